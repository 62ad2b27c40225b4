import numpy as np
m = np.matrix([[1, 2], [3, 4]])
print(m * m, m * m[:, 0], m ** 2, 2 * m, m / 2, np.ones((2, 2)) * m, [1, 2] * m, sep='\n')
print(repr(m.I), repr(m.T * m), repr(np.multiply(m, m)), repr(np.matrix('1 2; 3 4.5')), sep='\n')
m += 1
m *= m
print(repr(m))
