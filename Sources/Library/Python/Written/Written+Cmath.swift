extension WrittenModules {
  /// `cmath`: functions of complex numbers, after Kahan, "Branch cuts for complex elementary functions" (1987).
  static let cmath = #"""
    import math as _math
    from math import e, inf, nan, pi, tau

    infj, nanj = complex(0.0, inf), complex(0.0, nan)


    def _number(z):
        if isinstance(z, complex):
            return z
        if isinstance(z, str):
            raise TypeError('must be real number, not str')
        return complex(z)


    def phase(z, /):
        z = _number(z)
        return _math.atan2(z.imag, z.real)


    def polar(z, /):
        z = _number(z)
        return abs(z), phase(z)


    def rect(r, phi, /):
        if not phi:
            return complex(r, r * phi)
        return complex(r * _math.cos(phi), r * _math.sin(phi))


    def isnan(z, /):
        z = _number(z)
        return _math.isnan(z.real) or _math.isnan(z.imag)


    def isinf(z, /):
        z = _number(z)
        return _math.isinf(z.real) or _math.isinf(z.imag)


    def isfinite(z, /):
        z = _number(z)
        return _math.isfinite(z.real) and _math.isfinite(z.imag)


    def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
        if rel_tol < 0 or abs_tol < 0:
            raise ValueError('tolerances must be non-negative')
        a, b = _number(a), _number(b)
        if a == b:
            return True
        if isinf(a) or isinf(b):
            return False
        gap = abs(a - b)
        return gap <= rel_tol * abs(b) or gap <= rel_tol * abs(a) or gap <= abs_tol


    def exp(z, /):
        z = _number(z)
        length = _math.exp(z.real)
        return complex(length * _math.cos(z.imag), length * _math.sin(z.imag))


    def log(z, base=None, /):
        z = _number(z)
        if base is not None:
            return log(z) / log(base)
        if not z:
            raise ValueError('math domain error')
        a, b = _math.fabs(z.real), _math.fabs(z.imag)
        modulus = _math.hypot(a, b)
        if 0.71 <= modulus <= 1.73:
            a, b = max(a, b), min(a, b)
            real = _math.log1p((a - 1) * (a + 1) + b * b) / 2.0
        else:
            real = _math.log(modulus)
        return complex(real, _math.atan2(z.imag, z.real))


    def log10(z, /):
        z = log(z)
        return complex(z.real / _math.log(10.0), z.imag / _math.log(10.0))


    def sqrt(z, /):
        z = _number(z)
        if not z:
            return complex(0.0, z.imag)
        a, b = _math.fabs(z.real), _math.fabs(z.imag)
        if a < 2.2250738585072014e-308 and b < 2.2250738585072014e-308:
            a = _math.ldexp(a, 53)
            s = _math.ldexp(_math.sqrt(a + _math.hypot(a, _math.ldexp(b, 53))), -27)
        else:
            a /= 8.0
            s = 2.0 * _math.sqrt(a + _math.hypot(a, b / 8.0))
        d = b / (2.0 * s)
        return complex(s, _math.copysign(d, z.imag)) if z.real >= 0 else complex(d, _math.copysign(s, z.imag))


    def sinh(z, /):
        z = _number(z)
        return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


    def cosh(z, /):
        z = _number(z)
        return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


    def tanh(z, /):
        z = _number(z)
        if _math.fabs(z.real) > 354.891356446692:
            return complex(_math.copysign(1.0, z.real),
                           4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * _math.fabs(z.real)))
        tx, ty, cx = _math.tanh(z.real), _math.tan(z.imag), 1.0 / _math.cosh(z.real)
        denom = 1.0 + tx * ty * (tx * ty)
        return complex(tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx)


    def sin(z, /):
        z = _number(z)
        s = sinh(complex(-z.imag, z.real))
        return complex(s.imag, -s.real)


    def cos(z, /):
        z = _number(z)
        return cosh(complex(-z.imag, z.real))


    def tan(z, /):
        z = _number(z)
        s = tanh(complex(-z.imag, z.real))
        return complex(s.imag, -s.real)


    def asinh(z, /):
        z = _number(z)
        a, b = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
        return complex(_math.asinh(a.real * b.imag - b.real * a.imag),
                       _math.atan2(z.imag, a.real * b.real - a.imag * b.imag))


    def acosh(z, /):
        z = _number(z)
        a, b = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
        return complex(_math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * _math.atan2(a.imag, b.real))


    def atanh(z, /):
        z = _number(z)
        if z.real < 0 or z.real == 0 and _math.copysign(1, z.real) < 0:
            return -atanh(-z)
        b = _math.fabs(z.imag)
        if z.real == 1 and b == 0:
            raise ValueError('math domain error')
        if z.real > 3e153 or b > 3e153:
            h = _math.hypot(b / 2.0, z.real / 2.0)
            return complex(z.real / 4.0 / h / h, -_math.copysign(pi / 2.0, -z.imag))
        if z.real == 1 and b < 1.5e-154:
            return complex(-_math.log(_math.sqrt(b) / _math.sqrt(_math.hypot(b, 2.0))),
                           _math.copysign(_math.atan2(2.0, -b) / 2.0, z.imag))
        return complex(_math.log1p(4.0 * z.real / ((1 - z.real) ** 2 + b * b)) / 4.0,
                       -_math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - b * b) / 2.0)


    def asin(z, /):
        z = _number(z)
        s = asinh(complex(-z.imag, z.real))
        return complex(s.imag, -s.real)


    def acos(z, /):
        z = _number(z)
        a, b = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
        return complex(2.0 * _math.atan2(a.real, b.real), _math.asinh(b.real * a.imag - b.imag * a.real))


    def atan(z, /):
        z = _number(z)
        s = atanh(complex(-z.imag, z.real))
        return complex(s.imag, -s.real)

    """#
}
