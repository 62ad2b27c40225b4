extension KerasSource {
  /// The layers of `keras.layers` for pictures.
  static let pictureLayers = #"""


    class Conv2D(Layer):
        """Filters over pictures (N, H, W, C); kernel (rows, columns, C, filters)."""

        def __init__(self, filters, kernel_size, strides=(1, 1), padding='valid',
                     activation=None, use_bias=True, kernel_initializer='glorot_uniform',
                     bias_initializer='zeros', data_format='channels_last',
                     kernel_regularizer=None, bias_regularizer=None, **options):
            if not isinstance(filters, int) or filters <= 0:
                raise ValueError('Invalid value for argument `filters`. Expected a strictly '
                                 'positive value. Received filters=' + str(filters) + '.')
            Layer.__init__(self, **options)
            self.filters = filters
            self.kernel_size = _pair(kernel_size, 'kernel_size')
            self.strides = _pair(strides, 'strides')
            self.padding = _padding(padding)
            self.activation = _activations.get(activation)
            self.kernel_regularizer = _regularizers.get(kernel_regularizer)
            self.bias_regularizer = _regularizers.get(bias_regularizer)
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

        def _options(self):
            return {'filters': self.filters, 'kernel_size': list(self.kernel_size),
                    'strides': list(self.strides), 'padding': self.padding,
                    'data_format': self.data_format, **_kernel_options(self)}


    def _padding(padding):
        if padding not in ('valid', 'same'):
            raise ValueError("The `padding` argument must be one of 'valid', 'same'. Received: padding="
                             + str(padding))
        return padding


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
            self.padding = _padding(padding)
            self.data_format = data_format
            self.last = data_format == 'channels_last'
            self.steps = self._make()

        def _make(self):
            return [_native.Pooling(self.pool_size[0], self.pool_size[1], self.strides,
                                    padding=self.padding, data_format=self.data_format)]

        def compute_output_shape(self, input_shape):
            if len(input_shape) != 4:
                raise ValueError('Input 0 of layer "' + self.name + '" is incompatible with the '
                                 'layer: expected ndim=4, found ndim=' + str(len(input_shape))
                                 + '. Full shape received: ' + str(input_shape))
            h, w = _places(input_shape, self)
            return (None, h, w, input_shape[3]) if self.last else (None, input_shape[1], h, w)

        def _options(self):
            return {'pool_size': list(self.pool_size), 'strides': list(self.strides),
                    'padding': self.padding, 'data_format': self.data_format}


    MaxPool2D = MaxPooling2D


    class AveragePooling2D(MaxPooling2D):
        """The mean under each window of pictures (N, H, W, C); windows lie beside each other."""

        def _make(self):
            if self.strides != self.pool_size or self.padding != 'valid' or not self.last:
                raise NotImplementedError('AveragePooling2D has strides=pool_size, padding=\'valid\' '
                                          'and channels last here.')
            return [_Averages(self.pool_size)]


    AvgPool2D = AveragePooling2D


    class _Averages:
        def __init__(self, size):
            self.size = size
            self.params, self.grads = [], []

        def forward(self, x, train_flg=True):
            self.shape = x.shape
            n, h, w, c = x.shape
            a, b = self.size
            rows, columns = h // a, w // b
            x = x[:, :rows * a, :columns * b].reshape(n, rows, a, columns, b, c)
            return x.mean(axis=(2, 4))

        def backward(self, dout):
            a, b = self.size
            n, rows, columns, c = dout.shape
            dx = np.zeros(self.shape, dtype=dout.dtype)
            spread = np.broadcast_to(dout[:, :, None, :, None, :] / (a * b), (n, rows, a, columns, b, c))
            dx[:, :rows * a, :columns * b] = spread.reshape(n, rows * a, columns * b, c)
            return dx


    class GlobalAveragePooling2D(Layer):
        """The mean of each channel: (N, H, W, C) to (N, C)."""

        def compute_output_shape(self, input_shape):
            return (None, input_shape[3])

        def forward(self, x, train_flg=True):
            self.shape = x.shape
            return x.mean(axis=(1, 2))

        def backward(self, dout):
            n, h, w, c = self.shape
            return np.broadcast_to(dout[:, None, None, :] / (h * w), self.shape).astype(dout.dtype)
    """#
}
