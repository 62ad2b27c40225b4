import numpy as np
x = np.array([3, 1, 2, 3, 0])
print(np.sort(x), np.argsort(x), np.unique(x), np.unique(x, return_counts=True))
print(np.searchsorted([1, 2, 3], [0, 2, 5]), np.bincount(x), np.nonzero(x))
print(np.histogram([1, 2, 1, 4], bins=3), np.digitize([0.5, 1.5], [0, 1, 2]))
y = np.array([[3, 1], [2, 4]])
y.sort(axis=0)
print(y, np.isin([1, 9], [1, 2]), np.take(x, [0, 2]))
