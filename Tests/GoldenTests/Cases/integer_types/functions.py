import numpy as np
import warnings
warnings.simplefilter('ignore')
for kind in [np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64]:
    limits = np.iinfo(kind)
    x = np.array([v for v in [3, 0, 1, 2, 7, 100, 127, 128, 255, -1, -5, -128, 3] if limits.min <= v <= limits.max], kind)
    for f in [np.negative, np.absolute, np.sign, np.square, np.sqrt, np.exp, np.invert, np.reciprocal, np.floor,
              np.isnan, np.signbit, np.logical_not, np.sin, np.rint, np.deg2rad,
              np.sum, np.prod, np.mean, np.std, np.max, np.argmin, np.cumsum, np.cumprod, np.any, np.ptp, np.median,
              np.sort, np.unique, np.count_nonzero, np.diff, np.flip, np.nansum, np.bincount, np.nonzero]:
        try:
            r = f(x)
            print(f.__name__, getattr(r, 'dtype', ''), r)
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
    z = np.arange(6, dtype=kind).reshape(2, 3)
    print(z @ z.T, (z @ z.T).dtype, z.sum(axis=0).dtype, z.max(axis=1), z.argmax(axis=1), z.cumsum(axis=1).dtype)
    print(np.where(x > 2, x, kind(0)), np.clip(x, 1, 6), np.maximum(x, 3), np.divmod(x, 4), np.isin(x, [7]))
    print(np.searchsorted(np.sort(x), [3, 7]), np.argsort(x, kind='stable'), np.unique(x, return_counts=True))
    print(np.concatenate([x, [1.5]]).dtype, np.concatenate([x, [1]]).dtype, np.outer(x[:2], x[:2]), np.roll(x, 1))
    np.random.seed(3)
    print(np.random.randint(0, 100, 7, dtype=kind), np.random.randint(limits.min // 2, limits.max // 2, 5, dtype=kind))
    g = np.random.default_rng(4)
    print(g.integers(0, 90, 6, dtype=kind), g.integers(0, 100, 3, dtype=kind, endpoint=True))
