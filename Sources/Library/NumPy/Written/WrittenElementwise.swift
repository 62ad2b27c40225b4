/// Functions of single elements that are composed of others.
enum WrittenElementwise {
  static let functions: [WrittenFunction] = [
    WrittenFunction(
      "isposinf", "x, out=None", "Where the elements are positive infinity.",
      "return np.logical_and(np.isinf(x), np.logical_not(np.signbit(x)), out=out)"),
    WrittenFunction(
      "fabs", "x, /, out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True",
      "The absolute value in floating point.",
      #"""
      kind = np.asarray(x).dtype
      if kind.kind != 'f':
        x = np.asarray(x).astype(np.float16 if kind.itemsize == 1 else np.float64)
      return np.absolute(x, out, where=where, dtype=dtype)
      """#),
    WrittenFunction(
      "isneginf", "x, out=None", "Where the elements are negative infinity.",
      "return np.logical_and(np.isinf(x), np.signbit(x), out=out)"),
    WrittenFunction(
      "heaviside", "x1, x2, /, out=None, *, where=True, dtype=None", "0, x2 or 1, by the sign of x1.",
      #"""
      x1, x2 = np.asarray(x1), np.asarray(x2)
      dtype = np.result_type(x1.dtype, x2.dtype)
      if dtype.kind != 'f':
        dtype = np.dtype(float)
      result = np.where(x1 < 0, 0, np.where(x1 > 0, 1, np.where(np.isnan(x1), x1, x2))).astype(dtype)[()]
      if out is not None:
        out[...] = result
        return out
      return result
      """#),
    WrittenFunction(
      "logaddexp2", "x1, x2, /", "log2(2**x1 + 2**x2) without overflow.",
      #"""
      x1, x2 = np.asarray(x1, dtype=float), np.asarray(x2, dtype=float)
      high, low = np.maximum(x1, x2), np.minimum(x1, x2)
      return np.where(x1 == x2, x1 + 1, high + np.log1p(np.exp2(np.where(x1 == x2, 0, low - high))) / np.log(2))[()]
      """#),
    WrittenFunction(
      "divmod", "x1, x2, /", "Quotients rounded down, and remainders.",
      "return np.floor_divide(x1, x2), np.remainder(x1, x2)"),
    WrittenFunction(
      "modf", "x, /", "Fractional and whole parts.",
      #"""
      x = np.asarray(x)
      if x.dtype.kind != 'f':
        x = x.astype(float)
      whole = np.trunc(x)
      part = np.copysign(np.where(np.isinf(x), 0, x - np.where(np.isinf(x), 0, whole)), x)
      return part.astype(x.dtype)[()], whole.astype(x.dtype)[()]
      """#),
    WrittenFunction(
      "frexp", "x, /", "Mantissas and exponents of base 2.",
      #"""
      x = np.asarray(x, dtype=float)
      proper = np.isfinite(x) & (x != 0)
      exponent = np.where(proper, np.floor(np.log2(np.abs(np.where(proper, x, 1)))) + 1, 0)
      mantissa = np.where(proper, x / np.exp2(exponent), x)
      over = np.abs(mantissa) >= 1
      fix = proper & over
      mantissa, exponent = np.where(fix, mantissa / 2, mantissa), np.where(fix, exponent + 1, exponent)
      fix = proper & (np.abs(mantissa) < 0.5)
      mantissa, exponent = np.where(fix, mantissa * 2, mantissa), np.where(fix, exponent - 1, exponent)
      return mantissa[()], exponent.astype(np.int32)[()]
      """#),
    WrittenFunction(
      "ldexp", "x1, x2, /", "x1 * 2**x2.", "return np.multiply(x1, np.exp2(np.asarray(x2, dtype=float)))"),
    WrittenFunction(
      "gcd", "x1, x2, /", "The greatest common divisor.",
      #"""
      a, b = np.broadcast_arrays(np.abs(x1), np.abs(x2))
      if a.dtype.kind == 'f' or b.dtype.kind == 'f':
        raise TypeError("ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtypes.Float64DType'>, <class 'numpy.dtypes.Float64DType'>) -> None")
      a, b = a.copy(), b.copy()
      while (b != 0).any():
        a, b = np.where(b != 0, b, a), np.where(b != 0, a % np.where(b != 0, b, 1), 0)
      return a[()]
      """#),
    WrittenFunction(
      "lcm", "x1, x2, /", "The least common multiple.",
      #"""
      x1, x2 = np.asarray(x1), np.asarray(x2)
      g = np.gcd(x1, x2)
      return np.where(g != 0, np.abs(x1 // np.where(g != 0, g, 1) * x2), 0)[()]
      """#),
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
      "spacing", "x, /", "The distance to the next number of the type.",
      #"""
      x = np.asarray(x)
      if x.dtype.kind != 'f':
        x = x.astype(float)
      far = np.nextafter(x, np.copysign(np.inf, x).astype(x.dtype))
      return np.where(np.isfinite(x), far - x, np.nan).astype(x.dtype)[()]
      """#),
    WrittenFunction(
      "bitwise_count", "x, /", "How many bits of the absolute value are set.",
      #"""
      x = np.abs(np.asarray(x))
      count = np.zeros(x.shape, dtype=np.uint8)
      while (x != 0).any():
        count += (x & 1).astype(np.uint8)
        x = x >> 1
      return count[()]
      """#),
    WrittenFunction(
      "imag", "val", "Zeros: nabla has no complex numbers.",
      "return np.zeros_like(val)[()]"),
    WrittenFunction("iscomplex", "x", "False everywhere: nabla has no complex numbers.",
      "return np.zeros(np.shape(x), dtype=bool)[()]"),
    WrittenFunction("isreal", "x", "True everywhere: nabla has no complex numbers.",
      "return np.ones(np.shape(x), dtype=bool)[()]"),
    WrittenFunction("iscomplexobj", "x", "False: nabla has no complex numbers.", "return False"),
    WrittenFunction("isrealobj", "x", "True: nabla has no complex numbers.", "return True"),
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
      high = period / 2
      ddmod = np.mod(dd + high, period) - high
      ddmod = np.where((ddmod == -high) & (dd > 0), high, ddmod)
      correct = np.where(np.abs(dd) < discont, 0, ddmod - dd)
      up = np.array(p, dtype=float)
      rest = [slice(None)] * p.ndim
      rest[axis] = slice(1, None)
      up[tuple(rest)] = p[tuple(rest)] + correct.cumsum(axis)
      return up
      """#),
    WrittenFunction(
      "blackman", "M", "The Blackman window.",
      #"""
      if M < 1:
        return np.array([])
      if M == 1:
        return np.ones(1)
      n = np.arange(1 - M, M, 2)
      return 0.42 + 0.5 * np.cos(np.pi * n / (M - 1)) + 0.08 * np.cos(2.0 * np.pi * n / (M - 1))
      """#),
    WrittenFunction(
      "bartlett", "M", "The Bartlett window.",
      #"""
      if M < 1:
        return np.array([])
      if M == 1:
        return np.ones(1)
      n = np.arange(1 - M, M, 2)
      return np.where(np.less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1))
      """#),
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
