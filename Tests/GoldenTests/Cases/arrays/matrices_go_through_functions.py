import numpy as np
m = np.asmatrix(np.arange(4.0).reshape(2, 2) + 1)
print(repr(1 / (1 + np.exp(-m))), repr(np.hstack((m, np.ones((2, 1))))), repr(np.linalg.inv(m)), sep='\n')
print(repr(np.dot(m, [1, 2])), repr(np.cumsum(m)), np.linalg.norm(m), np.shape([m, m]), np.array([m, m]).shape)
print(repr(np.linalg.eig(m)[1].shape), repr(np.outer(m, m).shape), np.nonzero(m > 1), np.sort(m)[0, 0])
print(repr(np.linalg.pinv(m)), repr(np.insert(m, 0, 1, 1)), np.allclose(m, m), repr(np.asarray(m)))
