import numpy as np
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = np.array([[3., 1., 2.], [9., 7., 8.]])
t(lambda: np.indices((2, 2)))
t(lambda: np.indices((2, 3), sparse=True))
t(lambda: np.meshgrid([1, 2], [3, 4, 5], sparse=True))
t(lambda: np.mgrid[0:2, 0:3])
t(lambda: np.ogrid[0:2, 0:3])
t(lambda: np.mgrid[0:1:0.25])
t(lambda: np.s_[1:3, ::2])
t(lambda: np.geomspace(1, 1000, 4))
t(lambda: np.geomspace(1, 256, num=9, dtype=int))
t(lambda: np.tril_indices(3))
t(lambda: np.triu_indices(3, 1))
t(lambda: np.diag_indices(2))
t(lambda: np.diagflat([[1, 2]]))
t(lambda: np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]]))
t(lambda: np.block([1, 2]))
t(lambda: np.fromfunction(lambda i, j: i + j, (2, 2)))
t(lambda: np.atleast_3d([1, 2]).shape)
