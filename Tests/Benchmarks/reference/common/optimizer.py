"""The books' optimizers over lists or dictionaries of arrays."""
import numpy as np


def _keys(params):
    return params.keys() if isinstance(params, dict) else range(len(params))


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key in _keys(params):
            params[key] -= self.lr * grads[key]


class _Averaged:
    averages = 1

    def __init__(self):
        self.state = None
        self.iter = 0

    def update(self, params, grads):
        if self.state is None:
            self.state = {key: [np.zeros_like(params[key]) for _ in range(self.averages)]
                          for key in _keys(params)}
        self.iter += 1
        for key in _keys(params):
            self.step(params, key, grads[key], *self.state[key])


class Momentum(_Averaged):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr, self.momentum = lr, momentum

    def step(self, params, key, g, v):
        v[...] = self.momentum * v - self.lr * g
        params[key] += v


class Nesterov(Momentum):
    def step(self, params, key, g, v):
        v *= self.momentum
        v -= self.lr * g
        params[key] += self.momentum * self.momentum * v
        params[key] -= (1 + self.momentum) * self.lr * g


class AdaGrad(_Averaged):
    def __init__(self, lr=0.01):
        super().__init__()
        self.lr = lr

    def step(self, params, key, g, h):
        h += g * g
        params[key] -= self.lr * g / (np.sqrt(h) + 1e-7)


class RMSprop(_Averaged):
    def __init__(self, lr=0.01, decay_rate=0.99):
        super().__init__()
        self.lr, self.decay_rate = lr, decay_rate

    def step(self, params, key, g, h):
        h *= self.decay_rate
        h += (1 - self.decay_rate) * g * g
        params[key] -= self.lr * g / (np.sqrt(h) + 1e-7)


class Adam(_Averaged):
    averages = 2

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        super().__init__()
        self.lr, self.beta1, self.beta2 = lr, beta1, beta2

    def step(self, params, key, g, m, v):
        rate = self.lr * np.sqrt(1.0 - self.beta2 ** self.iter) / (1.0 - self.beta1 ** self.iter)
        m += (1 - self.beta1) * (g - m)
        v += (1 - self.beta2) * (g ** 2 - v)
        params[key] -= rate * m / (np.sqrt(v) + 1e-7)
