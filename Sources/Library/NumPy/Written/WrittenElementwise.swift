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
      if x.dtype.kind not in 'fc':
        x = x.astype(float)
      y = np.pi * np.where(x == 0, np.finfo(x.dtype).eps, x)
      return (np.sin(y) / y).astype(x.dtype)[()]
      """#),
    WrittenFunction(
      "i0", "x", "The modified Bessel function of order zero.",
      #"""
      def series(x, values):
        b0, b1 = values[0], 0.0
        for value in values[1:]:
          b2, b1 = b1, b0
          b0 = x * b1 - b2 + value
        return 0.5 * (b0 - b2)
      x = np.asanyarray(x)
      if x.dtype.kind != 'f':
        x = x.astype(float)
      x = np.abs(x)
      first, second = [
        [-4.41534164647933937950E-18, 3.33079451882223809783E-17, -2.43127984654795469359E-16, 1.71539128555513303061E-15,
         -1.16853328779934516808E-14, 7.67618549860493561688E-14, -4.85644678311192946090E-13, 2.95505266312963983461E-12,
         -1.72682629144155570723E-11, 9.67580903537323691224E-11, -5.18979560163526290666E-10, 2.65982372468238665035E-9,
         -1.30002500998624804212E-8, 6.04699502254191894932E-8, -2.67079385394061173391E-7, 1.11738753912010371815E-6,
         -4.41673835845875056359E-6, 1.64484480707288970893E-5, -5.75419501008210370398E-5, 1.88502885095841655729E-4,
         -5.76375574538582365885E-4, 1.63947561694133579842E-3, -4.32430999505057594430E-3, 1.05464603945949983183E-2,
         -2.37374148058994688156E-2, 4.93052842396707084878E-2, -9.49010970480476444210E-2, 1.71620901522208775349E-1,
         -3.04682672343198398683E-1, 6.76795274409476084995E-1],
        [-7.23318048787475395456E-18, -4.83050448594418207126E-18, 4.46562142029675999901E-17, 3.46122286769746109310E-17,
         -2.82762398051658348494E-16, -3.42548561967721913462E-16, 1.77256013305652638360E-15, 3.81168066935262242075E-15,
         -9.55484669882830764870E-15, -4.15056934728722208663E-14, 1.54008621752140982691E-14, 3.85277838274214270114E-13,
         7.18012445138366623367E-13, -1.79417853150680611778E-12, -1.32158118404477131188E-11, -3.14991652796324136454E-11,
         1.18891471078464383424E-11, 4.94060238822496958910E-10, 3.39623202570838634515E-9, 2.26666899049817806459E-8,
         2.04891858946906374183E-7, 2.89137052083475648297E-6, 6.88975834691682398426E-5, 3.36911647825569408990E-3,
         8.04490411014108831608E-1]]
      near = x <= 8.0
      def small(x):
        return np.exp(x) * series(x / 2.0 - 2, first)
      def large(x):
        return np.exp(x) * series(32.0 / x - 2.0, second) / np.sqrt(x)
      if near.all():
        return np.asarray(small(x))
      result = np.empty_like(x)
      result[near], result[~near] = small(x[near]), large(x[~near])
      return result
      """#),
    WrittenFunction(
      "angle", "z, deg=False", "The angle of a number in the plane.",
      #"""
      z = np.asanyarray(z)
      angles = np.arctan2(z.imag, z.real) if z.dtype.kind == 'c' else np.arctan2(np.zeros_like(z), z)
      return angles * (180 / np.pi) if deg else angles
      """#),
    WrittenFunction(
      "real", "val", "The real parts.",
      #"""
      try:
        return val.real
      except AttributeError:
        return np.asanyarray(val).real
      """#),
    WrittenFunction(
      "imag", "val", "The imaginary parts.",
      #"""
      try:
        return val.imag
      except AttributeError:
        return np.asanyarray(val).imag
      """#),
    WrittenFunction(
      "iscomplex", "x", "Where the imaginary part is not zero.",
      #"""
      x = np.asanyarray(x)
      if x.dtype.kind == 'c':
        return x.imag != 0
      return np.zeros(x.shape, dtype=bool)[()]
      """#),
    WrittenFunction("isreal", "x", "Where the imaginary part is zero.", "return np.imag(x) == 0"),
    WrittenFunction(
      "iscomplexobj", "x", "Whether the type is complex, whatever the elements are.",
      "return np.asarray(x).dtype.kind == 'c'"),
    WrittenFunction(
      "isrealobj", "x", "Whether the type is not complex.", "return not np.iscomplexobj(x)"),
    WrittenFunction(
      "real_if_close", "a, tol=100", "The real parts, where all imaginary ones are nearly zero.",
      #"""
      a = np.asanyarray(a)
      if a.dtype.kind != 'c':
        return a
      if tol > 1:
        tol = np.finfo(a.dtype).eps * tol
      return a.real if np.all(np.absolute(a.imag) < tol) else a
      """#),
    WrittenFunction(
      "sort_complex", "a", "The elements in order, as complex numbers.",
      #"""
      b = np.array(a)
      b.sort()
      if b.dtype.kind == 'c':
        return b
      return b.astype('F' if b.dtype.char in 'bhBH' else 'D')
      """#),
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
