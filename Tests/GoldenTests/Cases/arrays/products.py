import numpy as np
a = np.array([[1, 2], [3, 4]])
b = np.array([[5, 6], [7, 8]])
print(a @ b, np.dot(a, b), np.matmul(a, b).dtype)
print(np.dot([1, 2, 3], [4, 5, 6]), np.array([1.0, 2.0]) @ b, a @ np.array([1, 1]))
print(np.outer([1, 2], [3, 4, 5]), np.inner(a, b))
print(np.tensordot(a, b, axes=1), np.einsum('ij,jk->ik', a, b), np.trace(a))
print((np.ones((2, 3, 4)) @ np.ones((4, 5))).shape)
