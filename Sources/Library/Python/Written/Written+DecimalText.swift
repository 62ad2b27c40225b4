extension WrittenModules {
  /// How a decimal number of `decimal` is written and rounded.
  static let decimalText = #"""

    class _Shown:
        __slots__ = ()

        def __str__(self):
            sign = '-' if self._negative else ''
            if self._special:
                return sign + self._special
            digits = str(self._coefficient)
            places = len(digits) + self._exponent
            if self._exponent <= 0 and places > -6:
                point = places
            else:
                point = 1
            if point <= 0:
                text = '0.' + '0' * -point + digits
            elif point >= len(digits):
                text = digits + '0' * (point - len(digits))
            else:
                text = digits[:point] + '.' + digits[point:]
            if places != point:
                text += ('E' if getcontext().capitals else 'e') + '%+d' % (places - point)
            return sign + text

        def __repr__(self):
            return f"Decimal('{self}')"

        def to_eng_string(self, context=None):
            return str(self)

        def __format__(self, spec):
            fill, align, sign, zero, width, comma, precision, kind = _specification(spec)
            if self._special:
                zero, body = False, self._special + ('%' if kind == '%' else '')
            else:
                x = self
                rounding = getcontext().rounding
                if kind in ('', None) and precision is None:
                    body = str(abs_(x))
                else:
                    kind = kind or 'g'
                    if kind == '%':
                        x = _make(x._negative, x._coefficient, x._exponent + 2)
                    if kind in 'fF%':
                        if precision is not None:
                            x = x._rescaled(-precision, rounding)
                        elif x._exponent > 0:
                            x = x._rescaled(0, rounding)
                        body = _plain(x)
                    elif kind in 'eE':
                        if precision is not None:
                            x = x._shortened(precision + 1, rounding)
                        digits = str(x._coefficient)
                        if precision is not None and len(digits) < precision + 1 and x._coefficient:
                            digits += '0' * (precision + 1 - len(digits))
                        exponent = x._exponent + len(str(x._coefficient)) - 1
                        body = digits[0] + ('.' + digits[1:] if len(digits) > 1 else '')
                        if not x._coefficient and precision:
                            body = '0.' + '0' * precision
                            exponent += precision
                        body += kind + '%+d' % exponent
                    else:
                        if precision is not None:
                            x = x._shortened(max(precision, 1), rounding)
                        body = str(abs_(x))
                        if kind == 'g':
                            body = body.replace('E', 'e')
                    if kind == '%':
                        body += '%'
            if comma:
                whole, rest = body, ''
                for place, letter in enumerate(body):
                    if letter in '.eE%':
                        whole, rest = body[:place], body[place:]
                        break
                body = f'{int(whole):{comma}}' + rest if whole.isdigit() else body
            mark = '-' if self._negative else sign if sign in '+ ' else ''
            if zero:
                return mark + body.rjust(width - len(mark), '0')
            align = align or '>'
            if align == '=':
                return mark + body.rjust(width - len(mark), fill)
            return format(mark + body, f'{fill}{align}{width}')

        # Rounding.

        def _shortened(self, prec, rounding):
            """At most `prec` digits."""
            extra = _digits(self._coefficient) - prec
            if self._special or extra <= 0:
                return self
            coefficient = _divided(self._coefficient, 10 ** extra, self._negative, rounding)
            exponent = self._exponent + extra
            if _digits(coefficient) > prec:
                coefficient //= 10
                exponent += 1
            return _make(self._negative, coefficient, exponent)

        def _fixed(self, context=None):
            context = context or getcontext()
            x = self._shortened(context.prec, context.rounding)
            if x._coefficient and x._exponent + _digits(x._coefficient) - 1 > context.Emax:
                raise Overflow([Overflow, Inexact, Rounded])
            return x

        def _rescaled(self, exponent, rounding):
            if self._special:
                return self
            if exponent <= self._exponent:
                return _make(self._negative, self._coefficient * 10 ** (self._exponent - exponent), exponent)
            shift = exponent - self._exponent
            if shift > _digits(self._coefficient) + 1:
                coefficient = _divided(1 if self._coefficient else 0, 100, self._negative, rounding)
            else:
                coefficient = _divided(self._coefficient, 10 ** shift, self._negative, rounding)
            return _make(self._negative, coefficient, exponent)

        def quantize(self, exp, rounding=None, context=None):
            context = context or getcontext()
            exp = _needed(exp)
            if self._special or exp._special:
                if self._special == exp._special:
                    return self
                if 'NaN' in (self._special, exp._special):
                    return _NAN
                _signal(InvalidOperation)
            result = self._rescaled(exp._exponent, rounding or context.rounding)
            if _digits(result._coefficient) > context.prec:
                _signal(InvalidOperation)
            return result

        def to_integral_value(self, rounding=None, context=None):
            rounding = rounding or (context or getcontext()).rounding
            return self if self._special or self._exponent >= 0 else self._rescaled(0, rounding)

        to_integral = to_integral_exact = to_integral_value

        def normalize(self, context=None):
            x = self._fixed(context)
            if x._special:
                return x
            if not x._coefficient:
                return _make(x._negative, 0, 0)
            coefficient, exponent = x._coefficient, x._exponent
            while coefficient % 10 == 0:
                coefficient //= 10
                exponent += 1
            return _make(x._negative, coefficient, exponent)

        def __round__(self, n=None):
            if n is None:
                return int(self._rescaled(0, ROUND_HALF_EVEN)) if not self._special else int(self)
            return self.quantize(_make(False, 1, -n))

        def __int__(self):
            if self._special:
                if self._special == 'NaN':
                    raise ValueError('cannot convert NaN to integer')
                raise OverflowError('cannot convert Infinity to integer')
            power = 10 ** abs(self._exponent)
            n = self._coefficient * power if self._exponent >= 0 else self._coefficient // power
            return -n if self._negative else n

        __trunc__ = __int__

        def __floor__(self):
            return int(self._rescaled(0, ROUND_FLOOR)) if self._exponent < 0 else int(self)

        def __ceil__(self):
            return int(self._rescaled(0, ROUND_CEILING)) if self._exponent < 0 else int(self)

        def __float__(self):
            if self._special:
                return float(str(self))
            return float(f'{"-" if self._negative else ""}{self._coefficient}e{self._exponent}')

    """#
}
