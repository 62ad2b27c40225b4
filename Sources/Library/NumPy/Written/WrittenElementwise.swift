/// Functions of single elements that are composed of others.
enum WrittenElementwise {
  /// A window of M points by its formula.
  private static func window(_ formula: String) -> String {
    """
    if M < 1:
      return np.array([])
    if M == 1:
      return np.ones(1)
    n = np.arange(1 - M, M, 2)
    return \(formula)
    """
  }

  static let functions: [WrittenFunction] = [
    WrittenFunction(
      "isposinf", "x, out=None", "Where the elements are positive infinity.",
      "return np.logical_and(np.isinf(x), np.logical_not(np.signbit(x)), out=out)"),
    WrittenFunction(
      "isneginf", "x, out=None", "Where the elements are negative infinity.",
      "return np.logical_and(np.isinf(x), np.signbit(x), out=out)"),
    WrittenFunction(
      "sinc", "x", "sin(pi x) / (pi x).",
      #"""
      x = np.asarray(x)
      if x.dtype.kind != 'f':
        x = x.astype(float)
      y = np.pi * np.where(x == 0, np.finfo(x.dtype).eps, x)
      return (np.sin(y) / y).astype(x.dtype)[()]
      """#),
    WrittenFunction(
      "i0", "x", "The modified Bessel function of order zero.",
      #"""
      x = np.abs(np.asarray(x, dtype=float))
      total, term = np.ones_like(x), np.ones_like(x)
      for k in range(1, 200):
        term = term * (x / (2 * k)) ** 2
        total = total + term
      return total[()]
      """#),
    WrittenFunction(
      "angle", "z, deg=False", "The angle of a number in the plane: 0, or pi for negative numbers.",
      #"""
      angles = np.arctan2(np.zeros_like(z), z)
      return angles * (180 / np.pi) if deg else angles
      """#),
    WrittenFunction(
      "imag", "val", "Zeros: nabla's arrays hold no complex numbers.",
      "return np.zeros_like(val)[()]"),
    WrittenFunction("iscomplex", "x", "False everywhere: nabla's arrays hold no complex numbers.",
      "return np.zeros(np.shape(x), dtype=bool)[()]"),
    WrittenFunction("isreal", "x", "True everywhere: nabla's arrays hold no complex numbers.",
      "return np.ones(np.shape(x), dtype=bool)[()]"),
    WrittenFunction("iscomplexobj", "x", "False: nabla's arrays hold no complex numbers.", "return False"),
    WrittenFunction("isrealobj", "x", "True: nabla's arrays hold no complex numbers.", "return True"),
    WrittenFunction(
      "iterable", "y", "Whether one can loop over the value.",
      #"""
      try:
        iter(y)
      except TypeError:
        return False
      return True
      """#),
    WrittenFunction(
      "unwrap", "p, discont=None, axis=-1, *, period=6.283185307179586",
      "Angles without jumps of more than half a period.",
      #"""
      p = np.asarray(p)
      dd = np.diff(p, axis=axis)
      if discont is None:
        discont = period / 2
      kind = np.result_type(dd, period)
      if kind.kind in 'iu':
        high, rest = divmod(period, 2)
        ambiguous = rest == 0
      else:
        high, ambiguous = period / 2, True
      ddmod = np.mod(dd + high, period) - high
      if ambiguous:
        ddmod = np.where((ddmod == -high) & (dd > 0), high, ddmod).astype(ddmod.dtype)
      correct = np.where(np.abs(dd) < discont, 0, ddmod - dd).astype(ddmod.dtype)
      up = np.array(p, dtype=kind)
      rest = [slice(None)] * p.ndim
      rest[axis] = slice(1, None)
      up[tuple(rest)] = p[tuple(rest)] + correct.cumsum(axis)
      return up
      """#),
    WrittenFunction(
      "blackman", "M", "The Blackman window.",
      window("0.42 + 0.5 * np.cos(np.pi * n / (M - 1)) + 0.08 * np.cos(2.0 * np.pi * n / (M - 1))")),
    WrittenFunction(
      "bartlett", "M", "The Bartlett window.",
      window("np.where(np.less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1))")),
    WrittenFunction(
      "base_repr", "number, base=2, padding=0", "An integer's digits in a base.",
      #"""
      if base > 36:
        raise ValueError('Bases greater than 36 not handled in base_repr.')
      if base < 2:
        raise ValueError('Bases less than 2 not handled in base_repr.')
      n, digits = abs(int(number)), ''
      while n:
        digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % base] + digits
        n //= base
      digits = '0' * padding + digits
      return ('-' if number < 0 else '') + (digits or '0')
      """#),
    WrittenFunction(
      "binary_repr", "num, width=None", "An integer's binary digits.",
      #"""
      num = int(num)
      if num < 0 and width is not None:
        digits = len(np.base_repr(-num))
        if 2 ** (digits - 1) == -num:
          digits -= 1
        return np.base_repr(num + 2 ** max(digits + 1, width)).rjust(width, '1')
      digits = np.base_repr(abs(num))
      if width is not None:
        if len(digits) > width:
          raise ValueError(f'Insufficient bit width={width} provided for binwidth={len(digits)}')
        return digits.zfill(width)
      return '-' + digits if num < 0 else digits
      """#),
  ]
}
