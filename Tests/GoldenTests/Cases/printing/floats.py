import numpy as np
print(np.array([1.0, 2.5, 1e-3]))
print(np.array([1e10, 1.0]), np.array([1e-10, 1.0]), np.array([1e16, 1e-5]))
print(np.array([0.1, 0.12345678901234, 123.456]))
print(np.array([np.nan, np.inf, -np.inf, 1.5]))
print(np.array([-0.0, 0.0]), np.array([1e300, 1e-300]))
print(np.array([[1.123456789, -22.1], [333.3, 4e-5]]))
print(np.float32([0.1, 0.2, 1 / 3]))
