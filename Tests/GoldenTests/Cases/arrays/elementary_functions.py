import numpy as np
x = np.array([0., -0., 0.5, -0.25, 0.99, -1, 1, 1e-20, -1e-200, np.nan] * 60)
for f in (np.sinh, np.cosh, np.tan, np.arcsin, np.arccos, np.arctan, np.exp2):
  y = f(x)
  print(f.__name__, y[:10], np.signbit(y[1]), f(x.astype(np.float32))[:4].round(5), f(x[::3])[:4])
p = np.abs(x[x == x]) + np.where(x[x == x] == 0, 3, 0)
print(np.log10([1, 10, 100, 1000, 1e-5, 0.001, 1e22, 5e-324]), np.log2([1, 2, 8, 0.125, 3, 5e-324]), np.log10(p)[:5], np.log2(p)[:5])
print(np.power([2., 3., 10., -2.], [3, 0.5, -2, 3]), np.array([2., -8., 0.]) ** 3, np.array([2., 4., 9]) ** 0.5)
print(np.array([1.1, 2, 1, 0, -1]) ** np.array([np.inf, np.nan, np.nan, 0, np.inf]), p[:6] ** p[1:7])
print(np.arctan2([1., -1, 0, -0., 0, 1e300, 1], [1, -1, -1, -1, 1, -1e-300, 0]), np.arctan2(x[:4], p[:4]), np.arctan2(p[:4], -p[1:5]))
print(np.tan([1e22, 1.5707963267948966, 1e6]), np.arcsin([1, -1, 0.5]), np.arccos([1, -1, 0.5, -0.5]), np.sinh([300, 1e-20]), np.arctan([np.inf, 1e-30, 1e30]))
print(np.i0([0, 1, 2.5, 9, -20]), np.i0(np.float32([2, 9])), np.hanning(5), np.kaiser(4, 3))
