extension KerasSource {
  /// `keras.layers`: each layer is a short chain of native steps, made when the input's shape is known.
  static let layers = #"""
    import numpy as np
    from common import layers as _native
    from keras._engine import _weights
    from keras import activations as _activations

    _counts = {}


    def _unique(kind):
        """dense, dense_1, dense_2: a name for each layer of a kind."""
        snake = ''
        for i, letter in enumerate(kind):
            if letter.isupper() and i > 0 and (kind[i - 1].islower() or i + 1 < len(kind)
                                               and kind[i + 1].islower()):
                snake += '_'
            snake += letter.lower()
        count = _counts.get(snake, 0)
        _counts[snake] = count + 1
        return snake if count == 0 else snake + '_' + str(count)


    def _pair(value, name):
        pair = (value, value) if isinstance(value, int) else tuple(value)
        if len(pair) != 2 or min(pair) < 1:
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


    class Layer:
        """What all layers share. A layer of your own needs forward(x) and backward(dout)."""

        def __init__(self, name=None, input_shape=None, input_dim=None, dtype='float32',
                     trainable=True):
            self.name = name or _unique(type(self).__name__)
            self.built = False
            self.trainable = trainable
            self.dtype = str(np.dtype(dtype)) if dtype is not None else 'float32'
            if self.dtype not in ('float32', 'float64'):
                raise ValueError('layers compute in float32 or float64, not ' + self.dtype)
            if input_dim is not None:
                input_shape = (input_dim,)
            self.given_shape = None if input_shape is None else tuple(input_shape)
            self.steps = []
            self.input_shape = None
            self.output_shape = None

        def build(self, input_shape):
            pass

        def compute_output_shape(self, input_shape):
            return tuple(input_shape)

        def _build(self, input_shape):
            """Makes the parameters, once the shape of a sample is known."""
            if not self.built:
                self.build((None,) + tuple(input_shape))
                self.built = True
            self.input_shape = (None,) + tuple(input_shape)
            self.output_shape = tuple(self.compute_output_shape(self.input_shape))
            return self.output_shape[1:]

        def __call__(self, x, training=False):
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
            return []

        @property
        def weights(self):
            return self.params + self.non_trainable_weights

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
                new = np.asarray(new)
                if array.shape != new.shape:
                    raise ValueError('Layer ' + self.name + ' weight shape ' + str(array.shape)
                                     + ' is not compatible with provided weight shape '
                                     + str(new.shape) + '.')
                array[...] = new

        def count_params(self):
            return sum(array.size for array in self.weights)

        def __repr__(self):
            return '<%s name=%s, built=%s>' % (type(self).__name__, self.name, self.built)


    def Input(shape=None, batch_size=None, dtype=None, name=None):
        """Says the shape of a sample."""
        return InputLayer(shape, dtype=dtype, name=name)


    class InputLayer(Layer):
        def __init__(self, shape=None, batch_size=None, dtype=None, name=None, input_shape=None):
            shape = input_shape if shape is None else shape
            Layer.__init__(self, name=name, input_shape=(shape,) if isinstance(shape, int) else shape)


    class Dense(Layer):
        """y = activation(x @ kernel + bias): x (N, D), kernel (D, units), y (N, units)."""

        def __init__(self, units, activation=None, use_bias=True,
                     kernel_initializer='glorot_uniform', bias_initializer='zeros', **options):
            if not isinstance(units, int) or units <= 0:
                raise ValueError('Received an invalid value for `units`, expected a positive '
                                 'integer. Received: units=' + str(units))
            Layer.__init__(self, **options)
            self.units = units
            self.use_bias = use_bias
            self.activation = _activations.get(activation)
            self.kernel_initializer = kernel_initializer
            self.bias_initializer = bias_initializer
            if isinstance(kernel_initializer, str):
                _weights(kernel_initializer, (0,), 1, 1, 'float32')

