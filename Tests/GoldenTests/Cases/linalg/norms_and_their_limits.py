# Options of np.linalg that notebooks seldom use, and what it refuses.
import numpy as np

L = np.linalg


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__ + ':', error)


a = np.array([[4., 1, 2], [1, 3, 0], [2, 0, 5]])
cube = np.arange(24.).reshape(2, 3, 4)

# Nothing to take a maximum of.
attempt(lambda: L.norm([], np.inf))
attempt(lambda: L.norm(np.zeros((0, 3)), 2))
attempt(lambda: L.matrix_rank(np.zeros((0, 3))))

# Several axes are one vector, or a matrix.
attempt(lambda: L.vector_norm(cube, axis=(0, 1)))
attempt(lambda: L.vector_norm(cube, axis=(0, 2), keepdims=True, ord=1))
attempt(lambda: L.norm(cube, axis=(0, 2)))

# The last two axes are the matrix.
attempt(lambda: L.trace(cube))
attempt(lambda: L.diagonal(cube, offset=1))

# Vectors only.
attempt(lambda: L.outer(a, a[0]))
attempt(lambda: L.cross([1, 2, 3], [4, 5, 7]))

# Symmetric matrices by way of their eigenvectors.
u, s, vh = L.svd(np.array([[1., 2], [2, -3]]), hermitian=True)
attempt(lambda: s)
attempt(lambda: np.round(u @ np.diag(s) @ vh, 12))
attempt(lambda: L.svd(-a, compute_uv=False, hermitian=True))
attempt(lambda: L.pinv(np.array([[2., 0], [0, 0]]), hermitian=True))
attempt(lambda: L.matrix_rank(a, tol=1, rtol=1))
attempt(lambda: L.pinv(a, rcond=.1, rtol=.1))
attempt(lambda: L.cond(np.zeros((2, 2))))

# What LAPACK leaves of a QR factorization.
attempt(lambda: L.qr(np.array([[1., 2], [3, 4], [5, 6]]), 'raw'))

# Single precision.
attempt(lambda: L.det(np.float32([[2, 1], [1, 3]])))
line = np.float32([[1, 1], [1, 2], [1, 3], [1, 4]])
attempt(lambda: L.lstsq(line, np.float32([6, 5, 7, 10]), rcond=None)[0])
