import Language

/// Functions that NumPy composes of others, for arrays of text and objects: the steps are NumPy's, so that what refuses
/// such elements refuses them in NumPy's words. The names are those of the functions with `labels_` before them.
enum LabelWritten {
  static func install(in builder: ModuleBuilder) throws(Raise) {
    for function in products + sequences + statistics {
      LabelModule.teach(builder, plainName(function)) { call, error throws(Raise) in try function.call(call) }
      if methods.contains(plainName(function)) {
        LabelModule.teach(builder.interpreter.types.array, plainName(function), builder.interpreter) {
          call, error throws(Raise) in
          let arguments = (0..<call.count).map { call[$0] }
          return try function.call(call.interpreter, Array(arguments.prefix { !$0.isUndefined }))
        }
      }
    }
    if case .type(let iterator)? = builder.module[builder.interpreter.symbols.intern("nditer")],
      let walk = sequences.first(where: { plainName($0) == "nditer" })
    {
      iterator.constructor?.labelBody = { call, error throws(Raise) in try walk.call(call) }
    }
    LabelModule.teach(builder, "around") { call, error throws(Raise) in
      guard let round = statistics.first(where: { plainName($0) == "round" }) else { throw error }
      return try round.call(call)
    }
    let linear = ModuleBuilder(
      interpreter: builder.interpreter, module: try builder.interpreter.importModule("numpy.linalg"))
    for function in decompositions {
      LabelModule.teach(linear, plainName(function)) { call, error throws(Raise) in try function.call(call) }
    }
    for function in products where plainName(function) == "tensordot" {
      LabelModule.teach(linear, "tensordot") { call, error throws(Raise) in try function.call(call) }
    }
  }

  /// Those that are methods too, with the same parameters after the array.
  private static let methods: Set<String> = ["round", "trace", "searchsorted", "conj"]

  private static func plainName(_ function: WrittenFunction) -> String {
    String(function.name.dropFirst("labels_".count))
  }

