import numpy as np
from numpy import ma

x = ma.array([4, 0, 3, 1], mask=[0, 1, 0, 0])
y = ma.array([2.0, 1, 0, 5], mask=[0, 0, 0, 1])
for found in (x + y, x - 1, 2 * x, x / y, 7 // x, x % 2, x ** 2, -x, abs(x - 3), x == y, x != 4, x > 2, x & 1, ~(x > 2), np.array([1, 2, 3, 4]) + x, [1, 2, 3, 4] * x,
              x + ma.masked, ma.masked * 2, ma.sqrt(ma.array([-1.0, 4])), ma.log(y), ma.divide(1, x), ma.arcsin(y), ma.power(y, 0.5), np.sqrt(x), np.add(x, y), np.log(y),
              np.maximum(x, 2), ma.maximum(x, y), ma.minimum(x, 2), ma.where(x > 1, x, -1), ma.where(x > 1, ma.masked, y), ma.add.reduce(x), ma.multiply.outer(x, x),
              ma.logical_and(x, y), np.isnan(y), x[0] + x[1], x.data + y.data):
    print(repr(found))
for name in ('+=', '-=', '*='):
    for other in ('y', '2', 'x'):
        z = x.astype(float)
        exec(f'z {name} {other}')
        print(name, other, repr(z))
z = y.copy()
z /= x
print(repr(z), z.data)
z = ma.array([1, 2, 3, 4])
z[1] = ma.masked
print(z, z.mask)
z[1] = 9
z[2:] = ma.array([7, 8], mask=[0, 1])
print(z, z.mask)
z.mask = [1, 0, 0, 0]
print(z, z.data)
z.mask = ma.nomask
print(z, z.mask)
z[z > 7] = ma.masked
print(z, z.shrink_mask().mask)
h = ma.array([1, 2, 3], mask=[0, 1, 0], hard_mask=True)
h[:] = 9
h.mask = False
print(h, h.data, h.hardmask)
h.soften_mask()
h[1] = 5
print(h, h.harden_mask() is h)
view = x[2:]
view[0] = ma.masked
print(x, view, x[x > 2], x[[0, 1]], x[::-1], x[None], x[..., 1])
x.set_fill_value(-5)
print(repr(x), x.filled(), ma.filled(x, 0), repr(x[:2]), repr(x / 2))
print(ma.mask_or(x.mask, y.mask), ma.mask_or(ma.nomask, y.mask), ma.make_mask([0, 0]), ma.make_mask([0, 2]), ma.count_masked(x), ma.allequal(x, x), ma.allclose(y, y))
for v in ma.array([1, 2, 3], mask=[0, 1, 0]):
    print(v, v is ma.masked)
print(list(ma.array([[1, 2], [3, 4]], mask=[[0, 1], [0, 0]])), list(x.flat), x.flat[1], list(ma.ndenumerate(x)))
