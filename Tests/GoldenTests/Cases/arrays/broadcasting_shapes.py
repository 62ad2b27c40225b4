import numpy as np
print((np.zeros((3, 1)) + np.zeros(4)).shape)
print(np.arange(3)[:, np.newaxis] * 10 + np.arange(4))
print(np.broadcast_to(np.arange(3), (2, 3)))
print((np.ones((5, 1, 3)) * np.ones((4, 1))).shape)
print(np.zeros((0, 3)) + np.ones(3), (np.zeros((2, 0)) + 1).shape)
