extension MaskedClass {
  /// The class of masked arrays: what it is made of and its elements.
  static let array = #"""
    class MaskedArray:
        "An array with a mask: elements that are masked take no part in what is computed."
        __module__ = 'numpy.ma'
        __array_priority__ = 15
        __hash__ = None

        def __init__(self, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None,
                     keep_mask=True, hard_mask=None, shrink=True, order=None):
            inner = _plain_items(data) if isinstance(data, (list, tuple)) else _plain(data)
            self._a = np.array(inner, dtype=dtype, copy=True if copy else None, order=order, ndmin=ndmin)
            known = getmask(data)
            if known is not nomask and known.shape != self._a.shape:
                known = known.reshape(self._a.shape)
            self._hardmask = getattr(data, '_hardmask', False)
            self._sharedmask = False
            self._mask = nomask
            if mask is nomask:
                if not keep_mask:
                    self._mask = nomask if shrink else np.zeros(self._a.shape, dtype=bool)
                elif isinstance(data, (tuple, list)):
                    if any(_holds_mask(one) for one in data):
                        masks = np.array([getmaskarray(_of_any(one)) for one in data], dtype=bool)
                        if masks.shape == self._a.shape and masks.any():
                            self._mask = masks
                else:
                    self._sharedmask = not copy
                    if known is not nomask:
                        self._mask = known.copy() if copy else known.view()
            else:
                self._mask = self._fitted(mask, copy)
                if keep_mask and known is not nomask:
                    self._mask = np.logical_or(self._mask, known)
            if fill_value is None:
                inherited = getattr(data, '_fill_value', None)
                self._fill_value = None if inherited is None else _check_fill_value(inherited, self._a.dtype)
            else:
                self._fill_value = _check_fill_value(fill_value, self._a.dtype)
            if hard_mask is not None:
                self._hardmask = hard_mask

        def _fitted(self, mask, copy):
            if mask is True:
                return np.ones(self._a.shape, dtype=bool)
            if mask is False or mask is None:
                return np.zeros(self._a.shape, dtype=bool)
            mask = np.array(_plain(mask), dtype=bool, copy=True if copy else None)
            if mask.shape != self._a.shape:
                if mask.size == 1:
                    mask = np.resize(mask, self._a.shape)
                elif mask.size == self._a.size:
                    mask = np.reshape(mask, self._a.shape)
                else:
                    raise MaskError(f'Mask and data not compatible: data size is {self._a.size}, mask size is {mask.size}.')
            return mask

        def _update_from(self, obj):
            self._fill_value = getattr(obj, '_fill_value', None)
            self._hardmask = getattr(obj, '_hardmask', False)
            self._sharedmask = getattr(obj, '_sharedmask', False)

        def _derived(self, data, mask=nomask):
            # As a view or a result of the array's own methods: with the fill value in the type of the result.
            made = _of(data, mask, self)
            if isinstance(made, MaskedArray) and made._fill_value is not None and data.dtype != self._a.dtype:
                made._fill_value = _check_fill_value(made._fill_value, data.dtype)
            return made

        def __array__(self, dtype=None, copy=None):
            return self._a if dtype is None else self._a.astype(dtype)

        # What it is made of.

        @property
        def data(self):
            return self._a

        _data = data
        baseclass = np.ndarray

        @property
        def mask(self):
            return self._mask if self._mask is nomask else self._mask.view()

        @mask.setter
        def mask(self, value):
            self.__setmask__(value)

        recordmask = mask

        def __setmask__(self, mask, copy=False):
            if mask is masked:
                mask = True
            if self._mask is nomask:
                if mask is nomask:
                    return
                self._mask = np.zeros(self._a.shape, dtype=bool)
            if self._hardmask:
                self._mask |= np.asarray(_plain(mask), dtype=bool)
            elif isinstance(mask, (int, float, np.bool_, np.number)):
                self._mask[...] = mask
            else:
                self._mask.flat = np.asarray(_plain(mask), dtype=bool)

        _set_mask = __setmask__

        @property
        def shape(self):
            return self._a.shape

        @shape.setter
        def shape(self, shape):
            self._a.shape = shape
            if self._mask is not nomask:
                self._mask.shape = self._a.shape

        @property
        def fill_value(self):
            if self._fill_value is None:
                self._fill_value = _check_fill_value(None, self._a.dtype)
            return self._fill_value[()]

        @fill_value.setter
        def fill_value(self, value=None):
            target = _check_fill_value(value, self._a.dtype)
            if self._fill_value is None or self._fill_value.dtype != target.dtype:
                self._fill_value = target
            else:
                self._fill_value[()] = target

