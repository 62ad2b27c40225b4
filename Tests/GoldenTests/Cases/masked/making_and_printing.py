import numpy as np
from numpy import ma

x = ma.array([1, 2, 3, 4], mask=[0, 1, 0, 0])
m = ma.array([[1.5, 2, 3], [4, 5, 6]], mask=[[0, 0, 1], [1, 0, 0]], fill_value=-1)
for made in (x, m, ma.array([1, 2]), ma.array([1.0, 2], mask=True), ma.array([1, 2], mask=False), ma.array(5), ma.array(5, mask=True), ma.array([]),
             ma.masked, ma.zeros((2, 2)), ma.ones(2, dtype=int), ma.arange(3), ma.masked_all(2), ma.array(['a', 'bb'], mask=[0, 1]),
             ma.array([True, False], mask=[0, 1]), ma.array([1, 2], mask=[0, 1], dtype=np.uint8), ma.array([0.1, 2], mask=[0, 1], dtype=np.float32),
             ma.array(np.arange(24).reshape(2, 3, 4), mask=np.arange(24).reshape(2, 3, 4) % 3 == 0), ma.array(np.arange(2000), mask=np.arange(2000) % 7 == 0),
             ma.masked_where([0, 1, 0], [1, 2, 3]), ma.masked_equal([1, 2, 1], 1), ma.masked_greater(x, 2), ma.masked_less(m, 3), ma.masked_inside(x, 1, 3),
             ma.masked_outside(x, 2, 3), ma.masked_invalid([1.0, np.nan, np.inf]), ma.masked_values([1.0, 1.1, 2.0], 1.1), ma.masked_not_equal(x, 3),
             ma.array(x, mask=[1, 0, 0, 0]), ma.array(x, mask=[1, 0, 0, 0], keep_mask=False), ma.fix_invalid([1.0, np.nan])):
    print(repr(made), made, sep='\n')
print(x.data, x.mask, x.fill_value, x.filled(), x.filled(0), x.compressed(), x.tolist(), m.tolist(), x.shape, m.dtype, x.size, len(m))
print(ma.array([1, 2]).mask is ma.nomask, ma.is_masked(x), ma.is_masked(ma.array([1])), ma.getmask(x), ma.getmaskarray(ma.array([1, 2])), ma.getdata(m))
print(isinstance(x, np.ndarray), type(x), type(x[1]), type(x[0]), x[1] is ma.masked, ma.MaskError, np.array(x), f'{x} {ma.masked}')
print(ma.default_fill_value(1.0), ma.default_fill_value(np.dtype(bool)), ma.minimum_fill_value(x), ma.maximum_fill_value(m), ma.common_fill_value(x, x))
for call in (lambda: ma.array([1, 2], mask=[0, 1, 0]), lambda: ma.array([1, 2], fill_value='a'), lambda: ma.masked_where([0, 1], [1, 2, 3]), lambda: x.bad,
             lambda: hash(x), lambda: int(ma.masked), lambda: float(m), lambda: ma.masked.__setitem__(0, 1), lambda: x[9], lambda: x.reshape(3)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
