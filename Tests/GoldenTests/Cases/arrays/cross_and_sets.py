import numpy as np
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = np.array([[3., 1., 2.], [9., 7., 8.]])
t(lambda: np.cross([1, 2, 3], [4, 5, 6]))
t(lambda: np.cross(a, a[::-1]))
t(lambda: np.kron([1, 2], [[1, 0], [0, 1]]))
t(lambda: np.cross([1], [2]))
t(lambda: np.union1d([3, 1], [2, 3]))
t(lambda: np.intersect1d([1, 2, 2, 3], [2, 3, 4]))
t(lambda: np.setdiff1d([5, 1, 2], [2]))
t(lambda: np.setxor1d([1, 2], [2, 3]))
t(lambda: np.isin([1, 2], [2]))
t(lambda: np.intersect1d([1, 2, 2, 3], [2, 3, 4], return_indices=True))
t(lambda: np.trim_zeros([0, 0, 1, 2, 0]))
t(lambda: np.trim_zeros(np.array([0, 1, 0]), 'f'))
