import numpy as np
from common.layers import Affine, Sigmoid, Softmax, SoftmaxWithLoss, MatMul
from common.optimizer import SGD
np.random.seed(3)
W, b = np.random.randn(4, 3), np.random.randn(3)
x, t = np.random.randn(6, 4), np.array([0, 1, 2, 0, 1, 2])
affine, sigmoid, loss = Affine(W, b), Sigmoid(), SoftmaxWithLoss()
for step in range(3):
    value = loss.forward(sigmoid.forward(affine.forward(x)), t)
    dx = affine.backward(sigmoid.backward(loss.backward()))
    print('%.8f' % value, np.round(dx[0], 8), np.round(affine.grads[1], 8))
    SGD(lr=0.5).update(affine.params, affine.grads)
print(np.round(W, 6), W is affine.params[0], len(sigmoid.params))
s = Softmax()
print(np.round(s.forward(x), 6)[0], np.round(s.backward(x), 6)[0])
m = MatMul(W)
print(np.round(m.forward(x)[0], 6), np.round(m.backward(np.ones((6, 3)))[0], 6))
