import numpy as np
from keras import Sequential
from keras.layers import Dense
from keras.optimizers import SGD as KerasSGD
from common.layers import Affine, Relu, SoftmaxWithLoss
from common.optimizer import SGD


class OwnAffine:
    def __init__(self, W, b):
        self.params, self.grads = [W, b], [np.zeros_like(W), np.zeros_like(b)]

    def forward(self, x):
        self.x = x
        return np.dot(x, self.params[0]) + self.params[1]

    def backward(self, dout):
        self.grads[0][...] = np.dot(self.x.T, dout)
        self.grads[1][...] = np.sum(dout, axis=0)
        return np.dot(dout, self.params[0].T)


class OwnRelu:
    params, grads = [], []

    def forward(self, x):
        self.mask = x > 0
        return np.where(self.mask, x, 0)

    def backward(self, dout):
        return dout * self.mask


class OwnLoss:
    def forward(self, x, t):
        x = np.exp(x - x.max(axis=1, keepdims=True))
        self.y, self.t = x / x.sum(axis=1, keepdims=True), t
        return -np.sum(np.log(self.y[np.arange(len(t)), t] + 1e-7)) / len(t)

    def backward(self, dout=1):
        dx = self.y.copy()
        dx[np.arange(len(dx)), self.t] -= 1
        return dx / len(dx)


def train(layers, loss, x, t):
    params = [p for layer in layers for p in layer.params]
    grads = [g for layer in layers for g in layer.grads]
    optimizer = SGD(lr=0.3)
    losses = []
    for step in range(20):
        rows = slice(step % 4 * 15, step % 4 * 15 + 15)
        y = x[rows]
        for layer in layers:
            y = layer.forward(y)
        losses.append(float(loss.forward(y, t[rows])))
        dout = loss.backward()
        for layer in reversed(layers):
            dout = layer.backward(dout)
        optimizer.update(params, grads)
    return losses, params


np.random.seed(1)
x, t = np.random.randn(60, 20), np.random.randint(0, 10, 60)
W1, W2 = np.random.randn(20, 16) * 0.3, np.random.randn(16, 10) * 0.3
for dtype in ('float64', 'float32'):
    start = [W1.astype(dtype), np.zeros(16, dtype), W2.astype(dtype), np.zeros(10, dtype)]
    z = x.astype(dtype)
    own, native = [w.copy() for w in start], [w.copy() for w in start]
    a, p = train([OwnAffine(*own[:2]), OwnRelu(), OwnAffine(*own[2:])], OwnLoss(), z, t)
    b, q = train([Affine(*native[:2]), Relu(), Affine(*native[2:])], SoftmaxWithLoss(), z, t)
    model = Sequential([Dense(16, activation='relu', input_shape=(20,), dtype=dtype),
                        Dense(10, activation='softmax', dtype=dtype)])
    model.set_weights(start)
    model.compile(KerasSGD(0.3), 'sparse_categorical_crossentropy')
    c = [model.train_on_batch(x[step % 4 * 15:step % 4 * 15 + 15], t[step % 4 * 15:step % 4 * 15 + 15])
         for step in range(20)]
    r = model.get_weights()
    mixed = Sequential([OwnAffine(*[w.copy() for w in start[:2]]), Relu(), Dense(10, activation='softmax', dtype=dtype)])
    mixed.shape, mixed.dtype = (20,), dtype
    mixed.build()
    mixed.dtype = dtype
    mixed.set_weights(start)
    mixed.compile(SGD(0.3), 'sparse_categorical_crossentropy')
    d = [mixed.train_on_batch(x[step % 4 * 15:step % 4 * 15 + 15].astype(dtype), t[step % 4 * 15:step % 4 * 15 + 15])
         for step in range(20)]
    print(dtype, a == b, b == c, c == d)
    print(all((u == v).all() for u, v in zip(p, q)), all((u == v).all() for u, v in zip(q, r)))
