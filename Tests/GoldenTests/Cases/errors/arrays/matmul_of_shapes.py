import numpy as np
x = np.ones((2, 3))
W = np.ones((4, 5))
x @ W
