extension SeriesSource {
  /// The functions and the class of one kind of series: `$` stands for the prefix of its names, `@` for its
  /// class and `%` for its module.
  static let functions = #"""
    import numpy.polynomial.polyutils as pu
    from numpy.polynomial._polybase import ABCPolyBase
    from numpy.polynomial._rules import rules as _all
    _rules = _all['$']


    def _floats(c):
        return c.astype(np.double) if c.dtype.kind in 'biu' else c


    def _order(m, what, axis):
        count, axis = pu._as_int(m, 'the order of ' + what), pu._as_int(axis, 'the axis')
        if count < 0:
            raise ValueError(f'The order of {what} must be non-negative')
        return count, axis


    $domain, $zero, $one, $x = np.array(_rules.domain), np.array([0]), np.array([1]), np.array(_rules.x)
    $trim = pu.trimcoef


    def $line(off, scl):
        return _rules.line(off, scl)


    def $fromroots(roots):
        return pu._fromroots(_rules.line, _rules.product_of, roots)


    def $add(c1, c2):
        return pu._add(c1, c2)


    def $sub(c1, c2):
        return pu._sub(c1, c2)


    def $mulx(c):
        return _rules.times(c)


    def $mul(c1, c2):
        return _rules.product_of(c1, c2)


    def $div(c1, c2):
        return _rules.quotient(c1, c2)


    def $pow(c, pow, maxpower=_rules.maxpower):
        return _rules.power(c, pow, maxpower)


    def $val(x, c, tensor=True):
        coefficients = _floats(np.array(c, ndmin=1, copy=None))
        points = np.asarray(x) if isinstance(x, (tuple, list)) else x
        if tensor and isinstance(points, np.ndarray):
            coefficients = coefficients.reshape(coefficients.shape + (1,) * points.ndim)
        return _rules.value(points, coefficients)


    def $val2d(x, y, c):
        return pu._values($val, c, x, y)


    def $val3d(x, y, z, c):
        return pu._values($val, c, x, y, z)


    def $grid2d(x, y, c):
        return pu._grid($val, c, x, y)


    def $grid3d(x, y, z, c):
        return pu._grid($val, c, x, y, z)


    def $der(c, m=1, scl=1, axis=0):
        c = _floats(np.array(c, ndmin=1, copy=True))
        count, axis = _order(m, 'derivation', axis)
        axis = np.lib.array_utils.normalize_axis_index(axis, c.ndim)
        if count == 0:
            return c
        c = np.moveaxis(c, axis, 0)
        if count >= len(c):
            c = c[:1] * 0
        else:
            for degree in range(len(c) - 1, len(c) - 1 - count, -1):
                c *= scl
                less = np.empty((degree,) + c.shape[1:], dtype=c.dtype)
                _rules.derivative(c, less, degree)
                c = less
        return np.moveaxis(c, 0, axis)


    def $int(c, m=1, k=[], lbnd=0, scl=1, axis=0):
        c = _floats(np.array(c, ndmin=1, copy=True))
        constants = list(k) if np.iterable(k) else [k]
        count, axis = _order(m, 'integration', axis)
        if len(constants) > count:
            raise ValueError('Too many integration constants')
        if np.ndim(lbnd) != 0:
            raise ValueError('lbnd must be a scalar.')
        if np.ndim(scl) != 0:
            raise ValueError('scl must be a scalar.')
        axis = np.lib.array_utils.normalize_axis_index(axis, c.ndim)
        if count == 0:
            return c
        c = np.moveaxis(c, axis, 0)
        for constant in constants + [0] * (count - len(constants)):
            c *= scl
            if len(c) == 1 and np.all(c[0] == 0):
                c[0] += constant
                continue
            more = np.empty((len(c) + 1,) + c.shape[1:], dtype=c.dtype)
            _rules.integral(c, more, len(c))
            more[0] += constant - $val(lbnd, more)
            c = more
        return np.moveaxis(c, 0, axis)


    def $vander(x, deg):
        degree = pu._as_int(deg, 'deg')
        if degree < 0:
            raise ValueError('deg must be non-negative')
        x = np.array(x, copy=None, ndmin=1) + 0.0
        v = np.empty((degree + 1,) + x.shape, dtype=x.dtype)
        v[0] = x * 0 + 1
        _rules.rows(v, x)
        return np.moveaxis(v, 0, -1)


