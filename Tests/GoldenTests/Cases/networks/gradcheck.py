import numpy as np
from common.gradient import gradcheck
from common.layers import Affine, Relu, SoftmaxWithLoss, BatchNormalization
np.random.seed(0)
x = np.random.randn(4, 3)
print(gradcheck(Affine(np.random.randn(3, 2), np.zeros(2)), x))
print(gradcheck(SoftmaxWithLoss(), x, np.array([0, 2, 1, 1])))
print(gradcheck(BatchNormalization(np.ones(3), np.zeros(3)), x))


class Square:
    def forward(self, x):
        self.x = x
        return x ** 2

    def backward(self, dout):
        return dout * self.x


print(gradcheck(Square(), x))
print(gradcheck(np.sin, x, grad=np.cos))
try:
    gradcheck(np.sin, x)
except TypeError as error:
    print(error)
