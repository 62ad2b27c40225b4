# Polynomials as objects.
import numpy as np
from numpy.polynomial import Polynomial
p = np.poly1d([1, -3, 2])
print(p)
print(repr(p), p(3), p.roots, p.order, p[0], p.coeffs)
print(p + 1, p * p, p - p, p ** 2, 2 * p, p / 2, sep='\n')
print(p.deriv(), p.integ(), p == np.poly1d([1, -3, 2]), isinstance(p, np.poly1d))
print(np.poly1d([1, 2], True), np.poly1d([0.5, 0, -1.25]), sep='\n')
q = Polynomial([1, 2, 3])
print(q, q(2), q.degree(), len(q), q.coef)
print(repr(q), q.deriv(), q.integ(), q + 1, q * q, q - [1], q ** 2, sep='\n')
print(Polynomial([-2, 1, 1]).roots(), Polynomial.fromroots([1, 2]), divmod(Polynomial([2, 3, 1]), Polynomial([1, 1])))
line = Polynomial.fit([0, 1, 2, 3], [1, 3, 5, 7], 1)
print(line.convert().coef.round(6), line.domain, round(float(line(10)), 6))
P = np.polynomial.polynomial
print(P.polyval(2, [1, 2, 3]), P.polyadd([1, 2], [1]), P.polymul([1, 1], [1, -1]), P.polyder([1, 2, 3]), P.polyint([2, 6]))
print(P.polyfromroots([1, 2]), P.polyfit([0, 1, 2], [1, 3, 5], 1).round(6), P.polyvander([1, 2], 2))
