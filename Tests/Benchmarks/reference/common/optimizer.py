"""Stochastic gradient descent over lists or dictionaries of arrays."""
import numpy as np


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        keys = params.keys() if isinstance(params, dict) else range(len(params))
        for key in keys:
            params[key] -= self.lr * grads[key]
