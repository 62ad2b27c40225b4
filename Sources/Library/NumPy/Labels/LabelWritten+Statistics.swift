extension LabelWritten {
  /// Sums, histograms and slopes.
  static let statistics = [
    WrittenFunction(
      "labels_trapezoid", "y, x=None, dx=1.0, axis=-1", "",
      #"""
      y = np.asarray(y)
      if x is None:
        d = dx
      else:
        x = np.asarray(x)
        if x.ndim == 1:
          d = np.diff(x)
          lengths = [1] * y.ndim
          lengths[axis] = d.shape[0]
          d = d.reshape(lengths)
        else:
          d = np.diff(x, axis=axis)
      after, before = [slice(None)] * y.ndim, [slice(None)] * y.ndim
      after[axis], before[axis] = slice(1, None), slice(None, -1)
      return (np.multiply(d, y[tuple(after)] + y[tuple(before)]) / 2.0).sum(axis)
      """#),
    WrittenFunction(
      "labels_average", "a, axis=None, weights=None, returned=False, *, keepdims=False", "",
      #"""
      a = np.asarray(a)
      if axis is not None:
        try:
          axis = np.lib.array_utils.normalize_axis_tuple(axis, a.ndim, argname='axis')
        except np.exceptions.AxisError as error:
          raise np.exceptions.AxisError('axis: ' + str(error)) from None
      if weights is None:
        avg = np.mean(a, axis, keepdims=keepdims)
        scl = avg * 0 + a.size / max(np.size(avg), 1)
      else:
        wgt = np.asarray(weights)
        if a.shape != wgt.shape:
          if axis is None:
            raise TypeError('Axis must be specified when shapes of a and weights differ.')
          if wgt.shape != tuple([a.shape[k] for k in axis]):
            raise ValueError('Shape of weights must be consistent with shape of a along specified axis.')
          wgt = wgt.transpose(np.argsort(axis)).reshape([n if k in axis else 1 for k, n in enumerate(a.shape)])
        if a.dtype.kind == 'U' or wgt.dtype.kind == 'U':
          raise TypeError('The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.')
        scl = wgt.sum(axis=axis, keepdims=keepdims)
        if np.any(scl == 0.0):
          raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        avg = np.multiply(a, wgt).sum(axis, keepdims=keepdims) / scl
      return (avg, np.broadcast_to(scl, np.shape(avg)).copy()) if returned else avg
      """#),
    WrittenFunction(
      "labels_gradient", "f, *varargs, axis=None, edge_order=1", "",
      #"""
      f = np.asarray(f)
      axes = tuple(range(f.ndim)) if axis is None else np.lib.array_utils.normalize_axis_tuple(axis, f.ndim)
      if f.dtype.kind == 'U':
        for k in axes:
          if f.shape[k] < edge_order + 1:
            raise ValueError('Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.')
          if varargs and np.ndim(varargs[0]) and np.ptp(np.diff(varargs[0])):
            np.multiply(np.ones(1), f)
          np.subtract(f, f)
      for k in axes:
        np.diff(f, axis=k)
      return np.gradient(f.astype(float), *varargs, axis=axis, edge_order=edge_order)
      """#),
    WrittenFunction(
      "labels_histogram", "a, bins=10, range=None, density=None, weights=None", "",
      #"""
      a = np.asarray(a)
      if weights is not None and np.shape(weights) != a.shape:
        raise ValueError('weights should have the same shape as a.')
      if a.size == 0 and a.dtype.kind == 'U':
        np.result_type(a, 0)
      is_counted = isinstance(bins, (int, np.integer, str))
      if is_counted and range is None and a.size:
        a.min()
        a.max()
      counts, edges = np.histogram(a.astype(float), bins, range, density=density, weights=weights)
      return counts, edges.astype(object) if is_counted and a.dtype == object else edges
      """#),
    WrittenFunction(
      "labels_var", "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None", "",
      #"""
      a = np.asarray(a)
      if a.dtype.kind == 'U':
        return a.sum(axis)
      ddof = ddof if correction is None else correction
      total = np.asarray(np.sum(a, axis=axis, keepdims=True))
      count = a.size // max(total.size, 1)
      middle = total / count if a.size or total.size else total
      apart = a - (middle if mean is None else mean)
      found = np.sum(np.multiply(apart, apart), axis=axis, keepdims=keepdims)
      found = found / max(count - ddof, 0)
      return np.float64(found) if isinstance(found, float) else found
      """#),
    WrittenFunction(
      "labels_std", "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None", "",
      "return np.sqrt(np.var(a, axis=axis, ddof=ddof if correction is None else correction, keepdims=keepdims))"),
    WrittenFunction(
      "labels_trace", "a, offset=0, axis1=0, axis2=1, dtype=None, out=None", "",
      #"""
      a = np.asarray(a)
      if a.ndim < 2:
        raise ValueError('diag requires an array of at least two dimensions')
      return np.sum(np.diagonal(a, offset, axis1, axis2), axis=-1)
      """#),
    WrittenFunction(
      "labels_round", "a, decimals=0, out=None", "",
      #"""
      a = np.asarray(a)
      return np.rint(a if decimals == 0 else a * 10.0 ** decimals if decimals > 0 else a / 10.0 ** -decimals)
      """#),
    WrittenFunction(
      "labels_apply_along_axis", "func1d, axis, arr, *args", "",
      #"""
      arr = np.asarray(arr)
      axis = np.lib.array_utils.normalize_axis_index(axis, arr.ndim)
      lines = np.moveaxis(arr, axis, -1)
      shape = lines.shape[:-1]
      results = [func1d(lines[index], *args) for index in np.ndindex(*shape)]
      if not results:
        raise ValueError('Cannot apply_along_axis when any iteration dimensions are 0')
      found = np.array(results)
      found = found.reshape(shape + found.shape[1:])
      for _ in range(found.ndim - len(shape)):
        found = np.moveaxis(found, -1, axis)
      return found
      """#),
    WrittenFunction(
      "labels_polyfit", "x, y, deg, rcond=None, full=False, w=None, cov=False", "",
      #"""
      x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
      \#(WrittenPolynomials.fitChecks)
      if rcond is None and x.dtype == object:
        raise ValueError("data type <class 'numpy.object_'> not inexact")
      return np.polyfit(x.astype(float), y.astype(float), deg, rcond, full, w, cov)
      """#),
    WrittenFunction(
      "labels_einsum", "*operands, out=None, dtype=None, optimize=False", "",
      #"""
      if isinstance(operands[0], str):
        rule, arrays = operands[0].replace(' ', ''), [np.asarray(one) for one in operands[1:]]
        inputs, is_explicit, output = rule.partition('->')[0].split(','), '->' in rule, rule.partition('->')[2]
      else:
        letters = 'abcdefghijklmnopqrstuvwxyz'
        arrays = [np.asarray(one) for one in operands[0:2 * (len(operands) // 2):2]]
        inputs = [''.join([letters[k] for k in one]) for one in operands[1:2 * (len(operands) // 2):2]]
        is_explicit = len(operands) % 2 == 1
        output = ''.join([letters[k] for k in operands[-1]]) if is_explicit else ''
      if len(inputs) != len(arrays):
        raise ValueError('fewer operands provided to einstein sum function than specified in the subscripts string' if len(arrays) < len(inputs)
                         else 'more operands provided to einstein sum function than specified in the subscripts string')
      sizes = {}
      for place, (part, array) in enumerate(zip(inputs, arrays)):
        if len(part) > array.ndim:
          raise ValueError(f'einstein sum subscripts string contains too many subscripts for operand {place}')
        if len(part) < array.ndim:
          raise ValueError("operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.")
        own = {}
        for letter, size in zip(part, array.shape):
          if own.get(letter, size) != size and 1 not in (own.get(letter), size):
            raise ValueError(f"dimensions in operand {place} for collapsing index '{letter}' don't match ({own[letter]} != {size})")
          own[letter] = max(own.get(letter, 1), size)
        for letter, size in own.items():
          if sizes.get(letter, size) != size and 1 not in (sizes.get(letter), size):
            shapes = ' '.join([f'{str(one.shape).replace(" ", "")}->{str(one.shape).replace(" ", "")}' for one in arrays])
            raise ValueError(f'operands could not be broadcast together with remapped shapes [original->remapped]: {shapes} ')
          sizes[letter] = max(sizes.get(letter, 1), size)
      if all([array.dtype != object for array in arrays]):
        raise TypeError(f"Cannot cast scalar from dtype('bool') to {np.result_type(*arrays)!r} according to the rule 'safe'")
      if not is_explicit:
        names = ''.join(inputs)
        output = ''.join(sorted([letter for letter in set(names) if names.count(letter) == 1]))
      summed = [letter for letter in sizes if letter not in output]
      found = np.empty([sizes[letter] for letter in output], dtype=object)
      for index in np.ndindex(*found.shape):
        place, total = dict(zip(output, index)), None
        for inner in np.ndindex(*[sizes[letter] for letter in summed]):
          place.update(zip(summed, inner))
          part = None
          for names, array in zip(inputs, arrays):
            element = array[tuple([place[letter] if size > 1 else 0 for letter, size in zip(names, array.shape)])]
            part = element if part is None else part * element
          total = part if total is None else total + part
        found[index] = 0 if total is None else total
      return found if output else found[()]
      """#),
    quantiles("labels_quantile", scale: "", range: "Quantiles must be in the range [0, 1]"),
    quantiles("labels_percentile", scale: " / 100", range: "Percentiles must be in the range [0, 100]"),
    WrittenFunction(
      "labels_cov", "m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None", "",
      #"""
      if ddof is not None and ddof != int(ddof):
        raise ValueError('ddof must be integer')
      m = np.asarray(m)
      if m.ndim > 2:
        raise ValueError('m has more than 2 dimensions')
      if y is not None:
        y = np.asarray(y)
        if y.ndim > 2:
          raise ValueError('y has more than 2 dimensions')
      np.result_type(*[one for one in (m, y, np.float64) if one is not None])
      X = np.atleast_2d(m).astype(object) if m.dtype == object else np.atleast_2d(m)
      if not rowvar and m.ndim != 1:
        X = X.T
      if y is not None:
        y = np.atleast_2d(y)
        X = np.concatenate((X, y.T if not rowvar and y.shape[0] != 1 else y), axis=0)
      ddof = (0 if bias else 1) if ddof is None else ddof
      avg = np.average(X, axis=1)
      X = X - avg[:, None]
      c = np.dot(X, X.T)
      c = c * np.true_divide(1, X.shape[1] - ddof)
      return c.squeeze()
      """#),
  ]

  /// Quantiles, whose places are given as parts of one or of a hundred.
  private static func quantiles(_ name: String, scale: String, range: String) -> WrittenFunction {
    WrittenFunction(
      name, "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None", "",
      #"""
      a, q = np.asarray(a), np.asarray(q, dtype=float)\#(scale)
      if not ((q >= 0) & (q <= 1)).all():
        raise ValueError('\#(range)')
      known = ['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear',
               'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest']
      if method not in known:
        raise ValueError(f"'{method}' is not a valid method. Use one of: dict_keys({known})")
      if a.dtype == object:
        np.sort(a, axis=axis)
        found = np.quantile(a.astype(float), q, axis, method=method, keepdims=keepdims, weights=weights)
        return found.astype(object) if isinstance(found, np.ndarray) else found
      if method not in ('inverted_cdf', 'closest_observation', 'lower', 'higher', 'nearest'):
        raise TypeError("unsupported operand type(s) for -: 'numpy.str_' and 'numpy.str_'")
      ordered = np.sort(a, axis=axis)
      if ordered.ndim > 1:
        raise TypeError('nabla takes quantiles of text along one axis only')
      return ordered[np.quantile(np.arange(ordered.size), q, method=method).astype(int)]
      """#)
  }
}
