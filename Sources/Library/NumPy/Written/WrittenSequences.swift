/// Numbers in even steps between arrays, and the directives of `np.r_`.
enum WrittenSequences {
  /// `np.logspace` and `np.geomspace` between arrays.
  static let logspace = WrittenFunction(
    "logspace_arrays", "start, stop, num, endpoint, base, dtype", "",
    #"""
    result = np.power(base, np.linspace(start, stop, num, endpoint))
    return result if dtype is None else result.astype(dtype)
    """#)
  static let geomspace = WrittenFunction(
    "geomspace_arrays", "start, stop, num, endpoint, dtype", "",
    #"""
    start, stop = np.asarray(start), np.asarray(stop)
    kind = np.result_type(start, stop, float)
    if kind.kind == 'c':
      start, stop = start.astype(kind), stop.astype(kind)
      if (start == 0).any() or (stop == 0).any():
        raise ValueError('Geometric sequence cannot include zero')
      sign = np.sign(start)
      start, stop = start / sign, stop / sign
      result = np.power(10.0, np.linspace(np.log10(start), np.log10(stop), num, endpoint))
      if num > 0:
        result[0] = start
        if num > 1 and endpoint:
          result[-1] = stop
      result = result * sign
      return result if dtype is None else result.astype(dtype)
    start, stop = np.broadcast_arrays(start.astype(float), stop.astype(float))
    if (start == 0).any() or (stop == 0).any():
      raise ValueError('Geometric sequence cannot include zero')
    sign = np.sign(start)
    result = np.power(10.0, np.linspace(np.log10(start * sign), np.log10(stop * sign), num, endpoint))
    if num > 0:
      result[0] = start * sign
      if num > 1 and endpoint:
        result[-1] = stop * sign
    result = result * sign
    return result if dtype is None else result.astype(dtype)
    """#)

  /// `np.r_['0,2', …]`: the axis to join along, and how many axes at least the parts get.
  static let directed = WrittenFunction(
    "directed", "directive, *parts", "",
    #"""
    parts = [np.r_[p] if isinstance(p, slice) else np.asarray(p) for p in parts]
    if directive in ('r', 'c'):
      joined = np.concatenate([np.atleast_1d(p) for p in parts])
      return np.asmatrix(joined) if directive == 'r' else np.asmatrix(joined).T
    numbers = [int(n) for n in directive.split(',')]
    axis, least = numbers[0], max([1] + numbers[1:2])
    place = numbers[2] if len(numbers) > 2 else -1
    shaped = []
    for p in parts:
      more = least - p.ndim
      if more > 0:
        after = more if place == 0 else 0
        p = p.reshape((1,) * (more - after) + p.shape + (1,) * after)
      shaped.append(p)
    return np.concatenate(shaped, axis=axis)
    """#)
}
