extension DerivedClass {
  static let source = #"""
    _reductions = {'sum', 'mean', 'std', 'var', 'prod', 'max', 'min', 'amax', 'amin', 'any', 'all', 'ptp', 'median', 'nansum', 'nanmean', 'nanmax', 'nanmin'}
    _settable = {'shape', 'dtype', 'flat', 'real', 'imag', 'strides'}
    _unsupported = ('__array_ufunc__', '__array_function__', '__array_wrap__', '__array_prepare__')


    def _made(cls, a, parent):
        made = object.__new__(cls)
        object.__setattr__(made, '_a', a)
        made.__array_finalize__(parent)
        return made


    def _view(a, cls):
        return _made(cls, a.view(), a)


    def _plain(x):
        if isinstance(x, ndarray):
            return x._a
        if isinstance(x, tuple):
            return tuple([_plain(part) for part in x])
        if isinstance(x, list):
            return [_plain(part) for part in x]
        return x


    def _result(parent, name, found):
        if type(found) is np.ndarray:
            return _made(type(parent), found, parent)
        if isinstance(found, (tuple, list)) and any([type(one) is np.ndarray for one in found]):
            return type(found)([_result(parent, name, one) for one in found])
        if name in _reductions and np.isscalar(found):
            return _made(type(parent), np.array(found), parent)
        return found


    class ndarray:
        """The base of classes derived from numpy.ndarray: an object around a plain array."""
        __array_priority__ = 0.0

        def __init_subclass__(cls, **keywords):
            for name in _unsupported:
                if name in cls.__dict__:
                    raise TypeError(f'nabla calls no {name} of classes derived from ndarray; __array_finalize__ is called')

