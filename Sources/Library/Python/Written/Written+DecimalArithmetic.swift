extension WrittenModules {
  /// The operators of `decimal`, rounded by the context.
  static let decimalArithmetic = #"""

    class _Computed(_Shown):
        __slots__ = ()

        def __bool__(self):
            return bool(self._special or self._coefficient)

        def __neg__(self):
            if self._special == 'NaN':
                return self
            if not self._coefficient and not self._special:
                return _make(False, 0, self._exponent)._fixed()
            return _make(not self._negative, self._coefficient, self._exponent, self._special)._fixed()

        def __pos__(self):
            return _make(self._negative and self, self._coefficient, self._exponent, self._special)._fixed()

        def __abs__(self):
            return abs_(self)._fixed()

        def copy_abs(self):
            return abs_(self)

        def copy_negate(self):
            return _make(not self._negative, self._coefficient, self._exponent, self._special)

        def copy_sign(self, other, context=None):
            return _make(_needed(other)._negative, self._coefficient, self._exponent, self._special)

        def __add__(self, other):
            other = _number(other)
            if other is None:
                return NotImplemented
            if self._special or other._special:
                if 'NaN' in (self._special, other._special):
                    return _NAN
                if self._special and other._special and self._negative != other._negative:
                    _signal(InvalidOperation)
                return self if self._special else other
            exponent = min(self._exponent, other._exponent)
            if abs(self._exponent - other._exponent) > 100000:
                raise Overflow('the exponents of the operands are too far apart')
            a = self._coefficient * 10 ** (self._exponent - exponent)
            b = other._coefficient * 10 ** (other._exponent - exponent)
            total = (-a if self._negative else a) + (-b if other._negative else b)
            negative = total < 0
            if not total:
                negative = self._negative and other._negative or (
                    self._negative != other._negative and getcontext().rounding == ROUND_FLOOR)
            return _make(negative, abs(total), exponent)._fixed()

        __radd__ = __add__

        def __sub__(self, other):
            other = _number(other)
            if other is None:
                return NotImplemented
            return self + other.copy_negate()

        def __rsub__(self, other):
            other = _number(other)
            return NotImplemented if other is None else other - self

        def __mul__(self, other):
            other = _number(other)
            if other is None:
                return NotImplemented
            negative = self._negative != other._negative
            if self._special or other._special:
                if 'NaN' in (self._special, other._special):
                    return _NAN
                if not self or not other:
                    _signal(InvalidOperation)
                return _make(negative, 0, 0, 'Infinity')
            return _make(negative, self._coefficient * other._coefficient, self._exponent + other._exponent)._fixed()

        __rmul__ = __mul__

        def __truediv__(self, other):
            other = _number(other)
            if other is None:
                return NotImplemented
            negative = self._negative != other._negative
            if self._special or other._special:
                if 'NaN' in (self._special, other._special):
                    return _NAN
                if self._special and other._special:
                    _signal(InvalidOperation)
                if self._special:
                    return _make(negative, 0, 0, 'Infinity')
                return _make(negative, 0, getcontext().Emin - getcontext().prec + 1)
            if not other._coefficient:
                if not self._coefficient:
                    _signal(DivisionUndefined)
                raise DivisionByZero([DivisionByZero])
            context = getcontext()
            ideal = self._exponent - other._exponent
            if not self._coefficient:
                return _make(negative, 0, ideal)
            shift = max(_digits(other._coefficient) - _digits(self._coefficient) + context.prec + 1, 0)
            whole, rest = divmod(self._coefficient * 10 ** shift, other._coefficient)
            exponent = ideal - shift
            if rest:
                # A last digit that is neither 0 nor 5 keeps the rounding right.
                if whole % 5 == 0:
                    whole += 1
            else:
                while exponent < ideal and whole % 10 == 0:
                    whole //= 10
                    exponent += 1
            return _make(negative, whole, exponent)._fixed(context)

        def __rtruediv__(self, other):
            other = _number(other)
            return NotImplemented if other is None else other / self

        def __divmod__(self, other):
            other = _number(other)
            if other is None:
                return NotImplemented
            if self._special or other._special:
                if 'NaN' in (self._special, other._special):
                    return _NAN, _NAN
                if other._special and not self._special:
                    return _make(self._negative != other._negative, 0, 0), self
                _signal(InvalidOperation)
            if not other._coefficient:
                if not self._coefficient:
                    _signal(DivisionUndefined)
                raise DivisionByZero([DivisionByZero])
            exponent = min(self._exponent, other._exponent)
            a = self._coefficient * 10 ** (self._exponent - exponent)
            b = other._coefficient * 10 ** (other._exponent - exponent)
            whole, rest = divmod(a, b)
            if _digits(whole) > getcontext().prec:
                _signal(DivisionImpossible)
            return (_make(self._negative != other._negative, whole, 0),
                    _make(self._negative, rest, exponent)._fixed())

        def __rdivmod__(self, other):
            other = _number(other)
            return NotImplemented if other is None else divmod(other, self)

        def __floordiv__(self, other):
            if self._special == 'Infinity' and _number(other) is not None and not _number(other)._special:
                return self if self._negative == _number(other)._negative else self.copy_negate()
            result = self.__divmod__(other)
            return result if result is NotImplemented else result[0]

        def __rfloordiv__(self, other):
            other = _number(other)
            return NotImplemented if other is None else other // self

        def __mod__(self, other):
            if _number(other) is not None and not self._special and not _number(other):
                _signal(InvalidOperation if self else DivisionUndefined)
            result = self.__divmod__(other)
            return result if result is NotImplemented else result[1]

        def __rmod__(self, other):
            other = _number(other)
            return NotImplemented if other is None else other % self

        def __pow__(self, other, modulo=None):
            other = _number(other)
            if other is None:
                return NotImplemented
            if modulo is not None:
                return Decimal(pow(int(self), int(other), int(modulo)))
            if self._special or other._special:
                if 'NaN' in (self._special, other._special):
                    return _NAN
                return Decimal(float(self) ** float(other))
            context = getcontext()
            if not other:
                if not self:
                    _signal(InvalidOperation)
                return _make(False, 1, 0)
            if other == other.to_integral_value():
                n = int(other)
                if abs(n) > 10 ** 6:
                    return self._exponential(other)
                if not self:
                    if n < 0:
                        return _make(self._negative and n % 2 == 1, 0, 0, 'Infinity')
                    return _make(self._negative and n % 2 == 1, 0, 0)
                negative = self._negative and n % 2 == 1
                if n > 0 and _digits(self._coefficient) * n <= 4 * context.prec + 100:
                    return _make(negative, self._coefficient ** n, self._exponent * n)._fixed()
                with localcontext(prec=context.prec + len(str(abs(n))) + 6, rounding=ROUND_HALF_EVEN):
                    result, base, left = _make(False, 1, 0), abs_(self), abs(n)
                    while left:
                        if left & 1:
                            result = result * base
                        left >>= 1
                        if left:
                            base = base * base
                    if n < 0:
                        result = 1 / result
                return _make(negative, result._coefficient, result._exponent)._fixed()
            if self._negative and self:
                _signal(InvalidOperation)
            if not self:
                return _make(False, 0, 0) if not other._negative else _make(False, 0, 0, 'Infinity')
            return self._exponential(other)

        def _exponential(self, power):
            if abs_(self) == 1:
                return _make(False, 10 ** (getcontext().prec - 1), 1 - getcontext().prec)
            context = getcontext()
            with localcontext(prec=context.prec + 12 + len(str(int(power))), rounding=ROUND_HALF_EVEN):
                result = (self.ln() * power).exp()
            return result._fixed(context)

        def __rpow__(self, other):
            other = _number(other)
            return NotImplemented if other is None else other ** self

    """#
}
