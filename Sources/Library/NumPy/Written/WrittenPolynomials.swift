/// Polynomials by their coefficients, the highest power first.
enum WrittenPolynomials {
  /// What a fit refuses of its points; they are the arrays `x` and `y`.
  static let fitChecks = #"""
    if deg < 0:
      raise ValueError('expected deg >= 0')
    if x.ndim != 1:
      raise TypeError('expected 1D vector for x')
    if x.size == 0:
      raise TypeError('expected non-empty vector for x')
    if y.ndim < 1 or y.ndim > 2:
      raise TypeError('expected 1D or 2D array for y')
    if x.shape[0] != y.shape[0]:
      raise TypeError('expected x and y to have same length')
    """#

  static let functions: [WrittenFunction] = [
    WrittenFunction(
      "polyval", "p, x", "The value of a polynomial.",
      #"""
      p = getattr(p, 'coefficients', p)
      if isinstance(x, np.poly1d):
        y = np.poly1d([0])
        for c in np.asarray(p):
          y = y * x + c
        return y
      x = np.asarray(x)
      y = np.zeros_like(x)
      for c in np.asarray(p):
        y = y * x + c
      return y[()] if isinstance(y, np.ndarray) else y
      """#),
    WrittenFunction(
      "polyfit", "x, y, deg, rcond=None, full=False, w=None, cov=False",
      "The polynomial nearest to points, by least squares.",
      #"""
      order = int(deg) + 1
      x = np.asarray(x) + 0.0
      y = np.asarray(y) + 0.0
      \#(fitChecks)
      if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
      left, right = np.vander(x, order), y
      if w is not None:
        w = np.asarray(w) + 0.0
        left = left * w[:, None]
        right = right * (w[:, None] if right.ndim == 2 else w)
      scale = np.sqrt((left * left).sum(axis=0))
      left = left / scale
      c, residuals, rank, s = np.linalg.lstsq(left, right, rcond)
      if rank != order and not full:
        import warnings
        warnings.warn('Polyfit may be poorly conditioned', np.exceptions.RankWarning)
      c = (c.T / scale).T
      if full:
        return c, residuals, rank, s, rcond
      if cov:
        inverse = np.linalg.inv(np.dot(left.T, left)) / np.outer(scale, scale)
        factor = 1
        if cov != 'unscaled':
          if len(x) <= order:
            raise ValueError('the number of data points must exceed order to scale the covariance matrix')
          factor = residuals / (len(x) - order)
          if y.ndim == 1:
            factor = factor[0]
        return c, inverse * factor if y.ndim == 1 else inverse[:, :, None] * factor
      return c
      """#),
    WrittenFunction(
      "vander", "x, N=None, increasing=False", "A matrix of powers.",
      #"""
      x = np.asarray(x)
      if x.ndim != 1:
        raise ValueError('x must be a one-dimensional array or sequence.')
      if N is None:
        N = len(x)
      v = np.empty((len(x), N), dtype=np.result_type(x.dtype, np.int64))
      columns = v if increasing else v[:, ::-1]
      power = np.ones(len(x), dtype=v.dtype)
      for k in range(N):
        columns[:, k] = power
        power = power * x
      return v
      """#),
    WrittenFunction(
      "poly", "seq_of_zeros", "The polynomial with given roots.",
      #"""
      roots = np.atleast_1d(seq_of_zeros) + 0.0
      if roots.ndim == 2 and roots.shape[0] == roots.shape[1] != 0:
        roots = np.linalg.eigvals(roots)
      elif roots.ndim != 1:
        raise ValueError('input must be 1d or non-empty square 2d array.')
      a = np.ones(1, dtype=roots.dtype)
      for root in roots:
        a = np.convolve(a, np.array([1, -root], dtype=roots.dtype))
      if a.dtype.kind == 'c' and (np.sort(roots) == np.sort(roots.conjugate())).all():
        a = a.real.copy()
      return a if len(roots) else 1.0
      """#),
    WrittenFunction(
      "roots", "p", "Where a polynomial is zero.",
      #"""
      p = np.atleast_1d(getattr(p, 'coefficients', p))
      if p.ndim != 1:
        raise ValueError('Input must be a rank-1 array.')
      places = np.nonzero(p)[0]
      if len(places) == 0:
        return np.array([])
      zeros = len(p) - places[-1] - 1
      p = p[int(places[0]):int(places[-1]) + 1]
      if p.dtype.kind not in 'fc':
        p = p.astype(float)
      found = np.array([])
      if len(p) > 1:
        A = np.diag(np.ones(len(p) - 2, p.dtype), -1)
        A[0, :] = -p[1:] / p[0]
        found = np.linalg.eigvals(A)
      return np.hstack((found, np.zeros(zeros, dtype=found.dtype)))
      """#),
    WrittenFunction(
      "polyadd", "a1, a2", "The sum of two polynomials.",
      #"""
      a1, a2 = np.atleast_1d(a1), np.atleast_1d(a2)
      n = max(len(a1), len(a2))
      return np.concatenate((np.zeros(n - len(a1), a1.dtype), a1)) + np.concatenate((np.zeros(n - len(a2), a2.dtype), a2))
      """#),
    WrittenFunction("polysub", "a1, a2", "The difference of two polynomials.",
      #"""
      a1, a2 = np.atleast_1d(a1), np.atleast_1d(a2)
      n = max(len(a1), len(a2))
      return np.concatenate((np.zeros(n - len(a1), a1.dtype), a1)) - np.concatenate((np.zeros(n - len(a2), a2.dtype), a2))
      """#),
    WrittenFunction("polymul", "a1, a2", "The product of two polynomials.",
      #"""
      def significant(a):
        a = np.trim_zeros(np.atleast_1d(a), 'f')
        return a if a.size else np.array([0], dtype=a.dtype)
      return np.convolve(significant(a1), significant(a2))
      """#),
    WrittenFunction(
      "polydiv", "u, v", "Quotient and remainder of two polynomials.",
      #"""
      u, v = np.atleast_1d(u) + 0.0, np.atleast_1d(v) + 0.0
      m, n = len(u) - 1, len(v) - 1
      kind = (u[0] + v[0]).dtype
      scale = 1.0 / v[0]
      q = np.zeros((max(m - n + 1, 1),), kind)
      r = u.astype(kind)
      for k in range(0, m - n + 1):
        d = scale * r[k]
        q[k] = d
        r[k:k + n + 1] -= d * v
      while np.allclose(r[0], 0, rtol=1e-14) and r.shape[-1] > 1:
        r = r[1:]
      return q, r
      """#),
    WrittenFunction(
      "polyder", "p, m=1", "The derivative of a polynomial.",
      #"""
      p = np.asarray(p)
      for _ in range(m):
        n = len(p) - 1
        p = p[:-1] * np.arange(n, 0, -1)
      return p
      """#),
    WrittenFunction(
      "polyint", "p, m=1, k=None", "The integral of a polynomial.",
      #"""
      p = np.asarray(p)
      k = [0] * m if k is None else [k] * m if np.ndim(k) == 0 else list(k)
      for step in range(m):
        p = np.concatenate((p / np.arange(len(p), 0, -1), [k[step]]))
      return p
      """#),
  ]
}
