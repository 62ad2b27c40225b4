/// Choosing and setting elements by conditions, and parting them by size.
enum WrittenChoosing {
  /// What `partition` and its like refuse.
  private static let checkingPlaces = #"""
    if np.ndim(a) == 0 and axis is not None:
      np.lib.array_utils.normalize_axis_index(axis, 0)
    n = np.size(a) if axis is None else np.shape(a)[axis]
    if np.asarray(kth).dtype.kind == 'b':
      raise ValueError('Booleans unacceptable as partition index')
    if np.asarray(kth).dtype.kind == 'f':
      raise TypeError('Partition index must be integer')
    for k in np.atleast_1d(kth).tolist():
      if np.size(a) and not -n <= k < n:
        raise ValueError(f'kth(={k if k >= 0 else k + n}) out of bounds ({n})')

    """#

  static let functions: [WrittenFunction] = [
    WrittenFunction("extract", "condition, arr", "The elements where a condition holds, laid flat.",
      "return np.take(np.ravel(arr), np.nonzero(np.ravel(condition))[0])"),
    WrittenFunction("place", "arr, mask, vals", "Sets the masked elements in turn, in place.",
      #"""
      mask = np.asarray(mask, dtype=bool)
      vals = np.ravel(vals)
      count = int(mask.sum())
      if count and vals.size == 0:
        raise ValueError('Cannot insert from an empty array!')
      if count:
        vals = vals.astype(arr.dtype)
        arr[mask.reshape(arr.shape)] = vals[0] if vals.size == 1 else np.resize(vals, count)
      """#),
    WrittenFunction("putmask", "a, mask, values", "Sets the masked elements to values at the same place.",
      #"""
      if not isinstance(a, np.ndarray):
        raise TypeError(f'putmask() argument 1 must be numpy.ndarray, not {type(a).__name__}')
      strong = isinstance(values, (np.ndarray, np.generic))
      values = np.asarray(values)
      if strong and not np.can_cast(values.dtype, a.dtype, 'safe'):
        raise TypeError(f"Cannot cast {'array data' if values.ndim else 'scalar'} from {values.dtype!r} to {a.dtype!r} according to the rule 'safe'")
      values = np.ravel(values)
      mask = np.asarray(mask, dtype=bool)
      if values.size:
        values = values.astype(a.dtype)
        a[mask] = values[0] if values.size == 1 else np.resize(values, a.shape)[mask]
      """#),
    WrittenFunction("copyto", "dst, src, casting='same_kind', where=True", "Copies values into an array.",
      #"""
      if not isinstance(dst, np.ndarray):
        raise TypeError(f'copyto() argument 1 must be a numpy.ndarray, not {type(dst).__name__}')
      if not isinstance(src, (bool, int, float)) and not np.can_cast(np.asarray(src).dtype, dst.dtype, casting):
        raise TypeError(f"Cannot cast {'array data' if np.ndim(src) else 'scalar'} from {np.asarray(src).dtype!r} to {dst.dtype!r} according to the rule '{casting}'")
      if isinstance(src, float) and dst.dtype.kind != 'f' and casting != 'unsafe':
        raise TypeError(f"Cannot cast scalar from dtype('float64') to {dst.dtype!r} according to the rule '{casting}'")
      if where is True:
        dst[...] = src
      else:
        dst[...] = np.where(where, src, dst)
      """#),
    WrittenFunction("select", "condlist, choicelist, default=0", "Elements by the first condition that holds.",
      #"""
      if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
      if len(condlist) == 0:
        raise ValueError('select with an empty condition list is not possible')
      for k, c in enumerate(condlist):
        if np.asarray(c).dtype != bool:
          raise TypeError(f'invalid entry {k} in condlist: should be boolean ndarray')
      choices = [np.asarray(c) for c in choicelist] + [np.asarray(default)]
      np.broadcast_shapes(*[np.shape(c) for c in condlist])
      for c, choice in zip(condlist, choices):
        np.broadcast_shapes(np.shape(c), choice.shape)
      dtype = np.result_type(*[c if isinstance(c, (int, float, bool)) else np.asarray(c) for c in list(choicelist) + [default]])
      result = choices[-1]
      for condition, choice in zip(condlist[::-1], choices[-2::-1]):
        result = np.where(condition, choice, result)
      return result.astype(dtype)
      """#),
    WrittenFunction("piecewise", "x, condlist, funclist, *args, **kw", "A function defined in pieces.",
      #"""
      x = np.asarray(x)
      if np.isscalar(condlist) or not isinstance(condlist[0], (list, np.ndarray)) and x.ndim != 0:
        condlist = [condlist]
      conditions = np.asarray(condlist, dtype=bool)
      n, n2 = len(conditions), len(funclist)
      if n == n2 - 1:
        conditions = np.concatenate([conditions, ~np.any(conditions, axis=0, keepdims=True)], axis=0)
      elif n != n2:
        raise ValueError(f'with {n} condition(s), either {n} or {n + 1} functions are expected')
      y = np.zeros_like(x)
      for c, f in zip(conditions, funclist):
        if callable(f):
          chosen = x[c]
          if chosen.size > 0:
            y[c] = f(chosen, *args, **kw)
        else:
          y[c] = f
      return y
      """#),
    WrittenFunction("choose", "a, choices, out=None, mode='raise'", "Elements from the array that an index names.",
      #"""
      a = np.asarray(a)
      if not np.can_cast(a.dtype, np.int64):
        raise TypeError(f"Cannot cast {'array data' if a.ndim else 'scalar'} from {a.dtype!r} to dtype('int64') according to the rule 'safe'")
      stretched = np.broadcast_arrays(*choices, a)
      n = len(stretched) - 1
      index = stretched[-1]
      if mode == 'wrap':
        index = index % n
      elif mode == 'clip':
        index = np.clip(index, 0, n - 1)
      elif ((index < 0) | (index >= n)).any():
        raise ValueError('invalid entry in choice array')
      result = np.asarray(stretched[0]).astype(np.result_type(*[c.dtype for c in stretched[:-1]]))
      for k in range(n):
        result = np.where(index == k, stretched[k], result)
      if out is not None:
        out[...] = result
        return out
      return result[()]
      """#),
    WrittenFunction("partition", "a, kth, axis=-1, kind='introselect', order=None",
      "A copy in which the kth element is where it would be if sorted.", checkingPlaces + "return np._partition(a, kth, axis)"),
    WrittenFunction("argpartition", "a, kth, axis=-1, kind='introselect', order=None",
      "Indices that put the kth element where it would be if sorted.",
      "a = np.atleast_1d(a)\n" + checkingPlaces + "return np._argpartition(a, kth, axis)"),
    WrittenFunction("asfortranarray", "a, dtype=None", "The array in Fortran order.",
      "a = np.asarray(a, dtype)\nreturn a if a.flags.f_contiguous else a.T.copy().T"),
    WrittenFunction("msort", "a", "A copy sorted along the first axis.", "return np.sort(a, axis=0)"),
    WrittenFunction(
      "ravel_multi_index", "multi_index, dims, mode='raise', order='C'", "Flat indices from one index an axis.",
      #"""
      dims = (dims,) if isinstance(dims, int) else tuple(dims)
      if len(multi_index) != len(dims):
        raise ValueError(f'parameter multi_index must be a sequence of length {len(dims)}')
      result = 0
      parts = list(zip(multi_index, dims))
      for index, length in (parts if order == 'C' else parts[::-1]):
        index = np.asarray(index)
        if mode == 'wrap':
          index = index % length
        elif mode == 'clip':
          index = np.clip(index, 0, length - 1)
        elif ((index < 0) | (index >= length)).any():
          raise ValueError('invalid entry in coordinates array')
        result = result * length + index
      return result
      """#),
  ]
}
