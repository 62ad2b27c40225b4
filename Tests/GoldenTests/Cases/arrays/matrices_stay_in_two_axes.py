import numpy as np
m = np.matrix([[1, 2], [3, 4]])
print(repr(m[0]), repr(m[:, 0]), m[0, 1], repr(m[m > 1]), repr(m.sum(axis=1)), repr(np.mean(m, 0)), sep='\n')
print(repr(m.ravel()), m.A1, m.A, m.shape, m.tolist(), [row.shape for row in m], sep='\n')
row = m[0]
row[0, 1] = 99
print(m, isinstance(m, np.ndarray), type(m))
