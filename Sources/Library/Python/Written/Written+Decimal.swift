extension WrittenModules {
  /// `decimal`: exact decimal numbers: the context, exceptions and rounding.
  static let decimal = #"""
    import math as _math

    MAX_PREC = MAX_EMAX = 999999999999999999
    MIN_EMIN = -999999999999999999
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN = 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN'
    ROUND_05UP = 'ROUND_05UP'


    class DecimalException(ArithmeticError):
        pass


    class InvalidOperation(DecimalException):
        pass


    class ConversionSyntax(InvalidOperation):
        pass


    class DivisionImpossible(InvalidOperation):
        pass


    class DivisionUndefined(InvalidOperation, ZeroDivisionError):
        pass


    class DivisionByZero(DecimalException, ZeroDivisionError):
        pass


    class Inexact(DecimalException):
        pass


    class Rounded(DecimalException):
        pass


    class Overflow(Inexact, Rounded):
        pass


    class FloatOperation(DecimalException, TypeError):
        pass


    class Context:
        def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0,
                     flags=None, traps=None):
            self.prec, self.rounding, self.Emin, self.Emax = prec, rounding, Emin, Emax
            self.capitals, self.clamp = capitals, clamp

        def __setattr__(self, name, value):
            if name == 'prec':
                if not isinstance(value, int):
                    raise TypeError("an integer is required (got type %s)" % type(value).__name__)
                if not 1 <= value <= MAX_PREC:
                    raise ValueError('valid range for prec is [1, MAX_PREC]')
            if name == 'rounding' and value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
            object.__setattr__(self, name, value)

        def __repr__(self):
            return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                    f'capitals={self.capitals}, clamp={self.clamp}, flags=[], '
                    'traps=[InvalidOperation, DivisionByZero, Overflow])')

        def copy(self):
            return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)

        def create_decimal(self, num='0'):
            return Decimal(num)._fixed(self)

        def add(self, a, b):
            return _by(self, lambda: Decimal(a) + b)

        def subtract(self, a, b):
            return _by(self, lambda: Decimal(a) - b)

        def multiply(self, a, b):
            return _by(self, lambda: Decimal(a) * b)

        def divide(self, a, b):
            return _by(self, lambda: Decimal(a) / b)

        def sqrt(self, a):
            return Decimal(a).sqrt(self)

        def quantize(self, a, b):
            return Decimal(a).quantize(b, context=self)


    _ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                  ROUND_05UP)
    DefaultContext = Context()
    BasicContext = Context(9, ROUND_HALF_UP)
    ExtendedContext = Context(9)
    _current = [Context()]


    def getcontext():
        return _current[-1]


    def setcontext(context):
        _current[-1] = context


    class localcontext:
        def __init__(self, ctx=None, **settings):
            self._context = (ctx or getcontext()).copy()
            for name, value in settings.items():
                setattr(self._context, name, value)

        def __enter__(self):
            _current.append(self._context)
            return self._context

        def __exit__(self, *error):
            _current.pop()


    def _by(context, work):
        with localcontext(context):
            return work()


    def _divided(coefficient, unit, negative, rounding):
        """coefficient / unit, rounded to a whole number."""
        whole, rest = divmod(coefficient, unit)
        if not rest:
            return whole
        if rounding == ROUND_HALF_EVEN:
            up = 2 * rest > unit or 2 * rest == unit and whole % 2
        elif rounding == ROUND_HALF_UP:
            up = 2 * rest >= unit
        elif rounding == ROUND_HALF_DOWN:
            up = 2 * rest > unit
        elif rounding == ROUND_UP:
            up = True
        elif rounding == ROUND_DOWN:
            up = False
        elif rounding == ROUND_CEILING:
            up = not negative
        elif rounding == ROUND_FLOOR:
            up = negative
        else:
            up = whole % 5 == 0
        return whole + 1 if up else whole


    def _signal(kind):
        raise InvalidOperation([kind])


    def _digits(n):
        return len(str(n)) if n else 0


    def _specification(spec):
        rest = spec
        fill, align, sign, zero, width, comma, precision = ' ', '', '-', False, 0, '', None
        if len(rest) > 1 and rest[1] in '<>=^':
            fill, align, rest = rest[0], rest[1], rest[2:]
        elif rest[:1] in ('<', '>', '=', '^'):
            align, rest = rest[0], rest[1:]
        if rest[:1] in ('+', '-', ' '):
            sign, rest = rest[0], rest[1:]
        if rest[:1] == '0':
            zero, rest = not align, rest[1:]
        digits = ''
        while rest[:1].isdigit():
            digits, rest = digits + rest[0], rest[1:]
        width = int(digits or '0')
        if rest[:1] in (',', '_'):
            comma, rest = rest[0], rest[1:]
        if rest[:1] == '.':
            digits, rest = '', rest[1:]
            while rest[:1].isdigit():
                digits, rest = digits + rest[0], rest[1:]
            precision = int(digits) if digits else None
        if len(rest) > 1 or rest and rest not in 'eEfFgGn%':
            raise ValueError('invalid format string')
        return fill, align, sign, zero, width, comma, precision, rest

    """#
}
