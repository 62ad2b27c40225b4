import numpy as np
from scipy import signal
picture, kernel = np.arange(12.0).reshape(3, 4), np.array([[1, 2], [3, 4.0]])
for mode in ('full', 'same', 'valid'):
    print(signal.convolve2d(picture, kernel, mode), signal.correlate2d(picture, kernel, mode), sep='\n')
print(signal.convolve2d(picture, kernel, 'same', boundary='symm'), signal.convolve([1, 2, 3], [0, 1, 0.5], 'same'))
