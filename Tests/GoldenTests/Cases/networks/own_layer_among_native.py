import numpy as np
from common.layers import Affine, Sigmoid, SoftmaxWithLoss
from common.optimizer import Momentum


class Leaky:
    def __init__(self, slope):
        self.params, self.grads = [np.array([slope])], [np.zeros(1)]

    def forward(self, x):
        self.x = x
        return np.where(x > 0, x, self.params[0] * x)

    def backward(self, dout):
        self.grads[0][...] = np.sum(dout * np.where(self.x > 0, 0, self.x))
        return dout * np.where(self.x > 0, 1, self.params[0])


class Wide(Affine):
    def forward(self, x):
        return super().forward(x) * 2

    def backward(self, dout):
        return super().backward(dout * 2)


np.random.seed(6)
x, t = np.random.randn(20, 4), np.random.randint(0, 3, 20)
layers = [Wide(np.random.randn(4, 5), np.zeros(5)), Leaky(0.1), Affine(np.random.randn(5, 3), np.zeros(3))]
loss = SoftmaxWithLoss()
params = [p for layer in layers for p in layer.params]
grads = [g for layer in layers for g in layer.grads]
optimizer = Momentum(lr=0.05)
for step in range(6):
    y = x
    for layer in layers:
        y = layer.forward(y)
    value = loss.forward(y, t)
    dout = loss.backward()
    for layer in reversed(layers):
        dout = layer.backward(dout)
    optimizer.update(params, grads)
    print(repr(float(value)))
print(layers[1].params[0], params[0][0])
