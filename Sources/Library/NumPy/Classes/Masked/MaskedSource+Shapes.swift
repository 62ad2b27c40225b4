extension MaskedClass {
  /// Order and shape of masked arrays, and the masked constant.
  static let shapes = #"""
        # Order.

        def argsort(self, axis=_given, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
            if stable:
                raise ValueError('`stable` parameter is not supported for masked arrays.')
            if axis is _given:
                axis = _default_axis(self)
            if fill_value is None:
                if not endwith:
                    fill_value = maximum_fill_value(self)
                else:
                    fill_value = np.nan if self.dtype.kind == 'f' else minimum_fill_value(self)
            return self.filled(fill_value).argsort(axis=axis, kind=kind)

        def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
            if stable:
                raise ValueError('`stable` parameter is not supported for masked arrays.')
            if self._mask is nomask:
                self._a.sort(axis=axis, kind=kind)
            elif self is not masked:
                places = self.argsort(axis=axis, kind=kind, fill_value=fill_value, endwith=endwith)
                self[...] = _of(np.take_along_axis(self._a, places, axis=axis), np.take_along_axis(self._mask, places, axis=axis))

        def partition(self, *args, **kwargs):
            warnings.warn("Warning: 'partition' will ignore the 'mask' of the MaskedArray.", stacklevel=2)
            self._a.partition(*args, **kwargs)

        def argpartition(self, *args, **kwargs):
            warnings.warn("Warning: 'argpartition' will ignore the 'mask' of the MaskedArray.", stacklevel=2)
            return self._derived(self._a.argpartition(*args, **kwargs), self._mask)

        # Shapes.

        def ravel(self, order='C'):
            made = _of(self._a.ravel(order=order), nomask, self)
            if self._mask is not nomask:
                made._mask = self._mask.ravel(order=order).reshape(made.shape)
            return made

        def reshape(self, *s, **kwargs):
            kwargs.update(order=kwargs.get('order', 'C'))
            made = _of(self._a.reshape(*s, **kwargs), nomask, self)
            if self._mask is not nomask:
                made._mask = self._mask.reshape(*s, **kwargs)
            return made

        def resize(self, newshape, refcheck=True, order=False):
            raise ValueError('A masked array does not own its data and therefore cannot be resized.\nUse the numpy.ma.resize function instead.')

        def take(self, indices, axis=None, out=None, mode='raise'):
            covered = getmask(indices)
            if covered is not nomask:
                indices = indices.filled(0)
            result = self._a.take(indices, axis=axis, mode=mode, out=_plain(out))
            mask = covered
            if self._mask is not nomask:
                mask = self._mask.take(indices, axis=axis, mode=mode) | covered
            if out is not None:
                if isinstance(out, MaskedArray):
                    out.__setmask__(mask)
                return out
            if not isinstance(result, np.ndarray):
                return masked if mask else result
            made = _of(result)
            made.__setmask__(mask)
            return made

        def put(self, indices, values, mode='raise'):
            if self._hardmask and self._mask is not nomask:
                open_places = ~self._mask.ravel()[indices]
                values = np.resize(_plain(values), np.shape(indices))
                indices, values = np.asarray(indices)[open_places], values[open_places]
            self._a.put(indices, _plain(values), mode=mode)
            if self._mask is nomask and getmask(values) is nomask:
                return
            mask = getmaskarray(self)
            mask.put(indices, getmask(values), mode=mode)
            self._mask = make_mask(mask, copy=False, shrink=True)

        def compress(self, condition, axis=None, out=None):
            made = _of(self._a.compress(_plain(condition), axis=axis, out=out), nomask, self)
            if self._mask is not nomask:
                made._mask = self._mask.compress(_plain(condition), axis=axis)
            return made

        def nonzero(self):
            return np.asarray(self.filled(0)).nonzero()

        def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
            if self._mask is nomask:
                return self._derived(self._a.trace(offset=offset, axis1=axis1, axis2=axis2).astype(dtype))
            return self.diagonal(offset=offset, axis1=axis1, axis2=axis2).astype(dtype).filled(0).sum(axis=-1, out=out)

        def dot(self, b, out=None, strict=False):
            return dot(self, b, out=out, strict=strict)

        def round(self, decimals=0, out=None):
            result = self._a.round(decimals=decimals, out=_plain(out))
            if out is not None:
                if isinstance(out, MaskedArray):
                    out.__setmask__(self._mask)
                return out
            if isinstance(result, np.ndarray) and result.ndim:
                return _of(result, self._mask, self)
            return masked if self._mask else _of(result)

        def clip(self, min=None, max=None, out=None, **kwargs):
            found = self._a.clip(_plain(min), _plain(max), out=_plain(out), **kwargs)
            return _wrapped('clip', found, [self] + [one for one in (min, max) if one is not None])

        def astype(self, dtype, *args, **kwargs):
            mask = self._mask if self._mask is nomask else self._mask.copy()
            return self._derived(self._a.astype(dtype, *args, **kwargs), mask)

        def view(self, dtype=None, type=None, fill_value=None):
            kind = type if type is not None else dtype
            if kind is np.ndarray:
                return self._a.view()
            if dtype is None or dtype is MaskedArray:
                made = _of(self._a.view(), self._mask if self._mask is nomask else self._mask.view(), self)
            else:
                made = _of(self._a.view(dtype), nomask, self)
                if self._mask is not nomask and made.shape == self.shape:
                    made._mask = self._mask.view()
                made._fill_value = None
            if fill_value is not None:
                made.fill_value = fill_value
            return made

        @property
        def T(self):
            return self.transpose()

        @property
        def mT(self):
            if self.ndim < 2:
                raise ValueError('matrix transpose with ndim < 2 is undefined')
            return MaskedArray(self._a.mT, nomask if self._mask is nomask else self._mask.mT)

        def ids(self):
            return (id(self._a), id(self._mask))

        def iscontiguous(self):
            return self._a.flags.contiguous

        @property
        def _full_mask(self):
            return getmaskarray(self)

        # For matrix products only the data count.

        def __matmul__(self, other):
            return _product(self, other)

        def __rmatmul__(self, other):
            return _product(other, self)


    def _product(a, b):
        data = np.matmul(getdata(a), getdata(b))
        return _of(data)


    def _of_any(x):
        return x if isinstance(x, MaskedArray) else [_of_any(one) for one in x] if isinstance(x, (list, tuple)) else np.asarray(x)


    def _holds_mask(x):
        return isinstance(x, MaskedArray) or isinstance(x, (list, tuple)) and any(_holds_mask(one) for one in x)


    def _default_axis(a):
        if a.ndim <= 1:
            return -1
        warnings.warn('In the future the default for argsort will be axis=-1, not the current None, to match its documentation and '
                      'np.argsort. Explicitly pass -1 or None to silence this warning.', MaskedArrayFutureWarning, stacklevel=3)
        return None


    def _shaping(name):
        # A method that does the same to the data and to the mask.
        def method(self, *args, **params):
            made = _of(getattr(self._a, name)(*args, **params), nomask, self)
            if self._mask is not nomask:
                made._mask = getattr(self._mask, name)(*args, **params)
            return made
        method.__name__ = name
        return method


    for _name in ('copy', 'diagonal', 'flatten', 'repeat', 'squeeze', 'swapaxes', 'transpose'):
        setattr(MaskedArray, _name, _shaping(_name))


    class MaskedIterator:
        "Walks over the elements of a masked array, and takes or sets them by their place."
        __module__ = 'numpy.ma.core'

        def __init__(self, ma):
            self.ma = ma
            self._place = 0

        def __iter__(self):
            return self

        def __len__(self):
            return self.ma.size

        def __next__(self):
            if self._place >= self.ma.size:
                raise StopIteration
            self._place += 1
            return self[self._place - 1]

        def __getitem__(self, indx):
            # Only what is masked is known of the array, not its fill value.
            return _of(self.ma._a.ravel(), self.ma._mask if self.ma._mask is nomask else self.ma._mask.ravel())[indx]

        def __setitem__(self, index, value):
            self.ma._a.flat[index] = _plain(getdata(value))
            if self.ma._mask is not nomask:
                self.ma._mask.flat[index] = getmaskarray(value)


    class MaskedConstant(MaskedArray):
        "The one masked element."
        __module__ = 'numpy.ma.core'

        def __init__(self):
            self._a, self._mask = np.array(0.), np.array(True)
            self._a.flags.writeable = self._mask.flags.writeable = False
            self._fill_value, self._hardmask, self._sharedmask = None, False, False

        def __str__(self):
            return str(masked_print_option._display)

        def __repr__(self):
            return 'masked'

        def __format__(self, spec):
            if spec:
                warnings.warn('Format strings passed to MaskedConstant are ignored, but in future may error or produce different behavior',
                              FutureWarning, stacklevel=2)
            return str(self)

        def _itself(self, *args, **kwargs):
            return self

        __iadd__ = __isub__ = __imul__ = __ifloordiv__ = __itruediv__ = __ipow__ = _itself
        copy = __copy__ = __deepcopy__ = _itself

        def __setattr__(self, name, value):
            if name in ('_a', '_mask', '_fill_value', '_hardmask', '_sharedmask') and (masked is None or name == '_fill_value'):
                object.__setattr__(self, name, value)
            else:
                raise AttributeError('attributes of masked are not writeable')


    masked = None
    masked = masked_singleton = MaskedConstant()
    masked_array = MaskedArray


    """#
}
