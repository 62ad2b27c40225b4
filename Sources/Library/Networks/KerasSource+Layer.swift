extension KerasSource {
  /// The part of `keras.layers` that all layers share, and the symbolic arrays that chains are built of.
  static let layer = #"""
    import numpy as np
    from common import layers as _native
    from keras._engine import _weights
    from keras import activations as _activations
    from keras import regularizers as _regularizers

    _counts = {}


    def _snake(kind):
        snake = ''
        for i, letter in enumerate(kind):
            if letter.isupper() and i > 0 and (kind[i - 1].islower() or i + 1 < len(kind)
                                               and kind[i + 1].islower()):
                snake += '_'
            snake += letter.lower()
        return snake


    def _unique(kind):
        """dense, dense_1, dense_2: a name for each layer of a kind."""
        snake = _snake(kind)
        count = _counts.get(snake, 0)
        _counts[snake] = count + 1
        return snake if count == 0 else snake + '_' + str(count)


    def _pair(value, name):
        pair = value if isinstance(value, (list, tuple)) else (value, value)
        pair = tuple(pair)
        if len(pair) != 2 or not all(isinstance(n, int) and n >= 1 for n in pair):
            raise ValueError('The `' + name + '` argument must be a tuple of 2 integers. '
                             'Received: ' + name + '=' + str(value))
        return pair


    def _initial(initializer, shape, inputs, outputs, dtype):
        if isinstance(initializer, (str, int, float)):
            return _weights(initializer, shape, inputs, outputs, dtype)
        if hasattr(initializer, '_weights'):
            return initializer._weights(shape, inputs, outputs, dtype)
        if callable(initializer):
            return np.array(initializer(shape), dtype=dtype)
        raise ValueError('Could not interpret initializer identifier: ' + str(initializer))


    class KerasTensor:
        """An array that is not there yet: its shape, and the layer that will make it."""

        def __init__(self, shape, dtype='float32', layer=None, source=None):
            self.shape = tuple(shape)
            self.dtype = dtype
            self.layer = layer
            self.source = source
            self.name = _unique('KerasTensor')

        @property
        def ndim(self):
            return len(self.shape)

        def __repr__(self):
            return '<KerasTensor shape=%s, dtype=%s, sparse=False, ragged=False, name=%s>' % (
                self.shape, self.dtype, self.name)

        def _refuse(self, other):
            raise NotImplementedError(
                "nabla's keras builds chains of layers: arithmetic between their outputs is not part "
                'of it. A class with forward and backward can take its place.')

        __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _refuse
        __matmul__ = __getitem__ = _refuse


    class Layer:
        """What all layers share. A layer of your own needs forward(x) and backward(dout)."""
        kernel_regularizer = None
        bias_regularizer = None
        # Which of the steps has the kernel.
        kernel_step = 0

        def __init__(self, name=None, input_shape=None, input_dim=None, dtype='float32',
                     trainable=True, activity_regularizer=None, **others):
            if others:
                raise ValueError('Unrecognized keyword arguments passed to %s: %s'
                                 % (type(self).__name__, others))
            self.name = name or _unique(type(self).__name__)
            self.built = False
            self.trainable = trainable
            self.dtype = str(np.dtype(dtype)) if dtype is not None else 'float32'
            if self.dtype not in ('float32', 'float64'):
                raise ValueError('layers compute in float32 or float64, not ' + self.dtype)
            if input_dim is not None:
                input_shape = (input_dim,)
            self.given_shape = None if input_shape is None else tuple(input_shape)
            self.activity_regularizer = _regularizers.get(activity_regularizer)
            self.steps = []
            self.input_shape = None
            self.output_shape = None
            self.output = None

        def build(self, input_shape):
            pass

        def compute_output_shape(self, input_shape):
            return tuple(input_shape)

        def _build(self, input_shape):
            """Makes the parameters, once the shape of a sample is known."""
            if not self.built:
                self.build((None,) + tuple(input_shape))
                if self.activity_regularizer is not None and (self.steps or self.kernel_regularizer):
                    self.steps = self.steps + [_native.ActivityRegularization(
                        self.activity_regularizer.l1, self.activity_regularizer.l2)]
                self.built = True
            self.input_shape = (None,) + tuple(input_shape)
            self.output_shape = tuple(self.compute_output_shape(self.input_shape))
            return self.output_shape[1:]

        def _penalties(self):
            """What its regularizers ask for: (step, parameter, l1, l2)."""
            found = []
            for place, regularizer in enumerate((self.kernel_regularizer, self.bias_regularizer)):
                if regularizer is not None:
                    found.append((self.kernel_step, place, regularizer.l1, regularizer.l2))
            return found

        def _symbolic(self, x):
            """The output for an array that is not there yet."""
            shape = self._build(x.shape[1:])
            self.output = KerasTensor((None,) + tuple(shape), self.dtype, self, x)
            return self.output

        def __call__(self, x, training=False):
            if isinstance(x, (list, tuple)) and any(isinstance(one, KerasTensor) for one in x):
                raise NotImplementedError(
                    "nabla's keras builds chains of layers: '" + self.name + "' was given several "
                    'inputs at once.')
            if isinstance(x, KerasTensor):
                return self._symbolic(x)
            x = np.asarray(x)
            if not self.built:
                self._build(x.shape[1:])
            return self.forward(x, training)

        def forward(self, x, train_flg=True):
            for step in self.steps:
                x = step.forward(x, train_flg)
            return x

        def backward(self, dout):
            for step in reversed(self.steps):
                dout = step.backward(dout)
            return dout

        @property
        def params(self):
            return [array for step in self.steps for array in step.params]

        @property
        def grads(self):
            return [array for step in self.steps for array in step.grads]

        @property
        def trainable_weights(self):
            return self.params if self.trainable else []

        @property
        def non_trainable_weights(self):
            return [] if self.trainable else self.params

        @property
        def weights(self):
            return self.params

        trainable_variables = trainable_weights

        def get_weights(self):
            return [np.array(array) for array in self.weights]

        def set_weights(self, weights):
            own = self.weights
            if len(weights) != len(own):
                raise ValueError(
                    'You called `set_weights(weights)` on layer ' + repr(self.name)
                    + ' with a weight list of length ' + str(len(weights))
                    + ', but the layer was expecting ' + str(len(own)) + ' weights.')
            for array, new in zip(own, weights):
                if array.shape != np.shape(new):
                    raise ValueError('Layer ' + self.name + ' weight shape ' + str(array.shape)
                                     + ' is not compatible with provided weight shape '
                                     + str(np.shape(new)) + '.')
            for array, new in zip(own, weights):
                array[...] = new

        def count_params(self):
            if not self.built:
                raise ValueError("You tried to call `count_params` on layer '" + self.name
                                 + "', but the layer isn't built. You can build it manually via: "
                                 '`layer.build(input_shape)`.')
            return sum(array.size for array in self.weights)

        def _options(self):
            """The arguments that make the same layer again."""
            return {}

        def get_config(self):
            """The arguments that make the same layer again, with its name and type."""
            config = {'name': self.name, 'trainable': self.trainable, 'dtype': self.dtype}
            config.update(self._options())
            return config

        @classmethod
        def from_config(cls, config):
            return cls(**config)

        def __repr__(self):
            return '<%s name=%s, built=%s>' % (type(self).__name__, self.name, self.built)


    class InputLayer(Layer):
        """Says the shape of a sample."""

        def __init__(self, shape=None, batch_size=None, dtype=None, name=None, input_shape=None,
                     batch_shape=None):
            shape = input_shape if shape is None else shape
            if batch_shape is not None:
                shape = tuple(batch_shape)[1:]
            if shape is None:
                raise ValueError('You must pass a `shape` argument.')
            if isinstance(shape, int):
                raise ValueError('`shape` is a tuple: Input(shape=(%d,)) has samples of %d numbers.'
                                 % (shape, shape))
            for length in shape:
                if length is not None and (not isinstance(length, int) or length < 0):
                    raise ValueError("Cannot convert '" + str(tuple(shape)) + "' to a shape. Found "
                                     "invalid entry '" + str(length) + "'.")
            Layer.__init__(self, name=name, input_shape=shape)
            self.given_dtype = dtype or 'float32'
            self._build(self.given_shape)

        def _options(self):
            return {'batch_shape': (None,) + self.given_shape}


    def Input(shape=None, batch_size=None, dtype=None, name=None, batch_shape=None):
        """The start of a chain of layers: samples of this shape."""
        layer = InputLayer(shape, dtype=dtype, name=name, batch_shape=batch_shape)
        layer.output = KerasTensor((None,) + layer.given_shape, layer.given_dtype, layer)
        return layer.output


    class _Guest(Layer):
        """A layer of the books or of a program's own, among Keras's."""

        def __init__(self, layer):
            Layer.__init__(self, name=_unique(type(layer).__name__))
            self.layer = layer
            self.kind = type(layer).__name__
            self.steps = [layer]

        def compute_output_shape(self, input_shape):
            if hasattr(self.layer, 'compute_output_shape'):
                return self.layer.compute_output_shape(input_shape)
            # One sample tells; whole numbers are for tables.
            dtype = 'int64' if self.kind == 'Embedding' else self.dtype
            y = self.layer.forward(np.zeros((2,) + tuple(input_shape[1:]), dtype=dtype))
            return (None,) + y.shape[1:]

        def forward(self, x, train_flg=True):
            return self.layer.forward(x)

        @property
        def params(self):
            return list(getattr(self.layer, 'params', []))

        @property
        def grads(self):
            return list(getattr(self.layer, 'grads', []))


    def _absent(name, instead):
        def refuse(*arguments, **options):
            raise NotImplementedError(name + " is not part of nabla's keras: " + instead)
        return refuse


    for _name in ('Add', 'Average', 'Concatenate', 'Dot', 'Maximum', 'Minimum', 'Multiply', 'Subtract',
                  'add', 'average', 'concatenate', 'dot', 'maximum', 'minimum', 'multiply', 'subtract'):
        globals()[_name] = _absent(_name, 'it joins several inputs, and models here are chains of '
                                   'layers with one.')
    for _name in ('LSTM', 'GRU', 'SimpleRNN', 'Bidirectional', 'TimeDistributed', 'RNN'):
        globals()[_name] = _absent(_name, 'it has no recurrent layers.')
    for _name in ('Conv1D', 'Conv3D', 'Conv2DTranspose', 'SeparableConv2D', 'DepthwiseConv2D',
                  'MultiHeadAttention', 'Attention', 'LayerNormalization', 'Lambda', 'UpSampling2D'):
        globals()[_name] = _absent(_name, 'a class with forward(x) and backward(dout) can take its '
                                   'place.')
    """#
}
