import numpy as np
from common.layers import Convolution, Pooling, Embedding
from common.util import im2col, col2im
np.random.seed(11)
for stride, pad in ((1, 0), (2, 1), (1, 2)):
    x = np.random.randn(2, 3, 7, 6)
    W, b = np.random.randn(4, 3, 3, 2), np.random.randn(4)
    conv = Convolution(W, b, stride, pad)
    y = conv.forward(x)
    dx = conv.backward(np.cos(y))
    print(y.shape, repr(float(y.copy().sum())), y[1, 2, 0])
    print(dx.shape, dx[1, 2, 3], conv.db, conv.dW[3, 2])
pool = Pooling(2, 2, stride=2)
x = np.round(np.random.randn(2, 2, 6, 5), 1)
y = pool.forward(x)
print(y[0], pool.backward(np.ones_like(y))[1, 1])
overlapping = Pooling(3, 3, stride=1)
y = overlapping.forward(x)
print(overlapping.backward(y)[0, 0])
print(im2col(x, 2, 2, 2).shape, np.allclose(col2im(im2col(x, 2, 2, 2), (2, 2, 6, 4), 2, 2, 2), x[..., :4]))
table = Embedding(np.arange(12.0).reshape(4, 3))
print(table.forward(np.array([3, 0, 3])))
table.backward(np.ones((3, 3)))
print(table.grads[0])