        def build(self, input_shape):
            inputs = input_shape[-1]
            if inputs is None:
                raise ValueError('The last dimension of the inputs to a Dense layer should be '
                                 'defined. Found None.')
            if len(input_shape) != 2:
                raise ValueError('Dense takes samples of one axis here, not shape '
                                 + str(input_shape) + ': put a Flatten() before it.')
            self.kernel = _initial(self.kernel_initializer, (inputs, self.units), inputs,
                                   self.units, self.dtype)
            if self.use_bias:
                self.bias = _initial(self.bias_initializer, (self.units,), self.units, self.units,
                                     self.dtype)
                self.steps = [_native.Affine(self.kernel, self.bias)]
            else:
                self.bias = None
                self.steps = [_native.MatMul(self.kernel)]
            self.steps += self.activation.steps()

        def compute_output_shape(self, input_shape):
            return tuple(input_shape[:-1]) + (self.units,)


    class Conv2D(Layer):
        """Filters over pictures (N, H, W, C); kernel (rows, columns, C, filters)."""

        def __init__(self, filters, kernel_size, strides=(1, 1), padding='valid',
                     activation=None, use_bias=True, kernel_initializer='glorot_uniform',
                     bias_initializer='zeros', data_format='channels_last', **options):
            if not isinstance(filters, int) or filters <= 0:
                raise ValueError('Invalid value for argument `filters`. Expected a strictly '
                                 'positive value. Received filters=' + str(filters) + '.')
            Layer.__init__(self, **options)
            self.filters = filters
            self.kernel_size = _pair(kernel_size, 'kernel_size')
            self.strides = _pair(strides, 'strides')
            self.padding = padding
            self.activation = _activations.get(activation)
            self.use_bias = use_bias
            self.kernel_initializer = kernel_initializer
            self.bias_initializer = bias_initializer
            self.last = data_format == 'channels_last'
            self.data_format = data_format

        def build(self, input_shape):
            if len(input_shape) != 4:
                raise ValueError('Input 0 of layer "' + self.name + '" is incompatible with the '
                                 'layer: expected min_ndim=4, found ndim=' + str(len(input_shape))
                                 + '. Full shape received: ' + str(input_shape))
            channels = input_shape[3 if self.last else 1]
            h, w = self.kernel_size
            shape = (h, w, channels, self.filters) if self.last else (self.filters, channels, h, w)
            self.kernel = _initial(self.kernel_initializer, shape, h * w * channels,
                                   h * w * self.filters, self.dtype)
            self.bias = None
            if self.use_bias:
                self.bias = _initial(self.bias_initializer, (self.filters,), self.filters,
                                     self.filters, self.dtype)
            self.steps = [_native.Convolution(self.kernel, self.bias, self.strides,
                                              padding=self.padding, data_format=self.data_format)]
            self.steps += self.activation.steps()

        def compute_output_shape(self, input_shape):
            h, w = _places(input_shape, self)
            return (None, h, w, self.filters) if self.last else (None, self.filters, h, w)


