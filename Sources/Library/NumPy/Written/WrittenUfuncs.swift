/// The methods of universal functions; `f` is the function, `identity` what leaves an operand as it is.
enum WrittenUfuncs {
  static let at = WrittenFunction(
    "at", "f, identity, a, indices, b=None", "Applies the operation at the indices, once for each time an index occurs.",
    #"""
    if not isinstance(a, np.ndarray):
      raise TypeError('first operand must be array')
    places = np.arange(a.size).reshape(a.shape)[indices]
    if f.nout > 1:
      raise ValueError('Only single output ufuncs supported at this time')
    if f.nin == 1:
      for place in places.ravel().tolist():
        a.flat[place] = f(a.flat[place])
      return None
    values = np.broadcast_to(b, places.shape).ravel()
    for place, value in zip(places.ravel().tolist(), values):
      a.flat[place] = f(a.flat[place], value)
    """#)

  /// Refuses what has no loop from its own results to its operands; the numbers begin in `a`.
  private static let checkingLoops = #"""
    if f.__name__ in ('equal', 'not_equal', 'less', 'less_equal', 'greater', 'greater_equal') and a.dtype.kind != 'b':
      raise TypeError(f'No loop matching the specified signature and casting was found for ufunc {f.__name__}')
    kinds = {'divide': 'f', 'true_divide': 'f', 'hypot': 'f', 'arctan2': 'f', 'logaddexp': 'f', 'logaddexp2': 'f', 'float_power': 'f',
             'logical_and': 'b', 'logical_or': 'b', 'logical_xor': 'b'}
    if dtype is not None and f.__name__ in kinds and np.dtype(dtype).kind != kinds[f.__name__]:
      raise TypeError(f'No loop matching the specified signature and casting was found for ufunc {f.__name__}')
    if f.__name__ in ('gcd', 'lcm') and a.dtype.kind in 'fb':
      np._refuse_loop(f"ufunc '{f.__name__}' did not contain a loop with signature matching types (None, <class 'numpy.dtypes.{a.dtype.name.title()}DType'>) -> None")
    if f.__name__ in ('bitwise_and', 'bitwise_or', 'bitwise_xor') and a.dtype.kind == 'f':
      f(a[:0], a[:0])
    if f.__name__ in ('floor_divide', 'remainder', 'power', 'fmod', 'left_shift', 'right_shift') and a.dtype.kind == 'b':
      a = a.astype(np.int8)
    if f.__name__ in ('divide', 'true_divide', 'hypot', 'arctan2', 'logaddexp', 'logaddexp2') and a.dtype.kind != 'f':
      small = a.dtype.itemsize == 1 and f.__name__ not in ('divide', 'true_divide')
      a = a.astype(np.float16 if small else float)

    """#

  static let reduce = WrittenFunction(
    "reduce", "f, identity, array, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True",
    "Combines the elements along an axis with the operation.",
    #"""
    name = f.__name__
    a = np.asarray(array)
    known = {'add': np.sum, 'multiply': np.prod, 'maximum': np.max, 'minimum': np.min, 'logical_and': np.all, 'logical_or': np.any}
    if a.ndim == 0 and axis in (0, -1):
      axis = None
    if name in ('logical_and', 'logical_or') and dtype is not None and np.dtype(dtype).kind != 'b':
      raise TypeError(f'No loop matching the specified signature and casting was found for ufunc {name}')
    if name in known and not (name in ('logical_and', 'logical_or') and initial is not None):
      if name in ('logical_and', 'logical_or'):
        return known[name](a, axis=axis, out=out, keepdims=keepdims, where=where)
      extra = {} if initial is None else {'initial': initial}
      if name in ('add', 'multiply') and dtype is not None:
        extra['dtype'] = dtype
      return known[name](a, axis=axis, out=out, keepdims=keepdims, where=where, **extra)
    if dtype is not None:
      a = a.astype(dtype)

    """# + checkingLoops + #"""
    if axis is None:
      axes = tuple(range(a.ndim))
    else:
      axes = tuple([np.lib.array_utils.normalize_axis_index(k, a.ndim) for k in (axis if isinstance(axis, tuple) else (axis,))])
    if len(set(axes)) != len(axes):
      raise ValueError("duplicate value in 'axis'")
    reorderable = ('bitwise_and', 'bitwise_or', 'bitwise_xor', 'logical_xor', 'fmax', 'fmin', 'hypot', 'gcd', 'lcm', 'logaddexp', 'logaddexp2')
    if len(axes) > 1 and name not in reorderable:
      raise ValueError(f"reduction operation '{name}' is not reorderable, so at most one axis may be specified")
    if where is not True:
      if identity is None and initial is None:
        raise ValueError(f"reduction operation '{name}' does not have an identity, so to use a where mask one has to specify 'initial'")
      a = np.where(where, a, identity if initial is None else initial)
    kept = tuple([1 if k in axes else a.shape[k] for k in range(a.ndim)])
    if name in ('bitwise_and', 'bitwise_or', 'bitwise_xor') and a.dtype.kind in 'iu' and len(axes) == 1 and initial is None and out is None and a.size:
      result = np._reduceat(f, a, np.zeros(1, dtype=int), axes[0], None)
      if result is not None:
        return result if keepdims else result.squeeze(axes[0])[()]
    lines = np.moveaxis(a, axes, range(len(axes)))
    rest = lines.shape[len(axes):]
    count = 1
    for k in axes:
      count *= a.shape[k]
    lines = lines.reshape((count,) + rest)
    if initial is not None:
      result, first = np.full(rest, initial, dtype=np.result_type(a, initial) if isinstance(initial, float) else a.dtype), 0
    elif count == 0:
      if identity is None:
        raise ValueError(f'zero-size array to reduction operation {name} which has no identity')
      result, first = np.full(rest, identity, dtype=f(a[:0].ravel(), a[:0].ravel()).dtype), 0
    else:
      result, first = lines[0].copy(), 1
      if name in ('logical_xor',):
        result = result.astype(bool)
    lines = lines[first:]
    while name in ('bitwise_and', 'bitwise_or', 'bitwise_xor', 'gcd') and len(lines) > 8:
      half = len(lines) // 2
      lines = np.concatenate([f(lines[:half], lines[half:2 * half]), lines[2 * half:]])
    for line in lines:
      result = f(result, line)
    result = np.asarray(result).reshape(kept if keepdims else rest)
    if out is not None:
      out[...] = result
      return out
    return result[()] if result.ndim == 0 else result
    """#)

  static let accumulate = WrittenFunction(
    "accumulate", "f, identity, array, axis=0, dtype=None, out=None", "The running result of the operation along an axis.",
    #"""
    a = np.asarray(array)
    if a.ndim == 0:
      if axis not in (0, -1):
        np.lib.array_utils.normalize_axis_index(axis, 0)
      raise TypeError('cannot accumulate on a scalar')
    axis = np.lib.array_utils.normalize_axis_index(axis, a.ndim)
    name = f.__name__
    if name in ('add', 'multiply'):
      return (np.cumsum if name == 'add' else np.cumprod)(a, axis=axis, dtype=dtype, out=out)
    if dtype is not None:
      a = a.astype(dtype)

    """# + checkingLoops + #"""
    lines = np.moveaxis(a, axis, 0)
    if name in ('maximum', 'minimum'):
      result = np._accumulate(a, axis, name == 'minimum')
      if out is not None:
        out[...] = result
        return out
      return result
    result = np.empty(lines.shape, dtype=f(lines[:0], lines[:0]).dtype)
    if len(lines):
      result[0] = lines[0]
    for k in range(1, len(lines)):
      result[k] = f(result[k - 1], lines[k])
    result = np.moveaxis(result, 0, axis)
    if out is not None:
      out[...] = result
      return out
    return result.copy()
    """#)

  static let reduceat = WrittenFunction(
    "reduceat", "f, identity, array, indices, axis=0, dtype=None, out=None",
    "The operation over the pieces of an axis that begin at the indices.",
    #"""
    a = np.asarray(array)
    if a.ndim == 0:
      raise TypeError('cannot reduceat on a scalar')
    axis = np.lib.array_utils.normalize_axis_index(axis, a.ndim)

    """# + checkingLoops + #"""
    if f.__name__ in ('add', 'multiply', 'maximum', 'minimum', 'bitwise_and', 'bitwise_or', 'bitwise_xor') and a.dtype.kind != 'b':
      result = np._reduceat(f, a, np.asarray(indices), axis, dtype)
      if result is not None:
        if out is not None:
          out[...] = result
          return out
        return result
    lines = np.moveaxis(a, axis, 0)
    n = len(lines)
    places = np.asarray(indices).tolist()
    for place in places:
      if not 0 <= place < n:
        raise IndexError(f'index {place} out-of-bounds in {f.__name__}.reduceat [0, {n})')
    parts = []
    for k, place in enumerate(places):
      end = places[k + 1] if k + 1 < len(places) else n
      parts.append(f.reduce(lines[place:end if end > place else place + 1], axis=0, dtype=dtype))
    result = np.moveaxis(np.array(parts), 0, axis)
    if out is not None:
      out[...] = result
      return out
    return result
    """#)
}
