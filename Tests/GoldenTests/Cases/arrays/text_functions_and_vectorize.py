import numpy as np
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(np.array2string(np.array([1.5, 2.25]), formatter={'float_kind': lambda x: '%.1f' % x}))
print(np.array2string(np.arange(6).reshape(2, 3), separator=', ', prefix='x = '))
print(np.array2string(np.array([1.23456, 2]), precision=2, separator=','))
print(np.array_repr(np.array([1.23456]), precision=2), np.array_str(np.array([1e-9, 1.]), suppress_small=True))
t(lambda: np.array2string(np.array([1.]), formatter={'float': lambda x: 1 / 0}))
t(lambda: np.array2string(np.array([True, False]), formatter={'bool': lambda x: 'y' if x else 'n'}))
f = np.vectorize(lambda x, y: x if x > y else y)
t(lambda: f([1, 2, 3], 2))
t(lambda: f(1, 2))
t(lambda: np.vectorize(lambda x: (x, x * .5))(np.array([1, 2])))
t(lambda: np.vectorize(lambda x: x * 2.7, otypes=[int])([1, 2]))
t(lambda: np.vectorize(lambda x: x)([]))
t(lambda: np.vectorize(lambda x: x, otypes='d')([]))
t(lambda: np.vectorize(lambda x: 0 if x < 0 else 1.5)([-1, 1]))
import numpy.testing as nt
from numpy.linalg import norm, inv
nt.assert_allclose([1., 2.], [1., 2.])
nt.assert_array_equal([1], [1])
nt.assert_equal(1, 1)
nt.assert_almost_equal(1.0, 1.00000001)
try:
    nt.assert_allclose([1.], [2.])
except AssertionError as e:
    print('AssertionError')
np.testing.assert_array_almost_equal([1.], [1.])
t(lambda: np.add.nin)
t(lambda: np.finfo(float).resolution)
t(lambda: np.finfo(np.float32).dtype)
t(lambda: np.finfo('float16').max)
