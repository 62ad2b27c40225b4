import numpy as np
x = np.array([1, 2])
print([x, x], (x,), {'a': x})
print(str(x), repr(x), '%s' % x, '{}'.format(x), f'{x}')
