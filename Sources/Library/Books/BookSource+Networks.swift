extension BookSource {
  /// What the networks of the first book share: parameters by name, layers in order, gradients by backprop.
  ///
  /// `common._network` is the one body behind `MultiLayerNet`, `MultiLayerNetExtend` and `MLP`.
  static let network = #"""
    import numpy as np
    from collections import OrderedDict
    from common.layers import *
    from common.gradient import numerical_gradient


    def weight_scale(given, inputs):
        """A number as it is; He's or Xavier's spread by name."""
        name = str(given).lower()
        if name in ('relu', 'he'):
            return np.sqrt(2.0 / inputs)
        if name in ('sigmoid', 'xavier'):
            return np.sqrt(1.0 / inputs)
        if isinstance(given, str):
            raise ValueError("weight_init_std is a number, 'relu', 'he', 'sigmoid' or 'xavier', not "
                             + repr(given))
        return given


    class Network:
        """Affine, (batch normalisation,) activation, (dropout,) ... and softmax with loss."""

        activations = {'sigmoid': Sigmoid, 'relu': Relu, 'tanh': Tanh}

        def _make(self, input_size, hidden, output_size, activation, weight_init_std,
                  weight_decay_lambda, use_dropout, dropout_ration, use_batchnorm, dtype):
            if activation not in self.activations:
                raise KeyError(activation)
            self.input_size = input_size
            self.output_size = output_size
            self.hidden_layer_num = len(hidden)
            self.use_dropout = use_dropout
            self.use_batchnorm = use_batchnorm
            self.weight_decay_lambda = weight_decay_lambda
            self.params = {}
            sizes = [input_size] + list(hidden) + [output_size]
            for i in range(1, len(sizes)):
                scale = weight_scale(weight_init_std, sizes[i - 1])
                weights = scale * np.random.randn(sizes[i - 1], sizes[i])
                self.params['W' + str(i)] = np.asarray(weights, dtype=dtype)
                self.params['b' + str(i)] = np.zeros(sizes[i], dtype=dtype)
            self.layers = OrderedDict()
            for i in range(1, len(sizes)):
                n = str(i)
                self.layers['Affine' + n] = Affine(self.params['W' + n], self.params['b' + n])
                if i > len(hidden):
                    break
                if use_batchnorm:
                    self.params['gamma' + n] = np.ones(hidden[i - 1], dtype=dtype)
                    self.params['beta' + n] = np.zeros(hidden[i - 1], dtype=dtype)
                    self.layers['BatchNorm' + n] = BatchNormalization(
                        self.params['gamma' + n], self.params['beta' + n])
                self.layers['Activation_function' + n] = self.activations[activation]()
                if use_dropout:
                    self.layers['Dropout' + n] = Dropout(dropout_ration)
            self.last_layer = SoftmaxWithLoss()

        def predict(self, x, train_flg=False):
            for key, layer in self.layers.items():
                if key.startswith('Dropout') or key.startswith('BatchNorm'):
                    x = layer.forward(x, train_flg)
                else:
                    x = layer.forward(x)
            return x

        def loss(self, x, t, train_flg=False):
            y = self.predict(x, train_flg)
            decay = 0
            if self.weight_decay_lambda:
                for i in range(1, self.hidden_layer_num + 2):
                    W = self.params['W' + str(i)]
                    decay += 0.5 * self.weight_decay_lambda * np.sum(W ** 2)
            return self.last_layer.forward(y, t) + decay

        def accuracy(self, x, t):
            y = np.argmax(self.predict(x), axis=1)
            if t.ndim != 1:
                t = np.argmax(t, axis=1)
            return np.sum(y == t) / float(x.shape[0])

        def numerical_gradient(self, x, t):
            loss_W = lambda W: self.loss(x, t, True)
            return {key: numerical_gradient(loss_W, value) for key, value in self.params.items()}

        def gradient(self, x, t):
            self.loss(x, t, True)
            dout = self.last_layer.backward(1)
            layers = list(self.layers.values())
            for layer in reversed(layers[1:]):
                dout = layer.backward(dout)
            # Nothing lies before the first layer that its gradient by the input would be for.
            if hasattr(layers[0], 'backward_params'):
                layers[0].backward_params(dout)
            else:
                layers[0].backward(dout)
            grads = {}
            for i in range(1, self.hidden_layer_num + 2):
                n = str(i)
                affine = self.layers['Affine' + n]
                grads['W' + n] = affine.dW
                if self.weight_decay_lambda:
                    grads['W' + n] = affine.dW + self.weight_decay_lambda * self.params['W' + n]
                grads['b' + n] = affine.db
                if self.use_batchnorm and i <= self.hidden_layer_num:
                    grads['gamma' + n] = self.layers['BatchNorm' + n].dgamma
                    grads['beta' + n] = self.layers['BatchNorm' + n].dbeta
            return grads
    """#

  static let multiLayerNet = #"""
    from common._network import *


    class MultiLayerNet(Network):
        def __init__(self, input_size, hidden_size_list, output_size, activation='relu',
                     weight_init_std='relu', weight_decay_lambda=0, dtype='float64'):
            self.hidden_size_list = hidden_size_list
            self._make(input_size, hidden_size_list, output_size, activation, weight_init_std,
                       weight_decay_lambda, False, 0.5, False, dtype)

        def predict(self, x):
            for layer in self.layers.values():
                x = layer.forward(x)
            return x

        def loss(self, x, t, train_flg=False):
            y = self.predict(x)
            decay = 0
            if self.weight_decay_lambda:
                for i in range(1, self.hidden_layer_num + 2):
                    W = self.params['W' + str(i)]
                    decay += 0.5 * self.weight_decay_lambda * np.sum(W ** 2)
            return self.last_layer.forward(y, t) + decay
    """#

  static let multiLayerNetExtend = #"""
    from common._network import *


    class MultiLayerNetExtend(Network):
        def __init__(self, input_size, hidden_size_list, output_size, activation='relu',
                     weight_init_std='relu', weight_decay_lambda=0, use_dropout=False,
                     dropout_ration=0.5, use_batchnorm=False, dtype='float64'):
            self.hidden_size_list = hidden_size_list
            self._make(input_size, hidden_size_list, output_size, activation, weight_init_std,
                       weight_decay_lambda, use_dropout, dropout_ration, use_batchnorm, dtype)
    """#

  /// `common.Multilayer` of a study course that builds on the first book.
  static let multilayer = #"""
    from common._network import *


    class MLP(Network):
        def __init__(self, input_size, hidden_size, output_size, activation='relu',
                     weight_init_std='relu', weight_decay_lambda=0, use_dropout=False,
                     dropout_ration=0.5, use_batchnorm=False, record=False, dtype='float64'):
            self.hidden_size = hidden_size if isinstance(hidden_size, list) else [hidden_size]
            self._make(input_size, self.hidden_size, output_size, activation, weight_init_std,
                       weight_decay_lambda, use_dropout, dropout_ration, use_batchnorm, dtype)
    """#

  /// The first book's `two_layer_net` of chapter 5.
  static let twoLayerNet = #"""
    import numpy as np
    from collections import OrderedDict
    from common.layers import *
    from common.gradient import numerical_gradient


    class TwoLayerNet:
        def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
            self.params = {}
            self.params['W1'] = weight_init_std * np.random.randn(input_size, hidden_size)
            self.params['b1'] = np.zeros(hidden_size)
            self.params['W2'] = weight_init_std * np.random.randn(hidden_size, output_size)
            self.params['b2'] = np.zeros(output_size)
            self.layers = OrderedDict()
            self.layers['Affine1'] = Affine(self.params['W1'], self.params['b1'])
            self.layers['Relu1'] = Relu()
            self.layers['Affine2'] = Affine(self.params['W2'], self.params['b2'])
            self.lastLayer = SoftmaxWithLoss()

        def predict(self, x):
            for layer in self.layers.values():
                x = layer.forward(x)
            return x

        def loss(self, x, t):
            return self.lastLayer.forward(self.predict(x), t)

        def accuracy(self, x, t):
            y = np.argmax(self.predict(x), axis=1)
            if t.ndim != 1:
                t = np.argmax(t, axis=1)
            return np.sum(y == t) / float(x.shape[0])

        def numerical_gradient(self, x, t):
            loss_W = lambda W: self.loss(x, t)
            return {key: numerical_gradient(loss_W, self.params[key])
                    for key in ('W1', 'b1', 'W2', 'b2')}

        def gradient(self, x, t):
            self.loss(x, t)
            dout = self.lastLayer.backward(1)
            for layer in reversed(list(self.layers.values())):
                dout = layer.backward(dout)
            first, second = self.layers['Affine1'], self.layers['Affine2']
            return {'W1': first.dW, 'b1': first.db, 'W2': second.dW, 'b2': second.db}
    """#

  /// The first book's `simple_convnet` of chapter 7: conv, relu, pool, affine, relu, affine, softmax.
  static let simpleConvNet = #"""
    import numpy as np
    from collections import OrderedDict
    from common.layers import *
    from common.gradient import numerical_gradient


    class SimpleConvNet:
        def __init__(self, input_dim=(1, 28, 28),
                     conv_param={'filter_num': 30, 'filter_size': 5, 'pad': 0, 'stride': 1},
                     hidden_size=100, output_size=10, weight_init_std=0.01, dtype='float64'):
            filter_num = conv_param['filter_num']
            filter_size = conv_param['filter_size']
            pad, stride = conv_param['pad'], conv_param['stride']
            input_size = input_dim[1]
            conv_size = (input_size - filter_size + 2 * pad) // stride + 1
            pool_size = int(filter_num * (conv_size / 2) * (conv_size / 2))
            shapes = [(filter_num, input_dim[0], filter_size, filter_size),
                      (pool_size, hidden_size), (hidden_size, output_size)]
            self.params = {}
            for i, shape in enumerate(shapes):
                n = str(i + 1)
                weights = weight_init_std * np.random.randn(*shape)
                self.params['W' + n] = np.asarray(weights, dtype=dtype)
                self.params['b' + n] = np.zeros(shape[0] if i == 0 else shape[1], dtype=dtype)
            p = self.params
            self.layers = OrderedDict()
            self.layers['Conv1'] = Convolution(p['W1'], p['b1'], stride, pad)
            self.layers['Relu1'] = Relu()
            self.layers['Pool1'] = Pooling(pool_h=2, pool_w=2, stride=2)
            self.layers['Affine1'] = Affine(p['W2'], p['b2'])
            self.layers['Relu2'] = Relu()
            self.layers['Affine2'] = Affine(p['W3'], p['b3'])
            self.last_layer = SoftmaxWithLoss()

        def predict(self, x):
            for layer in self.layers.values():
                x = layer.forward(x)
            return x

        def loss(self, x, t):
            return self.last_layer.forward(self.predict(x), t)

        def accuracy(self, x, t, batch_size=100):
            if t.ndim != 1:
                t = np.argmax(t, axis=1)
            right = 0.0
            for i in range(int(x.shape[0] / batch_size)):
                y = self.predict(x[i * batch_size:(i + 1) * batch_size])
                right += np.sum(np.argmax(y, axis=1) == t[i * batch_size:(i + 1) * batch_size])
            return right / x.shape[0]

        def numerical_gradient(self, x, t):
            loss_w = lambda w: self.loss(x, t)
            return {key: numerical_gradient(loss_w, self.params[key]) for key in self.params}

        def gradient(self, x, t):
            self.loss(x, t)
            dout = self.last_layer.backward(1)
            layers = list(self.layers.values())
            for layer in reversed(layers[1:]):
                dout = layer.backward(dout)
            if hasattr(layers[0], 'backward_params'):
                layers[0].backward_params(dout)
            else:
                layers[0].backward(dout)
            grads = {}
            for n, key in (('1', 'Conv1'), ('2', 'Affine1'), ('3', 'Affine2')):
                grads['W' + n] = self.layers[key].dW
                grads['b' + n] = self.layers[key].db
            return grads
    """#

  /// The nodes of the first book's chapter 5, on plain numbers.
  static let naiveLayers = #"""
    class MulLayer:
        def __init__(self):
            self.x = None
            self.y = None

        def forward(self, x, y):
            self.x, self.y = x, y
            return x * y

        def backward(self, dout):
            return dout * self.y, dout * self.x


    class AddLayer:
        def __init__(self):
            pass

        def forward(self, x, y):
            return x + y

        def backward(self, dout):
            return dout * 1, dout * 1
    """#

  /// The second book's `common.base_model` and `common.config`.
  static let baseModel = #"""
    import numpy as np


    class BaseModel:
        def __init__(self):
            self.params, self.grads = None, None

        def forward(self, *args):
            raise NotImplementedError

        def backward(self, *args):
            raise NotImplementedError

        def save_params(self, file_name=None):
            """Writes params to a .npz file."""
            file_name = file_name or type(self).__name__ + '.npz'
            np.savez(file_name, *self.params)

        def load_params(self, file_name=None):
            """Reads params that save_params wrote."""
            file_name = file_name or type(self).__name__ + '.npz'
            stored = np.load(file_name)
            for param, key in zip(self.params, stored.files):
                param[...] = stored[key]
    """#

  static let config = #"""
    GPU = False
    """#

  /// `gradcheck`: backward against slopes that are measured.
  static let gradcheck = #"""
    import numpy as np
    from common.gradient import numerical_gradient


    def _slopes(f, x, places, h):
        """Central differences of f by some elements of x."""
        flat = x.reshape(-1) if x.flags['C_CONTIGUOUS'] else x
        slopes = []
        for i in places:
            i = np.unravel_index(i, x.shape)
            kept = x[i]
            x[i] = kept + h
            above = float(f())
            high = float(x[i])
            x[i] = kept - h
            below = float(f())
            slopes.append((above - below) / (high - float(x[i])))
            x[i] = kept
        return np.array(slopes)


    def _number(value):
        return str(float('%.6g' % value))


    def _report(title, rows, tolerance):
        """Prints the comparison; the worst entry and the verdict last."""
        print('gradcheck ' + title)
        print('  %-14s %-14s %7s %13s %13s %9s' % ('gradient', 'shape', 'checked', 'backward',
                                                  'measured', 'error'))
        worst = None
        for name, array, analytic, numeric, places in rows:
            scale = np.maximum(1, np.maximum(np.abs(analytic), np.abs(numeric)))
            errors = np.abs(analytic - numeric) / scale
            errors = np.where(np.isnan(errors), np.inf, errors)
            if len(errors) == 0:
                continue
            k = int(np.argmax(errors))
            at = [int(i) for i in np.unravel_index(places[k], array.shape)]
            print('  %-14s %-14s %7d %13s %13s %9.1e' % (
                name, str(array.shape), len(errors), _number(analytic[k]), _number(numeric[k]),
                errors[k]))
            if worst is None or errors[k] > worst[0]:
                worst = (errors[k], name, at, analytic[k], numeric[k])
        if worst is None:
            print('nothing to check')
            return False
        error, name, at, backward, measured = worst
        ok = bool(error <= tolerance)
        print('worst entry: %s%s, backward says %s, measured %s' % (
            name, at, _number(backward), _number(measured)))
        if ok:
            print('ok: every error is at most %.0e' % tolerance)
        else:
            print('WRONG: %.1e is more than %.0e' % (error, tolerance))
        return ok


    def _places(count, limit):
        """All elements, or `limit` of them evenly spread."""
        if count <= limit:
            return list(range(count))
        return [int(i * (count - 1) / (limit - 1)) for i in range(limit)]


    def _lists(target):
        """Names, arrays and gradients of what a layer trains."""
        params = getattr(target, 'params', [])
        grads = getattr(target, 'grads', [])
        if isinstance(params, dict):
            return [('d' + key, params[key], grads[key]) for key in params]
        if hasattr(target, 'W') and hasattr(target, 'dW') and not params:
            return [('dW', target.W, target.dW)] + (
                [('db', target.b, target.db)] if hasattr(target, 'b') else [])
        names = {2: ['dW', 'db'], 1: ['dW']}.get(len(params))
        if type(target).__name__ == 'BatchNormalization':
            names = ['dgamma', 'dbeta']
        names = names or ['grads[%d]' % i for i in range(len(params))]
        return list(zip(names, params, grads))


    def gradcheck(target, *inputs, grad=None, h=1e-4, tolerance=None, limit=50):
        """Compares gradients of backward with measured slopes; True where they agree.

        gradcheck(layer, x)           forward(x), backward(dout)
        gradcheck(loss_layer, x, t)   forward(x, t), backward()
        gradcheck(network, x, t)      loss(x, t), gradient(x, t), params by name
        gradcheck(f, x, grad=df)      a function and its gradient, as a function or array
        """
        inputs = [np.array(x, dtype=float) if np.asarray(x).dtype.kind not in 'iub' else
                  np.asarray(x) for x in inputs]
        title = getattr(target, '__name__', None) or type(target).__name__
        title += ' for inputs of shape ' + ', '.join(str(x.shape) for x in inputs)
        single = any(str(p.dtype) == 'float32' for name, p, g in _lists(target)) \
            if hasattr(target, 'forward') else False
        if tolerance is None:
            tolerance = 2e-2 if single else 1e-5
        if single:
            h = max(h, 1e-2)
        rows = []

        def check(name, f, array, analytic):
            places = _places(array.size, limit)
            flat = np.asarray(analytic, dtype=float).reshape(-1)[places]
            rows.append((name, array, flat, _slopes(f, array, places, h), places))

        if hasattr(target, 'gradient') and hasattr(target, 'loss'):
            grads = {key: np.array(g) for key, g in target.gradient(*inputs).items()}

            def loss():
                try:
                    return target.loss(*inputs, True)
                except TypeError:
                    return target.loss(*inputs)

            for key in target.params:
                check('d' + key, loss, target.params[key], grads[key])
        elif hasattr(target, 'forward') and hasattr(target, 'backward'):
            x = inputs[0]
            y = np.asarray(target.forward(*inputs))
            if y.ndim == 0:
                loss = lambda: target.forward(*inputs)
                dout = None
            else:
                # Any weights of the outputs will do, as long as they differ.
                dout = np.cos(np.arange(y.size, dtype=float)).reshape(y.shape).astype(y.dtype)
                loss = lambda: np.sum(np.asarray(target.forward(*inputs), dtype=float) * dout)
            dx = target.backward() if dout is None else target.backward(dout.copy())
            dx = list(dx) if isinstance(dx, tuple) else [dx]
            dx = [np.array(d) for d in dx if d is not None]
            found = [(name, p, np.array(g)) for name, p, g in _lists(target)]
            for name, value, analytic in zip(('dx', 'dy'), inputs, dx):
                if value.dtype.kind == 'f':
                    check(name, loss, value, analytic)
            for name, array, analytic in found:
                check(name, loss, array, analytic)
        elif callable(target):
            if grad is None:
                raise TypeError('gradcheck of a function needs its gradient: '
                                'gradcheck(f, x, grad=df)')
            analytic = grad(*inputs) if callable(grad) else grad
            analytic = analytic if isinstance(analytic, (tuple, list)) else [analytic]
            loss = lambda: np.sum(target(*inputs))
            for i, (value, known) in enumerate(zip(inputs, analytic)):
                check('dx' if i == 0 else 'dx%d' % (i + 1), loss, value, known)
        else:
            raise TypeError("a layer with forward and backward, a network with loss and gradient, "
                            "or a function is needed, not '" + type(target).__name__ + "'")
        return _report(title, rows, tolerance)
    """#
}
