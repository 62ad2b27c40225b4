import numpy as np
x = np.arange(6)
x[0, 1]
