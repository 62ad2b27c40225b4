import numpy as np
np.zeroes(3)
