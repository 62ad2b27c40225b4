import numpy as np
np.ones(3).mena()
