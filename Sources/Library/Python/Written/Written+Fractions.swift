extension WrittenModules {
  /// `fractions`: exact quotients.
  static let fractions = #"""
    import math
    import operator


    def _parts(text):
        plain = text.strip().replace('_', '')
        top, slash, bottom = plain.partition('/')
        if slash:
            if not bottom.isdigit():
                raise ValueError
            return int(top), int(bottom)
        number, _, exponent = plain.lower().partition('e')
        whole, dot, rest = number.partition('.')
        if dot and not (rest or whole.strip('+-')) or rest and not rest.isdigit():
            raise ValueError
        top = int((whole if whole.strip('+-') else whole + '0') + rest)
        shift = (int(exponent) if exponent else 0) - len(rest)
        return (top * 10 ** shift, 1) if shift >= 0 else (top, 10 ** -shift)


    class Fraction:
        """An exact quotient of two integers, in lowest terms."""
        __slots__ = ('numerator', 'denominator')
        def __init__(self, numerator=0, denominator=None):
            if denominator is None:
                if isinstance(numerator, Fraction):
                    top, bottom = numerator.numerator, numerator.denominator
                elif isinstance(numerator, int):
                    top, bottom = int(numerator), 1
                elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                    top, bottom = numerator.as_integer_ratio()
                elif isinstance(numerator, str):
                    try:
                        top, bottom = _parts(numerator)
                    except ValueError:
                        raise ValueError(f'Invalid literal for Fraction: {numerator!r}') from None
                else:
                    raise TypeError('argument should be a string or a Rational instance')
            else:
                if not isinstance(numerator, (int, Fraction)) or not isinstance(denominator, (int, Fraction)):
                    raise TypeError('both arguments should be Rational instances')
                a, b = Fraction(numerator), Fraction(denominator)
                top, bottom = a.numerator * b.denominator, a.denominator * b.numerator
            if bottom == 0:
                raise ZeroDivisionError(f'Fraction({top}, 0)')
            common = math.gcd(top, bottom)
            if bottom < 0:
                common = -common
            self.numerator = top // common
            self.denominator = bottom // common
        @classmethod
        def from_float(cls, f):
            return cls(f)
        def as_integer_ratio(self):
            return (self.numerator, self.denominator)
        def limit_denominator(self, max_denominator=1000000):
            if max_denominator < 1:
                raise ValueError('max_denominator should be at least 1')
            if self.denominator <= max_denominator:
                return Fraction(self)
            p0, q0, p1, q1 = 0, 1, 1, 0
            n, d = self.numerator, self.denominator
            while True:
                a = n // d
                q2 = q0 + a * q1
                if q2 > max_denominator:
                    break
                p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
                n, d = d, n - a * d
            k = (max_denominator - q0) // q1
            lower = Fraction(p0 + k * p1, q0 + k * q1)
            upper = Fraction(p1, q1)
            return upper if abs(upper - self) <= abs(lower - self) else lower
        def __repr__(self):
            return f'Fraction({self.numerator}, {self.denominator})'
        def __str__(self):
            return str(self.numerator) if self.denominator == 1 else f'{self.numerator}/{self.denominator}'
        def __hash__(self):
            return hash(self.numerator) if self.denominator == 1 else hash((self.numerator, self.denominator))
        def _binary(self, other, exact, rounded, swap=False):
            if isinstance(other, float):
                a, b = float(self), other
                return rounded(b, a) if swap else rounded(a, b)
            if not isinstance(other, (int, Fraction)):
                return NotImplemented
            other = Fraction(other)
            return exact(other, self) if swap else exact(self, other)
        def __add__(self, other):
            return self._binary(other, _add, operator.add)
        def __radd__(self, other):
            return self._binary(other, _add, operator.add, True)
        def __sub__(self, other):
            return self._binary(other, _sub, operator.sub)
        def __rsub__(self, other):
            return self._binary(other, _sub, operator.sub, True)
        def __mul__(self, other):
            return self._binary(other, _mul, operator.mul)
        def __rmul__(self, other):
            return self._binary(other, _mul, operator.mul, True)
        def __truediv__(self, other):
            return self._binary(other, _div, operator.truediv)
        def __rtruediv__(self, other):
            return self._binary(other, _div, operator.truediv, True)
        def __floordiv__(self, other):
            return self._binary(other, _floor, operator.floordiv)
        def __rfloordiv__(self, other):
            return self._binary(other, _floor, operator.floordiv, True)
        def __mod__(self, other):
            return self._binary(other, _mod, operator.mod)
        def __rmod__(self, other):
            return self._binary(other, _mod, operator.mod, True)
        def __divmod__(self, other):
            return (self // other, self % other)
        def __pow__(self, other):
            if isinstance(other, Fraction) and other.denominator == 1:
                other = other.numerator
            if isinstance(other, int):
                if other >= 0:
                    return Fraction(self.numerator ** other, self.denominator ** other)
                if self.numerator == 0:
                    raise ZeroDivisionError(f'Fraction({self.denominator ** -other}, 0)')
                return Fraction(self.denominator ** -other, self.numerator ** -other)
            return float(self) ** float(other)
        def __rpow__(self, other):
            if self.denominator == 1 and self.numerator >= 0:
                return other ** self.numerator
            return float(other) ** float(self)
        def __neg__(self):
            return Fraction(-self.numerator, self.denominator)
        def __pos__(self):
            return Fraction(self.numerator, self.denominator)
        def __abs__(self):
            return Fraction(abs(self.numerator), self.denominator)
        def __float__(self):
            return self.numerator / self.denominator
        def __int__(self):
            return self.__trunc__()
        def __trunc__(self):
            return -(-self.numerator // self.denominator) if self.numerator < 0 else self.numerator // self.denominator
        def __floor__(self):
            return self.numerator // self.denominator
        def __ceil__(self):
            return -(-self.numerator // self.denominator)
        def __round__(self, ndigits=None):
            if ndigits is None:
                floor, rest = divmod(self.numerator, self.denominator)
                twice = rest * 2
                if twice < self.denominator or twice == self.denominator and floor % 2 == 0:
                    return floor
                return floor + 1
            shift = 10 ** abs(ndigits)
            return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)
        def __bool__(self):
            return self.numerator != 0
        def _compare(self, other, operation):
            if isinstance(other, float):
                return operation(float(self), other) if math.isinf(other) or math.isnan(other) else operation(self, Fraction(other))
            if not isinstance(other, (int, Fraction)):
                return NotImplemented
            other = Fraction(other)
            return operation(self.numerator * other.denominator, other.numerator * self.denominator)
        def __eq__(self, other):
            if isinstance(other, complex):
                return other.imag == 0 and self == other.real
            return self._compare(other, operator.eq)
        def __lt__(self, other):
            return self._compare(other, operator.lt)
        def __le__(self, other):
            return self._compare(other, operator.le)
        def __gt__(self, other):
            return self._compare(other, operator.gt)
        def __ge__(self, other):
            return self._compare(other, operator.ge)


    def _add(a, b):
        return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


    def _sub(a, b):
        return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


    def _mul(a, b):
        return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


    def _div(a, b):
        top, bottom = a.numerator * b.denominator, a.denominator * b.numerator
        if bottom == 0:
            raise ZeroDivisionError(f'Fraction({top}, 0)')
        return Fraction(top, bottom)


    def _floor(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)


    def _mod(a, b):
        return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)

    """#
}
