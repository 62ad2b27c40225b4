extension ClassSource {
  /// `numpy.polynomial`: polynomials by their coefficients, the lowest power first.
  static let polynomial = #"""
    class Polynomial:
      __hash__ = None
      def __init__(self, coef, domain=None, window=None, symbol='x'):
        self.coef = _series(coef)
        self.domain = np.array([-1.0, 1.0]) if domain is None else np.asarray(domain) + 0.0
        self.window = np.array([-1.0, 1.0]) if window is None else np.asarray(window) + 0.0
        self.symbol = symbol
      def _like(self, coef):
        return Polynomial(coef, self.domain, self.window, self.symbol)
      def __repr__(self):
        c, d, w = [repr(a)[6:-1] for a in (self.coef, self.domain, self.window)]
        return f'Polynomial({c}, domain={d}, window={w}, symbol={self.symbol!r})'
      def __str__(self):
        digits = np.get_printoptions()['precision']
        def number(c):
          return str(c)
        off, scale = self.mapparms()
        if off == 0 and scale == 1:
          name = self.symbol
        elif scale == 1:
          name = f'({off} + {self.symbol})'
        elif off == 0:
          name = f'({scale}{self.symbol})'
        else:
          name = f'({off} + {scale}{self.symbol})'
        text = number(self.coef[0])
        for power, c in enumerate(self.coef[1:]):
          sign = ' + ' if c >= 0 or c != c else ' - '
          raised = ''.join(['⁰¹²³⁴⁵⁶⁷⁸⁹'[int(k)] for k in str(power + 1)]) if power else ''
          term = sign + number(abs(c)) + '·' + name + raised
          if len(text.split('\n')[-1]) + len(term) > np.get_printoptions()['linewidth']:
            term = '\n' + term.lstrip()
          text += term
        return text
      def __call__(self, arg):
        off, scale = self.mapparms()
        arg = off + scale * (np.asarray(arg) if isinstance(arg, (list, tuple)) else arg)
        return _value(arg, self.coef)
      def mapparms(self):
        length = self.domain[1] - self.domain[0]
        off = (self.domain[1] * self.window[0] - self.domain[0] * self.window[1]) / length
        return off, (self.window[1] - self.window[0]) / length
      def _other(self, other):
        if isinstance(other, Polynomial):
          if not np.all(self.domain == other.domain):
            raise TypeError('Domains differ')
          if not np.all(self.window == other.window):
            raise TypeError('Windows differ')
          return other.coef
        return _series(other)
      def __neg__(self):
        return self._like(-self.coef)
      def __pos__(self):
        return self
      def __add__(self, other):
        return self._like(_sum(self.coef, self._other(other)))
      def __radd__(self, other):
        return self + other
      def __sub__(self, other):
        return self._like(_sum(self.coef, -self._other(other)))
      def __rsub__(self, other):
        return self._like(_sum(self._other(other), -self.coef))
      def __mul__(self, other):
        return self._like(_trimmed(np.convolve(self.coef, self._other(other))))
      def __rmul__(self, other):
        return self * other
      def __truediv__(self, other):
        if isinstance(other, Polynomial) or not np.isscalar(other):
          raise TypeError(f"unsupported types for true division: '{type(self)}', '{type(other)}'")
        return self._like(self.coef / other)
      def __divmod__(self, other):
        q, r = _quotient(self.coef, self._other(other))
        return self._like(q), self._like(r)
      def __floordiv__(self, other):
        return self.__divmod__(other)[0]
      def __mod__(self, other):
        return self.__divmod__(other)[1]
      def __pow__(self, other):
        if int(other) != other or other < 0:
          raise ValueError('Power must be a non-negative integer.')
        result = np.array([1.0])
        for _ in range(other):
          result = np.convolve(result, self.coef)
        return self._like(result)
      def __eq__(self, other):
        return isinstance(other, Polynomial) and np.array_equal(self.domain, other.domain) and np.array_equal(self.window, other.window) and np.array_equal(self.coef, other.coef)
      def __ne__(self, other):
        return not self == other
      def __len__(self):
        return len(self.coef)
      def __iter__(self):
        return iter(self.coef)
      def copy(self):
        return self._like(self.coef.copy())
      def degree(self):
        return len(self.coef) - 1
      def roots(self):
        zeros = _roots(self.coef)
        off, scale = self.mapparms()
        return (zeros - off) / scale
      def deriv(self, m=1):
        c, scale = self.coef, self.mapparms()[1]
        for _ in range(m):
          c = c[1:] * np.arange(1, len(c)) * scale if len(c) > 1 else c[:1] * 0
        return self._like(c)
      def integ(self, m=1, k=[], lbnd=None):
        off, scale = self.mapparms()
        constants = (list(k) if np.iterable(k) else [k]) + [0] * m
        bound = 0 if lbnd is None else off + scale * lbnd
        c = self.coef
        for step in range(m):
          c = np.concatenate(([0.0], c / np.arange(1, len(c) + 1) / scale))
          c[0] += constants[step] - _value(bound, c)
        return self._like(c)
      def trim(self, tol=0):
        return self._like(_trimmed(self.coef, tol))
      def truncate(self, size):
        return self._like(self.coef[:size])
      def cutdeg(self, deg):
        return self.truncate(deg + 1)
      def linspace(self, n=100, domain=None):
        domain = self.domain if domain is None else domain
        x = np.linspace(domain[0], domain[1], n)
        return x, self(x)
      def convert(self, domain=None, kind=None, window=None):
        domain = np.array([-1.0, 1.0]) if domain is None else np.asarray(domain) + 0.0
        window = np.array([-1.0, 1.0]) if window is None else np.asarray(window) + 0.0
        new = Polynomial([0.0, 1.0], domain, window)
        # x as the old and the new coefficients see it
        length = window[1] - window[0]
        off = (window[1] * domain[0] - window[0] * domain[1]) / length
        scale = (domain[1] - domain[0]) / length
        a, b = self.mapparms()
        inner = np.array([a + b * off, b * scale])
        result = self.coef[-1:] + 0.0
        for c in self.coef[-2::-1]:
          result = _sum(np.convolve(result, inner), np.array([c]))
        return Polynomial(result, domain, window, self.symbol)
      @classmethod
      def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol='x'):
        window = np.array([-1.0, 1.0]) if window is None else np.asarray(window) + 0.0
        if domain is None:
          x = np.asarray(x)
          domain = np.array([x.min(), x.max()]) + 0.0
          if domain[0] == domain[1]:
            domain = domain + np.array([-1.0, 1.0])
        elif type(domain) is list and len(domain) == 0:
          domain = window
        length = domain[1] - domain[0]
        off = (domain[1] * window[0] - domain[0] * window[1]) / length
        scale = (window[1] - window[0]) / length
        c = polynomial.polyfit(off + scale * np.asarray(x), y, deg, rcond, full, w)
        if full:
          return cls(c[0], domain, window, symbol), c[1]
        return cls(c, domain, window, symbol)
      @classmethod
      def fromroots(cls, roots, domain=[], window=None, symbol='x'):
        return cls(polynomial.polyfromroots(roots), None, window, symbol)
      @classmethod
      def identity(cls, domain=None, window=None, symbol='x'):
        return cls([0.0, 1.0], domain, window, symbol)
      @classmethod
      def basis(cls, deg, domain=None, window=None, symbol='x'):
        return cls([0] * deg + [1], domain, window, symbol)

    def _series(coef):
      c = np.atleast_1d(coef)
      if c.size == 0:
        raise ValueError('Coefficient array is empty')
      if c.ndim != 1:
        raise ValueError('Coefficient array is not 1-d')
      return c.astype(float) if c.dtype.kind != 'f' else c.copy()

    def _trimmed(c, tol=0):
      n = len(c)
      while n > 1 and abs(c[n - 1]) <= tol:
        n -= 1
      return c[:n]

    def _sum(a, b):
      if len(a) < len(b):
        a, b = b, a
      result = a.copy()
      result[:len(b)] += b
      return _trimmed(result)

    def _value(x, c):
      result = c[-1] + x * 0
      for k in range(2, len(c) + 1):
        result = c[-k] + result * x
      return result

    def _quotient(c1, c2):
      c1, c2 = _trimmed(c1), _trimmed(c2)
      if c2[-1] == 0:
        raise ZeroDivisionError('polynomial division')
      n, m = len(c1), len(c2)
      if n < m:
        return c1[:1] * 0, c1
      if m == 1:
        return c1 / c2[-1], c1[:1] * 0
      rest, lead, c2 = c1.copy(), c2[-1], c2[:-1] / c2[-1]
      i, j = n - m, n - 1
      while i >= 0:
        rest[i:j] -= c2 * rest[j]
        i -= 1
        j -= 1
      return rest[j + 1:] / lead, _trimmed(rest[:j + 1])

    def _roots(c):
      c = _trimmed(c)
      if len(c) < 2:
        return np.array([], dtype=c.dtype)
      if len(c) == 2:
        return np.array([-c[0] / c[1]])
      n = len(c) - 1
      companion = np.diag(np.ones(n - 1), -1)
      companion[:, -1] -= c[:-1] / c[-1]
      return np.sort(np.linalg.eigvals(companion))

    import numpy.polynomial.polynomial as polynomial

    """#

  /// `numpy.polynomial.polynomial`: the same as functions.
  static let polynomialFunctions = #"""
    from numpy.polynomial import Polynomial, _series, _sum, _value, _quotient, _roots, _trimmed

    polydomain, polyzero, polyone, polyx = np.array([-1.0, 1.0]), np.array([0]), np.array([1]), np.array([0, 1])

    def polyval(x, c, tensor=True):
      c = np.array(c, ndmin=1)
      if c.dtype.kind != 'f':
        c = c + 0.0
      if isinstance(x, (tuple, list)):
        x = np.asarray(x)
      if isinstance(x, np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
      return _value(x, c)

    def polyadd(c1, c2):
      return _sum(_series(c1), _series(c2))

    def polysub(c1, c2):
      return _sum(_series(c1), -_series(c2))

    def polymul(c1, c2):
      return _trimmed(np.convolve(_series(c1), _series(c2)))

    def polymulx(c):
      return np.concatenate(([0.0], _series(c)))

    def polydiv(c1, c2):
      return _quotient(_series(c1), _series(c2))

    def polypow(c, pow, maxpower=None):
      result = np.array([1.0])
      for _ in range(pow):
        result = np.convolve(result, _series(c))
      return result

    def polyder(c, m=1, scl=1, axis=0):
      c = _series(c)
      for _ in range(m):
        c = c[1:] * np.arange(1, len(c)) * scl if len(c) > 1 else c[:1] * 0
      return c

    def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
      c = _series(c)
      constants = (list(k) if np.iterable(k) else [k]) + [0] * m
      for step in range(m):
        c = np.concatenate(([0.0], c * scl / np.arange(1, len(c) + 1)))
        c[0] += constants[step] - _value(lbnd, c)
      return c

    def polyroots(c):
      return _roots(_series(c))

    def polyfromroots(roots):
      roots = _series(roots) if np.size(roots) else np.array([])
      result = np.array([1.0])
      for root in np.sort(roots):
        result = np.convolve(result, np.array([-root, 1.0]))
      return result

    def polyline(off, scl):
      return np.array([off, scl]) if scl != 0 else np.array([off])

    def polyvander(x, deg):
      x = np.array(x, ndmin=1) + 0.0
      return np.stack([x ** 0 if k == 0 else x ** k for k in range(deg + 1)], axis=-1)

    def polyfit(x, y, deg, rcond=None, full=False, w=None):
      x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
      if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
      if x.size == 0:
        raise TypeError('expected non-empty vector for x')
      if y.ndim < 1 or y.ndim > 2:
        raise TypeError('expected 1D or 2D array for y')
      if len(x) != len(y):
        raise TypeError('expected x and y to have same length')
      left, right = polyvander(x, deg).T, y.T
      if w is not None:
        left, right = left * (np.asarray(w) + 0.0), right * (np.asarray(w) + 0.0)
      if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
      scale = np.sqrt(np.square(left).sum(1))
      scale[scale == 0] = 1
      c, residuals, rank, s = np.linalg.lstsq(left.T / scale, right.T, rcond)
      c = (c.T / scale).T
      return (c, [residuals, rank, s, rcond]) if full else c

    """#
}
