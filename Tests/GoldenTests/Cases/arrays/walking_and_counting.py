# nditer, broadcast, vectorize, sets with counts, histograms of several axes, quantiles by other rules.
import numpy as np
m = np.arange(6).reshape(2, 3)
print([int(x) for x in np.nditer(m)], [int(x) for x in np.nditer(m.T)], [int(x) for x in np.nditer(m.T, order='C')], [int(x) for x in np.nditer(m[:, ::-1])])
walk = np.nditer(m, flags=['multi_index'])
while not walk.finished:
    print(walk.multi_index, walk[0], end=' ')
    walk.iternext()
print()
walk = np.nditer(m, flags=['f_index'])
print([(int(x), walk.index) for x in walk])
for a, b in np.nditer([np.arange(3), [[10], [20]]]):
    print(a, b, end='; ')
print([x.tolist() for x in np.nditer(m, flags=['external_loop'])])
with np.nditer(m, op_flags=['readwrite']) as walk:
    for x in walk:
        x[...] = 2 * x
print(m)
try:
    for x in np.nditer(m):
        x[...] = 0
except ValueError as error:
    print(error)
both = np.broadcast([1, 2], [[3], [4]])
print(both.shape, both.size, both.nd, list(both))
print(np.vectorize(lambda a, b: a + b)([1, 2], [[1], [2]]), np.vectorize(lambda a: (a, -a))([1, 2]), np.vectorize(lambda a: a * 2, otypes=[float])([]))
print(np.vectorize(lambda r: r.sum(), signature='(n)->()')(m), np.vectorize(lambda x, k=1: x * k, excluded=['k'])([1, 2], k=3))
x = [3, 1, 3, 2, 1]
print(np.unique_counts(x), np.unique_inverse(x), np.unique_all(x).indices, sep='\n')
counts, edges = np.histogramdd(np.arange(12.0).reshape(4, 3) % 5, bins=(2, 1, 2))
print(counts, edges)
print(np.histogram2d([1, 2, 2, 3], [0, 1, 1, 2], bins=[2, 3], density=True)[0])
data = [1, 3, 4, 8, 9, 15]
for method in ('inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear',
               'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest'):
    print(method, np.quantile(data, [0.1, 0.25, 0.5, 0.9], method=method))
print(np.nextafter(1.0, 2.0) - 1, np.nextafter(np.float32(1), 0), np.spacing(1.0), np.isdtype(np.float32, 'real floating'), np.min_scalar_type(3))
print(np.finfo(np.float32), np.iinfo(np.int32), repr(np.finfo(float)), repr(np.iinfo(np.uint8)))
