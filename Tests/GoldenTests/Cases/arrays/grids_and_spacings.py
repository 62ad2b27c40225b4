import numpy as np
np.set_printoptions(legacy='1.25')
print(np.mgrid[0:1:3j], np.mgrid[-1:1:5j, 0:2])
print(np.ogrid[0:2:3j], np.r_[0:1:5j, 7], np.c_[0:1:3j, 1:4])
print(np.r_['0,2', [1, 2], [3, 4]], np.r_['r', [1, 2]], np.r_['-1', np.eye(2), np.eye(2)])
print(repr(np.linspace(0, np.float32(1), 3)), np.linspace([0, 1], [1, 2], 3, axis=1))
print(np.geomspace([1, 2], [10, 20], 3), np.logspace([0, 1], 2, 3))
print(np.interp([-190, 5, 365], [190, -190, 350, -350], [5, 10, 3, 4], period=360))
print(np.format_float_positional(np.float32(0.1), min_digits=4), np.format_float_positional(3, sign=True, pad_left=6, pad_right=6))
print(np.format_float_scientific(np.pi, exp_digits=3, sign=True, pad_left=4), np.format_float_scientific(np.float32(0.1)))
print(np.array([1.5, 2]) + 10**20, np.ndenumerate)
try:
    np.copyto(np.zeros(2, dtype=int), [1.5, 2])
except TypeError as error:
    print(error)
try:
    np.array([1, 2]) + 10**20
except OverflowError as error:
    print(error)
