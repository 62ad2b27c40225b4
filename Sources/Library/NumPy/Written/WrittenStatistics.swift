/// Statistics, differences and integrals of series.
enum WrittenStatistics {
  static let functions: [WrittenFunction] = [
    WrittenFunction(
      "cov", "m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None",
      "The covariance matrix of variables.",
      #"""
      if np.size(m) == 0 and np.shape(m)[0] == 0 and np.ndim(m) > 1:
        return np.array([]).reshape(0, 0)
      if np.size(m) == 0:
        np._warn('Mean of empty slice')
      if ddof is not None and ddof != int(ddof):
        raise ValueError('ddof must be integer')
      m = np.asarray(m)
      if m.ndim > 2:
        raise ValueError('m has more than 2 dimensions')
      if y is not None and np.asarray(y).ndim > 2:
        raise ValueError('y has more than 2 dimensions')
      kind = dtype
      if kind is None:
        kind = np.result_type(m, np.float64) if y is None else np.result_type(m, np.asarray(y), np.float64)
      rows = np.array(m, ndmin=2, dtype=kind)
      if not rowvar and m.ndim != 1:
        rows = rows.T
      if y is not None:
        y = np.array(y, ndmin=2, dtype=rows.dtype)
        if not rowvar and y.shape[0] != 1:
          y = y.T
        rows = np.concatenate((rows, y), axis=0)
      if ddof is None:
        ddof = 0 if bias else 1
      weights = None
      if fweights is not None:
        weights = np.asarray(fweights, dtype=float)
        if not np.all(weights == np.around(weights)):
          raise TypeError('fweights must be integer')
        if weights.ndim > 1:
          raise RuntimeError('cannot handle multidimensional fweights')
        if weights.shape[0] != rows.shape[1]:
          raise RuntimeError('incompatible numbers of samples and fweights')
        if (weights < 0).any():
          raise ValueError('fweights cannot be negative')
      if aweights is not None:
        aweights = np.asarray(aweights, dtype=float)
        if aweights.ndim > 1:
          raise RuntimeError('cannot handle multidimensional aweights')
        if aweights.shape[0] != rows.shape[1]:
          raise RuntimeError('incompatible numbers of samples and aweights')
        if (aweights < 0).any():
          raise ValueError('aweights cannot be negative')
        weights = aweights if weights is None else weights * aweights
      means, total = np.average(rows, axis=1, weights=weights, returned=True)
      total = total[0]
      if weights is None:
        divisor = rows.shape[1] - ddof
      elif ddof == 0:
        divisor = total
      elif aweights is None:
        divisor = total - ddof
      else:
        divisor = total - ddof * sum(weights * aweights) / total
      if divisor <= 0:
        np._warn('Degrees of freedom <= 0 for slice')
        np._warn('divide by zero encountered in divide')
        divisor = 0
      rows = rows - means[:, None]
      XT = rows.T if weights is None else (rows * weights).T
      c = np.dot(rows, XT.conj())
      if divisor == 0 and (c == 0).any():
        np._warn('invalid value encountered in multiply')
      c = (c * np.true_divide(1, divisor)).astype(c.dtype)
      return c.squeeze()
      """#),
    WrittenFunction(
      "corrcoef", "x, y=None, rowvar=True, *, dtype=None", "The correlation coefficients of variables.",
      #"""
      c = np.cov(x, y, rowvar, dtype=dtype)
      if np.ndim(c) == 0:
        if c == 0:
          np._warn('invalid value encountered in scalar divide')
        return c / c
      d = np.sqrt(np.diag(c))
      if (d == 0).any():
        np._warn('invalid value encountered in divide')
        np._warn('invalid value encountered in divide')
      c = c / d[:, None] / d[None, :]
      return np.clip(c, -1, 1)
      """#),
    WrittenFunction(
      "correlate", "a, v, mode='valid'", "The correlation of two series.",
      #"""
      a, v = np.asarray(a), np.asarray(v)
      if a.size == 0:
        raise ValueError('first array argument cannot be empty')
      if v.size == 0:
        raise ValueError('second array argument cannot be empty')
      if len(v) > len(a):
        if a.dtype.kind in 'OUS':
          return np.convolve(v, a[::-1], mode)[::-1]
        return np.convolve(v, np.conjugate(a)[::-1], mode)[::-1].conj()
      return np.convolve(a, v[::-1] if v.dtype.kind in 'OUS' else np.conjugate(v)[::-1], mode)
      """#),
    WrittenFunction(
      "ediff1d", "ary, to_end=None, to_begin=None", "Differences of neighbours, laid flat.",
      #"""
      ary = np.asarray(ary).ravel()
      if to_begin is None and to_end is None:
        return ary[1:] - ary[:-1]
      parts = []
      for name, part in (('to_begin', to_begin), ('to_end', to_end)):
        part = np.asarray([] if part is None else part, dtype=ary.dtype if part is None else None)
        if not np.can_cast(part.dtype, ary.dtype, casting='same_kind'):
          raise TypeError(f'dtype of `{name}` must be compatible with input `ary` under the `same_kind` rule.')
        parts.append(part.ravel().astype(ary.dtype))
      return np.concatenate([parts[0], ary[1:] - ary[:-1], parts[1]])
      """#),
    WrittenFunction(
      "trapezoid", "y, x=None, dx=1.0, axis=-1", "The integral by the trapezoidal rule.",
      #"""
      y = np.asarray(y)
      d = dx
      if x is not None:
        x = np.asarray(x)
        if x.ndim == 1:
          d = np.diff(x)
          shape = [1] * y.ndim
          shape[axis] = d.shape[0]
          d = d.reshape(shape)
        else:
          d = np.diff(x, axis=axis)
      upper, lower = [slice(None)] * y.ndim, [slice(None)] * y.ndim
      upper[axis], lower[axis] = slice(1, None), slice(None, -1)
      return (d * (y[tuple(upper)] + y[tuple(lower)]) / 2.0).sum(axis)
      """#),
    WrittenFunction(
      "gradient", "f, *varargs, axis=None, edge_order=1", "Slopes by central differences.",
      #"""
      f = np.asarray(f)
      axes = range(f.ndim) if axis is None else np.lib.array_utils.normalize_axis_tuple(axis, f.ndim)
      n = len(axes)
      if len(varargs) == 0:
        spacings = [1.0] * n
      elif len(varargs) == 1 and np.ndim(varargs[0]) == 0:
        spacings = list(varargs) * n
      elif len(varargs) == n:
        spacings = list(varargs)
        for k, h in enumerate(spacings):
          h = np.asarray(h)
          if h.ndim == 0:
            continue
          if h.ndim != 1:
            raise ValueError('distances must be either scalars or 1d')
          if len(h) != f.shape[axes[k]]:
            raise ValueError('when 1d, distances must match the length of the corresponding dimension')
          h = np.diff(h.astype(float) if h.dtype.kind in 'iu' else h)
          spacings[k] = h[0] if (h == h[0]).all() else h
      else:
        raise TypeError('invalid number of arguments')
      if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
      otype = f.dtype if f.dtype.kind in 'fc' else float
      if f.dtype.kind in 'iu':
        f = f.astype(float)
      results = []
      for a, h in zip(axes, spacings):
        if f.shape[a] < edge_order + 1:
          raise ValueError('Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.')
        g = np.moveaxis(f, a, 0)
        out = np.empty_like(g, dtype=otype)
        if np.ndim(h) == 0:
          out[1:-1] = (g[2:] - g[:-2]) / (2. * h)
          first = last = h
        else:
          d1, d2 = h[:-1], h[1:]
          shape = [-1] + [1] * (g.ndim - 1)
          before = (-d2 / (d1 * (d1 + d2))).reshape(shape)
          at = ((d2 - d1) / (d1 * d2)).reshape(shape)
          after = (d1 / (d2 * (d1 + d2))).reshape(shape)
          out[1:-1] = before * g[:-2] + at * g[1:-1] + after * g[2:]
          first, last = h[0], h[-1]
        if edge_order == 1:
          out[0] = (g[1] - g[0]) / first
          out[-1] = (g[-1] - g[-2]) / last
        elif np.ndim(h) == 0:
          out[0] = (-1.5 / h) * g[0] + (2. / h) * g[1] + (-0.5 / h) * g[2]
          out[-1] = (0.5 / h) * g[-3] + (-2. / h) * g[-2] + (1.5 / h) * g[-1]
        else:
          d1, d2 = h[0], h[1]
          out[0] = -(2. * d1 + d2) / (d1 * (d1 + d2)) * g[0] + (d1 + d2) / (d1 * d2) * g[1] - d1 / (d2 * (d1 + d2)) * g[2]
          d1, d2 = h[-2], h[-1]
          out[-1] = d2 / (d1 * (d1 + d2)) * g[-3] - (d2 + d1) / (d1 * d2) * g[-2] + (2. * d2 + d1) / (d2 * (d1 + d2)) * g[-1]
        results.append(np.moveaxis(out, 0, a))
      return results[0] if n == 1 else tuple(results)
      """#),
    WrittenFunction(
      "histogram_bin_edges", "a, bins=10, range=None, weights=None", "The edges that histogram uses.",
      "return np.histogram(a, bins, range, weights)[1]"),
  ]

  /// Standard normal numbers made into normal vectors by another root of the covariance than `svd`.
  static let correlated = WrittenFunction(
    "correlated", "mean, cov, x, method", "",
    #"""
    if method not in ('svd', 'eigh', 'cholesky'):
      raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
    if method == 'cholesky':
      factor = np.linalg.cholesky(cov)
    else:
      s, u = np.linalg.eigh(cov)
      factor = u * np.sqrt(np.abs(s))
    n = len(mean)
    return (mean + x.reshape(-1, n) @ factor.T).reshape(x.shape)
    """#)

  /// `np.interp` with `period=`.
  static let periodic = WrittenFunction(
    "interp_periodic", "x, xp, fp, period", "",
    #"""
    if period == 0:
      raise ValueError('period must be a non-zero value')
    period = abs(period)
    x, xp, fp = np.asarray(x, dtype=float), np.asarray(xp, dtype=float), np.asarray(fp, dtype=float)
    if xp.ndim != 1 or fp.ndim != 1:
      raise ValueError('Data points must be 1-D sequences')
    if xp.shape[0] != fp.shape[0]:
      raise ValueError('fp and xp are not of the same length')
    x, xp = x % period, xp % period
    order = np.argsort(xp)
    xp, fp = xp[order], fp[order]
    xp = np.concatenate((xp[-1:] - period, xp, xp[0:1] + period))
    fp = np.concatenate((fp[-1:], fp, fp[0:1]))
    return np.interp(x, xp, fp)
    """#)

  /// `np.std` and `np.var` with `mean=`.
  static let spreadAround = WrittenFunction(
    "spread_around", "a, mean, axis, ddof, keepdims, root", "",
    #"""
    count = a.size if axis is None else np.prod([a.shape[k] for k in np.atleast_1d(axis)])
    spread = np.square(a - mean).sum(axis=axis, keepdims=keepdims) / max(count - ddof, 0)
    return np.sqrt(spread) if root else spread
    """#)

  /// How many bins a named rule of `np.histogram` asks for.
  static let binCount = WrittenFunction(
    "histogram_bin_count", "a, bins=10, range=None, weights=None, density=False", "",
    #"""
    if bins not in ('auto', 'fd', 'doane', 'scott', 'stone', 'rice', 'sturges', 'sqrt'):
      raise ValueError(f"'{bins}' is not a valid estimator for `bins`")
    if weights is not None:
      raise TypeError('Automated estimation of the number of bins is not supported for weighted data')
    a = np.asarray(a).ravel()
    if a.dtype == bool:
      a = a.astype(np.uint8)
    if range is not None:
      a = a[(a >= range[0]) & (a <= range[1])]
    if a.size == 0:
      return 1
    low, high = (a.min(), a.max()) if range is None else range
    extent = float(a.max()) - float(a.min())
    def width(rule):
      if rule == 'sqrt':
        return extent / np.sqrt(a.size)
      if rule == 'rice':
        return extent / (2.0 * a.size ** (1.0 / 3))
      if rule == 'scott':
        return (24.0 * np.pi ** 0.5 / a.size) ** (1.0 / 3.0) * np.std(a)
      if rule == 'fd':
        return 2.0 * np.subtract(*np.percentile(a, [75, 25])) * a.size ** (-1.0 / 3.0)
      if rule == 'doane':
        if a.size > 2 and np.std(a) > 0:
          spread = np.sqrt(6.0 * (a.size - 2) / ((a.size + 1.0) * (a.size + 3)))
          skew = np.mean(((a - np.mean(a)) / np.std(a)) ** 3)
          return extent / (1.0 + np.log2(a.size) + np.log2(1.0 + np.absolute(skew) / spread))
        return 0.0
      if rule == 'stone':
        if a.size <= 1 or extent == 0:
          return 0
        def risk(count):
          share = np.histogram(a, count, range)[0] / a.size
          return (2 - (a.size + 1) * share.dot(share)) / (extent / count)
        most = max(100, int(np.sqrt(a.size)))
        best, count = risk(1), 1
        for k in np.arange(2, most + 1).tolist():
          if risk(k) < best:
            best, count = risk(k), k
        return extent / count
      return extent / (np.log2(a.size) + 1.0)
    if bins == 'auto':
      step = width('fd')
      if not step:
        step = extent / np.sqrt(a.size)
      step = min(step, width('sturges')) if step else width('sturges')
    else:
      step = width(bins)
    if a.dtype.kind in 'iu' and step and step < 1:
      step = 1
    return int(np.ceil((float(high) - float(low)) / step)) if step else 1
    """#)

  /// The statistics that leave out what is not a number.
  static let withoutNaN: [WrittenFunction] = [
    WrittenFunction(
      "nancumsum", "a, axis=None, dtype=None, out=None", "The running sum without the NaNs.",
      "return np.cumsum(np.where(np.isnan(a), 0, a), axis=axis, dtype=dtype, out=out)"),
    WrittenFunction(
      "nancumprod", "a, axis=None, dtype=None, out=None", "The running product without the NaNs.",
      "return np.cumprod(np.where(np.isnan(a), 1, a), axis=axis, dtype=dtype, out=out)"),
    WrittenFunction(
      "nanargmax", "a, axis=None, out=None, *, keepdims=False",
      "The position of the largest element that is no NaN.",
      #"""
      if isinstance(axis, (tuple, str)):
        raise TypeError(f"'{type(axis).__name__}' object cannot be interpreted as an integer")
      missing = np.isnan(a)
      if np.size(a) and np.any(np.all(missing, axis=axis)):
        raise ValueError('All-NaN slice encountered')
      return np.argmax(np.where(missing, -np.inf, a), axis=axis, out=out, keepdims=keepdims)
      """#),
    WrittenFunction(
      "nanargmin", "a, axis=None, out=None, *, keepdims=False",
      "The position of the smallest element that is no NaN.",
      #"""
      if isinstance(axis, (tuple, str)):
        raise TypeError(f"'{type(axis).__name__}' object cannot be interpreted as an integer")
      missing = np.isnan(a)
      if np.size(a) and np.any(np.all(missing, axis=axis)):
        raise ValueError('All-NaN slice encountered')
      return np.argmin(np.where(missing, np.inf, a), axis=axis, out=out, keepdims=keepdims)
      """#),
    WrittenFunction(
      "nanquantile", "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False",
      "The value below which the fraction q lies, without the NaNs.",
      #"""
      a, fractions, q = np.asarray(a), q, np.asarray(q)
      axes = tuple(range(a.ndim)) if axis is None else np.lib.array_utils.normalize_axis_tuple(axis, a.ndim)
      rest = [k for k in range(a.ndim) if k not in axes]
      length = int(np.prod([a.shape[k] for k in axes]))
      rows = a.transpose(rest + list(axes)).reshape([a.shape[k] for k in rest] + [length])
      flat = rows.reshape(int(np.prod(rows.shape[:-1])), length)
      kind = np.quantile(np.zeros(1, a.dtype), fractions, method=method).dtype if a.dtype.kind in 'fiu' else np.dtype(float)
      results = np.empty((flat.shape[0],) + q.shape, dtype=kind)
      for k, row in enumerate(flat):
        row = row[~np.isnan(row)]
        if not row.size:
          np._warn('All-NaN slice encountered' if length else 'Mean of empty slice')
        results[k] = np.quantile(row, fractions, method=method) if row.size else np.nan
      results = np.moveaxis(results, 0, -1).reshape(q.shape + rows.shape[:-1])
      if keepdims:
        results = results.reshape(q.shape + tuple(1 if k in axes else a.shape[k] for k in range(a.ndim)))
      if out is not None:
        out[...] = results
        return out
      return results[()]
      """#),
    WrittenFunction(
      "nanpercentile", "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False",
      "The value below which q percent lie, without the NaNs.",
      "return np.nanquantile(a, np.true_divide(q, 100), axis=axis, out=out, method=method, keepdims=keepdims)"),
    WrittenFunction(
      "nanmedian", "a, axis=None, out=None, overwrite_input=False, keepdims=False",
      "The middle element without the NaNs.",
      #"""
      if np.asarray(a).dtype.kind in 'biu':
        return np.median(a, axis=axis, out=out, keepdims=keepdims)
      return np.nanquantile(a, 0.5, axis=axis, out=out, keepdims=keepdims)
      """#),
  ]
}
