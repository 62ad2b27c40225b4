# Python's integers that no integer type holds, beside arrays and NumPy's numbers.
import numpy as np
a = np.array([2, 0, 255], dtype=np.uint8)
f = np.array([1e10, 2.5, -1])
b = np.array([False, True])
u = np.uint64([5])
for text in ['a >= 10**20', 'a == 10**20', '10**20 < a', 'a != -10**20', '-10**20 < a', 'u < 10**19', 'u < 10**20',
             'np.array([1, 2]) >= 10**20', 'np.int64(3) < 10**20', 'a[0] < -10**20', 'np.array(3) < 10**20', 'b < 10**20',
             'a + 10**20', 'f + 10**20', 'f >= 10**20', 'f[0] >= 10**20', 'np.maximum(f, 10**20)', 'np.minimum(a, 10**20)',
             'np.where(f > 1, f, 10**20)', 'np.where(a > 1, a, 10**20)', 'np.where(True, 1, 10**20)', 'np.where(True, 1.5, 10**20)',
             'np.where([True], [1], 10**20)', 'np.where([True], u, 10**19)', '10**20 >> b[1]', '10**20 & b[1]', 'b & 10**20',
             'np.where([True], None, 10**20)', 'np.full(2, 10**20)', 'np.append([1.5], 10**20)']:
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '|', type(error).__name__, error)
