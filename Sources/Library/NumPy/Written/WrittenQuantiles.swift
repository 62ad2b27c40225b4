/// The rarer definitions of a quantile.
enum WrittenQuantiles {
  /// The methods by NumPy's names.
  static let methods: Set<String> = [
    "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen",
    "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest",
  ]

  /// After Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996).
  static let quantile = WrittenFunction(
    "_quantile", "a, q, scale, axis, method, keepdims, weights, kind", "Quantiles by any of the methods that NumPy knows.",
    #"""
    names = ['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear',
             'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest']
    if method not in names:
      raise ValueError(f'{method!r} is not a valid method. Use one of: dict_keys({names})')
    q = np.asarray(q) / scale
    axes = tuple(range(a.ndim)) if axis is None else tuple([np.lib.array_utils.normalize_axis_index(k, a.ndim) for k in axis])
    if weights is not None:
      if method != 'inverted_cdf':
        raise ValueError(f"Only method 'inverted_cdf' supports weights. Got: {method}.")
      weights = np.asarray(weights)
      if np.any(weights < 0):
        raise ValueError('Weights must be non-negative.')
      if weights.shape != a.shape:
        if axis is None:
          raise TypeError('Axis must be specified when shapes of a and weights differ.')
        wide = [1] * a.ndim
        for k, size in zip(axes, weights.shape):
          wide[k] = size
        weights = np.broadcast_to(weights.reshape(wide), a.shape)
    kept = tuple([1 if k in axes else a.shape[k] for k in range(a.ndim)])
    rest = tuple([a.shape[k] for k in range(a.ndim) if k not in axes])
    def lines(x):
      moved = np.moveaxis(x, axes, range(len(axes)))
      return moved.reshape((-1,) + rest)
    v = lines(a)
    n = len(v)
    if n == 0:
      raise IndexError('index -1 is out of bounds for axis 0 with size 0')
    order = np.argsort(v, axis=0)
    v = np.take_along_axis(v, order, axis=0)
    results = []
    for p in q.ravel().tolist():
      if weights is not None:
        w = np.take_along_axis(lines(weights), order, axis=0)
        total = np.cumsum(w, axis=0, dtype=float)
        place = np.sum(total / total[-1:] < p, axis=0)
        results.append(np.take_along_axis(v, np.asarray(place)[None], axis=0)[0])
        continue
      if method in ('inverted_cdf', 'averaged_inverted_cdf', 'closest_observation'):
        h = n * p - 1 if method != 'closest_observation' else n * p - 1 - 0.5
        low = int(np.floor(h))
        part = h - low
        if method == 'inverted_cdf':
          gamma = 1.0 if part > 0 else 0.0
        elif method == 'averaged_inverted_cdf':
          gamma = 1.0 if part > 0 else 0.5
        else:
          gamma = 0.0 if part == 0 and low % 2 == 1 else 1.0
      else:
        alpha, beta = {'interpolated_inverted_cdf': (0, 1), 'hazen': (0.5, 0.5), 'weibull': (0, 0), 'linear': (1, 1),
                       'median_unbiased': (1 / 3.0, 1 / 3.0), 'normal_unbiased': (3 / 8.0, 3 / 8.0)}.get(method, (1, 1))
        h = n * p + (alpha + p * (1 - alpha - beta)) - 1
        low = int(np.floor(h))
        gamma = h - low
        if method == 'lower':
          gamma = 0.0
        elif method == 'higher':
          gamma = 1.0 if gamma > 0 else 0.0
        elif method == 'midpoint':
          gamma = 0.5 if gamma > 0 else 0.0
        elif method == 'nearest':
          low, gamma = int(np.around(h)), 0.0
      first, second = min(max(low, 0), n - 1), min(max(low + 1, 0), n - 1)
      if low < 0:
        second = first = 0
      if method in ('inverted_cdf', 'closest_observation', 'lower', 'higher', 'nearest'):
        result = v[second] if gamma == 1.0 else v[first]
      else:
        x, y = v[first], v[second]
        d = np.subtract(y, x, dtype=None if v.dtype.kind == 'f' else float)
        if kind is not None and v.dtype.kind == 'f':
          x, y, d = x.astype(kind), y.astype(kind), d.astype(kind)
        result = x + d * gamma if gamma < 0.5 else y - d * (1 - gamma)
      if v.dtype.kind == 'f':
        result = np.where(np.isnan(v[-1]), v[-1], result)
      results.append(result)
    out = np.array(results).reshape(q.shape + (kept if keepdims else rest))
    return out
    """#)
}