    def $vander2d(x, y, deg):
        return pu._vander($vander, (x, y), deg)


    def $vander3d(x, y, z, deg):
        return pu._vander($vander, (x, y, z), deg)


    def $fit(x, y, deg, rcond=None, full=False, w=None):
        return pu._fit($vander, x, y, deg, rcond, full, w)


    def $companion(c):
        c = pu.as_series([c])[0]
        if len(c) < 2:
            raise ValueError('Series must have maximum degree of at least 1.')
        return np.array([[_rules.root(c)]]) if len(c) == 2 else _rules.companion(c)


    def $roots(c):
        c = pu.as_series([c])[0]
        if len(c) < 2:
            return np.array([], dtype=c.dtype)
        if len(c) == 2:
            return np.array([_rules.root(c)])
        found = np.linalg.eigvals(_rules.turned(_rules.companion(c)))
        found.sort()
        return found


    class @(ABCPolyBase):
        "A series of the polynomials of this module."
        __module__ = 'numpy.polynomial.%'
        domain, window = np.array(_rules.domain), np.array(_rules.domain)
        basis_name = _rules.basis
        _add, _sub, _mul, _div, _pow = [staticmethod(one) for one in ($add, $sub, $mul, $div, $pow)]
        _val, _int, _der, _fit = [staticmethod(one) for one in ($val, $int, $der, $fit)]
        _line, _roots, _fromroots = [staticmethod(one) for one in ($line, $roots, $fromroots)]

    """#

  /// What only powers of x have.
  static let onlyPowers = #"""


    def polyvalfromroots(x, r, tensor=True):
        "The values of the polynomial with these roots."
        r = np.array(r, ndmin=1, copy=None)
        r = r.astype(np.double) if r.dtype.kind in 'biu' else r
        points = np.asarray(x) if isinstance(x, (tuple, list)) else x
        rank = points.ndim if isinstance(points, np.ndarray) else 0
        if tensor:
            r = r.reshape(r.shape + (1,) * rank)
        elif isinstance(points, np.ndarray) and rank >= r.ndim:
            raise ValueError('x.ndim must be < r.ndim when tensor == False')
        return np.prod(points - r, axis=0)

    """#

  /// What all kinds but powers of x have.
  static let exceptPowers = #"""


    def $gauss(deg):
        degree = pu._as_int(deg, 'deg')
        if degree <= 0:
            raise ValueError('deg must be a positive integer')
        return _rules.gauss(degree)


    def $weight(x):
        return _rules.weight(x)


    def $2poly(c):
        return _rules.powers(pu.as_series([c])[0])


    def poly2$(pol):
        pol = pu.as_series([pol])[0]
        result = 0
        for c in pol[::-1]:
            result = pu._add(_rules.times(result), c)
        return result

    """#

  /// What only Chebyshev polynomials have.
  static let onlyChebyshev = #"""


    def _count(npts, least):
        count = int(npts)
        if count != npts:
            raise ValueError('npts must be integer')
        if count < least:
            raise ValueError(f'npts must be >= {least}')
        return count


    def chebpts1(npts):
        n = _count(npts, 1)
        return np.sin(0.5 * np.pi / n * np.arange(1 - n, n + 1, 2))


    def chebpts2(npts):
        return np.cos(np.linspace(-np.pi, 0, _count(npts, 2)))


    def chebinterpolate(func, deg, args=()):
        deg = np.asarray(deg)
        if deg.ndim > 0 or deg.dtype.kind not in 'iu' or deg.size == 0:
            raise TypeError('deg must be an int')
        if deg < 0:
            raise ValueError('expected deg >= 0')
        count = int(deg) + 1
        x = chebpts1(count)
        y = func(x, *args)
        c = np.dot(chebvander(x, count - 1).T, y)
        c[0] /= count
        c[1:] /= 0.5 * count
        return c


    def _interpolate(cls, func, deg, domain=None, args=()):
        domain = cls.domain if domain is None else domain
        def moved(x):
            return func(pu.mapdomain(x, cls.window, domain), *args)
        return cls(chebinterpolate(moved, deg), domain=domain)

    Chebyshev.interpolate = classmethod(_interpolate)

    """#
}
