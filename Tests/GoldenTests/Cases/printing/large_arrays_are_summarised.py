import numpy as np
print(np.arange(2000))
print(np.arange(2000).reshape(40, 50))
print(np.zeros((100, 100)))
print(repr(np.arange(5000.0)))
