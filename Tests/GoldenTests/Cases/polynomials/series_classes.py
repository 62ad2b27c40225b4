import numpy as np
from numpy.polynomial import Chebyshev, Hermite, HermiteE, Laguerre, Legendre, Polynomial

for cls in (Polynomial, Chebyshev, Legendre, Hermite, HermiteE, Laguerre):
    p = cls([1, 2, 3, 4.5])
    q = cls([2, -1, 1])
    print(repr(p))
    print(p + q, p - q, p * q, sep='\n')
    print(divmod(p, q), p // q, p % q)
    print(p ** 2, p.deriv(), p.integ(2, k=[1]), sep='\n')
    print(cls.fromroots([0.1, 0.5, 0.7]).roots(), p(0.3), p([1, 2]), p(np.array([[0.5], [2]])))
    print(cls.fit([0, 1, 2, 3, 4], [1, 3, 2, 5, 7], 2), cls.fit([0, 1, 2], [1, 3, 2], 1, full=True)[1][1])
    print(cls.basis(3), cls.identity([0, 2]), cls.basis(2, domain=[0, 3]))
    print(p.convert(kind=Polynomial), q.convert(kind=Chebyshev), cls.cast(Polynomial([0, 0, 1])))
    print(f'{p:ascii}', f'{p:unicode}', f'{p}', type(p))
    print(3 - p, 2 * p, p / 2, -p)
    print(p._repr_latex_())
    print(p == q, p == cls([1, 2, 3, 4.5]), p != q, len(p), p.degree(), list(q))
    print(p.trim(5), p.truncate(2), p.cutdeg(1), p.copy(), p.mapparms(), p.linspace(3))
    print(cls([1, 2], symbol='t'), cls([1e9, 1e-5, np.nan, -np.inf]))

for text in ("Chebyshev([1]) + Legendre([1])", "Polynomial([])", "Polynomial([[1]])", "Polynomial([1, 2], domain=[1])",
             "Polynomial([1], symbol='2')", "Polynomial([1], symbol=3)", "Polynomial([1, 2]) ** -1", "Legendre.basis(-1)",
             "f'{Polynomial([1]):x}'", "Polynomial([1, 2]) / Polynomial([1])", "Polynomial([1, 2]).truncate(0)", "hash(Polynomial([1]))"):
    try:
        print(eval(text))
    except Exception as error:
        print(type(error).__name__, error)
print(Chebyshev.interpolate(np.exp, 4))
