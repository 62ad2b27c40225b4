import numpy as np
x = np.array([])
x.max()
