extension BookSource {
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
}
