import numpy as np
from numpy import ma

x = ma.array([4, 0, 3, 1, 7], mask=[0, 1, 0, 0, 0])
m = ma.array([[1.5, 2, 3], [4, 5, 6], [0, 0, 9]], mask=[[0, 0, 1], [1, 1, 1], [0, 0, 0]])
for name in 'sum prod mean std var min max ptp any all count argmin argmax cumsum cumprod'.split():
    print(name, repr(getattr(x, name)()), repr(getattr(m, name)()), repr(getattr(m, name)(axis=0)), repr(getattr(m, name)(axis=1)), repr(getattr(ma, name)(m, axis=-1)))
print(repr(m.sum(keepdims=True)), m.var(ddof=1), m.mean(axis=1, keepdims=True), m.anom(), ma.array([1], mask=[1]).mean(), ma.array([1], mask=[1]).sum() is ma.masked)
print(np.sum(x), np.mean(m, axis=0), np.max(m), np.std(x), np.cumsum(x), np.sort(x), np.ravel(m), np.argsort(x), np.flip(x), np.concatenate([x, x]))
print(ma.median(x), ma.median(m), ma.median(m, axis=0), ma.median(m, axis=1, keepdims=True), ma.average(x), ma.average(m, axis=0), ma.average(x, weights=[1, 2, 3, 4, 5]), ma.average(m, axis=0, weights=[1, 2, 3], returned=True))
print(ma.sort(x), ma.sort(x, endwith=False), ma.sort(m, axis=0), x.argsort(), x.argsort(fill_value=0), ma.argsort(x, endwith=False))
print(ma.dot(m, m), ma.dot(x, x), ma.dot(m, m, strict=True), ma.inner(x, x), ma.outer(x, [1, 2]), ma.convolve(x, [1, 1]), ma.correlate(x, [1, 1]))
for found in (m.T, m.ravel(), m.reshape(-1, 1), m.flatten(), m.copy(), m.transpose(), m.swapaxes(0, 1), m.diagonal(), m.repeat(2, axis=0), m.astype(int), m.round(), m.clip(1, 4), m.take([0, 2]), m.take([1], axis=0),
              m.compress([1, 0, 1], axis=1), x.nonzero(), m.trace(), ma.concatenate([x, x]), ma.vstack([x, x]), ma.hstack([x, x]), ma.stack([x, x]), ma.append(x, [9]), ma.diff(x), ma.ediff1d(x), ma.unique(x), ma.unique(m, return_index=True, return_inverse=True),
              ma.union1d(x, [1, 9]), ma.intersect1d(x, [1, 3]), ma.setdiff1d(x, [1]), ma.setxor1d(x, [1, 9]), ma.isin(x, [1, 3]), ma.expand_dims(x, 0), ma.resize(x, (2, 2)), ma.squeeze(m[None]), ma.diag(x), ma.atleast_2d(x), ma.mr_[x, 1, 2],
              ma.compress_rows(m), ma.compress_cols(m), ma.compress_rowcols(m), ma.mask_rows(m), ma.mask_cols(m), ma.mask_rowcols(m), ma.flatnotmasked_edges(x), ma.flatnotmasked_contiguous(x), ma.notmasked_contiguous(m, axis=0), ma.notmasked_edges(m, axis=1),
              ma.clump_masked(x), ma.clump_unmasked(x), ma.cov(m), ma.corrcoef(m), ma.cov(x, x), ma.polyfit(x, x * 2, 1).round(6), ma.vander(x, 2), ma.apply_along_axis(lambda v: v.sum(), 0, m), ma.choose([0, 1], [x[:2], x[:2]]),
              ma.masked_all_like(x).mask, ma.zeros_like(m), ma.empty_like(x).shape, ma.count_masked(m, axis=0)):
    print(repr(found))
