extension SeriesSource {
  /// `ABCPolyBase`, what the classes of series have in common.
  static let base = #"""
    import numbers
    import numpy.polynomial.polyutils as pu

    _raised = str.maketrans('0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹')
    _lowered = str.maketrans('0123456789', '₀₁₂₃₄₅₆₇₈₉')


    class ABCPolyBase:
        "What the classes of series have in common."
        __module__ = 'numpy.polynomial._polybase'
        __hash__ = None
        __array_ufunc__ = None
        maxpower = 100
        basis_name = None

        def __init__(self, coef, domain=None, window=None, symbol='x'):
            self.coef = pu.as_series([coef], trim=False)[0]
            for name, value in (('domain', domain), ('window', window)):
                if value is not None:
                    value = pu.as_series([value], trim=False)[0]
                    if len(value) != 2:
                        raise ValueError(f'{name.title()} has wrong number of elements.')
                    setattr(self, name, value)
            try:
                is_name = symbol.isidentifier()
            except AttributeError:
                raise TypeError('Symbol must be a non-empty string')
            if not is_name:
                raise ValueError('Symbol string must be a valid Python identifier')
            self._symbol = symbol

        @property
        def symbol(self):
            return self._symbol

        def _like(self, coef):
            return self.__class__(coef, self.domain, self.window, self.symbol)

        def has_samecoef(self, other):
            return len(self.coef) == len(other.coef) and np.all(self.coef == other.coef)

        def has_samedomain(self, other):
            return np.all(self.domain == other.domain)

        def has_samewindow(self, other):
            return np.all(self.window == other.window)

        def has_sametype(self, other):
            return isinstance(other, self.__class__)

        def _other(self, other):
            if not isinstance(other, ABCPolyBase):
                return other
            if not isinstance(other, self.__class__):
                raise TypeError('Polynomial types differ')
            if not np.all(self.domain == other.domain):
                raise TypeError('Domains differ')
            if not np.all(self.window == other.window):
                raise TypeError('Windows differ')
            if self.symbol != other.symbol:
                raise ValueError('Polynomial symbols differ')
            return other.coef

        def __repr__(self):
            coef, domain, window = [repr(one)[6:-1] for one in (self.coef, self.domain, self.window)]
            return f"{self.__class__.__name__}({coef}, domain={domain}, window={window}, symbol='{self.symbol}')"

        def __format__(self, spec):
            if spec not in ('', 'ascii', 'unicode'):
                raise ValueError(f"Unsupported format string '{spec}' passed to {self.__class__}.__format__. "
                                 "Valid options are 'ascii' and 'unicode'")
            return self._text(pu._style['unicode'] if spec == '' else spec == 'unicode')

        def __str__(self):
            return self._text(pu._style['unicode'])

        def _argument(self, number):
            off, scale = self.mapparms()
            if off == 0 and scale == 1:
                return self.symbol, False
            stretched = self.symbol if scale == 1 else number(scale) + self.symbol
            return (stretched if off == 0 else number(off) + ' + ' + stretched), True

        def _term(self, power, argument, is_unicode):
            if self.basis_name is not None:
                return f'·{self.basis_name}{power.translate(_lowered)}({argument})' if is_unicode else f' {self.basis_name}_{power}({argument})'
            if is_unicode:
                return '·' + argument + ('' if power == '1' else power.translate(_raised))
            return ' ' + argument + ('' if power == '1' else '**' + power)

        def _text(self, is_unicode):
            width = max(np.get_printoptions()['linewidth'], 1)
            argument, is_mapped = self._argument(pu.format_float)
            if is_mapped:
                argument = '(' + argument + ')'
            text = pu.format_float(self.coef[0])
            for power, c in enumerate(self.coef[1:], 1):
                text += ' '
                try:
                    term = '+ ' + pu.format_float(c, parens=True) if c >= 0 else '- ' + pu.format_float(-c, parens=True)
                except TypeError:
                    term = f'+ {c}'
                term += self._term(str(power), argument, is_unicode)
                length = len(text) - text.rfind('\n') - 1 + len(term) + (2 if power < len(self.coef) - 1 else 0)
                text += term.replace(' ', '\n', 1) if length >= width else term
            return text

        def _repr_latex_(self):
            def number(x, parens=False):
                return '\\text{' + pu.format_float(x, parens=parens) + '}'
            argument, is_mapped = self._argument(number)
            parts = []
            for power, c in enumerate(self.coef):
                if power == 0:
                    part = number(c)
                elif not isinstance(c, numbers.Real):
                    part = f' + ({number(c)})'
                else:
                    part = ' + ' + number(c, True) if c >= 0 else ' - ' + number(-c, True)
                if self.basis_name is not None:
                    term = f'{{{self.basis_name}}}_{{{power}}}({argument})'
                else:
                    inner = '\\left(' + argument + '\\right)' if is_mapped else argument
                    term = '1' if power == 0 else inner if power == 1 else f'{inner}^{{{power}}}'
                if term != '1':
                    part += '\\,' + term
                parts.append('\\color{LightGray}{' + part + '}' if c == 0 else part)
            return f"${self.symbol} \\mapsto {''.join(parts)}$"

        def __call__(self, arg):
            return self._val(pu.mapdomain(arg, self.domain, self.window), self.coef)

        def __iter__(self):
            return iter(self.coef)

        def __len__(self):
            return len(self.coef)

        def __neg__(self):
            return self._like(-self.coef)

        def __pos__(self):
            return self

