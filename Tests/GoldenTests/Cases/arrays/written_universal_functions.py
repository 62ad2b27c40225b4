import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: np.heaviside([-1.0, 0, 2], 0.5, out=np.ones(3), where=[True, True, False]))
t(lambda: np.heaviside(np.array([0, 1], dtype=np.float32), 0.5).dtype)
t(lambda: np.logaddexp2([1.0, 2], 3, out=np.zeros(2, int)))
t(lambda: np.logaddexp2(1, 's'))
t(lambda: np.gcd([4, 6], 10))
t(lambda: np.gcd(2.5, 1))
t(lambda: np.gcd('s', 1))
t(lambda: np.gcd.reduce([2.0, 3]))
t(lambda: np.ldexp([1.0, 3], [2, -1]))
t(lambda: np.ldexp(2, 1.5))
t(lambda: np.ldexp(1e-300, 1200))
t(lambda: np.nextafter(1.0, 2, dtype=np.float32))
t(lambda: np.modf.at(np.zeros(2), [0]))
t(lambda: np.equal([1, 2], None))
t(lambda: np.equal.reduce([1, 2, 3]))
t(lambda: np.less(2.5, 's'))
t(lambda: np.arctan2((1, 2), None))
t(lambda: np.degrees([1.0], dtype=int))
t(lambda: np.reciprocal(np.array([1, 0])).size)
t(lambda: np.minimum(np.array([1e30, 0.5]), 10**20))
t(lambda: np.minimum(np.arange(2), 10**20))
t(lambda: np.angle([-1.0, 2.0]))
y = np.array([2, 255, 3, 1])
np.add.at(y, [1, 1, 3, 1], -1.5)
print(y, hash(2.5), hash(np.float64(-0.1)), hash(-1), hash(float('inf')))
