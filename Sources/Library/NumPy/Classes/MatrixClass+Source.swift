extension MatrixClass {
  static let source = #"""
    import numpy as _np


    def _parse(text):
        rows = []
        for row in text.replace('[', '').replace(']', '').split(';'):
            words = row.replace(',', ' ').split()
            rows.append([float(word) if any(c in word for c in '.eEnN') else int(word) for word in words])
        if any(len(row) != len(rows[0]) for row in rows):
            raise ValueError('Rows not the same size.')
        return rows


    def _two(a):
        if a.ndim > 2:
            raise ValueError('shape too large to be a matrix.')
        return a if a.ndim == 2 else a.reshape(1, -1)


    def _of(a):
        made = object.__new__(matrix)
        object.__setattr__(made, '_a', a)
        return made


    def _plain(x):
        return x._a if isinstance(x, matrix) else x


    def _key(key):
        return tuple(_plain(part) for part in key) if isinstance(key, tuple) else _plain(key)


    def _wrap(found):
        if isinstance(found, tuple):
            return tuple(_wrap(one) for one in found)
        if type(found) is _np.ndarray and found.ndim in (1, 2):
            return _of(_two(found))
        return found


    class matrix:
        """An array of two axes whose * is the matrix product; NumPy advises arrays and the operator @ instead."""
        __array_priority__ = 10.0

        def __init__(self, data, dtype=None, copy=True):
            if isinstance(data, matrix):
                data = data._a
            elif isinstance(data, str):
                data = _parse(data)
            elif isinstance(data, (list, tuple)):
                data = [_plain(row) for row in data]
            a = _np.array(data, dtype=dtype) if copy or not isinstance(data, _np.ndarray) else _np.asarray(data, dtype=dtype)
            object.__setattr__(self, '_a', _two(a))

        def __array__(self, dtype=None, copy=None):
            return self._a if dtype is None else self._a.astype(dtype)

        def __getitem__(self, key):
            found = self._a[_key(key)]
            if not isinstance(found, _np.ndarray):
                return found
            if found.ndim == 1:
                is_column = isinstance(key, tuple) and len(key) > 1 and _np.isscalar(key[1])
                found = found.reshape(-1, 1) if is_column else found.reshape(1, -1)
            return _of(found) if found.ndim == 2 else found

        def __setitem__(self, key, value):
            value = _plain(value)
            place = self._a[_key(key)] if isinstance(value, _np.ndarray) and value.ndim == 2 else None
            if isinstance(place, _np.ndarray) and place.ndim == 1:
                value = value.reshape(-1)
            self._a[_key(key)] = value

        def __len__(self):
            return len(self._a)

        def __iter__(self):
            for i in range(len(self._a)):
                yield self[i]

        def __contains__(self, item):
            return bool((self._a == item).any())

        def __bool__(self):
            return bool(self._a)

        def __int__(self):
            return int(self._a)

        def __float__(self):
            return float(self._a)

        def __mul__(self, other):
            if isinstance(other, (matrix, _np.ndarray, list, tuple)):
                return _wrap(_np.dot(self._a, _two(_np.asarray(_plain(other)))))
            return _of(self._a * other)

        def __rmul__(self, other):
            if isinstance(other, (_np.ndarray, list, tuple)) and _np.ndim(other):
                return _wrap(_np.dot(other, self._a))
            return _of(other * self._a)

        def __imul__(self, other):
            self._a[...] = (self * other)._a
            return self

        def __pow__(self, n):
            return _of(_np.linalg.matrix_power(self._a, n))

        def __matmul__(self, other):
            return _wrap(self._a @ _np.asarray(_plain(other)))

        def __rmatmul__(self, other):
            return _wrap(_np.asarray(other) @ self._a)

        def __neg__(self):
            return _of(-self._a)

        def __pos__(self):
            return _of(+self._a)

        def __abs__(self):
            return _of(abs(self._a))

        def __invert__(self):
            return _of(~self._a)

        def __hash__(self):
            raise TypeError("unhashable type: 'matrix'")

        def __round__(self, digits=0):
            return _of(_np.round(self._a, digits))

        def __repr__(self):
            rows = _np.array2string(self._a, separator=', ', prefix='matrix(')
            usual = self._a.dtype in (_np.dtype('int64'), _np.dtype('float64'), _np.dtype('bool'))
            if self._a.size == 0:
                return f'matrix([], shape={self.shape}, dtype={self._a.dtype})'
            return f'matrix({rows})' if usual else f'matrix({rows}, dtype={self._a.dtype})'

        def __str__(self):
            return str(self._a)

        def __format__(self, spec):
            if spec:
                raise TypeError('unsupported format string passed to numpy.matrix.__format__')
            return str(self)

        def __getattr__(self, name):
            if name.startswith('__') and name.endswith('__'):
                raise AttributeError(f"'matrix' object has no attribute {name!r}")
            try:
                found = getattr(self._a, name)
            except AttributeError as error:
                raise AttributeError(str(error).replace('numpy.ndarray', 'matrix')) from None
            if not callable(found):
                return _wrap(found)
            def method(*args, **kwargs):
                return _wrap(found(*[_plain(one) for one in args], **{k: _plain(v) for k, v in kwargs.items()}))
            return method

        def __setattr__(self, name, value):
            if name == 'shape':
                self._a.shape = value
            else:
                object.__setattr__(self, name, value)

        @property
        def T(self):
            return _of(self._a.T)
        H = T
        getT = lambda self: self.T
        getH = getT

        @property
        def I(self):
            rows, columns = self._a.shape
            return _of(_np.linalg.inv(self._a) if rows == columns else _np.linalg.pinv(self._a))
        getI = lambda self: self.I

        @property
        def A(self):
            return self._a
        getA = lambda self: self._a

        @property
        def A1(self):
            return self._a.ravel()
        getA1 = lambda self: self._a.ravel()

        def tolist(self):
            return self._a.tolist()

        def nonzero(self):
            return self._a.nonzero()

        def diagonal(self, offset=0):
            return _wrap(self._a.diagonal(offset))

        def ravel(self, order='C'):
            return _of(self._a.ravel().reshape(1, -1))

        def flatten(self, order='C'):
            return _of(self._a.flatten().reshape(1, -1))

        def copy(self, order='C'):
            return _of(self._a.copy())

        def __copy__(self):
            return self.copy()

        def __deepcopy__(self, memo):
            return self.copy()

        def view(self, dtype=None):
            return self._a if dtype is _np.ndarray else _of(self._a.view(dtype) if dtype else self._a.view())


    def _reducing(name):
        def reduce(self, axis=None, *args, **kwargs):
            found = getattr(self._a, name)(axis, *args, **kwargs)
            if axis is None:
                return found
            return _of(found.reshape(-1, 1) if axis in (1, -1) else found.reshape(1, -1))
        reduce.__name__ = name
        return reduce

    for _name in ('sum', 'mean', 'std', 'var', 'prod', 'any', 'all', 'max', 'min', 'argmax', 'argmin'):
        setattr(matrix, _name, _reducing(_name))


    def _binary(name, is_in_place=False):
        def operate(self, other):
            found = getattr(self._a, name)(_plain(other))
            if found is NotImplemented:
                return found
            return self if is_in_place else _wrap(found)
        operate.__name__ = name
        return operate

    for _name in ('add', 'sub', 'truediv', 'floordiv', 'mod', 'and', 'or', 'xor'):
        setattr(matrix, f'__{_name}__', _binary(f'__{_name}__'))
        setattr(matrix, f'__r{_name}__', _binary(f'__r{_name}__'))
        setattr(matrix, f'__i{_name}__', _binary(f'__i{_name}__', True))
    for _name in ('lt', 'le', 'gt', 'ge', 'eq', 'ne'):
        setattr(matrix, f'__{_name}__', _binary(f'__{_name}__'))


    def asmatrix(data, dtype=None):
        """Interpret the input as a matrix, without a copy of an array."""
        return matrix(data, dtype=dtype, copy=False)

    mat = asmatrix


    def bmat(obj, ldict=None, gdict=None):
        """A matrix of blocks."""
        if isinstance(obj, matrix):
            return obj
        if isinstance(obj[0], (list, tuple)):
            rows = [_np.concatenate([_np.atleast_2d(_plain(block)) for block in row], axis=1) for row in obj]
            return _of(_np.concatenate(rows, axis=0))
        return _of(_np.concatenate([_np.atleast_2d(_plain(block)) for block in obj], axis=1))

    """#

  static let shortcuts = #"""
    from numpy import *
    import numpy as _np
    from numpy._matrix import asmatrix as _asmatrix, matrix, asmatrix, bmat


    def zeros(shape, dtype=None, order='C'):
        return _asmatrix(_np.zeros(shape, dtype=dtype))


    def ones(shape, dtype=None, order='C'):
        return _asmatrix(_np.ones(shape, dtype=dtype))


    def empty(shape, dtype=None, order='C'):
        return _asmatrix(_np.empty(shape, dtype=dtype))


    def identity(n, dtype=None):
        return _asmatrix(_np.identity(n, dtype=dtype))


    def eye(n, M=None, k=0, dtype=float, order='C'):
        return _asmatrix(_np.eye(n, M, k, dtype=dtype))


    def rand(*args):
        return _asmatrix(_np.random.rand(*(args[0] if isinstance(args[0], tuple) else args)))


    def randn(*args):
        return _asmatrix(_np.random.randn(*(args[0] if isinstance(args[0], tuple) else args)))


    def repmat(a, m, n):
        found = _np.tile(_np.atleast_2d(_np.asarray(a)), (m, n))
        return _asmatrix(found) if isinstance(a, matrix) else found

    """#
}
