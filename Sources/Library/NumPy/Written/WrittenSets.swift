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
    WrittenFunction("in1d", "ar1, ar2, assume_unique=False, invert=False", "Where elements, laid flat, occur in another array.",
      "return np.isin(np.ravel(ar1), ar2, assume_unique, invert)"),
    WrittenFunction("unique_values", "x", "The different elements.", "return np.unique(x)"),
    WrittenFunction(
      "trim_zeros", "filt, trim='fb'", "A series without zeros at its ends.",
      #"""
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
