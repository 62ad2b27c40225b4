import numpy as np
from numpy.polynomial import chebyshev, hermite, hermite_e, laguerre, legendre, polynomial, polyutils

for module, p in ((polynomial, 'poly'), (chebyshev, 'cheb'), (legendre, 'leg'), (hermite, 'herm'), (hermite_e, 'herme'), (laguerre, 'lag')):
    def f(name):
        return getattr(module, p + name)
    print(p, f('domain'), f('zero'), f('one'), f('x'), f('trim')([1, 2, 0, 0]))
    print(f('add')([1, 2], [3, 4, 5]), f('sub')([1, 2], [1, 2]), f('mul')([1, 2], [3, 4, 5]), f('mulx')([1, 2, 3]))
    print(f('div')([1, 2, 3, 4], [1, 2]), f('div')([1], [1, 2]), f('pow')([1, 2], 3), f('line')(1, 2), f('line')(3, 0))
    print(f('val')(0.5, [1, 2, 3, 4]), f('val')([0, 1], [1]), f('val')([1, 2], [[1, 2], [3, 4]]), f('val')([1, 2], [[1, 2], [3, 4]], tensor=False))
    print(f('val2d')([1, 2], [3, 4], [[1, 2], [3, 4]]), f('grid2d')([1, 2], [3, 4], [[1, 2], [3, 4]]))
    print(f('val3d')(1, 2, 3, np.ones((2, 2, 2))), f('grid3d')([1, 2], [3], [4], np.ones((2, 2, 2))))
    print(f('der')([1, 2, 3, 4]), f('der')([1, 2, 3, 4], 2, scl=2), f('der')([[1, 2], [3, 4]], axis=1), f('der')([1, 2], 5), f('der')([1, 2], 0))
    print(f('int')([1, 2, 3]), f('int')([1, 2], 2, k=[1, 2], lbnd=1, scl=2), f('int')([[1, 2], [3, 4]], axis=1), f('int')([0], k=3))
    print(f('vander')([1, 2, 3], 3), f('vander2d')([1, 2], [3, 4], [1, 2]), f('vander3d')([1], [2], [3], [1, 1, 1]).shape)
    print(f('fit')([0, 1, 2, 3], [1, 2, 5, 4], 2), f('fit')([0, 1, 2, 3], [1, 2, 5, 4], [0, 2]), f('fit')([0, 1, 2], [1, 2, 5], 1, w=[1, 2, 1]))
    print(f('companion')([1, 2, 3, 4]), f('companion')([1, 2]), f('fromroots')([1, 2, 3]), f('roots')([1, 2]), f('roots')([1]))
    if p != 'poly':
        for n in (1, 2, 5):
            print(*[part.round(12) for part in f('gauss')(n)])
        print(f('weight')(np.array([0.25, 0.5])), f('2poly')([1, 2, 3, 4]), getattr(module, 'poly2' + p)([1, 2, 3, 4]), f('2poly')([5]))
    for call in (lambda: f('der')([1, 2], -1), lambda: f('int')([1], k=[1, 2]), lambda: f('int')([1], lbnd=[1]), lambda: f('vander')([1], -1),
                 lambda: f('der')([1, 2], 1.5), lambda: f('companion')([1]), lambda: f('add')([], [1]), lambda: f('div')([1], [0]),
                 lambda: f('fit')([1, 2], [1], 1), lambda: f('fit')([1, 2], [1, 2], -1), lambda: f('fit')([], [], 1), lambda: f('val')(),
                 lambda: f('pow')([1, 2], -1), lambda: f('pow')([1, 2], 1000) if p != 'poly' else 1 / 0):
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)
print(chebyshev.chebpts1(4), chebyshev.chebpts2(4), chebyshev.chebinterpolate(np.exp, 3))
print(polynomial.polyvalfromroots(2.0, [1, 3]), polynomial.polyvalfromroots([1, 2], [[1, 2], [3, 4]], tensor=False))
print(polyutils.getdomain([3, 1, 2]), polyutils.mapparms([0, 1], [0, 4]), polyutils.mapdomain([1, 2], [0, 1], [0, 2]), polyutils.mapdomain(2, [0, 1], [0, 2]))
print(polyutils.as_series([[1, 0, 0], [2, 3]]), polyutils.trimseq([1, 0]), polyutils.trimcoef([1, 1e-9], 1e-6), polyutils.trimcoef([0, 0]))
