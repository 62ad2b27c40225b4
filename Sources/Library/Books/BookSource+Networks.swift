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
}
