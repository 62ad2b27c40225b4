import numpy as np
x = np.array([1, 2, 4], np.float32)
print(np.quantile(x, 0.3), np.quantile(x, [0.3, 1]), np.percentile(x, 30), np.percentile(x, [30, 50]), np.quantile(x, [0.3], method='lower'))
for method in ('weibull', 'hazen', 'midpoint', 'nearest', 'averaged_inverted_cdf', 'inverted_cdf'):
  print(method, repr(np.quantile(x, [0.3, 0.7], method=method)), repr(np.quantile(x, 0.3, method=method)))
print(repr(np.quantile(np.array([0.1, 0.25], np.float16), [0.5])), np.quantile([1, np.inf], 1), np.quantile([3., -0.0], 0.0))
print(np.cov([[1, 2, 4.5], [3, 1, 1]], dtype=np.float32), np.cov([1, 2, 4], fweights=[1, 2, 1]), np.cov([1, 2, 4], aweights=[0.5, 1, 1]))
print(np.r_[np.array([1, 2], np.uint8), 3], np.r_[np.float32([1]), 2].dtype, np.correlate([1, 2], [1, 2, 3, 4], 'same'))
print(np.trim_zeros(np.array([[0, 0, 0], [0, 1, 2], [0, 0, 3]])), np.trim_zeros([0, 1, 0, 2, 0]), np.fft.fftfreq(5), np.fft.fftshift([1, 2, 3]))
