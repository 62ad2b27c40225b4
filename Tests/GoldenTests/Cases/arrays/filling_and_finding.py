import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


u = np.array([255, 7, 1], dtype=np.uint8)
t(lambda: np.full_like(u, -1))
t(lambda: np.full(2, 300, dtype=np.uint8))
t(lambda: np.full(2, np.nan, dtype=int))
t(lambda: np.full(2, 2.5, dtype=int))
t(lambda: np.full((2, 2), [1, 2]))
t(lambda: np.full_like(np.zeros(2), 10**20))
t(lambda: round(np.bool_(True), 1))
t(lambda: np.std(np.array([True, False, True]), dtype=int))
x = np.arange(20)[::-2] * 1.5
for places in [[0, -1, 3], [[1, 2], [3, 4]], [10], []]:
    t(lambda: np.take(x, np.array(places, dtype=int)))
t(lambda: np.take(x, [11, -12], mode='wrap'))
t(lambda: np.take(x.astype(np.float32), [0, 9]))
s = np.sort(np.array([3, 1, 2, 2, 9, 4]))
for keys in [[0, 1, 2, 3, 10], [10, 3, 2, 2, 1], [2, 2, 2], [np.nan, 1, np.nan]]:
    t(lambda: (np.searchsorted(s, keys), np.searchsorted(s, keys, 'right')))
t(lambda: np.isin([1, 2, np.nan, 4], [np.nan, 4]))
t(lambda: np.isin(np.array([[1, 2], [3, 4]], dtype=np.uint8), [260, 2, 3.0]))
t(lambda: np.isin([True, False], [1]))
t(lambda: np.isin([1, 2], [], invert=True))
t(lambda: np.nonzero(np.array([[0, 1.5], [-0.0, np.nan]])))
t(lambda: np.flatnonzero(np.arange(12).reshape(3, 4).T % 3))
a = np.arange(15.0).reshape(5, 3)
a.flat[::2] = a[0]
print(a, a[1, 1].flags.writeable)
t(lambda: a.flat[15])
