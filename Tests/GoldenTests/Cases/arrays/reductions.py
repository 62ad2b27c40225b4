import numpy as np
x = np.array([[1.0, 5.0, 2.0], [4.0, 0.5, 6.0]])
print(x.sum(), x.sum(axis=0), x.sum(axis=1, keepdims=True))
print(x.mean(), x.max(axis=1), x.min(), x.argmax(), x.argmax(axis=0), x.argmin(axis=1))
print(x.std(), x.var(axis=0), np.prod(x), x.cumsum(), np.cumsum(x, axis=0))
print(np.sum(x, axis=(0, 1)), np.any(x > 5), np.all(x > 0), np.count_nonzero(x > 1))
print(np.max(np.array([1, np.nan, 3])), np.nanmax(np.array([1, np.nan, 3])))
print(np.sum(np.array([], dtype=float)), np.array([True, True]).sum())
print(np.median(x), np.percentile(x, 25), np.average([1, 2, 3], weights=[3, 2, 1]))