        def set_fill_value(self, value=None):
            self.fill_value = value

        def get_fill_value(self):
            return self.fill_value

        @property
        def hardmask(self):
            return self._hardmask

        @property
        def sharedmask(self):
            return self._sharedmask

        def harden_mask(self):
            self._hardmask = True
            return self

        def soften_mask(self):
            self._hardmask = False
            return self

        def unshare_mask(self):
            if self._sharedmask:
                self._mask = self._mask.copy()
                self._sharedmask = False
            return self

        def shrink_mask(self):
            self._mask = _shrunk(self._mask)
            return self

        @property
        def flat(self):
            return MaskedIterator(self)

        @flat.setter
        def flat(self, value):
            self.ravel()[:] = value

        def __getattr__(self, name):
            if name.startswith('__') and name.endswith('__'):
                raise AttributeError(f"'MaskedArray' object has no attribute {name!r}")
            try:
                found = getattr(self._a, name)
            except AttributeError:
                raise AttributeError(f"'MaskedArray' object has no attribute {name!r}") from None
            return found

        @property
        def real(self):
            return self._derived(self._a.real, self._mask)

        @property
        def imag(self):
            return self._derived(self._a.imag, self._mask)

        # Elements.

        def __getitem__(self, indx):
            key = _plain_key(indx)
            found = self._a[key]
            part = nomask if self._mask is nomask else self._mask[key]
            if isinstance(found, np.ndarray) and (part is nomask or isinstance(part, np.ndarray)):
                made = _of(found, part, self)
                if part is not nomask:
                    made._sharedmask = True
                return made
            return masked if part else found

        def __setitem__(self, indx, value):
            if self is masked:
                raise MaskError('Cannot alter the masked element.')
            key = _plain_key(indx)
            if value is masked:
                if self._mask is nomask:
                    self._mask = np.zeros(self._a.shape, dtype=bool)
                self._mask[key] = True
                return
            data, mask = getattr(value, '_a', value), getmask(value)
            if isinstance(value, (list, tuple)):
                data = [0 if one is masked else _plain(one) for one in value]
            if self._mask is nomask:
                self._a[key] = data
                if mask is not nomask:
                    self._mask = np.zeros(self._a.shape, dtype=bool)
                    self._mask[key] = mask
            elif not self._hardmask:
                self._a[key] = data
                if not isinstance(indx, MaskedArray) or isinstance(value, MaskedArray):
                    self._mask[key] = mask
            elif hasattr(indx, 'dtype') and indx.dtype == bool:
                self._a[key * np.logical_not(self._mask)] = data
            else:
                covered = mask_or(self._mask[key], mask, copy=True)
                place = self._a[key]
                if np.size(place) > 1:
                    np.copyto(place, data, where=~covered)
                elif covered is nomask:
                    place = data
                self._a[key] = place
                self._mask[key] = covered

        def __len__(self):
            return len(self._a)

        def __iter__(self):
            for k in range(len(self._a)):
                yield self[k]

        def __contains__(self, item):
            return bool((self == item).any())

        def __bool__(self):
            return bool(self._a)

        def __index__(self):
            return operator.index(self._a)

        def __float__(self):
            if self.size > 1:
                raise TypeError('Only length-1 arrays can be converted to Python scalars')
            if self._mask.any():
                warnings.warn('Warning: converting a masked element to nan.', stacklevel=2)
                return np.nan
            return float(self._a.item())

        def __int__(self):
            if self.size > 1:
                raise TypeError('Only length-1 arrays can be converted to Python scalars')
            if self._mask.any():
                raise MaskError('Cannot convert masked element to a Python int.')
            return int(self._a.item())

        def __copy__(self):
            return self.copy()

        def __deepcopy__(self, memo):
            made = self.copy()
            if made._fill_value is not None:
                made._fill_value = made._fill_value.copy()
            return made

        def item(self, *args):
            return self._a.item(*args)

        def filled(self, fill_value=None):
            if self._mask is nomask:
                return self._a
            value = self.fill_value if fill_value is None else _check_fill_value(fill_value, self._a.dtype)
            if self is masked:
                return np.asarray(value)
            if not self._mask.any():
                return self._a
            result = self._a.copy()
            try:
                np.copyto(result, value, where=self._mask)
            except TypeError:
                result = result.astype(object)
                result[self._mask] = value
            return result

        def compressed(self):
            data = self._a.ravel()
            return data if self._mask is nomask else data[~self._mask.ravel()]


    """#
}
