/// Sets as sorted arrays.
enum WrittenSets {
  static let functions: [WrittenFunction] = [
    WrittenFunction("union1d", "ar1, ar2", "The elements of either, sorted.",
      "return np.unique(np.concatenate((ar1, ar2), axis=None))"),
    WrittenFunction(
      "intersect1d", "ar1, ar2, assume_unique=False, return_indices=False", "The elements of both, sorted.",
      #"""
      ar1, ar2 = np.asarray(ar1).ravel(), np.asarray(ar2).ravel()
      first, i = np.unique(ar1, return_index=True)
      second, j = np.unique(ar2, return_index=True)
      common = first[np.isin(first, second)].astype(np.result_type(ar1.dtype, ar2.dtype))
      if not return_indices:
        return common
      return common, i[np.isin(first, second)], j[np.isin(second, first)]
      """#),
    WrittenFunction(
      "setdiff1d", "ar1, ar2, assume_unique=False", "The elements of the first that the second lacks.",
      #"""
      ar1 = np.asarray(ar1).ravel() if assume_unique else np.unique(ar1)
      return ar1[~np.isin(ar1, ar2)]
      """#),
    WrittenFunction(
      "setxor1d", "ar1, ar2, assume_unique=False", "The elements of exactly one, sorted.",
      #"""
      ar1, ar2 = np.unique(ar1), np.unique(ar2)
      return np.sort(np.concatenate((ar1[~np.isin(ar1, ar2)], ar2[~np.isin(ar2, ar1)])))
      """#),
    WrittenFunction("in1d", "ar1, ar2, assume_unique=False, invert=False, *, kind=None", "Where elements, laid flat, occur in another array.",
      "return np.isin(np.ravel(ar1), ar2, assume_unique, invert, kind=kind)"),
    WrittenFunction("unique_values", "x", "The different elements.", "return np.unique(x)"),
    WrittenFunction(
      "trim_zeros", "filt, trim='fb', axis=None", "A series without zeros at its ends.",
      #"""
      if not isinstance(trim, str) or trim.lower() not in ('f', 'b', 'fb', 'bf'):
        raise ValueError(f"unexpected character(s) in `trim`: {trim!r}")
      trim = trim.lower()
      a = np.asarray(filt)
      if a.ndim != 1 or axis is not None:
        axes = tuple(range(a.ndim)) if axis is None else np.lib.array_utils.normalize_axis_tuple(axis, a.ndim, argname='axis')
        if not axes:
          return filt
        places = np.argwhere(a)
        parts = [slice(None)] * a.ndim
        for k in axes:
          low, high = (int(places[:, k].min()), int(places[:, k].max()) + 1) if len(places) else (a.shape[k], a.shape[k])
          parts[k] = slice(low if 'f' in trim else None, high if 'b' in trim else None)
        if not len(places):
          parts = [slice(0, 0) if k in axes else slice(None) for k in range(a.ndim)]
        return a[tuple(parts)] if a.ndim != 1 or isinstance(filt, np.ndarray) else filt[parts[0]]
      first, last = 0, len(filt)
      if 'f' in trim.lower():
        while first < last and filt[first] == 0:
          first += 1
      if 'b' in trim.lower():
        while last > first and filt[last - 1] == 0:
          last -= 1
      return filt[first:last]
      """#),
  ]
}