    def _places(input_shape, layer):
        """Rows and columns of windows over a picture."""
        sizes = input_shape[1:3] if layer.last else input_shape[2:4]
        result = []
        for size, window, step in zip(sizes, layer.kernel_size, layer.strides):
            if layer.padding == 'same':
                result.append(-(-size // step))
            else:
                result.append((size - window) // step + 1)
        if min(result) < 1:
            raise ValueError('Computed output size would be negative or zero. Received: '
                             'input_shape=' + str(input_shape) + ', a window of '
                             + str(layer.kernel_size))
        return result


    class MaxPooling2D(Layer):
        """The greatest value under each window of pictures (N, H, W, C)."""

        def __init__(self, pool_size=(2, 2), strides=None, padding='valid',
                     data_format='channels_last', **options):
            Layer.__init__(self, **options)
            self.kernel_size = self.pool_size = _pair(pool_size, 'pool_size')
            self.strides = self.pool_size if strides is None else _pair(strides, 'strides')
            self.padding = padding
            self.data_format = data_format
            self.last = data_format == 'channels_last'
            self.steps = [_native.Pooling(self.pool_size[0], self.pool_size[1], self.strides,
                                          padding=padding, data_format=data_format)]

        def compute_output_shape(self, input_shape):
            if len(input_shape) != 4:
                raise ValueError('Input 0 of layer "' + self.name + '" is incompatible with the '
                                 'layer: expected ndim=4, found ndim=' + str(len(input_shape))
                                 + '. Full shape received: ' + str(input_shape))
            h, w = _places(input_shape, self)
            return (None, h, w, input_shape[3]) if self.last else (None, input_shape[1], h, w)


    MaxPool2D = MaxPooling2D


    class Flatten(Layer):
        """One row a sample."""

        def __init__(self, **options):
            Layer.__init__(self, **options)
            self.steps = [_native.Flatten()]

        def compute_output_shape(self, input_shape):
            size = 1
            for length in input_shape[1:]:
                size *= length
            return (None, size)


    class Reshape(Layer):
        """Samples in another shape."""

        def __init__(self, target_shape, **options):
            Layer.__init__(self, **options)
            self.target_shape = tuple(target_shape)

        def compute_output_shape(self, input_shape):
            return (None,) + np.zeros(input_shape[1:]).reshape(self.target_shape).shape

        def forward(self, x, train_flg=True):
            self.shape = x.shape
            return x.reshape((len(x),) + self.target_shape)

        def backward(self, dout):
            return dout.reshape(self.shape)


    class Activation(Layer):
        def __init__(self, activation, **options):
            Layer.__init__(self, **options)
            self.activation = _activations.get(activation)
            self.steps = self.activation.steps()


    class ReLU(Layer):
        def __init__(self, **options):
            Layer.__init__(self, **options)
            self.steps = [_native.ReLU()]


    class Softmax(Layer):
        def __init__(self, **options):
            Layer.__init__(self, **options)
            self.steps = [_native.Softmax()]


    class Dropout(Layer):
        """Switches off a share `rate` of the values while training, and enlarges the others."""

        def __init__(self, rate, **options):
            if not 0 <= rate <= 1:
                raise ValueError('Invalid value received for argument `rate`. Expected a float '
                                 'value between 0 and 1. Received: rate=' + str(rate))
            Layer.__init__(self, **options)
            self.rate = rate
            self.steps = [_native.Dropout(rate, inverted=True)]


    class BatchNormalization(Layer):
        """Each feature with mean 0 and deviation 1 over the batch, then times gamma plus beta."""

        def __init__(self, momentum=0.99, epsilon=0.001, **options):
            Layer.__init__(self, **options)
            self.momentum = momentum
            self.epsilon = epsilon

        def build(self, input_shape):
            size = input_shape[-1]
            self.gamma = np.ones(size, dtype=self.dtype)
            self.beta = np.zeros(size, dtype=self.dtype)
            normal = _native.BatchNormalization(
                self.gamma, self.beta, self.momentum, np.zeros(size), np.ones(size),
                epsilon=self.epsilon)
            self.moving_mean, self.moving_variance = normal.running_mean, normal.running_var
            if len(input_shape) == 2:
                self.steps = [normal]
            else:
                self.steps = [_Rows(), normal, _Samples()]
                self.steps[2].rows = self.steps[0]

        @property
        def non_trainable_weights(self):
            return [self.moving_mean, self.moving_variance] if self.built else []


    class _Rows:
        """Pixels as rows, so that channels are the features."""

        def __init__(self):
            self.params, self.grads = [], []

        def forward(self, x, train_flg=True):
            self.shape = x.shape
            return x.reshape(-1, x.shape[-1])

        def backward(self, dout):
            return dout.reshape(self.shape)


    class _Samples:
        def __init__(self):
            self.params, self.grads = [], []

        def forward(self, x, train_flg=True):
            return x.reshape(self.rows.shape)

        def backward(self, dout):
            return dout.reshape(-1, dout.shape[-1])


    class Embedding(Layer):
        """Rows of a table (input_dim, output_dim), looked up by number."""

        def __init__(self, input_dim, output_dim, embeddings_initializer='uniform', **options):
            Layer.__init__(self, **options)
            self.input_dim = input_dim
            self.output_dim = output_dim
            self.embeddings_initializer = embeddings_initializer

        def build(self, input_shape):
            self.embeddings = _initial(self.embeddings_initializer,
                                       (self.input_dim, self.output_dim), self.input_dim,
                                       self.output_dim, self.dtype)
            self.steps = [_native.Embedding(self.embeddings)]

        def compute_output_shape(self, input_shape):
            return tuple(input_shape) + (self.output_dim,)
    """#

  static let activations = #"""
    import numpy as np
    from common import layers as _native


    class _Activation:
        """A function of arrays that also knows its native layers."""

        def __init__(self, name, makers, function):
            self.__name__ = name
            self.makers = makers
            self.function = function

        def steps(self):
            return [make() for make in self.makers]

        def __call__(self, x):
            return self.function(np.asarray(x))

        def __repr__(self):
            return '<function ' + self.__name__ + '>'


    def _softmax(x):
        x = np.exp(x - np.max(x, axis=-1, keepdims=True))
        return x / np.sum(x, axis=-1, keepdims=True)


    linear = _Activation('linear', [], lambda x: x)
    sigmoid = _Activation('sigmoid', [_native.Sigmoid], lambda x: 1 / (1 + np.exp(-x)))
    relu = _Activation('relu', [_native.ReLU], lambda x: np.maximum(x, 0))
    tanh = _Activation('tanh', [_native.Tanh], np.tanh)
    softmax = _Activation('softmax', [_native.Softmax], _softmax)


    def get(identifier):
        known = {'linear': linear, 'sigmoid': sigmoid, 'relu': relu, 'tanh': tanh, 'softmax': softmax}
        if identifier is None:
            return linear
        if isinstance(identifier, _Activation):
            return identifier
        if isinstance(identifier, str) and identifier in known:
            return known[identifier]
        raise ValueError('Could not interpret activation function identifier: ' + str(identifier))
    """#

  static let initializers = #"""
    from keras._engine import _weights


    class _Initializer:
        name = 'zeros'

        def __init__(self, seed=None):
            pass

        def _weights(self, shape, inputs, outputs, dtype):
            return _weights(self.name, shape, inputs, outputs, dtype)

        def __call__(self, shape, dtype='float32'):
            shape = tuple(shape)
            inputs = shape[0] if shape else 1
            return self._weights(shape, inputs, shape[-1] if shape else 1, dtype)


    class Zeros(_Initializer):
        name = 'zeros'


    class Ones(_Initializer):
        name = 'ones'


    class GlorotUniform(_Initializer):
        name = 'glorot_uniform'


    class GlorotNormal(_Initializer):
        name = 'glorot_normal'


    class HeNormal(_Initializer):
        name = 'he_normal'


    class HeUniform(_Initializer):
        name = 'he_uniform'


    class LecunNormal(_Initializer):
        name = 'lecun_normal'


    class LecunUniform(_Initializer):
        name = 'lecun_uniform'


    class RandomNormal(_Initializer):
        def __init__(self, mean=0.0, stddev=0.05, seed=None):
            self.mean, self.stddev = mean, stddev

        def _weights(self, shape, inputs, outputs, dtype):
            return _weights(self.stddev, shape, inputs, outputs, dtype) + self.mean


    class RandomUniform(_Initializer):
        def __init__(self, minval=-0.05, maxval=0.05, seed=None):
            self.minval, self.maxval = minval, maxval

        def _weights(self, shape, inputs, outputs, dtype):
            unit = _weights('random_uniform', shape, inputs, outputs, dtype) * 10 + 0.5
            return unit * (self.maxval - self.minval) + self.minval
    """#
}