  static let products = [
    WrittenFunction(
      "labels_tensordot", "a, b, axes=2", "",
      #"""
      if isinstance(axes, (int, np.integer)):
        axes_a, axes_b = list(range(-axes, 0)), list(range(0, axes))
      else:
        axes_a, axes_b = [list(k) if np.iterable(k) else [k] for k in axes]
      a, b = np.asarray(a), np.asarray(b)
      is_equal = len(axes_a) == len(axes_b)
      if is_equal:
        for k in range(len(axes_a)):
          if a.shape[axes_a[k]] != b.shape[axes_b[k]]:
            is_equal = False
            break
          axes_a[k] += a.ndim if axes_a[k] < 0 else 0
          axes_b[k] += b.ndim if axes_b[k] < 0 else 0
      if not is_equal:
        raise ValueError('shape-mismatch for sum')
      rest_a = [k for k in range(a.ndim) if k not in axes_a]
      rest_b = [k for k in range(b.ndim) if k not in axes_b]
      count = 1
      for k in axes_a:
        count *= a.shape[k]
      left = a.transpose(rest_a + axes_a).reshape(-1 if count else 0, count)
      right = b.transpose(axes_b + rest_b).reshape(count, -1 if count else 0)
      return np.dot(left, right).reshape([a.shape[k] for k in rest_a] + [b.shape[k] for k in rest_b])
      """#),
    WrittenFunction(
      "labels_inner", "a, b", "",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      if a.ndim == 0 or b.ndim == 0:
        return a * b
      n, m = a.shape[-1], b.shape[-1]
      if n != m:
        shapes = [str(one.shape).replace(' ', '') for one in (a, b)]
        raise ValueError(f'shapes {shapes[0]} and {shapes[1]} not aligned: {n} (dim {a.ndim - 1}) != {m} (dim {max(b.ndim - 2, 0)})')
      return np.dot(a, b if b.ndim == 1 else np.moveaxis(b, -1, -2))
      """#),
    WrittenFunction(
      "labels_vdot", "a, b", "",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      if a.size != b.size:
        raise ValueError('cannot reshape array of size %d into shape %d' % (b.size, a.size))
      if a.dtype.kind == 'U' or b.dtype.kind == 'U' and a.dtype != object:
        raise ValueError('data type must provide an itemsize')
      total = None
      for x, y in zip(a.ravel().tolist(), b.ravel().tolist()):
        part = x.conjugate() * y
        total = part if total is None else total + part
      return 0 if total is None else total
      """#),
  ]

  private static let sequences = [
    WrittenFunction(
      "labels_bincount", "x, weights=None, minlength=0", "",
      #"""
      def checked(values, kind):
        values = np.asarray(values)
        if values.ndim != 1:
          raise ValueError('object too deep for desired array' if values.ndim > 1 else 'object of too small depth for desired array')
        if values.dtype.kind in 'OUS':
          raise TypeError(f"Cannot cast array data from {values.dtype!r} to dtype('{kind}') according to the rule 'safe'")
        return values
      x = checked(x, 'int64')
      return np.bincount(x, checked(weights, 'float64'), minlength)
      """#),
    WrittenFunction(
      "labels_interp", "x, xp, fp, left=None, right=None, period=None", "",
      #"""
      for values in (fp, xp, x):
        values = np.asarray(values)
        if values.dtype.kind in 'OUS':
          raise TypeError(f"Cannot cast array data from {values.dtype!r} to dtype('float64') according to the rule 'safe'")
      """#),
    WrittenFunction(
      "labels_digitize", "x, bins, right=False", "",
      #"""
      x, bins = np.asarray(x), np.asarray(bins)
      if bins.dtype.kind in 'OUS':
        if bins.ndim != 1:
          raise ValueError('object too deep for desired array' if bins.ndim > 1 else 'object of too small depth for desired array')
        raise TypeError(f"Cannot cast array data from {bins.dtype!r} to dtype('float64') according to the rule 'safe'")
      if len(bins) > 1:
        steps = np.diff(bins)
        if not (steps >= 0).all() and not (steps <= 0).all():
          raise ValueError('bins must be monotonically increasing or decreasing')
      side = 'left' if right else 'right'
      if len(bins) > 1 and bins[0] > bins[-1]:
        return len(bins) - np.searchsorted(bins[::-1], x, side=side)
      return np.searchsorted(bins, x, side=side)
      """#),
    WrittenFunction(
      "labels_searchsorted", "a, v, side='left', sorter=None", "",
      #"""
      a, v = np.asarray(a), np.asarray(v)
      if side not in ('left', 'right'):
        raise ValueError(f"search side must be 'left' or 'right' (got '{side}')")
      if a.ndim != 1:
        raise ValueError('object too deep for desired array' if a.ndim > 1 else 'object of too small depth for desired array')
      if sorter is not None:
        a = a[sorter]
      if a.dtype != object and v.dtype != object:
        a, v = a.astype(str), v.astype(str)
      items, found = a.tolist(), []
      for key in v.ravel().tolist():
        low, high = 0, len(items)
        while low < high:
          middle = (low + high) // 2
          one = items[middle]
          if one < key or side == 'right' and not one > key:
            low = middle + 1
          else:
            high = middle
        found.append(low)
      return np.array(found, dtype=int).reshape(v.shape)[()]
      """#),
    WrittenFunction(
      "labels_heaviside", "x1, x2", "",
      """
      raise TypeError("ufunc 'heaviside' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
      """),
    WrittenFunction(
      "labels_conj", "a", "",
      #"""
      if a.dtype.kind != 'O':
        raise TypeError('cannot conjugate non-numeric dtype')
      return np.conjugate(a)
      """#),
    WrittenFunction(
      "labels_nditer", "op, flags=None, op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None, itershape=None, buffersize=0", "",
      #"""
      flags = [] if flags is None else list(flags)
      for one in (op if isinstance(op, (list, tuple)) and op and isinstance(op[0], np.ndarray) else [op]):
        one = np.asarray(one)
        if one.size == 0 and 'zerosize_ok' not in flags:
          raise ValueError('Iteration of zero-sized operands is not enabled')
        if one.dtype == object and 'refs_ok' not in flags:
          raise TypeError('Iterator operand or requested dtype holds references, but the NPY_ITER_REFS_OK flag was not enabled')
      return np._label_iterator(np.asarray(op), flags, order)
      """#),
    WrittenFunction(
      "labels_diff", "a, n=1, axis=-1, prepend=None, append=None", "",
      #"""
      if n == 0:
        return a
      if n < 0:
        raise ValueError('order must be non-negative but got ' + repr(n))
      a = np.asarray(a)
      if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional')
      axis = np.lib.array_utils.normalize_axis_index(axis, a.ndim)
      parts = []
      for extra in (prepend, a, append):
        if extra is a:
          parts.append(a)
        elif extra is not None:
          extra = np.asarray(extra)
          if extra.ndim == 0:
            lengths = list(a.shape)
            lengths[axis] = 1
            extra = np.broadcast_to(extra, tuple(lengths))
          parts.append(extra)
      if len(parts) > 1:
        a = np.concatenate(parts, axis)
      after, before = [slice(None)] * a.ndim, [slice(None)] * a.ndim
      after[axis], before[axis] = slice(1, None), slice(None, -1)
      for _ in range(n):
        a = np.subtract(a[tuple(after)], a[tuple(before)])
      return a
      """#),
    WrittenFunction(
      "labels_convolve", "a, v, mode='full'", "",
      #"""
      a, v = [np.array(one, copy=None, ndmin=1) for one in (a, v)]
      if len(v) > len(a):
        a, v = v, a
      if len(a) == 0:
        raise ValueError('a cannot be empty')
      if len(v) == 0:
        raise ValueError('v cannot be empty')
      if a.ndim > 1 or v.ndim > 1:
        raise ValueError('object too deep for desired array')
      if a.dtype != object and v.dtype != object:
        raise ValueError('data type must provide an itemsize')
      n, m = len(a), len(v)
      first, count = {'full': (1 - m, n + m - 1), 'same': (-(m // 2), n), 'valid': (0, n - m + 1)}[mode]
      found = np.empty(count, dtype=object)
      left, right = a.tolist(), v.tolist()[::-1]
      for k in range(count):
        total = None
        for j in range(m):
          if 0 <= first + k + j < n:
            part = left[first + k + j] * right[j]
            total = part if total is None else total + part
        found[k] = total
      return found
      """#),
    WrittenFunction(
      "labels_unpackbits", "a, axis=None, count=None, bitorder='big'", "",
      "raise TypeError('Expected an input array of unsigned byte data type')"),
    WrittenFunction(
      "labels_packbits", "a, axis=None, bitorder='big'", "",
      "raise TypeError('Expected an input array of integer or boolean data type')"),
    WrittenFunction(
      "labels_isclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", "",
      #"""
      x, y = np.asarray(a), np.asarray(b)
      y = y.astype(np.result_type(y, 1.0))
      result = np.less_equal(abs(x - y), atol + rtol * abs(y)) & np.isfinite(y) | (x == y)
      return result | np.isnan(x) & np.isnan(y) if equal_nan else result
      """#),
    WrittenFunction(
      "labels_allclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", "",
      "return bool(np.all(np.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)))"),
  ]
}
