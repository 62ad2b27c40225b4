import numpy as np
x = np.arange(24).reshape(2, 3, 4)
print(x[1, [0, 2], 1:3])
print(x[:, [0, 2], [1, 3]])
print(x[[0, 1], :, [1, 2]].shape)
y = np.array([3, -1, 4, -1, 5])
print(y[y > 0], y[[0, -1]], np.where(y < 0)[0])
y[y < 0] = 0
print(y)
t = np.array([2, 0, 1])
p = np.arange(9).reshape(3, 3)
print(p[np.arange(3), t])
p[np.arange(3), t] -= 100
print(p)
print(x[..., 0], x[1, ..., 2], x[:, None].shape)