        def __truediv__(self, other):
            if not isinstance(other, numbers.Number) or isinstance(other, bool):
                raise TypeError(f"unsupported types for true division: '{type(self)}', '{type(other)}'")
            return self.__floordiv__(other)

        def __rtruediv__(self, other):
            return NotImplemented

        def _divmod(self, c1, c2):
            try:
                parts = self._div(c1, c2)
            except ZeroDivisionError:
                raise
            except Exception:
                return NotImplemented
            return self._like(parts[0]), self._like(parts[1])

        def __divmod__(self, other):
            return self._divmod(self.coef, self._other(other))

        def __rdivmod__(self, other):
            return self._divmod(other, self.coef)

        def __floordiv__(self, other):
            parts = self.__divmod__(other)
            return parts if parts is NotImplemented else parts[0]

        def __rfloordiv__(self, other):
            parts = self.__rdivmod__(other)
            return parts if parts is NotImplemented else parts[0]

        def __mod__(self, other):
            parts = self.__divmod__(other)
            return parts if parts is NotImplemented else parts[1]

        def __rmod__(self, other):
            parts = self.__rdivmod__(other)
            return parts if parts is NotImplemented else parts[1]

        def __pow__(self, other):
            return self._like(self._pow(self.coef, other, maxpower=self.maxpower))

        def __eq__(self, other):
            return (isinstance(other, self.__class__) and np.all(self.domain == other.domain) and np.all(self.window == other.window)
                    and self.coef.shape == other.coef.shape and np.all(self.coef == other.coef) and self.symbol == other.symbol)

        def __ne__(self, other):
            return not self.__eq__(other)

        def copy(self):
            return self._like(self.coef)

        def degree(self):
            return len(self) - 1

        def cutdeg(self, deg):
            return self.truncate(deg + 1)

        def trim(self, tol=0):
            return self._like(pu.trimcoef(self.coef, tol))

        def truncate(self, size):
            count = int(size)
            if count != size or count < 1:
                raise ValueError('size must be a positive integer')
            return self._like(self.coef[:count])

        def convert(self, domain=None, kind=None, window=None):
            kind = self.__class__ if kind is None else kind
            domain = kind.domain if domain is None else domain
            window = kind.window if window is None else window
            return self(kind.identity(domain, window=window, symbol=self.symbol))

        def mapparms(self):
            return pu.mapparms(self.domain, self.window)

        def integ(self, m=1, k=[], lbnd=None):
            off, scale = self.mapparms()
            bound = 0 if lbnd is None else off + scale * lbnd
            return self._like(self._int(self.coef, m, k, bound, 1. / scale))

        def deriv(self, m=1):
            return self._like(self._der(self.coef, m, self.mapparms()[1]))

        def roots(self):
            return pu.mapdomain(self._roots(self.coef), self.window, self.domain)

        def linspace(self, n=100, domain=None):
            domain = self.domain if domain is None else domain
            x = np.linspace(domain[0], domain[1], n)
            return x, self(x)

        @classmethod
        def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol='x'):
            if domain is None:
                domain = pu.getdomain(x)
                if domain[0] == domain[1]:
                    domain[0] -= 1
                    domain[1] += 1
            elif isinstance(domain, list) and len(domain) == 0:
                domain = cls.domain
            window = cls.window if window is None else window
            found = cls._fit(pu.mapdomain(x, domain, window), y, deg, w=w, rcond=rcond, full=full)
            if full:
                return cls(found[0], domain=domain, window=window, symbol=symbol), found[1]
            return cls(found, domain=domain, window=window, symbol=symbol)

        @classmethod
        def fromroots(cls, roots, domain=[], window=None, symbol='x'):
            roots = pu.as_series([roots], trim=False)[0]
            if domain is None:
                domain = pu.getdomain(roots)
            elif isinstance(domain, list) and len(domain) == 0:
                domain = cls.domain
            window = cls.window if window is None else window
            off, scale = pu.mapparms(domain, window)
            coef = cls._fromroots(off + scale * roots) / scale ** len(roots)
            return cls(coef, domain=domain, window=window, symbol=symbol)

        @classmethod
        def identity(cls, domain=None, window=None, symbol='x'):
            domain = cls.domain if domain is None else domain
            window = cls.window if window is None else window
            off, scale = pu.mapparms(window, domain)
            return cls(cls._line(off, scale), domain, window, symbol)

        @classmethod
        def basis(cls, deg, domain=None, window=None, symbol='x'):
            domain = cls.domain if domain is None else domain
            window = cls.window if window is None else window
            degree = int(deg)
            if degree != deg or degree < 0:
                raise ValueError('deg must be non-negative integer')
            return cls([0] * degree + [1], domain, window, symbol)

        @classmethod
        def cast(cls, series, domain=None, window=None):
            domain = cls.domain if domain is None else domain
            window = cls.window if window is None else window
            return series.convert(domain, cls, window)


    def _operators(name):
        def operate(self, other):
            other = self._other(other)
            try:
                coef = getattr(self, '_' + name)(self.coef, other)
            except Exception:
                return NotImplemented
            return self._like(coef)

        def reflected(self, other):
            try:
                coef = getattr(self, '_' + name)(other, self.coef)
            except Exception:
                return NotImplemented
            return self._like(coef)

        setattr(ABCPolyBase, f'__{name}__', operate)
        setattr(ABCPolyBase, f'__r{name}__', reflected)


    for _name in ('add', 'sub', 'mul'):
        _operators(_name)

    """#
}
