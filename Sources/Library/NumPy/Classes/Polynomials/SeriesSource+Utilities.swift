extension SeriesSource {
  /// `numpy.polynomial.polyutils`: what all kinds of series need.
  static let utilities = #"""
    import functools
    import operator

    _style = {'unicode': True}


    def trimseq(seq):
        "The series without the zeros at its end, of which one stays."
        last = len(seq)
        while last > 1 and seq[last - 1] == 0:
            last -= 1
        return seq if last == len(seq) else seq[:last]


    def as_series(alist, trim=True):
        "Copies of the series as arrays of one type."
        series = [np.array(one, ndmin=1, copy=None) for one in alist]
        for one in series:
            if one.size == 0:
                raise ValueError('Coefficient array is empty')
            if one.ndim != 1:
                raise ValueError('Coefficient array is not 1-d')
        if trim:
            series = [trimseq(one) for one in series]
        if any(one.dtype == object for one in series):
            return [np.array(one, dtype=object) for one in series]
        try:
            kind = np.common_type(*series)
        except Exception as error:
            raise ValueError('Coefficient arrays have no common type') from error
        return [np.array(one, copy=True, dtype=kind) for one in series]


    def trimcoef(c, tol=0):
        "The series without what is at most `tol` at its end."
        if tol < 0:
            raise ValueError('tol must be non-negative')
        c = as_series([c])[0]
        places = np.nonzero(np.abs(c) > tol)[0]
        return c[:places[-1] + 1].copy() if len(places) else c[:1] * 0


    def getdomain(x):
        "The interval, or the rectangle, in which the points lie."
        x = as_series([x], trim=False)[0]
        if x.dtype.kind == 'c':
            return np.array((complex(x.real.min(), x.imag.min()), complex(x.real.max(), x.imag.max())))
        return np.array((x.min(), x.max()))


    def mapparms(old, new):
        "Offset and scale of the straight map between two domains."
        length = old[1] - old[0]
        return (old[1] * new[0] - old[0] * new[1]) / length, (new[1] - new[0]) / length


    def mapdomain(x, old, new):
        "Points moved from one domain to another."
        is_number = isinstance(x, np.generic) or type(x) in (int, float, complex)
        start, factor = mapparms(old, new)
        return start + factor * (x if is_number else np.asanyarray(x))


    def format_float(x, parens=False):
        "A coefficient as text."
        if not np.issubdtype(type(x), np.floating):
            return str(x)
        options = np.get_printoptions()
        if np.isnan(x):
            return options['nanstr']
        if np.isinf(x):
            return options['infstr']
        digits, size = options['precision'], np.abs(x)
        trim = 'k' if options['floatmode'] == 'fixed' else '0'
        sign = options['sign'] == '+'
        if x != 0 and (size >= 1.e8 or size < 10 ** min(0, -(digits - 1) // 2)):
            text = np.format_float_scientific(x, precision=digits, unique=True, trim=trim, sign=sign)
            return '(' + text + ')' if parens else text
        return np.format_float_positional(x, precision=digits, fractional=True, unique=True, trim=trim, sign=sign)


    def _as_int(x, desc):
        try:
            return operator.index(x)
        except TypeError as error:
            raise TypeError(f'{desc} must be an integer, received {x}') from error


    def _fromroots(line, mul, roots):
        # Factors are multiplied in pairs, so that rounding stays small.
        if len(roots) == 0:
            return np.ones(1)
        roots = as_series([roots], trim=False)[0]
        roots.sort()
        factors = [line(-root, 1) for root in roots]
        while len(factors) > 1:
            half, is_odd = divmod(len(factors), 2)
            joined = [mul(factors[k], factors[k + half]) for k in range(half)]
            if is_odd:
                joined[0] = mul(joined[0], factors[-1])
            factors = joined
        return factors[0]


    def _add(c1, c2):
        c1, c2 = as_series([c1, c2])
        if len(c1) <= len(c2):
            c1, c2 = c2, c1
        c1[:c2.size] += c2
        return trimseq(c1)


    def _sub(c1, c2):
        c1, c2 = as_series([c1, c2])
        if len(c1) > len(c2):
            c1[:c2.size] -= c2
            return trimseq(c1)
        c2 = -c2
        c2[:c1.size] += c1
        return trimseq(c2)


    def _divided(c1, c2):
        # The quotient of series, as far as it needs no recurrence; None where it does.
        if c2[-1] == 0:
            raise ZeroDivisionError
        if len(c1) < len(c2):
            return c1[:1] * 0, c1
        return (c1 / c2[-1], c1[:1] * 0) if len(c2) == 1 else None


    def _div(mul, c1, c2):
        c1, c2 = as_series([c1, c2])
        simple = _divided(c1, c2)
        if simple is not None:
            return simple
        quotient = np.empty(len(c1) - len(c2) + 1, dtype=c1.dtype)
        rest = c1
        for power in range(len(quotient) - 1, -1, -1):
            product = mul([0] * power + [1], c2)
            factor = rest[-1] / product[-1]
            rest = rest[:-1] - factor * product[:-1]
            quotient[power] = factor
        return quotient, trimseq(rest)


    def _checked_power(pow, maxpower):
        power = int(pow)
        if power != pow or power < 0:
            raise ValueError('Power must be a non-negative integer.')
        if maxpower is not None and power > maxpower:
            raise ValueError('Power is too large')
        return power


    def _pow(mul, c, pow, maxpower):
        c = as_series([c])[0]
        power = _checked_power(pow, maxpower)
        if power == 0:
            return np.array([1], dtype=c.dtype)
        product = c
        for _ in range(power - 1):
            product = mul(product, c)
        return product


    def _values(val, c, *points):
        # At points given by coordinates.
        points = [np.asanyarray(one) for one in points]
        if any(one.shape != points[0].shape for one in points):
            raise ValueError({2: 'x, y are incompatible', 3: 'x, y, z are incompatible'}[len(points)])
        c = val(points[0], c)
        for one in points[1:]:
            c = val(one, c, tensor=False)
        return c


    def _grid(val, c, *points):
        for one in points:
            c = val(one, c)
        return c


    def _vander(vander, points, degrees):
        # The products of the columns for each coordinate, the last coordinate fastest.
        if len(points) != len(degrees):
            raise ValueError(f'Expected {len(points)} dimensions of degrees, got {len(degrees)}')
        points = tuple(np.asarray(tuple(points)) + 0.0)
        count = len(points)
        parts = []
        for k in range(count):
            place = [np.newaxis] * count
            place[k] = slice(None)
            parts.append(vander(points[k], degrees[k])[(...,) + tuple(place)])
        v = functools.reduce(operator.mul, parts)
        return v.reshape(v.shape[:-count] + (-1,))


    def _fit(vander, x, y, deg, rcond=None, full=False, w=None):
        x, y, deg = np.asarray(x) + 0.0, np.asarray(y) + 0.0, np.asarray(deg)
        if deg.ndim > 1 or deg.dtype.kind not in 'iu' or deg.size == 0:
            raise TypeError('deg must be an int or non-empty 1-D array of int')
        if deg.min() < 0:
            raise ValueError('expected deg >= 0')
        if x.ndim != 1:
            raise TypeError('expected 1D vector for x')
        if x.size == 0:
            raise TypeError('expected non-empty vector for x')
        if y.ndim < 1 or y.ndim > 2:
            raise TypeError('expected 1D or 2D array for y')
        if len(x) != len(y):
            raise TypeError('expected x and y to have same length')
        if deg.ndim == 0:
            highest, columns = int(deg), int(deg) + 1
            left = vander(x, highest).T
        else:
            deg = np.sort(deg)
            highest, columns = int(deg[-1]), len(deg)
            left = vander(x, highest)[:, deg].T
        right = y.T
        if w is not None:
            w = np.asarray(w) + 0.0
            if w.ndim != 1:
                raise TypeError('expected 1D vector for w')
            if len(x) != len(w):
                raise TypeError('expected x and w to have same length')
            left, right = left * w, right * w
        if rcond is None:
            rcond = len(x) * np.finfo(x.dtype).eps
        if left.dtype.kind == 'c':
            scale = np.sqrt((np.square(left.real) + np.square(left.imag)).sum(1))
        else:
            scale = np.sqrt(np.square(left).sum(1))
        scale[scale == 0] = 1
        c, residuals, rank, s = np.linalg.lstsq(left.T / scale, right.T, rcond)
        c = (c.T / scale).T
        if deg.ndim > 0:
            spread = np.zeros((highest + 1,) + c.shape[1:], dtype=c.dtype)
            spread[deg] = c
            c = spread
        if rank != columns and not full:
            import warnings
            warnings.warn('The fit may be poorly conditioned', np.exceptions.RankWarning, stacklevel=2)
        return (c, [residuals, rank, s, rcond]) if full else c

    """#
}
