# %%
import numpy as np

rng = np.random.RandomState(7)


def parted(a, kth, axis=-1):
    """Whether partition and argpartition keep what they promise; their order beyond that is their own."""
    a = np.asarray(a)
    p = np.partition(a, kth, axis=axis)
    q = np.take_along_axis(a.ravel() if axis is None else a, np.argpartition(a, kth, axis=axis), -1 if axis is None else axis)
    s = np.sort(a, axis=axis)
    along = -1 if axis is None else axis
    same = lambda x, y: bool(((x == y) | ((x != x) & (y != y))).all())
    good = []
    for x in (p, q):
        good.append(same(np.sort(x, axis=along), s))
        for k in np.atleast_1d(kth):
            k = int(k) % s.shape[along]
            x0, s0 = np.moveaxis(x, along, 0), np.moveaxis(s, along, 0)
            good.append(same(x0[k], s0[k]) and same(np.sort(x0[:k], axis=0), s0[:k]))
    return all(good)


for dtype in (np.float64, np.float32, np.int64, np.int32, np.uint8, np.float16):
    for n in (1, 2, 5, 64, 129, 256, 257, 1000, 5000):
        a = (rng.randn(n) * 50).astype(dtype) if dtype != np.uint8 else rng.randint(0, 256, n).astype(dtype)
        b = rng.randint(0, 4, n).astype(dtype)
        if np.dtype(dtype).kind == 'f':
            a[::7] = np.nan
            a[3::11] = np.inf
            b[::5] = -0.0
        print(parted(a, n // 2), parted(a, [0, n - 1, n // 3]), parted(b, -1), parted(b[::-1], n // 4), end=' ')
    print(dtype.__name__)
print(parted(rng.rand(300, 7), 3, axis=0), parted(rng.rand(7, 300), [5, 10], axis=1), parted(rng.rand(30, 30), 400, axis=None))
# %%
print(np.partition([7, 2, 3, 1, 6, 5, 4], 3), np.argpartition([7, 2, 3, 1, 6, 5, 4], 3), np.partition(np.array([[3, 1], [2, 0]]), 0))
x = np.array([5.0, 1.0, 4.0])
x.partition(1)
print(x)
for f in (lambda: np.partition(x, 3), lambda: x.partition(-4), lambda: np.argpartition(x, 1.0), lambda: np.partition(x, True)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# %%
for n in (3, 60, 65, 300, 2000):
    for a in (rng.randint(0, 5, n), rng.rand(n).round(1), rng.randint(-2**62, 2**62, n), rng.rand(n).astype(np.float32)):
        order = np.argsort(a, kind='stable')
        print((order == np.array(sorted(range(n), key=lambda i: a[i]))).all(), end=' ')
print()
print(np.argsort([np.nan, 1, np.nan, -np.inf, -0.0, 0.0, 2**63 - 1.0], kind='stable'), np.argsort([2**63 - 1, 5, 2**63 - 1, -2**63], kind='stable'))
# %%
for dtype in (float, np.float32, np.int64, np.int32):
    for f in (np.add, np.subtract, np.multiply, np.maximum, np.minimum):
        z = np.arange(6).astype(dtype)
        f.at(z, [0, -1, 0, 3, -6], 2)
        f.at(z, np.array([[1, 1], [2, -2]]), np.array([[1, 2], [3, 4]], dtype))
        print(f.__name__, z, end=' ')
    print()
z = np.arange(5.0)
np.add.at(z[::-2], [0, 0, 1], [1, 2, 3])
print(z)
z = np.arange(12.0).reshape(3, 4)
np.add.at(z, ([0, 0, 2], [1, 1, -1]), 10)
np.subtract.at(z, [1, 1], 1)
np.maximum.at(z, (slice(None), [0, 0]), [[5, 6]])
print(z)
z = np.array([0, 1, 2, 3])
np.add.at(z, z, 1)
print(z)
z = np.array([1.0, np.nan, 3.0])
np.maximum.at(z, [0, 1, 2], [np.nan, 1, 2])
print(z)
for place in (3, -4):
    try:
        np.add.at(z, [0, place], 1)
    except IndexError as e:
        print(e)
print(z)
# %%
a = np.arange(10)
i = np.array([[0, -1], [3, 3]])
print(a[i], a[::-1][i], a[::2][[0, -1]], a[i[::-1]], a[i.T])
a[i] = [[1, 2], [3, 4]]
print(a)
a[[1, -2]] = 7.9
a[[5, 6]] = np.array([2.5])
print(a)
a[a[:4] % 10] = a[:4]
print(a)
b = np.arange(5)
b[b[::-1]] = b
print(b)
b[b] = 9
print(b, a[np.array([], int)], a[[]])
for f in (lambda: a[[0, 10]], lambda: a[[-11]], lambda: a.take([99])):
    try:
        f()
    except IndexError as e:
        print(e)
try:
    a[[0, 12]] = 5
except IndexError as e:
    print(e, a[0])
m = np.arange(12).reshape(3, 4)
print(m[:, [3, 0, -1]], m[[2, 0]][:, ::-1], m[::-1, [1, 1]], m[[[0], [2]], [1, -1]], np.take(m, [2, 0], axis=1))
m[:, [0, 2]] = [[-1, -2]]
m[[0, 1], [1, 3]] = 100
print(m)
# %%
f = rng.rand(200) > 0.5
print(np.nonzero(f)[0][:9], np.nonzero(f[::-2])[0][-5:], np.flatnonzero(~f)[:5], np.count_nonzero(f), np.where(f)[0].sum())
for shape in ((10, 20), (4, 5, 10), (200, 1), (1, 200), (2, 0, 3)):
    g = f[:int(np.prod(shape))].reshape(shape)
    parts = np.nonzero(g)
    print([p.sum() for p in parts], [len(p) for p in parts], np.argwhere(g).shape, np.argwhere(g).sum(), (np.argwhere(g.T)[:, ::-1].sum() == sum([p.sum() for p in parts])))
print(np.nonzero([0.0, np.nan, -0.0, 2]), np.nonzero(np.array([[0, 3], [256, 0]])), np.argwhere([[0, 3], [256, 0]]), np.nonzero(np.zeros((2, 2))))
print(np.extract(f, np.arange(200))[:5], np.compress([True, False, True], [[1, 2, 3], [4, 5, 6]], axis=1), np.compress(f[:3], [7, 8, 9]))
# %%
print(np.bincount([3, 1, 1, 0]), np.bincount([], minlength=3), np.bincount([1, 2], weights=[0.5, -1]), np.bincount(np.array([2, 2], np.uint8), minlength=5), np.bincount(np.arange(6)[::-2]))
for f in (lambda: np.bincount([1, -1]), lambda: np.bincount([1, 2], [1.0]), lambda: np.bincount(np.array([0.5]))):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# %%
for a in ([3, 1, 3, 2], [0.5, np.nan, -0.5, 0.0, np.nan, 0.5], [True, False, True], [], np.array([[2, 1], [1, 1]]), [np.nan], [7]):
    a = np.array(a)
    print(np.unique(a), np.unique(a, return_counts=True), np.unique(a, return_index=True, return_inverse=True, return_counts=True))
# %%
a = np.array([5, -3, 8, 2, 2])
for b in ([2, 5], list(range(-5, 5)), [2**62, 2, -2**62] * 4, [], [2.0, 5.5] * 5, [True] * 9):
    print(np.isin(a, b), np.isin(a, b, invert=True), np.isin(np.array([[1.5, 2.0], [np.nan, 1]]), b))
print(np.isin([np.nan, 1.0], [np.nan] * 9 + [1.0]), np.isin(np.array([1, 2], np.uint8), np.arange(-3, 12)))
# %%
print(np.repeat([1, 2], 3), np.repeat([[1, 2], [3, 4]], 2, axis=1), np.repeat([[1, 2], [3, 4]], [1, 2], axis=0), np.repeat([[1, 2], [3, 4]], [2, 0], axis=1), np.repeat([1.5, 2.5, 3.5], [0, 2, 1]), np.repeat(np.arange(6)[::-2], 2), np.repeat([], 4), np.repeat([1, 2], 0), np.repeat(np.array([1, 2], np.uint8), 5), np.repeat(np.array([True, False]), [2, 1]), np.repeat(3, 4))
# %%
print(np.maximum.accumulate([3, 1, 4, 1, 5]), np.minimum.accumulate([[3, 1], [2, 5], [4, 0]], axis=0), np.maximum.accumulate([[3, 1, 2], [2, 5, 1]], axis=1), np.maximum.accumulate([1.0, np.nan, 2.0]), np.maximum.accumulate([False, True, False]))
print(np.bitwise_xor.reduce(np.arange(1, 100)), np.bitwise_or.reduce([[1, 2], [4, 8]], axis=1), np.bitwise_and.reduce(np.full((20, 3), 7) - np.arange(3)), np.gcd.reduce([12, 18, 30, 42, 60, 6, 90, 24, 48, 66]))
print(np.array([-3, 5, 2**40]) ** 2, np.array([200, 17], np.uint8) ** 2, np.arange(6).reshape(2, 3)[:, ::-1] ** 2, np.array([3, -2]) ** np.array([2, 3]))
print(np.arange(3, 20, 4), np.arange(5.0)[::-1], np.arange(10, 0, -3), np.arange(0, 1, 0.3, dtype=np.float32), np.arange(4, dtype=np.int32), np.arange(4, dtype=np.float16))
# %%
a = np.arange(10)
np.putmask(a, a > 6, [-1, -2, -3])
np.place(a, a % 3 == 0, 99.7)
print(a, np.resize([1, 2, 3], 11), np.resize(np.arange(6).reshape(2, 3), (3, 5)), np.resize([7], (2, 2)), np.resize([1, 2, 3], 2))
np.putmask(a, a > 90, 5)
np.place(a, a == 5, [1, 2])
print(a, np.packbits([1, 0, 0, 1, 1, 0, 0, 0, 1]), np.packbits([1, 0, 2, 0, 0, 0, 0, 0, 1], bitorder='little'), np.packbits([[1, 0], [0, 1], [1, 1]], axis=0), np.packbits([[True, False], [False, True]], axis=1).dtype)
# %%
for x, y in ((7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (1e300, 3.7), (5e-324, 3.0), (1.0, 0.1), (-1.0, 0.1), (0.3, 0.1), (np.inf, 2.0), (3.0, np.inf), (-3.0, np.inf), (-0.0, 3.0), (6.0, 3.0), (1e16, 3.0), (2.0**60, 7.0), (np.nan, 1.0)):
    with np.errstate(all='ignore'):
        for t in (np.float64, np.float32):
            u, v = np.full(20, x).astype(t), np.full(20, y).astype(t)
            print((u // v)[0], (u % v)[3], np.fmod(u, v)[7], np.divmod(u, v)[1][19], end=' | ')
    print()
print((np.arange(-50, 50) * 0.1 % 0.3).sum(), (np.arange(-50, 50) * 0.1 // 0.3).sum(), np.fmod(np.arange(-50, 50) * 0.1, 0.3).sum())
