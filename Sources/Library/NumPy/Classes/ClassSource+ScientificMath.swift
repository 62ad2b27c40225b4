extension ClassSource {
  /// `np.emath`: functions of real numbers that leave the real line where their values do.
  static let scientificMath = #"""
    def _complex(x):
      return x.astype(np.complex64 if x.dtype.char in 'fbhBHF' else np.complex128)

    def _from_negative(x):
      x = np.asarray(x)
      return _complex(x) if np.any(np.isreal(x) & (x < 0)) else x

    def _from_outside(x):
      x = np.asarray(x)
      return _complex(x) if np.any(np.isreal(x) & (abs(x) > 1)) else x

    def sqrt(x):
      "The square root, imaginary of negative numbers."
      return np.sqrt(_from_negative(x))

    def log(x):
      "The natural logarithm, complex of negative numbers."
      return np.log(_from_negative(x))

    def log2(x):
      "The logarithm to base 2, complex of negative numbers."
      return np.log2(_from_negative(x))

    def log10(x):
      "The logarithm to base 10, complex of negative numbers."
      return np.log10(_from_negative(x))

    def logn(n, x):
      "The logarithm to base n, complex of negative numbers."
      x = _from_negative(x)
      n = _from_negative(n)
      return np.log(x) / np.log(n)

    def power(x, p):
      "x to the power p, complex of negative numbers."
      x, p = _from_negative(x), np.asarray(p)
      if np.any(np.isreal(p) & (p < 0)):
        p = p * 1.0
      return np.power(x, p)

    def arccos(x):
      "The inverse cosine, complex outside of [-1, 1]."
      return np.arccos(_from_outside(x))

    def arcsin(x):
      "The inverse sine, complex outside of [-1, 1]."
      return np.arcsin(_from_outside(x))

    def arctanh(x):
      "The inverse hyperbolic tangent, complex outside of [-1, 1]."
      return np.arctanh(_from_outside(x))
    """#
}
