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
for dtype in ('float32', 'float64'):
    x = np.random.randn(5000).astype(dtype)
    p = np.abs(x) + 0.1
    clock('log ' + dtype, lambda: np.log(p), 500)
    clock('sin ' + dtype, lambda: np.sin(x), 200)
    clock('sqrt ' + dtype, lambda: np.sqrt(p), 500)
    clock('x ** 2 ' + dtype, lambda: x ** 2, 500)
    clock('x ** 3 ' + dtype, lambda: p ** 3, 20)
    clock('maximum(0, x) ' + dtype, lambda: np.maximum(0, x), 500)
    clock('clip ' + dtype, lambda: np.clip(x, -1, 1), 500)
    clock('where ' + dtype, lambda: np.where(x > 0, x, 0), 500)
    clock('x[x > 0] ' + dtype, lambda: x[x > 0], 200)
    clock('x > 0 ' + dtype, lambda: x > 0, 500)
    clock('cumsum ' + dtype, lambda: np.cumsum(x), 200)
    clock('std ' + dtype, lambda: np.std(x), 200)
for dtype in ('float32', 'float64', 'int64'):
    for n in (100, 1000, 100000):
        x = (np.random.randn(n) * 1000).astype(dtype)
        times = max(3, 300000 // n)
        clock('sort %s %d' % (dtype, n), lambda: np.sort(x), times)
        clock('argsort %s %d' % (dtype, n), lambda: np.argsort(x), times)
x = np.random.randn(100000)
table = np.sort(np.random.randn(1000))
places = np.random.randint(0, 10, 100000)
clock('unique of 100000', lambda: np.unique(x), 5)
clock('unique of 10 integers', lambda: np.unique(places), 5)
clock('partition', lambda: np.partition(x, 50000), 5)
clock('searchsorted', lambda: np.searchsorted(table, x), 5)
clock('nonzero', lambda: np.nonzero(x > 0), 20)
clock('add.at', lambda: np.add.at(np.zeros(10), places, x), 5)
clock('bincount', lambda: np.bincount(places), 20)
flags = x > -100
clock('any', lambda: np.any(flags), 500)
clock('all', lambda: np.all(flags), 500)
count = np.arange(100000)
small = count.astype(np.int32)
byte = count.astype(np.uint8)
clock('int64 x + x', lambda: count + count, 50)
clock('int32 x * x', lambda: small * small, 50)
clock('uint8 x + x', lambda: byte + byte, 100)
clock('int64 sum', lambda: np.sum(count), 50)
clock('bool sum', lambda: np.sum(flags), 50)
clock('int64 to float64', lambda: count.astype(np.float64), 50)
clock('float64 to float32', lambda: x.astype(np.float32), 50)
clock('float64 to int64', lambda: x.astype(np.int64), 50)
