import numpy as np

z = np.array([[3 + 1j, 1 - 1j, 1 + 2j], [-1, 2j, 3 - 2j]])
for name in 'sum prod mean std var max min any all cumsum cumprod argmax argmin ptp sort argsort nansum nanmean nanvar median'.split():
    function = getattr(np, name)
    print(name, function(z), function(z, axis=0), function(z.astype('F'), axis=1).dtype, sep='\n')
n = np.array([1, complex(np.nan, 2), 3j, complex(2, np.nan)])
print(np.nansum(n), np.nanmean(n), np.nanmax(n), np.nanvar(n), n.max(), n.argmin(), np.sort(n), np.argsort(n), np.isnan(n).sum())
print(np.sort(np.array([1, complex(np.nan, np.nan), complex(1, np.nan), complex(np.nan, 1), 2j, complex(np.nan, 0), complex(0, np.nan)])))
print(z.mean(axis=1, keepdims=True), z.var(ddof=1), z.std(axis=0), np.average(z[0], weights=[1, 2, 3]), np.average([1, 2], weights=[1j, 2]))
print(np.unique([1j, 1, 1j, 0]), np.unique([2, 1j, 2], return_index=True, return_inverse=True, return_counts=True), np.sort_complex([3, 1, 2]), np.searchsorted([0, 1j, 1, 2], [1, 0.5j]))
print(np.nonzero(z), np.count_nonzero(z), np.flatnonzero(z), np.isin(z, [1 - 1j, 2j]), np.union1d([1j], [1, 1j]), np.setdiff1d([1j, 2], [2]))
print(z.trace(), np.diff(z), np.ediff1d(z), np.gradient(z[0]), np.trapezoid(z[0]), np.cov(z[0]), np.cumsum(z), z.sum(where=z.real > 0), z.sum(dtype=np.complex64))
big = np.exp(1j * np.arange(1000))
print(big.sum(), big.mean(), big.std(), big[::3].sum(), big.reshape(10, 100).sum(axis=0)[:2], big.astype('F').sum(), big.prod())
print(sum(z[0]), max(z[0], key=abs), sorted(z[1], key=lambda x: x.imag), {z[0, 0]: 1}, hash(z[1, 0]) == hash(-1), z[0, 0] in [3 + 1j])
