extension KerasSource {
  /// `keras.activations`.
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


    class _Elementwise:
        """A function of each element and its slope, of input x and output y."""

        def __init__(self, function, slope):
            self.function, self.slope = function, slope
            self.params, self.grads = [], []

        def forward(self, x, train_flg=True):
            self.x = x
            self.y = self.function(x).astype(x.dtype)
            return self.y

        def backward(self, dout):
            return (dout * self.slope(self.x, self.y)).astype(dout.dtype)


    def _softmax(x):
        x = np.exp(x - np.max(x, axis=-1, keepdims=True))
        return x / np.sum(x, axis=-1, keepdims=True)


    def _sigmoid(x):
        return 1 / (1 + np.exp(-x))


    def _softplus(x):
        return np.logaddexp(x, 0)


    def _leaky_relu(x, negative_slope=0.2):
        return np.where(x > 0, x, x * negative_slope)


    linear = _Activation('linear', [], lambda x: x)
    sigmoid = _Activation('sigmoid', [_native.Sigmoid], _sigmoid)
    relu = _Activation('relu', [_native.ReLU], lambda x: np.maximum(x, 0))
    tanh = _Activation('tanh', [_native.Tanh], np.tanh)
    softmax = _Activation('softmax', [_native.Softmax], _softmax)

    # Scale and alpha of Klambauer et al. 2017, arXiv:1706.02515.
    _alpha, _scale = 1.6732632423543772, 1.0507009873554805


    def _gelu_slope(x, y):
        """Of x * Phi(x), by Phi(x) = y / x and the normal density."""
        phi = np.where(x == 0, 0.5, y / np.where(x == 0, 1, x))
        return phi + x * np.exp(-x * x / 2) / np.sqrt(2 * np.pi)


    def _gelu(x):
        from math import erf
        flat = np.asarray(x).reshape(-1)
        parts = [0.5 * v * (1 + erf(v / 2 ** 0.5)) for v in flat.tolist()]
        return np.array(parts, dtype=flat.dtype).reshape(np.shape(x))


