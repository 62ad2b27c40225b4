import numpy as np

a = np.array([[2, 1j], [-1j, 3]])
b = np.array([[1, 1j, 2], [2, 3, 1 - 1j], [0.5, 1j, -1]])
print(a @ a, a @ [1, 1j], np.dot([1, 2j], [1j, 3]), np.vdot([1, 2j], [1j, 3]), np.inner([1, 2j], [1j, 3]), np.outer([1, 2j], [1j, 3]), np.kron([1, 1j], [1, 2]))
print(np.tensordot(a, a, 1), np.einsum('ij,ji', a, a), np.convolve([1, 1j], [1, 2]), np.correlate([1, 1j, 2], [1j, 2]), np.trace(a), a.conj().T, np.cross([1j, 2, 3], [1, 2, 3]))
print(np.linalg.inv(a), np.round(np.linalg.det(a), 9), np.linalg.solve(a, [1, 2]), np.linalg.matrix_power(a, 3), np.linalg.slogdet(a)[1])
print(np.linalg.norm(a), np.linalg.norm(b, 1), np.linalg.norm([3, 4j]), np.linalg.norm(b, axis=0), np.linalg.matrix_rank(b), np.round(np.linalg.cond(a), 9))
print(np.linalg.cholesky(a), np.linalg.eigvalsh(a), np.linalg.svd(a, compute_uv=False))
w, v = np.linalg.eigh(a)
print(np.allclose(v * w @ v.conj().T, a), np.allclose(v.conj().T @ v, np.eye(2)))
q, r = np.linalg.qr(b)
print(np.allclose(q @ r, b), np.round(np.diag(r), 8), np.allclose(np.linalg.pinv(b), np.linalg.inv(b)))
u, s, vh = np.linalg.svd(b[:2])
print(u.shape, vh.shape, np.allclose(u * s @ vh[:2], b[:2]))
w, v = np.linalg.eig(b)
print(np.round(w, 7), np.allclose(b @ v, v * w))
print(np.linalg.lstsq(b[:, :2], [1, 2, 3j])[0].shape)
rotation = np.array([[0., -1], [1, 0]])
print(np.linalg.eig(rotation), np.linalg.eigvals([[1, 2], [-3, 1]]), np.linalg.eigvals([[2, 0], [0, 3]]))
w, v = np.linalg.eig(np.array([[1, 2, 0], [-2, 1, 3], [0, 1, 4.]]))
print(w, v)
print(np.roots([1, 0, 1]), np.roots([1, 2, 5]), np.roots([1, -6, 11, -6]), np.poly([1 + 1j, 1 - 1j]), np.poly([1j, 2]), np.polyval([1, 0, 1], 1j), np.poly1d([1, 0, 1]).r)
print(np.poly1d([1, 2j, 3 + 1j]))
for text in ['np.linalg.inv([[1j, 1], [1j, 1]])', 'np.linalg.cholesky([[1, 2j], [-2j, 1]])', 'np.linalg.inv([[1j, 2, 3]])', 'a @ [1, 2, 3j]']:
    try:
        print(eval(text))
    except Exception as error:
        print(text, '|', type(error).__name__, '|', error)
