import numpy as np
x = np.ones((2, 3))
w = np.ones((4, 3))
x + w
