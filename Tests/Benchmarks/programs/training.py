"""Native layers in float32 against the same layers in NumPy, and the conv net of the book's chapter 7."""
import time
import numpy as np
from common.layers import Affine, Sigmoid, ReLU, BatchNormalization, SoftmaxWithLoss
from common.optimizer import SGD, Adam
from dataset.mnist import load_mnist
from simple_convnet import SimpleConvNet

(x_train, t_train), (x_test, t_test) = load_mnist(normalize=True)


def weights(inputs, outputs, scale):
    return (scale * np.random.randn(inputs, outputs)).astype(np.float32)


def zeros(count):
    return np.zeros(count, dtype=np.float32)


def train(name, layers, optimizer, iterations):
    loss = SoftmaxWithLoss()
    params = [p for layer in layers for p in layer.params]
    grads = [g for layer in layers for g in layer.grads]
    start = time.process_time()
    for i in range(iterations):
        rows = np.random.choice(len(x_train), 100)
        y = x_train[rows]
        for layer in layers:
            y = layer.forward(y)
        value = loss.forward(y, t_train[rows])
        dout = loss.backward()
        for layer in reversed(layers[1:]):
            dout = layer.backward(dout)
        if hasattr(layers[0], 'backward_params'):
            layers[0].backward_params(dout)
        else:
            layers[0].backward(dout)
        optimizer.update(params, grads)
    seconds = time.process_time() - start
    y = x_test
    for layer in layers:
        y = layer.forward(y) if 'Norm' not in type(layer).__name__ else layer.forward(y, False)
    print('# %s: test accuracy %.4f' % (name, np.mean(y.argmax(axis=1) == t_test)))
    print('%s\t%.6f' % (name, seconds))


np.random.seed(0)
train('float32_sigmoid_sgd', [Affine(weights(784, 50, 0.1), zeros(50)), Sigmoid(),
                              Affine(weights(50, 10, 0.1), zeros(10))], SGD(0.5), 3000)
layers = []
for inputs, outputs in ((784, 100), (100, 50)):
    layers += [Affine(weights(inputs, outputs, (2 / inputs) ** 0.5), zeros(outputs)),
               BatchNormalization(np.ones(outputs, dtype=np.float32), zeros(outputs)), ReLU()]
layers.append(Affine(weights(50, 10, 0.2), zeros(10)))
train('float32_relu_norm_adam', layers, Adam(), 1000)

for dtype in ('float64', 'float32'):
    np.random.seed(0)
    pictures = x_train[:5000].reshape(-1, 1, 28, 28)
    net = SimpleConvNet(dtype=dtype)
    optimizer = Adam()
    start = time.process_time()
    for first in range(0, 5000, 100):
        optimizer.update(net.params, net.gradient(pictures[first:first + 100], t_train[first:first + 100]))
    seconds = time.process_time() - start
    accuracy = net.accuracy(x_test[:1000].reshape(-1, 1, 28, 28), t_test[:1000])
    print('# conv net, %s: test accuracy %.4f' % (dtype, accuracy))
    print('conv_net_%s\t%.6f' % (dtype, seconds))
