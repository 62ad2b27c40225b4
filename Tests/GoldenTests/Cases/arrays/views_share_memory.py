import numpy as np
x = np.arange(12).reshape(3, 4)
row = x[1]
row[0] = 100
x.T[3, 2] = -1
x[:, ::2] *= 2
print(x)
y = x[::-1, ::-1]
y[0, 0] = 55
print(x[2, 3], y.base is not None)
z = x.ravel()
z[0] = 9
print(x[0, 0], x.flatten().base is None)
x[1:, :] = x[:-1, :]
print(x)
