extension MaskedClass {
  /// Masks by conditions, arrays that are made, and what methods do too.
  static let functions = #"""
    # The functions of the module.

    def dot(a, b, strict=False, out=None):
        "The dot product; masked elements count as zeros."
        if strict is True and np.ndim(a) != 0 and np.ndim(b) != 0:
            a, b = _spread(a, a.ndim - 1), _spread(b, b.ndim - 1 if b.ndim == 1 else b.ndim - 2)
        result = np.dot(filled(a, 0), filled(b, 0))
        mask = ~np.dot(~getmaskarray(a), ~getmaskarray(b))
        if out is not None:
            out._a[...] = result
            out._mask = np.asarray(mask)
            return out
        made = _of(np.asarray(result))
        made.__setmask__(mask)
        return made


    def _spread(a, axis):
        # A line with a masked element is masked as a whole.
        a = array(a, subok=False)
        if a._mask is not nomask and a._mask.any():
            a._mask = a._mask | a._mask.any(axis=axis, keepdims=True)
        return a


    def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False, shrink=True,
              subok=True, ndmin=0):
        "A masked array from data and a mask."
        return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, subok=subok, keep_mask=keep_mask, hard_mask=hard_mask,
                           fill_value=fill_value, ndmin=ndmin, shrink=shrink, order=order)


    def asarray(a, dtype=None, order=None):
        "The same as a masked array."
        return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=False, order=order)


    def asanyarray(a, dtype=None, order=None):
        "The same as a masked array, itself if it is one."
        if isinstance(a, MaskedArray) and (dtype is None or dtype == a.dtype):
            return a
        return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=True, order=order)


    def isMaskedArray(x):
        "Whether something is a masked array."
        return isinstance(x, MaskedArray)


    def is_masked(x):
        "Whether something has masked elements."
        mask = getmask(x)
        return mask is not nomask and bool(mask.any())


    def set_fill_value(a, fill_value):
        "Sets what fills masked elements."
        if isinstance(a, MaskedArray):
            a.set_fill_value(fill_value)


    def get_fill_value(a):
        "What fills masked elements."
        return a.fill_value if isinstance(a, MaskedArray) else default_fill_value(a)


    def common_fill_value(a, b):
        "What fills the masked elements of both, if it is the same."
        first, second = get_fill_value(a), get_fill_value(b)
        return first if first == second else None


    def get_masked_subclass(*arrays):
        return MaskedArray


    def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
        "The same with what is not finite masked and filled."
        a = MaskedArray(a, copy=copy, mask=mask, subok=True)
        invalid = np.logical_not(np.isfinite(a._a))
        if not invalid.any():
            return a
        a._mask = a._mask | invalid
        a._a[invalid] = a.fill_value if fill_value is None else fill_value
        return a


    # Masks by a condition.

    def masked_where(condition, a, copy=True):
        "The array, masked where the condition is true."
        mask = make_mask(condition, shrink=False)
        result = MaskedArray(a, copy=copy) if copy or isinstance(a, MaskedArray) else MaskedArray(np.asarray(a))
        if np.shape(mask) and mask.shape != result.shape:
            raise IndexError(f'Inconsistent shape between the condition and the input (got {mask.shape} and {result.shape})')
        if isinstance(a, MaskedArray):
            mask = mask_or(mask, a._mask)
        if not isinstance(a, MaskedArray):
            result._fill_value = None
        mask = mask if mask is nomask else _shrunk(mask)
        if result._mask is not nomask or mask is not nomask:
            result.mask = mask
        if not copy and isinstance(a, MaskedArray) and a._mask is nomask:
            a._mask = result._mask
        return result


    def _masked_by(name):
        def function(x, value, copy=True):
            return masked_where(ufuncs[name](x, value), x, copy=copy)
        function.__name__ = 'masked_' + name
        return function


    masked_greater, masked_greater_equal = _masked_by('greater'), _masked_by('greater_equal')
    masked_less, masked_less_equal, masked_not_equal = _masked_by('less'), _masked_by('less_equal'), _masked_by('not_equal')


    def masked_equal(x, value, copy=True):
        "The array, masked where it equals the value, which becomes its fill value."
        result = masked_where(ufuncs['equal'](x, value), x, copy=copy)
        result.fill_value = value
        return result


    def masked_inside(x, v1, v2, copy=True):
        "The array, masked between two values."
        if v2 < v1:
            v1, v2 = v2, v1
        x_filled = filled(x)
        return masked_where((x_filled >= v1) & (x_filled <= v2), x, copy=copy)


    def masked_outside(x, v1, v2, copy=True):
        "The array, masked outside of two values."
        if v2 < v1:
            v1, v2 = v2, v1
        x_filled = filled(x)
        return masked_where((x_filled < v1) | (x_filled > v2), x, copy=copy)


    def masked_object(x, value, copy=True, shrink=True):
        "The array, masked where it equals the object."
        if isinstance(x, MaskedArray):
            condition, mask = np.equal(x._a, value), x._mask
        else:
            condition, mask = np.equal(np.asarray(x), value), nomask
        return MaskedArray(x, mask=mask_or(mask, make_mask(condition, shrink=shrink)), copy=copy, fill_value=value)


    def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
        "The array, masked where it is near the value."
        data = filled(x, value)
        near = np.isclose(data, value, atol=atol, rtol=rtol) if data.dtype.kind == 'f' else np.equal(data, value)
        result = MaskedArray(data, mask=near, copy=copy, fill_value=value)
        return result.shrink_mask() if shrink else result


    def masked_invalid(a, copy=True):
        "The array, masked where it is not finite."
        result = masked_where(~np.isfinite(_plain(a) if isinstance(a, MaskedArray) else np.asarray(a)), a, copy=copy)
        if result._mask is nomask:
            result._mask = make_mask_none(result.shape)
        return result


    # Arrays that are made.

    def masked_all(shape, dtype=float):
        "An array of which everything is masked."
        return MaskedArray(np.empty(shape, dtype), mask=np.ones(shape, dtype=bool))


    def masked_all_like(arr):
        "An array like this of which everything is masked."
        made = _of(np.empty_like(_plain(np.asarray(arr))))
        made._mask = np.ones(made.shape, dtype=bool)
        return made


    def _made_by(name):
        function = getattr(np, name)
        def wrapper(*args, **kwargs):
            options = {key: kwargs.pop(key) for key in ('fill_value', 'hardmask') if key in kwargs}
            source = next((one for one in args if isinstance(one, MaskedArray)), None)
            made = function(*[_plain(one) for one in args], **{key: _plain(one) for key, one in kwargs.items()})
            if not isinstance(made, np.ndarray):
                return made
            made = _of(made) if source is None else source._derived(made)
            if source is not None and made.size == source.size and source._mask is not nomask:
                made._mask = source._mask.reshape(made.shape) if name == 'squeeze' else source._mask.copy()
            if 'fill_value' in options:
                made.fill_value = options['fill_value']
            if 'hardmask' in options:
                made._hardmask = bool(options['hardmask'])
            return made
        wrapper.__name__ = name
        return wrapper


    arange, empty, empty_like, zeros, zeros_like, ones, ones_like, identity, indices, frombuffer, fromfunction, clip, squeeze = [
        _made_by(_name) for _name in ('arange', 'empty', 'empty_like', 'zeros', 'zeros_like', 'ones', 'ones_like', 'identity', 'indices',
                                      'frombuffer', 'fromfunction', 'clip', 'squeeze')]


    # What methods do too.

    def _by_method(name):
        def function(a, *args, **params):
            return getattr(asanyarray(a), name)(*args, **params)
        function.__name__ = name
        return function


    def compress(condition, a, *args, **params):
        "The elements where the condition is true."
        return asanyarray(a).compress(condition, *args, **params)


    def compressed(x):
        "What is not masked, as a plain array of one axis."
        return asanyarray(x).compressed()


    def take(a, indices, axis=None, out=None, mode='raise'):
        "The elements at the places."
        return MaskedArray(a).take(indices, axis=axis, out=out, mode=mode)


    def put(a, indices, values, mode='raise'):
        "Sets the elements at the places."
        return (a if isinstance(a, MaskedArray) else np.asarray(a)).put(indices, values, mode=mode)


    def putmask(a, mask, values):
        "Sets the elements where the mask is true."
        data, covered = getdata(values), getmask(values)
        if not isinstance(a, MaskedArray):
            a = _of(a)
        if a._mask is nomask:
            if covered is not nomask:
                a._mask = make_mask_none(a.shape)
                np.copyto(a._mask, covered, where=mask)
        elif a._hardmask:
            if covered is not nomask:
                joined = a._mask.copy()
                np.copyto(joined, covered, where=mask)
                a.mask = a._mask | joined
        else:
            np.copyto(a._mask, getmaskarray(values) if covered is nomask else covered, where=mask)
        np.copyto(a._a, data, where=mask)


    def argsort(a, axis=_given, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
        "The places in the order of the elements, masked ones last."
        if not isinstance(a, MaskedArray):
            a = np.asarray(a)
            return a.argsort(axis=_default_axis(a) if axis is _given else axis, kind=kind)
        return a.argsort(axis=_default_axis(a) if axis is _given else axis, kind=kind, endwith=endwith, fill_value=fill_value)


    def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
        "The elements in order, masked ones last."
        a = a.copy() if isinstance(a, MaskedArray) else np.array(a)
        if axis is None:
            a, axis = a.flatten(), 0
        if isinstance(a, MaskedArray):
            a.sort(axis=axis, kind=kind, endwith=endwith, fill_value=fill_value)
        else:
            a.sort(axis=axis, kind=kind)
        return a


    def transpose(a, axes=None):
        "The array with its axes in another order."
        return asanyarray(a).transpose(axes)


    def reshape(a, new_shape, order='C'):
        "The array in another shape."
        return asanyarray(a).reshape(new_shape, order=order)


    def expand_dims(a, axis):
        "The array with an axis more."
        data = np.expand_dims(getdata(a), axis)
        if not isinstance(a, MaskedArray):
            return data
        return _of(data, nomask if a._mask is nomask else a._mask.reshape(data.shape), a)


    def resize(x, new_shape):
        "The elements in another shape, repeated as need be."
        mask = getmask(x)
        made = _of(np.resize(getdata(x), new_shape))
        if mask is not nomask:
            made._mask = np.resize(mask, new_shape)
        return made


    def ndim(obj):
        "The number of axes."
        return np.ndim(getdata(obj))


    def shape(obj):
        "The lengths of the axes."
        return np.shape(getdata(obj))


    def size(obj, axis=None):
        "The number of elements."
        return np.size(getdata(obj), axis)


    def min_(obj, axis=None, out=None, fill_value=None, keepdims=_given):
        "The smallest element."
        return asanyarray(obj).min(axis=axis, fill_value=fill_value, out=out, keepdims=keepdims)


    def max_(obj, axis=None, out=None, fill_value=None, keepdims=_given):
        "The largest element."
        return asanyarray(obj).max(axis=axis, fill_value=fill_value, out=out, keepdims=keepdims)


    def ptp(obj, axis=None, out=None, fill_value=None, keepdims=False):
        "The largest element less the smallest."
        return asanyarray(obj).ptp(axis=axis, out=out, fill_value=fill_value, keepdims=keepdims)


    """#
}