        def __new__(cls, shape=(), dtype=float, buffer=None, offset=0, strides=None, order=None):
            if buffer is None:
                return _made(cls, np.empty(shape, dtype=dtype), None)
            if strides is not None or not isinstance(buffer, (np.ndarray, bytes, bytearray)):
                raise TypeError('nabla takes an array or bytes as the buffer of an ndarray, without strides')
            if isinstance(buffer, np.ndarray):
                a = np.asarray(buffer).reshape(-1).view(dtype)[offset // np.dtype(dtype).itemsize:]
            else:
                a = np.frombuffer(buffer, dtype=dtype, offset=offset)
            lengths = shape if isinstance(shape, (tuple, list)) else (shape,)
            count = 1
            for n in lengths:
                count *= n
            if count > a.size:
                raise TypeError('buffer is too small for requested array')
            return _made(cls, a[:count].reshape(lengths), None)

        def __init__(self, *args, **keywords):
            pass

        def __array_finalize__(self, obj):
            pass

        def __array__(self, dtype=None, copy=None):
            return self._a if dtype is None else self._a.astype(dtype)

        def view(self, dtype=None, type=None):
            own = self.__class__
            if dtype is not None and isinstance(dtype, own.__class__) and issubclass(dtype, np.ndarray):
                dtype, type = None, dtype
            a = self._a.view() if dtype is None else self._a.view(dtype)
            if type is np.ndarray:
                return a
            return _made(own if type is None else type, a, self)

        def __getattr__(self, name):
            if name == '_a' or name.startswith('__') and name != '__array_interface__':
                raise AttributeError(f"'{self.__class__.__name__}' object has no attribute '{name}'")
            try:
                found = getattr(self._a, name)
            except AttributeError:
                raise AttributeError(f"'{self.__class__.__name__}' object has no attribute '{name}'") from None
            if type(found) is np.ndarray and name != 'base':
                return _made(type(self), found, self)
            if not callable(found):
                return found
            def method(*args, **keywords):
                plain = {key: _plain(keywords[key]) for key in keywords}
                result = found(*[_plain(one) for one in args], **plain)
                if name in ('nonzero', 'tolist', 'item', 'tobytes'):
                    return result
                out = keywords.get('out')
                return out if out is not None else _result(self, name, result)
            return method

        def __setattr__(self, name, value):
            if name in _settable:
                setattr(self._a, name, _plain(value))
            else:
                object.__setattr__(self, name, value)

        def __getitem__(self, key):
            return _result(self, '', self._a[_plain(key)])

        def __setitem__(self, key, value):
            self._a[_plain(key)] = _plain(value)

        def __len__(self):
            return len(self._a)

        def __iter__(self):
            if self._a.ndim == 0:
                raise TypeError('iteration over a 0-d array')
            for k in range(len(self._a)):
                yield self[k]

        def __contains__(self, item):
            return _plain(item) in self._a

        def __bool__(self):
            return bool(self._a)

        def __int__(self):
            return int(self._a)

        def __float__(self):
            return float(self._a)

        def __complex__(self):
            return complex(self._a)

        def __index__(self):
            return self._a.__index__() if self._a.ndim else int(self._a)

        def __hash__(self):
            raise TypeError(f"unhashable type: '{self.__class__.__name__}'")

        def __copy__(self):
            return _made(type(self), self._a.copy(), self)

        def __deepcopy__(self, memo=None):
            return _made(type(self), self._a.copy(), self)

        def __str__(self):
            return str(self._a)

        def __format__(self, spec):
            return format(self._a, spec)

        def __repr__(self):
            a, head = self._a, type(self).__name__ + '('
            extra = []
            if a.size == 0 and a.shape != (0,):
                extra.append(f'shape={a.shape}')
            plain = a.dtype.kind in 'iufbc'
            if a.size == 0 or a.dtype not in (np.dtype('int64'), np.dtype('float64'), np.dtype('bool'), np.dtype('complex128')):
                extra.append(f'dtype={a.dtype}' if plain or a.dtype == object else f"dtype='{a.dtype}'" if a.dtype.names is None else f'dtype={a.dtype}')
            text = head + np.array2string(a, separator=', ', prefix=head, suffix=')')
            if not extra:
                return text + ')'
            text += ','
            extra = ', '.join(extra) + ')'
            last = len(text) - (text.rfind('\n') + 1)
            fits = last + len(extra) + 1 <= np.get_printoptions()['linewidth']
            return text + (' ' if fits else '\n' + ' ' * len(head)) + extra

        def _both(self, other, operation):
            if not isinstance(other, (ndarray, np.ndarray, np.generic, int, float, complex, bool, list, tuple, str, bytes)) and other is not None:
                return NotImplemented
            parent = other if isinstance(other, ndarray) and type(other) is not type(self) and issubclass(type(other), type(self)) else self
            found = operation(self._a, _plain(other))
            if self._a.ndim == 0 and np.isscalar(found):
                found = np.array(found)
            return _result(parent, '', found)

        def _change(self, other, operation):
            if self._a.ndim == 0:
                self._a[...] = operation(self._a, _plain(other))
            else:
                operation(self._a, _plain(other))
            return self

        def __add__(self, other): return self._both(other, lambda a, b: a + b)
        def __radd__(self, other): return self._both(other, lambda a, b: b + a)
        def __sub__(self, other): return self._both(other, lambda a, b: a - b)
        def __rsub__(self, other): return self._both(other, lambda a, b: b - a)
        def __mul__(self, other): return self._both(other, lambda a, b: a * b)
        def __rmul__(self, other): return self._both(other, lambda a, b: b * a)
        def __truediv__(self, other): return self._both(other, lambda a, b: a / b)
        def __rtruediv__(self, other): return self._both(other, lambda a, b: b / a)
        def __floordiv__(self, other): return self._both(other, lambda a, b: a // b)
        def __rfloordiv__(self, other): return self._both(other, lambda a, b: b // a)
        def __mod__(self, other): return self._both(other, lambda a, b: a % b)
        def __rmod__(self, other): return self._both(other, lambda a, b: b % a)
        def __pow__(self, other): return self._both(other, lambda a, b: a ** b)
        def __rpow__(self, other): return self._both(other, lambda a, b: b ** a)
        def __matmul__(self, other): return self._both(other, lambda a, b: a @ b)
        def __rmatmul__(self, other): return self._both(other, lambda a, b: b @ a)
        def __and__(self, other): return self._both(other, lambda a, b: a & b)
        def __rand__(self, other): return self._both(other, lambda a, b: b & a)
        def __or__(self, other): return self._both(other, lambda a, b: a | b)
        def __ror__(self, other): return self._both(other, lambda a, b: b | a)
        def __xor__(self, other): return self._both(other, lambda a, b: a ^ b)
        def __rxor__(self, other): return self._both(other, lambda a, b: b ^ a)
        def __lshift__(self, other): return self._both(other, lambda a, b: a << b)
        def __rlshift__(self, other): return self._both(other, lambda a, b: b << a)
        def __rshift__(self, other): return self._both(other, lambda a, b: a >> b)
        def __rrshift__(self, other): return self._both(other, lambda a, b: b >> a)
        def __divmod__(self, other): return self._both(other, lambda a, b: divmod(a, b))
        def __rdivmod__(self, other): return self._both(other, lambda a, b: divmod(b, a))
        def __eq__(self, other): return self._both(other, lambda a, b: a == b)
        def __ne__(self, other): return self._both(other, lambda a, b: a != b)
        def __lt__(self, other): return self._both(other, lambda a, b: a < b)
        def __le__(self, other): return self._both(other, lambda a, b: a <= b)
        def __gt__(self, other): return self._both(other, lambda a, b: a > b)
        def __ge__(self, other): return self._both(other, lambda a, b: a >= b)
        def __neg__(self): return _result(self, 'sum', -self._a)
        def __pos__(self): return _result(self, 'sum', +self._a)
        def __abs__(self): return _result(self, 'sum', abs(self._a))
        def __invert__(self): return _result(self, 'sum', ~self._a)

        def __iadd__(self, other): return self._change(other, lambda a, b: np.add(a, b, out=a) if a.ndim else a + b)
        def __isub__(self, other): return self._change(other, lambda a, b: np.subtract(a, b, out=a) if a.ndim else a - b)
        def __imul__(self, other): return self._change(other, lambda a, b: np.multiply(a, b, out=a) if a.ndim else a * b)
        def __itruediv__(self, other): return self._change(other, lambda a, b: np.true_divide(a, b, out=a) if a.ndim else a / b)
        def __ifloordiv__(self, other): return self._change(other, lambda a, b: np.floor_divide(a, b, out=a) if a.ndim else a // b)
        def __imod__(self, other): return self._change(other, lambda a, b: np.remainder(a, b, out=a) if a.ndim else a % b)
        def __ipow__(self, other): return self._change(other, lambda a, b: np.power(a, b, out=a) if a.ndim else a ** b)

    """#
}
