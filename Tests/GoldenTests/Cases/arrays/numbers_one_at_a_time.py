# Arithmetic with the elements of arrays, as loops do it, and the attributes that programs ask for most.
import numpy as np
import math
x = np.arange(6.)
a, b, zero = x[3], x[4], x[0]
print(a * 2, a + b, 2 - a, a / 4, 1 / b, 7 / a, a * 0, zero * 5, a - a)
print([type(v).__name__ for v in (a * 2, a > 1, a == 3, 2 * a, a / 2, a + True, a // 2, a % 2, a ** 2)])
print(a > b, a < b, a == 3, a != 3.0, 3 <= a, 10 >= a, a == 2**53 + 1, np.nan == a, a < np.float64('nan'))
print(a * 1e-320, a * np.float64('inf'), np.float64('nan') + 1, -a, abs(-a))
total = 0
for value in x:
    total += value
print(total, type(total).__name__)
if a < 4 and not zero:
    print('order', max(a, b), min(a, 2), sorted([b, a, zero]))
n = np.arange(5)[2]
print(n + 1, n * 2.5, n / 4, n // 2, type(n + 1).__name__, type(n * 2.5).__name__)
h = np.float32(1.5)
print(h + 1, h * 2.0, h + a, type(h + 1).__name__, type(h + a).__name__)
with np.errstate(over='raise'):
    try:
        print(np.float64(1e308) * 10)
    except FloatingPointError as error:
        print(error)
with np.errstate(divide='raise', under='raise'):
    for text in ['a / 0', 'np.float64(1e-308) * 1e-10', 'zero / 3', 'np.float64(1e-308) / 1e10']:
        try:
            print(text, eval(text))
        except FloatingPointError as error:
            print(text, '|', error)


class Holder:
    def __init__(self):
        self.filler = 0
        self.pi = 7
        self.shape = 'mine'


def pi(of):
    return of.pi


def shape(of):
    return of.shape


holder = Holder()
m = np.ones((2, 3))
for of in [holder, math, holder, np, m, holder, math]:
    try:
        print(pi(of))
    except AttributeError as error:
        print(error)
print([shape(of) for of in (m, holder, m.T, holder, m[0], np.ones(()), np.ones((1, 2, 3, 4, 5)))])
print(m.dtype is x.dtype, m.ndim, m.size, m.nbytes, m.itemsize, m.T.shape, x.dtype == float)
m.shape = (3, 2)
print(m.shape, m.reshape(2, -1).shape, m.reshape((6,)).shape, m.reshape(-1).shape, m.transpose(1, 0).shape)
print(np.sum(m, axis=0), m.sum(axis=1, keepdims=True).shape, m.argmax(axis=1), np.zeros(3, dtype=int), np.zeros(shape=(2,), dtype='f4'))
print(np.add.reduce(m), np.add.reduce(m, axis=1), np.multiply.reduce([1, 2, 3]), np.maximum.accumulate([1, 3, 2]))
print(m.tolist(), np.arange(4).reshape(2, 1, 2).tolist(), np.array([True, False]).tolist(), np.float32([0.1]).tolist())
