/// Making and joining arrays.
enum WrittenArrays {
  /// Refuses operands without enough axes, and those whose common axis differs, in NumPy's words.
  private static func checkingCores(
    _ name: String, _ signature: String, _ first: Int, _ second: Int, _ firstAxis: String, _ secondAxis: String
  ) -> String {
    """
    x1, x2 = np.asarray(x1), np.asarray(x2)
    for k, (x, least) in enumerate([(x1, \(first)), (x2, \(second))]):
      if x.ndim < least:
        raise ValueError(f'\(name): Input operand {k} does not have enough dimensions (has {x.ndim}, gufunc core with signature \(signature) requires {least})')
    if x1.shape[\(firstAxis)] != x2.shape[\(secondAxis)]:
      raise ValueError(f'\(name): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(signature) (size {x2.shape[\(secondAxis)]} is different from {x1.shape[\(firstAxis)]})')

    """
  }

  /// The indices of a triangle of a given matrix.
  private static func triangle(_ function: String) -> String {
    """
    if arr.ndim != 2:
      raise ValueError('input array must be 2-d')
    return np.\(function)(arr.shape[-2], k=k, m=arr.shape[-1])
    """
  }

  /// `cumulative_sum` and `cumulative_prod`, which differ in the function of NumPy and what it begins with.
  private static func runningTotal(of function: String, from first: Int) -> String {
    #"""
    x = np.atleast_1d(x)
    if axis is None:
      if x.ndim != 1:
        raise ValueError('For arrays which have more than one dimension ``axis`` argument is required.')
      axis = 0
    axis = np.lib.array_utils.normalize_axis_index(axis, x.ndim)
    if out is not None and include_initial:
      place = [slice(None)] * x.ndim
      place[axis] = slice(1, x.shape[axis] + 1)
      np.\#(function)(x, axis=axis, dtype=dtype, out=out[tuple(place)])
      place[axis] = 0
      out[tuple(place)] = \#(first)
      return out
    total = np.\#(function)(x, axis=axis, dtype=dtype, out=out)
    if include_initial:
      shape = list(x.shape)
      shape[axis] = 1
      total = np.concatenate([np.full(shape, \#(first), dtype=total.dtype), total], axis=axis)
    return total
    """#
  }

  static let functions: [WrittenFunction] = [
    insert,
    WrittenFunction("array_equiv", "a1, a2", "Whether two arrays broadcast to equal ones.",
      #"""
      try:
        a1, a2 = np.broadcast_arrays(a1, a2)
      except ValueError:
        return False
      return bool((a1 == a2).all())
      """#),
    WrittenFunction("asarray_chkfinite", "a, dtype=None, order=None", "An array without NaN and infinity.",
      #"""
      a = np.asarray(a, dtype=dtype)
      if a.dtype.kind == 'f' and not np.isfinite(a).all():
        raise ValueError('array must not contain infs or NaNs')
      return a
      """#),
    WrittenFunction("astype", "x, dtype, /, *, copy=True", "A copy with another type of elements.",
      "return x.astype(dtype, copy=copy)"),
    WrittenFunction("atleast_3d", "ary", "An array of rank three at least.",
      #"""
      ary = np.asarray(ary)
      if ary.ndim == 0:
        return ary.reshape(1, 1, 1)
      if ary.ndim == 1:
        return ary[None, :, None]
      return ary[:, :, None] if ary.ndim == 2 else ary
      """#),
    WrittenFunction("block", "arrays", "An array put together from nested lists of blocks.",
      #"""
      def place(index):
        return 'arrays' + ''.join([f'[{k}]' for k in index if k is not None])
      def path(x, index):
        if isinstance(x, tuple):
          raise TypeError(f'{place(index)} is a tuple. Only lists can be used to arrange blocks, and np.block does not allow implicit conversion from tuple to ndarray.')
        if not isinstance(x, list):
          return index
        if not x:
          return index + [None]
        found = [path(y, index + [k]) for k, y in enumerate(x)]
        for other in found[1:]:
          if len(other) != len(found[0]):
            raise ValueError(f'List depths are mismatched. First element was at depth {len(found[0])}, but there is an element at depth {len(other)} ({place(other)})')
        for other in found:
          if other and other[-1] is None:
            return other
        return found[0]
      deepest = path(arrays, [])
      if deepest and deepest[-1] is None:
        raise ValueError(f'List at {place(deepest)} cannot be empty')
      levels = len(deepest)
      def rank(x):
        return max([rank(y) for y in x]) if isinstance(x, list) else np.ndim(x)
      least = max(levels, rank(arrays))
      def join(x, level):
        if not isinstance(x, list):
          x = np.asarray(x)
          return x.reshape((1,) * (least - x.ndim) + x.shape)
        return np.concatenate([join(y, level + 1) for y in x], axis=-(levels - level))
      joined = join(arrays, 0)
      return joined if isinstance(arrays, list) else joined.copy()
      """#),
    WrittenFunction("matrix_transpose", "x, /", "The last two axes exchanged.",
      #"""
      x = np.asarray(x)
      if x.ndim < 2:
        raise ValueError(f'Input array must be at least 2-dimensional, but it is {x.ndim}')
      return np.swapaxes(x, -1, -2)
      """#),
    WrittenFunction("dsplit", "ary, indices_or_sections", "An array cut along its third axis.",
      #"""
      if np.ndim(ary) < 3:
        raise ValueError('dsplit only works on arrays of 3 or more dimensions')
      return np.split(ary, indices_or_sections, 2)
      """#),
    WrittenFunction("unstack", "x, /, *, axis=0", "The parts of an array along an axis.",
      #"""
      if x.ndim == 0:
        raise ValueError('Input array must be at least 1-d.')
      return tuple(np.moveaxis(x, axis, 0))
      """#),
    WrittenFunction("diagflat", "v, k=0", "A matrix with the given diagonal.",
      "return np.diag(np.asarray(v).ravel(), k)"),
    WrittenFunction("diag_indices", "n, ndim=2", "The indices of the main diagonal.",
      "return (np.arange(n),) * ndim"),
    WrittenFunction("diag_indices_from", "arr", "The indices of the main diagonal.",
      #"""
      if not arr.ndim >= 2:
        raise ValueError('input array must be at least 2-d')
      if len(set(arr.shape)) != 1:
        raise ValueError('All dimensions of input must be of equal length')
      return np.diag_indices(arr.shape[0], arr.ndim)
      """#),
    WrittenFunction("fill_diagonal", "a, val, wrap=False", "Sets the main diagonal, in place.",
      #"""
      if a.ndim < 2:
        raise ValueError('array must be at least 2-d')
      if a.ndim == 2:
        n = a.shape[0] if wrap else min(a.shape)
        step = a.shape[1] + 1
        places = range(0, a.size if wrap else min(a.size, a.shape[1] * a.shape[1]), step)
        values = np.asarray(val).ravel()
        if not values.size:
          return
        for k, place in enumerate(places):
          a[place // a.shape[1], place % a.shape[1]] = values[k % values.size]
      else:
        if len(set(a.shape)) != 1:
          raise ValueError('All dimensions of input must be of equal length')
        a[np.diag_indices(a.shape[0], a.ndim)] = val
      """#),
    WrittenFunction("mask_indices", "n, mask_func, k=0", "Where a mask of an n by n matrix is true.",
      "return np.nonzero(mask_func(np.ones((n, n), int), k) != 0)"),
    WrittenFunction("tril_indices", "n, k=0, m=None", "The indices of the lower triangle.",
      "return np.nonzero(np.tri(n, m, k=k, dtype=bool))"),
    WrittenFunction("triu_indices", "n, k=0, m=None", "The indices of the upper triangle.",
      "return np.nonzero(~np.tri(n, m, k=k - 1, dtype=bool))"),
    WrittenFunction("tril_indices_from", "arr, k=0", "The indices of the lower triangle.", triangle("tril_indices")),
    WrittenFunction("triu_indices_from", "arr, k=0", "The indices of the upper triangle.", triangle("triu_indices")),
    WrittenFunction("fromfunction", "function, shape, *, dtype=float, **kwargs", "An array from a function of indices.",
      "return function(*np.indices(shape, dtype=dtype), **kwargs)"),
    WrittenFunction("kron", "a, b", "The Kronecker product.",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      n = max(a.ndim, b.ndim)
      p = a.reshape((1,) * (n - a.ndim) + a.shape)
      q = b.reshape((1,) * (n - b.ndim) + b.shape)
      pairs = np.asarray(np.multiply(p.reshape([d for s in p.shape for d in (s, 1)]), q.reshape([d for s in q.shape for d in (1, s)])))
      return pairs.reshape([x * y for x, y in zip(p.shape, q.shape)])[()]
      """#),
    WrittenFunction("cross", "a, b, axisa=-1, axisb=-1, axisc=-1, axis=None", "The cross product of vectors.",
      #"""
      if axis is not None:
        axisa = axisb = axisc = axis
      a, b = np.asarray(a), np.asarray(b)
      if a.ndim < 1 or b.ndim < 1:
        raise ValueError('At least one array has zero dimension')
      axisa = np.lib.array_utils.normalize_axis_index(axisa, a.ndim, msg_prefix='axisa')
      axisb = np.lib.array_utils.normalize_axis_index(axisb, b.ndim, msg_prefix='axisb')
      a = np.moveaxis(a, axisa, -1)
      b = np.moveaxis(b, axisb, -1)
      if a.shape[-1] == 2 or b.shape[-1] == 2:
        import warnings
        warnings.warn('Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. (deprecated in NumPy 2.0)', DeprecationWarning)
      if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError('incompatible dimensions for cross product\n(dimension must be 2 or 3)')
      if a.shape[-1] == 2 and b.shape[-1] == 2:
        return np.asarray(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0])
      def parts(v):
        return v[..., 0], v[..., 1], (v[..., 2] if v.shape[-1] == 3 else np.zeros_like(v[..., 0]))
      a0, a1, a2 = parts(a)
      b0, b1, b2 = parts(b)
      c = np.stack([np.asarray(a1 * b2 - a2 * b1), np.asarray(a2 * b0 - a0 * b2), np.asarray(a0 * b1 - a1 * b0)], axis=-1)
      return np.moveaxis(c, -1, axisc)
      """#),
    WrittenFunction("vecdot", "x1, x2, /, *, axis=-1", "The dot products of vectors.",
      checkingCores("vecdot", "(n),(n)->()", 1, 1, "-1", "-1")
        + "return np.sum(np.conjugate(x1) * x2, axis=axis)"),
    WrittenFunction("matvec", "x1, x2, /", "Matrices times vectors.",
      checkingCores("matvec", "(m,n),(n)->(m)", 2, 1, "-1", "-1")
        + "return np.matmul(x1, x2[..., None])[..., 0]"),
    WrittenFunction("vecmat", "x1, x2, /", "Vectors times matrices.",
      checkingCores("vecmat", "(n),(n,m)->(m)", 1, 2, "-1", "-2")
        + "return np.matmul(np.conjugate(x1)[..., None, :], x2)[..., 0, :]"),
    WrittenFunction("cumulative_sum", "x, /, *, axis=None, dtype=None, out=None, include_initial=False", "The running sum.",
      runningTotal(of: "cumsum", from: 0)),
    WrittenFunction("cumulative_prod", "x, /, *, axis=None, dtype=None, out=None, include_initial=False", "The running product.",
      runningTotal(of: "cumprod", from: 1)),
    WrittenFunction("apply_over_axes", "func, a, axes", "A reduction, applied over several axes.",
      #"""
      n = a.ndim
      a = np.asarray(a)
      for axis in ([axes] if np.ndim(axes) == 0 else axes):
        axis = axis + n if axis < 0 else axis
        result = func(a, axis)
        if result.ndim != a.ndim:
          result = np.expand_dims(result, axis)
          if result.ndim != a.ndim:
            raise ValueError('function is not returning an array of the correct shape')
        a = result
      return a
      """#),
  ]

  static let insert = WrittenFunction(
    "insert", "arr, obj, values, axis=None", "A copy with values put in; each place counts in the array as it was.",
    #"""
    arr = np.asarray(arr)
    if axis is None:
      arr = arr.ravel()
      axis = 0
    axis = np.lib.array_utils.normalize_axis_index(axis, arr.ndim)
    n = arr.shape[axis]
    shape = list(arr.shape)
    if isinstance(obj, slice):
      places = np.arange(*obj.indices(n))
    else:
      places = np.array(obj)
      if places.dtype == bool:
        if obj.ndim != 1:
          raise ValueError('boolean array argument obj to insert must be one dimensional')
        places = np.flatnonzero(obj)
      elif places.ndim > 1:
        raise ValueError('index array argument obj to insert must be one dimensional or scalar')
    before = [slice(None)] * arr.ndim
    after = [slice(None)] * arr.ndim
    if places.size == 1:
      place = places.item()
      if place < -n or place > n:
        raise IndexError(f'index {obj} is out of bounds for axis {axis} with size {n}')
      if place < 0:
        place += n
      values = np.array(values, ndmin=arr.ndim, dtype=arr.dtype)
      if places.ndim == 0:
        values = np.moveaxis(values, 0, axis)
      count = values.shape[axis]
      shape[axis] += count
      new = np.empty(shape, arr.dtype)
      before[axis] = slice(None, place)
      new[tuple(before)] = arr[tuple(before)]
      before[axis] = slice(place, place + count)
      new[tuple(before)] = values
      before[axis] = slice(place + count, None)
      after[axis] = slice(place, None)
      new[tuple(before)] = arr[tuple(after)]
      return new
    if places.size == 0 and not isinstance(obj, np.ndarray):
      places = places.astype(int)
    places[places < 0] += n
    count = len(places)
    order = places.argsort(kind='mergesort')
    places[order] += np.arange(count)
    shape[axis] += count
    old = np.ones(shape[axis], dtype=bool)
    old[places] = False
    new = np.empty(shape, arr.dtype)
    before[axis] = places
    after[axis] = old
    new[tuple(before)] = values
    new[tuple(after)] = arr
    return new
    """#)
}
