import numpy as np
a = np.array([7, -7, 7, -7])
b = np.array([3, 3, -3, -3])
print(a // b, a % b)
print((a / 2.0) // (b / 2.0), (a / 2.0) % (b / 2.0))
print(np.fmod(a, b), np.remainder(a, b))
print(7 // -3, 7 % -3, -7 // 3, -7 % 3, 7.5 // -2, 7.5 % -2)