    _written = {
        'elu': (lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))),
                lambda x, y: np.where(x > 0, 1.0, y + 1)),
        'selu': (lambda x: _scale * np.where(x > 0, x, _alpha * np.expm1(np.minimum(x, 0))),
                 lambda x, y: np.where(x > 0, _scale, y + _scale * _alpha)),
        'softplus': (_softplus, lambda x, y: _sigmoid(x)),
        'softsign': (lambda x: x / (1 + np.abs(x)), lambda x, y: 1 / (1 + np.abs(x)) ** 2),
        'silu': (lambda x: x * _sigmoid(x), lambda x, y: _sigmoid(x) * (1 + x - y)),
        'gelu': (_gelu, _gelu_slope),
        'leaky_relu': (_leaky_relu, lambda x, y: np.where(x > 0, 1.0, 0.2)),
        'exponential': (np.exp, lambda x, y: y),
        'hard_sigmoid': (lambda x: np.clip(x / 6 + 0.5, 0, 1),
                         lambda x, y: np.where((y > 0) & (y < 1), 1 / 6, 0.0)),
        'relu6': (lambda x: np.clip(x, 0, 6), lambda x, y: np.where((y > 0) & (y < 6), 1.0, 0.0)),
    }
    _written['swish'] = _written['silu']
    _known = {'linear': linear, 'sigmoid': sigmoid, 'relu': relu, 'tanh': tanh, 'softmax': softmax}


    def _named(name):
        function, slope = _written[name]
        return _Activation(name, [lambda: _Elementwise(function, slope)], function)


    for _name in _written:
        _known[_name] = globals()[_name] = _named(_name)


    def get(identifier):
        if identifier is None:
            return linear
        if isinstance(identifier, _Activation):
            return identifier
        if isinstance(identifier, str) and identifier in _known:
            return _known[identifier]
        if hasattr(identifier, 'steps') and hasattr(identifier, 'forward'):
            # A layer, as LeakyReLU() often is.
            return _Activation(getattr(identifier, 'name', 'layer'),
                               [lambda step=step: step for step in identifier.steps],
                               identifier.forward)
        if callable(identifier):
            raise NotImplementedError(
                'an activation of your own needs its slope: put a layer with forward(x) and '
                'backward(dout) behind this one.')
        raise ValueError('Could not interpret activation function identifier: ' + str(identifier))
    """#

  /// `keras.initializers`.
  static let initializers = #"""
    import numpy as np
    from keras._engine import _weights


    class Initializer:
        """Starting values: a name of the engine's, and a seed where they must come out the same."""
        name = 'zeros'

        def __init__(self, seed=None):
            self.seed = seed

        def _weights(self, shape, inputs, outputs, dtype):
            return _weights(self.name, shape, inputs, outputs, dtype, self.seed)

        def __call__(self, shape, dtype='float32'):
            shape = tuple(shape)
            inputs = shape[0] if shape else 1
            return self._weights(shape, inputs, shape[-1] if shape else 1, dtype)


    class Zeros(Initializer):
        name = 'zeros'


    class Ones(Initializer):
        name = 'ones'


    class GlorotUniform(Initializer):
        name = 'glorot_uniform'


    class GlorotNormal(Initializer):
        name = 'glorot_normal'


    class HeNormal(Initializer):
        name = 'he_normal'


    class HeUniform(Initializer):
        name = 'he_uniform'


    class LecunNormal(Initializer):
        name = 'lecun_normal'


    class LecunUniform(Initializer):
        name = 'lecun_uniform'


    class Constant(Initializer):
        def __init__(self, value=0.0):
            self.value = self.name = value

        def _weights(self, shape, inputs, outputs, dtype):
            return np.full(shape, self.value, dtype=dtype)


    class RandomNormal(Initializer):
        def __init__(self, mean=0.0, stddev=0.05, seed=None):
            self.mean, self.stddev, self.seed = mean, stddev, seed
            self.name = stddev

        def _weights(self, shape, inputs, outputs, dtype):
            return _weights(self.stddev, shape, inputs, outputs, dtype, self.seed) + self.mean


    class RandomUniform(Initializer):
        name = 'random_uniform'

        def __init__(self, minval=-0.05, maxval=0.05, seed=None):
            self.minval, self.maxval, self.seed = minval, maxval, seed

        def _weights(self, shape, inputs, outputs, dtype):
            unit = _weights('random_uniform', shape, inputs, outputs, dtype, self.seed) * 10 + 0.5
            return unit * (self.maxval - self.minval) + self.minval


    def get(identifier):
        if identifier is None or isinstance(identifier, Initializer):
            return identifier
        if isinstance(identifier, str):
            _weights(identifier, (0,), 1, 1, 'float32')
            found = Initializer()
            found.name = identifier
            return found
        raise ValueError('Could not interpret initializer identifier: ' + str(identifier))


    zeros, ones, constant = Zeros, Ones, Constant
    glorot_uniform, glorot_normal = GlorotUniform, GlorotNormal
    he_normal, he_uniform, random_normal, random_uniform = HeNormal, HeUniform, RandomNormal, RandomUniform
    """#

  /// `keras.regularizers`.
  static let regularizers = #"""
    import numpy as np


    class L1L2:
        """A penalty l1 * sum(|x|) + l2 * sum(x ** 2)."""

        def __init__(self, l1=0.0, l2=0.0):
            for factor in (l1, l2):
                if isinstance(factor, bool) or not isinstance(factor, (int, float)) \
                        or not 0 <= factor < float('inf'):
                    raise ValueError('Invalid value for regularization factor: ' + str(factor)
                                     + '; it must be a finite number that is not negative.')
            self.l1, self.l2 = float(l1), float(l2)

        def __call__(self, x):
            x = np.asarray(x)
            return float(self.l1 * np.sum(np.abs(x)) + self.l2 * np.sum(x ** 2))

        def get_config(self):
            return {'l1': self.l1, 'l2': self.l2}


    class L1(L1L2):
        def __init__(self, l1=0.01):
            L1L2.__init__(self, l1=l1)

        def get_config(self):
            return {'l1': self.l1}


    class L2(L1L2):
        def __init__(self, l2=0.01):
            L1L2.__init__(self, l2=l2)

        def get_config(self):
            return {'l2': self.l2}


    l1, l2 = L1, L2


    def l1_l2(l1=0.01, l2=0.01):
        return L1L2(l1, l2)


    def get(identifier):
        known = {'l1': L1, 'l2': L2, 'l1_l2': l1_l2, 'L1': L1, 'L2': L2, 'L1L2': l1_l2}
        if identifier is None or isinstance(identifier, L1L2):
            return identifier
        if isinstance(identifier, str) and identifier in known:
            return known[identifier]()
        if isinstance(identifier, dict):
            return L1L2(identifier.get('l1', 0.0), identifier.get('l2', 0.0))
        if callable(identifier):
            raise NotImplementedError('a regularizer of your own needs its gradient: take l1, l2 or '
                                      'l1_l2.')
        raise ValueError('Could not interpret regularizer identifier: ' + str(identifier))


    def serialize(regularizer):
        return None if regularizer is None else {'l1': regularizer.l1, 'l2': regularizer.l2}
    """#

  /// `keras.optimizers`, behind the native classes.
  static let optimizers = #"""
    _known = {'sgd': SGD, 'adam': Adam, 'adamw': AdamW, 'rmsprop': RMSprop, 'adagrad': Adagrad}


    def get(identifier):
        if isinstance(identifier, str) and identifier.lower() in _known:
            return _known[identifier.lower()]()
        if hasattr(identifier, 'update'):
            return identifier
        raise ValueError('Could not interpret optimizer identifier: ' + str(identifier))
    """#
}
