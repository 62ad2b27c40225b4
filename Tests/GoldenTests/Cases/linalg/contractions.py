import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


m = np.arange(6.0).reshape(2, 3)
v = np.arange(3.0)
t(lambda: np.tensordot(v, m))
t(lambda: np.tensordot(m, m, axes=([2], [0])))
t(lambda: np.tensordot(m, m, axes=([0, 1], [0])))
t(lambda: np.tensordot(v, v, 1))
t(lambda: np.einsum(m, [0, 1], [1, 0]))
t(lambda: np.einsum(m, [0, 1], v, [1]))
t(lambda: np.einsum(np.eye(2), [0, 0]))
t(lambda: np.einsum('ij,jk,kl', m, m))
t(lambda: np.einsum('ij', m, m))
t(lambda: np.einsum('i,i', np.ones(3), np.ones(4)))
t(lambda: np.einsum('ii', m))
t(lambda: np.linalg.multi_dot([m, m.T, m, v]))
t(lambda: np.linalg.multi_dot([v, m.T, m, v]))
t(lambda: np.linalg.multi_dot([m, m]))
t(lambda: np.linalg.multi_dot([m]))
t(lambda: np.vecdot(m, v))
t(lambda: np.vecdot(m, 2.5))
t(lambda: np.matvec(m, np.ones(2)))
t(lambda: np.vecmat(v, m))
t(lambda: np.vdot([1, 2], [1, 2, 3]))
t(lambda: np.dot(m, v, out=np.zeros(3)))
t(lambda: np.dot(m, v, out=np.zeros(2, int)))
t(lambda: np.matmul(m, m.T, out=np.zeros((3, 2))))
t(lambda: np.matmul(m, m.T, out=np.zeros((2, 2), int)))
t(lambda: np.linalg.qr(np.eye(3)))
t(lambda: np.linalg.qr(np.array([[2.0, 1], [0, 3]])))
t(lambda: np.linalg.solve(np.eye(2), 3.0))
t(lambda: np.linalg.matrix_norm([1, 2]))
t(lambda: np.linalg.vector_norm(3, axis=(0,)))
