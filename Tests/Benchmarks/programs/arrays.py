import time
import numpy as np


def clock(name, work, repeat):
    work()
    best = 1e9
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(repeat):
            work()
        best = min(best, (time.perf_counter() - start) / repeat)
    print('%s\t%.9f' % (name, best))


np.random.seed(0)
a10, b10 = np.random.randn(10), np.random.randn(10)
clock('chain of 5 operations on 10', lambda: (a10 + b10) * a10 - b10 / 2.0 + 1.0, 2000)
a100, b100 = np.random.randn(100), np.random.randn(100)
clock('chain of 5 operations on 100', lambda: (a100 + b100) * a100 - b100 / 2.0 + 1.0, 2000)
for dtype in ('float32', 'float64'):
    for n in (5000, 100000):
        x = np.random.randn(n).astype(dtype)
        y = np.random.randn(n).astype(dtype)
        times = max(10, 1000000 // n)
        clock('exp %s %d' % (dtype, n), lambda: np.exp(x), times)
        clock('tanh %s %d' % (dtype, n), lambda: np.tanh(x), times)
        clock('sigmoid %s %d' % (dtype, n), lambda: 1 / (1 + np.exp(-x)), times)
        clock('x * y + x - y %s %d' % (dtype, n), lambda: x * y + x - y, times)
for shape in ((100, 50), (10000, 50)):
    x = np.random.randn(*shape)
    clock('1 / (1 + np.exp(-x)) %dx%d' % shape, lambda: 1 / (1 + np.exp(-x)), 200000 // shape[0] // 5)
x = np.random.randn(100, 784)
for axis in (0, 1, None):
    clock('sum axis %s' % axis, lambda: np.sum(x, axis=axis), 500)
    clock('mean axis %s' % axis, lambda: np.mean(x, axis=axis), 500)
    clock('max axis %s' % axis, lambda: np.max(x, axis=axis), 500)
    clock('argmax axis %s' % axis, lambda: np.argmax(x, axis=axis), 500)
for dtype in ('float32', 'float64'):
    x = np.random.randn(100, 784).astype(dtype)
    w = np.random.randn(784, 50).astype(dtype)
    z = np.random.randn(100, 50).astype(dtype)
    v = np.random.randn(50, 10).astype(dtype)
    big = np.random.randn(10000, 784).astype(dtype)
    square = np.random.randn(1024, 1024).astype(dtype)
    clock('100x784 @ 784x50 ' + dtype, lambda: np.dot(x, w), 500)
    clock('784x100 @ 100x50 (transposed) ' + dtype, lambda: np.dot(x.T, z), 500)
    clock('100x50 @ 50x10 ' + dtype, lambda: np.dot(z, v), 2000)
    clock('10000x784 @ 784x50 ' + dtype, lambda: np.dot(big, w), 5)
    clock('1024^3 ' + dtype, lambda: np.dot(square, square), 2)
images = np.random.randint(0, 256, (10000, 784)).astype(np.uint8)
data = images / 255.0
rows = np.random.choice(10000, 100)
labels = np.random.randint(0, 10, 10000)
clock('gather 100 rows of 784', lambda: data[rows], 500)
clock('transposed copy 1000x784', lambda: data[:1000].T.copy(), 20)
clock('uint8 to float64, 10000x784', lambda: images.astype(np.float64), 3)
clock('uint8 to float32, 10000x784', lambda: images.astype(np.float32), 3)
clock('one-hot of 10000', lambda: np.eye(10)[labels], 20)
