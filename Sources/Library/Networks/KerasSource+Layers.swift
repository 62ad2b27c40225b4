extension KerasSource {
  /// The layers of `keras.layers` for rows of numbers: each is a short chain of native steps, made when
  /// the input's shape is known.
  static let layers = #"""


    def _saved(value):
        """A function or an initializer as the word that names it."""
        if value is None or isinstance(value, (str, int, float)):
            return value
        return getattr(value, '__name__', None) or getattr(value, 'name', None)


    def _kernel_options(layer):
        return {'activation': layer.activation.__name__, 'use_bias': layer.use_bias,
                'kernel_initializer': _saved(layer.kernel_initializer),
                'bias_initializer': _saved(layer.bias_initializer),
                'kernel_regularizer': _regularizers.serialize(layer.kernel_regularizer),
                'bias_regularizer': _regularizers.serialize(layer.bias_regularizer),
                'activity_regularizer': _regularizers.serialize(layer.activity_regularizer)}


    class Dense(Layer):
        """y = activation(x @ kernel + bias): x (N, D), kernel (D, units), y (N, units)."""

        def __init__(self, units, activation=None, use_bias=True,
                     kernel_initializer='glorot_uniform', bias_initializer='zeros',
                     kernel_regularizer=None, bias_regularizer=None, **options):
            if not isinstance(units, int) or units <= 0:
                raise ValueError('Received an invalid value for `units`, expected a positive '
                                 'integer. Received: units=' + str(units))
            Layer.__init__(self, **options)
            self.units = units
            self.use_bias = use_bias
            self.activation = _activations.get(activation)
            self.kernel_initializer = kernel_initializer
            self.bias_initializer = bias_initializer
            self.kernel_regularizer = _regularizers.get(kernel_regularizer)
            self.bias_regularizer = _regularizers.get(bias_regularizer)
            if isinstance(kernel_initializer, str):
                _weights(kernel_initializer, (0,), 1, 1, 'float32')

        def build(self, input_shape):
            inputs = input_shape[-1]
            if inputs is None:
                raise ValueError('The last dimension of the inputs to a Dense layer should be '
                                 'defined. Found None.')
            self.kernel = _initial(self.kernel_initializer, (inputs, self.units), inputs,
                                   self.units, self.dtype)
            if self.use_bias:
                self.bias = _initial(self.bias_initializer, (self.units,), self.units, self.units,
                                     self.dtype)
                self.steps = [_native.Affine(self.kernel, self.bias)]
            else:
                self.bias = None
                self.steps = [_native.MatMul(self.kernel)]
            if len(input_shape) != 2:
                # Each row of a sample is multiplied alone.
                self.steps = [_Rows(), self.steps[0], _Samples()]
                self.steps[2].rows = self.steps[0]
                self.kernel_step = 1
            self.steps += self.activation.steps()

        def compute_output_shape(self, input_shape):
            return tuple(input_shape[:-1]) + (self.units,)

        def _options(self):
            return {'units': self.units, **_kernel_options(self)}


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
            size, known = 1, 1
            for length in input_shape[1:]:
                size *= length
            for length in self.target_shape:
                known *= length if length != -1 else 1
            shape = tuple(size // known if length == -1 and known else length
                          for length in self.target_shape)
            total = 1
            for length in shape:
                total *= length
            if total != size:
                raise ValueError('The total size of the tensor must be unchanged. Received: '
                                 'input_shape=' + str(tuple(input_shape[1:])) + ', target_shape='
                                 + str(self.target_shape))
            return (None,) + shape

        def forward(self, x, train_flg=True):
            self.shape = x.shape
            return x.reshape((len(x),) + self.target_shape)

        def backward(self, dout):
            return dout.reshape(self.shape)

        def _options(self):
            return {'target_shape': list(self.target_shape)}


    class Rescaling(Layer):
        """Values times a factor, plus a shift: pixels 0 ... 255 as 0 ... 1."""

        def __init__(self, scale, offset=0.0, **options):
            Layer.__init__(self, **options)
            self.scale, self.offset = scale, offset

        def forward(self, x, train_flg=True):
            return (x * self.scale + self.offset).astype(self.dtype)

        def backward(self, dout):
            return dout * self.scale

        def _options(self):
            return {'scale': self.scale, 'offset': self.offset}


    class Activation(Layer):
        def __init__(self, activation, **options):
            Layer.__init__(self, **options)
            self.activation = _activations.get(activation)
            self.steps = self.activation.steps()

        def _options(self):
            return {'activation': self.activation.__name__}


    class ReLU(Layer):
        def __init__(self, **options):
            Layer.__init__(self, **options)
            self.steps = [_native.ReLU()]


    class LeakyReLU(Layer):
        """Values below 0 times a small slope."""

        def __init__(self, negative_slope=0.3, alpha=None, **options):
            Layer.__init__(self, **options)
            self.negative_slope = negative_slope if alpha is None else alpha
            slope = self.negative_slope
            self.steps = [_activations._Elementwise(
                lambda x: np.where(x > 0, x, x * slope),
                lambda x, y: np.where(x > 0, 1.0, slope))]

        def _options(self):
            return {'negative_slope': self.negative_slope}


    class Softmax(Layer):
        def __init__(self, **options):
            Layer.__init__(self, **options)
            self.steps = [_native.Softmax()]


    class ActivityRegularization(Layer):
        """Lets values pass and adds a penalty on them to the loss."""

        def __init__(self, l1=0.0, l2=0.0, **options):
            Layer.__init__(self, **options)
            self.l1, self.l2 = l1, l2
            self.steps = [_native.ActivityRegularization(l1, l2)]

        def _options(self):
            return {'l1': self.l1, 'l2': self.l2}


    class Dropout(Layer):
        """Switches off a share `rate` of the values while training, and enlarges the others."""

        def __init__(self, rate, noise_shape=None, seed=None, **options):
            if not 0 <= rate <= 1:
                raise ValueError('Invalid value received for argument `rate`. Expected a float '
                                 'value between 0 and 1. Received: rate=' + str(rate))
            Layer.__init__(self, **options)
            self.rate = rate
            self.steps = [_native.Dropout(rate, inverted=True)]

        def _options(self):
            return {'rate': self.rate}


    class BatchNormalization(Layer):
        """Each feature with mean 0 and deviation 1 over the batch, then times gamma plus beta."""

        def __init__(self, axis=-1, momentum=0.99, epsilon=0.001, **options):
            if axis != -1:
                raise NotImplementedError('BatchNormalization works on the last axis here, not on '
                                          + str(axis))
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
            moving = [self.moving_mean, self.moving_variance] if self.built else []
            return moving if self.trainable else self.params + moving

        @property
        def weights(self):
            return self.params + ([self.moving_mean, self.moving_variance] if self.built else [])

        def _options(self):
            return {'momentum': self.momentum, 'epsilon': self.epsilon}


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
            return x.reshape(self.rows.shape[:-1] + (x.shape[-1],))

        def backward(self, dout):
            return dout.reshape(-1, dout.shape[-1])


    class Embedding(Layer):
        """Rows of a table (input_dim, output_dim), looked up by number."""

        def __init__(self, input_dim, output_dim, embeddings_initializer='uniform',
                     embeddings_regularizer=None, input_length=None, **options):
            Layer.__init__(self, **options)
            self.input_dim = input_dim
            self.output_dim = output_dim
            self.embeddings_initializer = embeddings_initializer
            self.kernel_regularizer = _regularizers.get(embeddings_regularizer)
            if input_length is not None and self.given_shape is None:
                self.given_shape = (input_length,)

        def build(self, input_shape):
            self.embeddings = _initial(self.embeddings_initializer,
                                       (self.input_dim, self.output_dim), self.input_dim,
                                       self.output_dim, self.dtype)
            self.steps = [_native.Embedding(self.embeddings)]

        def compute_output_shape(self, input_shape):
            return tuple(input_shape) + (self.output_dim,)

        def _options(self):
            return {'input_dim': self.input_dim, 'output_dim': self.output_dim,
                    'embeddings_initializer': _saved(self.embeddings_initializer)}
    """#
}
