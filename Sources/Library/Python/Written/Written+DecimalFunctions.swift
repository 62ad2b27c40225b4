extension WrittenModules {
  /// Roots, logarithms and comparisons of `decimal`, and the class itself.
  static let decimalFunctions = #"""

    class _Functions(_Computed):
        __slots__ = ()

        def sqrt(self, context=None):
            context = context or getcontext()
            if self._special:
                if self._negative and self._special == 'Infinity':
                    _signal(InvalidOperation)
                return self
            if not self._coefficient:
                return _make(self._negative, 0, self._exponent // 2)
            if self._negative:
                _signal(InvalidOperation)
            ideal = self._exponent // 2
            places = max(2 * (context.prec + 1) - _digits(self._coefficient), 0) + 2
            if (self._exponent - places) % 2:
                places += 1
            n = self._coefficient * 10 ** places
            root = _math.isqrt(n)
            exponent = (self._exponent - places) // 2
            if root * root == n:
                while exponent < ideal and root % 10 == 0:
                    root //= 10
                    exponent += 1
            elif root % 5 == 0:
                root += 1
            # As in the standard the root is rounded half to even, whatever the context says.
            return _make(False, root, exponent)._shortened(context.prec, ROUND_HALF_EVEN)

        def exp(self, context=None):
            context = context or getcontext()
            if self._special:
                return _make(False, 0, 0) if self._special == 'Infinity' and self._negative else self
            if not self:
                return _make(False, 1, 0)
            if abs_(self) > 2500000:
                if self._negative:
                    return _make(False, 0, context.Emin - context.prec + 1)
                raise Overflow([Overflow, Inexact, Rounded])
            places = context.prec + 10 + max(len(str(int(abs_(self)))), 0)
            unit = 10 ** places
            x = int(self._rescaled(-places, ROUND_HALF_EVEN)._coefficient)
            x = -x if self._negative else x
            halvings = max(x.bit_length() - unit.bit_length() + 9, 0)
            guard = 10 ** (halvings // 3 + 5)
            unit *= guard
            x = x * guard >> halvings
            term = total = unit
            n = 1
            while term:
                term = term * x // (unit * n)
                if term == -1:
                    break
                total += term
                n += 1
            for _ in range(halvings):
                total = total * total // unit
                if total > unit * 1000:
                    total, unit = total, unit
            return _make(False, total, -(len(str(unit)) - 1))._shortened(context.prec, ROUND_HALF_EVEN)

        def ln(self, context=None):
            context = context or getcontext()
            if self._special:
                if self._negative and self._special == 'Infinity':
                    _signal(InvalidOperation)
                return self
            if not self._coefficient:
                return _make(True, 0, 0, 'Infinity')
            if self._negative:
                _signal(InvalidOperation)
            if self == 1:
                return _make(False, 0, 0)
            with localcontext(prec=context.prec + 12, rounding=ROUND_HALF_EVEN):
                # y = log(coefficient) + exponent log(10), each by Newton's steps over exp.
                size = _digits(self._coefficient)
                scaled = _make(False, self._coefficient, -size)
                y = _natural(scaled, context.prec + 10)
                shift = self._exponent + size
                if shift:
                    y = y + _natural(_make(False, 10, 0), context.prec + 10 + len(str(abs(shift)))) * shift
            return y._shortened(context.prec, ROUND_HALF_EVEN)

        def log10(self, context=None):
            context = context or getcontext()
            if not self._special and self._coefficient and not self._negative:
                digits = str(self._coefficient)
                if digits[0] == '1' and not digits[1:].strip('0'):
                    return Decimal(self._exponent + len(digits) - 1)
            with localcontext(prec=context.prec + 6, rounding=ROUND_HALF_EVEN):
                result = self.ln()
                if not result._special:
                    result = result / _make(False, 10, 0).ln()
            return result._shortened(context.prec, ROUND_HALF_EVEN)


    class Decimal(_Functions):
        __slots__ = ('_negative', '_coefficient', '_exponent', '_special')

        def __new__(cls, value='0', context=None):
            if isinstance(value, Decimal):
                return _make(value._negative, value._coefficient, value._exponent, value._special, cls)
            if isinstance(value, int):
                return _make(value < 0, abs(int(value)), 0, '', cls)
            if isinstance(value, float):
                if _math.isnan(value):
                    return _make(False, 0, 0, 'NaN', cls)
                if _math.isinf(value):
                    return _make(value < 0, 0, 0, 'Infinity', cls)
                n, d = abs(value).as_integer_ratio()
                places = d.bit_length() - 1
                return _make(_math.copysign(1, value) < 0, n * 5 ** places, -places, '', cls)
            if isinstance(value, (tuple, list)):
                sign, digits, exponent = value
                if exponent in ('F', 'n', 'N'):
                    return _make(bool(sign), 0, 0, 'Infinity' if exponent == 'F' else 'NaN', cls)
                return _make(bool(sign), int(''.join([str(d) for d in digits]) or '0'), exponent, '', cls)
            if isinstance(value, str):
                return _parsed(value, cls)
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')

        @classmethod
        def from_float(cls, f):
            if not isinstance(f, (int, float)):
                raise TypeError('argument must be int or float')
            return cls(f)

        def as_tuple(self):
            exponent = self._exponent
            if self._special:
                exponent = 'F' if self._special == 'Infinity' else 'n'
                return DecimalTuple(int(self._negative), (0,) if exponent == 'F' else (), exponent)
            return DecimalTuple(int(self._negative), tuple([int(d) for d in str(self._coefficient)]), exponent)

        def as_integer_ratio(self):
            if self._special:
                kind = OverflowError if self._special == 'Infinity' else ValueError
                raise kind(f'cannot convert {self._special} to integer ratio')
            n = -self._coefficient if self._negative else self._coefficient
            if self._exponent >= 0:
                return n * 10 ** self._exponent, 1
            d = 10 ** -self._exponent
            common = _math.gcd(n, d)
            return n // common, d // common

        def _compared(self, other):
            """-1, 0, 1, or None where one is not a number."""
            if 'NaN' in (self._special, other._special):
                return None
            if self._special or other._special:
                a = (-1 if self._negative else 1) if self._special else 0
                b = (-1 if other._negative else 1) if other._special else 0
                return (a > b) - (a < b)
            a = -self._coefficient if self._negative else self._coefficient
            b = -other._coefficient if other._negative else other._coefficient
            if (a > 0) != (b > 0) or not a or not b:
                return (a > b) - (a < b)
            p, q = _digits(self._coefficient) + self._exponent, _digits(other._coefficient) + other._exponent
            if p != q:
                return 1 if (p > q) == (a > 0) else -1
            exponent = min(self._exponent, other._exponent)
            a, b = a * 10 ** (self._exponent - exponent), b * 10 ** (other._exponent - exponent)
            return (a > b) - (a < b)

        def compare(self, other, context=None):
            order = self._compared(_needed(other))
            return _NAN if order is None else Decimal(order)

        def __eq__(self, other):
            other = _operand(other)
            return NotImplemented if other is None else self._compared(other) == 0

        def __ne__(self, other):
            other = _operand(other)
            return NotImplemented if other is None else self._compared(other) != 0

        def _ordered(self, other, fits):
            other = _operand(other)
            if other is None:
                return NotImplemented
            order = self._compared(other)
            if order is None:
                _signal(InvalidOperation)
            return fits(order)

        def __lt__(self, other):
            return self._ordered(other, lambda order: order < 0)

        def __le__(self, other):
            return self._ordered(other, lambda order: order <= 0)

        def __gt__(self, other):
            return self._ordered(other, lambda order: order > 0)

        def __ge__(self, other):
            return self._ordered(other, lambda order: order >= 0)

        def max(self, other, context=None):
            other = _needed(other)
            if 'NaN' in (self._special, other._special):
                return (self if other._special == 'NaN' else other)._fixed(context)
            return (self if self >= other else other)._fixed(context)

        def min(self, other, context=None):
            other = _needed(other)
            if 'NaN' in (self._special, other._special):
                return (self if other._special == 'NaN' else other)._fixed(context)
            return (self if self <= other else other)._fixed(context)

        def __hash__(self):
            if self._special:
                return hash(float(str(self)))
            if self._exponent >= 0 or self == self.to_integral_value():
                return hash(int(self)) if self._exponent < 10000 else hash(self._exponent)
            near = float(self)
            return hash(near) if Decimal(near) == self else hash((self._negative, *self.as_integer_ratio()))

        # Questions.

        def is_nan(self):
            return self._special == 'NaN'

        def is_infinite(self):
            return self._special == 'Infinity'

        def is_finite(self):
            return not self._special

        def is_zero(self):
            return not self

        def is_signed(self):
            return bool(self._negative)

        def adjusted(self):
            return 0 if self._special else self._exponent + len(str(self._coefficient)) - 1

        def fma(self, other, third, context=None):
            with localcontext(prec=100000):
                product = self * other
            return product + third

        def scaleb(self, other, context=None):
            return _make(self._negative, self._coefficient, self._exponent + int(other), self._special)

        def same_quantum(self, other, context=None):
            other = _needed(other)
            return self._special == other._special and (bool(self._special) or self._exponent == other._exponent)

        @property
        def real(self):
            return self

        @property
        def imag(self):
            return Decimal(0)

        def conjugate(self):
            return self

        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self


    def _natural(x, prec):
        """log(x) for x from 0.1 to 10, by Newton's steps."""
        y = Decimal(_math.log(float(x)))
        with localcontext(prec=prec + 5, rounding=ROUND_HALF_EVEN):
            known = 15
            while known < 2 * prec:
                power = (+y).exp()
                y = y + 2 * (x - power) / (x + power)
                known *= 3
        return y


    def _make(negative, coefficient, exponent, special='', cls=Decimal):
        made = object.__new__(cls)
        made._negative, made._coefficient = bool(negative), coefficient
        made._exponent, made._special = exponent, special
        return made


    def abs_(x):
        return _make(False, x._coefficient, x._exponent, x._special)


    def _plain(x):
        """Digits without an exponent, the sign left out; the exponent is not above zero."""
        digits = str(x._coefficient).rjust(1 - x._exponent, '0')
        return digits[:x._exponent] + '.' + digits[x._exponent:] if x._exponent else digits


    def _parsed(text, cls):
        body = text.strip().replace('_', '')
        negative = body[:1] == '-'
        if body[:1] in ('-', '+'):
            body = body[1:]
        lower = body.lower()
        if lower in ('inf', 'infinity'):
            return _make(negative, 0, 0, 'Infinity', cls)
        if lower in ('nan', 'snan'):
            return _make(negative, 0, 0, 'NaN', cls)
        number, mark, exponent = lower.partition('e')
        whole, point, rest = number.partition('.')
        power = exponent[1:] if exponent[:1] in ('-', '+') else exponent
        if not (whole + rest).isdecimal() or mark and not power.isdecimal():
            _signal(ConversionSyntax)
        return _make(negative, int(whole + rest), (int(exponent) if mark else 0) - len(rest), '', cls)


    def _number(value):
        """A Decimal of what arithmetic takes: Decimal and int."""
        if isinstance(value, Decimal):
            return value
        return Decimal(value) if isinstance(value, int) else None


    def _operand(value):
        """A Decimal of what comparisons take: floats too."""
        if isinstance(value, float):
            return Decimal(value)
        return _number(value)


    def _needed(value):
        number = _number(value)
        if number is None:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        return number


    from collections import namedtuple
    DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent')
    _NAN = _make(False, 0, 0, 'NaN')
    HAVE_THREADS = False

    """#
}
