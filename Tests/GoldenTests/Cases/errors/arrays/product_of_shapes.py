import numpy as np
x = np.ones((2, 3))
W = np.ones((2, 3))
np.dot(x, W)
