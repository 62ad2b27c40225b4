/// The rarer ways of `np.pad`, whose elements are computed.
enum WrittenPad {
  static let pad = WrittenFunction(
    "_pad", "array, pad_width, mode, options", "np.pad with anything but plain copies.",
    #"""
    array = np.asarray(array)
    if isinstance(pad_width, dict):
      widths = [(0, 0)] * array.ndim
      for axis, width in pad_width.items():
        widths[axis] = (width, width) if np.ndim(width) == 0 else tuple(width)
      pad_width = widths
    def pairs(value, as_index):
      if value is None:
        return [(None, None)] * array.ndim
      v = np.asarray(value)
      if as_index:
        if v.dtype.kind not in 'iu':
          if as_index == 'width':
            raise TypeError('`pad_width` must be of integral type.')
          v = np.round(v).astype(int)
        if v.size and v.min() < 0:
          raise ValueError("index can't contain negative values")
      return [tuple(p) for p in np.broadcast_to(v, (array.ndim, 2)).tolist()]
    widths = pairs(pad_width, 'width')
    if callable(mode):
      padded = np.zeros(tuple([n + sum(w) for n, w in zip(array.shape, widths)]), dtype=array.dtype)
      padded[tuple([slice(w[0], w[0] + n) for n, w in zip(array.shape, widths)])] = array
      for axis in range(array.ndim):
        view = np.moveaxis(padded, axis, -1)
        for index in np.ndindex(view.shape[:-1]):
          mode(view[index], widths[axis], axis, options)
      return padded
    allowed = {'constant': ['constant_values'], 'linear_ramp': ['end_values'], 'maximum': ['stat_length'], 'mean': ['stat_length'],
               'median': ['stat_length'], 'minimum': ['stat_length'], 'reflect': ['reflect_type'], 'symmetric': ['reflect_type'],
               'edge': [], 'wrap': [], 'empty': []}
    if mode not in allowed:
      raise ValueError(f"mode '{mode}' is not supported")
    wrong = set(options) - set(allowed[mode])
    if wrong:
      raise ValueError(f"unsupported keyword arguments for mode '{mode}': {wrong}")
    if mode == 'constant' and array.dtype.kind in 'OUS':
      result = array
      for axis, ends in enumerate(pairs(options.get('constant_values', 0), None)):
        a = np.moveaxis(result, axis, 0)
        sides = [np.full((n,) + a.shape[1:], end, dtype=array.dtype) for n, end in zip(widths[axis], ends)]
        result = np.moveaxis(np.concatenate((sides[0], a, sides[1])), 0, axis)
      return result
    if mode not in ('linear_ramp', 'maximum', 'mean', 'median', 'minimum') and options.get('reflect_type', 'even') == 'even':
      return np.pad(array, widths, mode, **{k: v for k, v in options.items() if k == 'constant_values'})
    if array.size == 0:
      for axis, width in enumerate(widths):
        if array.shape[axis] == 0 and sum(width) > 0:
          raise ValueError(f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'")
    ends = pairs(options.get('end_values', 0), None)
    lengths = pairs(options.get('stat_length'), 'length')
    result = array
    for axis in range(array.ndim):
      before, after = widths[axis]
      a = np.moveaxis(result, axis, 0)
      n = len(a)
      if mode == 'linear_ramp':
        def ramp(edge, end, count):
          kind = a.dtype.kind
          steps = np.linspace(end, edge, count, endpoint=False, dtype=a.dtype, axis=0)
          return steps
        first = ramp(a[0], ends[axis][0], before)
        last = ramp(a[-1], ends[axis][1], after)[::-1]
        a = np.concatenate((first, a, last))
      elif mode in ('maximum', 'mean', 'median', 'minimum'):
        statistic = {'maximum': np.amax, 'mean': np.mean, 'median': np.median, 'minimum': np.amin}[mode]
        def chunk(length, at_end):
          k = n if length is None or length > n else length
          if k == 0 and mode in ('maximum', 'minimum'):
            raise ValueError('stat_length of 0 yields no value for padding')
          part = a[n - k:] if at_end else a[:k]
          value = statistic(part, axis=0, keepdims=True)
          return np.round(value).astype(a.dtype) if a.dtype.kind in 'iu' and mode in ('mean', 'median') else value.astype(a.dtype)
        first, last = chunk(lengths[axis][0], False), chunk(lengths[axis][1], True)
        a = np.concatenate((np.repeat(first, before, axis=0), a, np.repeat(last, after, axis=0)))
      else:
        edge = mode == 'symmetric'
        if n == 1 and not edge:
          a = np.concatenate((np.repeat(a[:1], before, axis=0), a, np.repeat(a[:1], after, axis=0)))
        else:
          left, right, period = before, after, n if edge else n - 1
          while left > 0 or right > 0:
            m = len(a)
            step = period if edge else m - 1
            if left > 0:
              k = min(left, step)
              part = a[0 if edge else 1:][:k][::-1]
              a = np.concatenate(((2 * a[:1] - part).astype(a.dtype), a))
              left -= k
            if right > 0:
              m = len(a)
              step = period if edge else m - 1
              k = min(right, step)
              part = (a if edge else a[:-1])[::-1][:k]
              a = np.concatenate((a, (2 * a[-1:] - part).astype(a.dtype)))
              right -= k
      result = np.moveaxis(a, 0, axis)
    return result.copy() if result is array else np.ascontiguousarray(result)
    """#)
}
