import numpy as np
np.zeros((10**6, 10**6))
