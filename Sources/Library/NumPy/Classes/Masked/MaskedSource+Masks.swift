extension MaskedClass {
  /// Masks, fill values and what stands for masked elements in print.
  static let masks = #"""
    import operator
    import warnings
    import numpy as np

    MaskType = np.bool_
    nomask = np.bool_(False)
    _given = object()


    class MAError(Exception):
        "What goes wrong with masked arrays."
        __module__ = 'numpy.ma.core'


    class MaskError(MAError):
        "A mask that does not fit."
        __module__ = 'numpy.ma.core'


    class MaskedArrayFutureWarning(FutureWarning):
        __module__ = 'numpy.ma.core'


    # Values that stand in the place of masked elements.

    _defaults = {'b': True, 'c': 1e20 + 0j, 'f': 1e20, 'i': 999999, 'u': 999999, 'O': '?', 'S': b'N/A', 'U': 'N/A'}


    def _dtype_of(obj):
        if isinstance(obj, np.dtype):
            return obj
        return obj.dtype if hasattr(obj, 'dtype') else np.asarray(obj).dtype


    def default_fill_value(obj):
        "What fills arrays of this type."
        return _defaults.get(_dtype_of(obj).kind, '?')


    def _extreme(obj, which, name):
        kind = _dtype_of(obj)
        if kind.kind == 'f':
            return np.inf if which == 'max' else -np.inf
        if kind.kind in 'iu':
            return getattr(np.iinfo(kind), which)
        if kind.kind == 'b':
            return 1 if which == 'max' else 0
        if kind.kind in 'OU':
            return None
        raise TypeError(f'Unsuitable type {kind} for calculating {name}.')


    def minimum_fill_value(obj):
        "The largest number of a type: what never is the minimum."
        return _extreme(obj, 'max', 'minimum')


    def maximum_fill_value(obj):
        "The smallest number of a type: what never is the maximum."
        return _extreme(obj, 'min', 'maximum')


    def _check_fill_value(fill_value, kind):
        kind = np.dtype(kind)
        if fill_value is None:
            value = default_fill_value(kind)
            return np.array(np.uint64(value) if kind.kind == 'u' else value)
        if isinstance(fill_value, str) and kind.kind not in 'OSU':
            raise TypeError(f'Cannot set fill value of string with array of dtype {kind}')
        try:
            return np.array(np.asarray(fill_value, dtype=kind))
        except (OverflowError, ValueError) as error:
            raise TypeError(f'Cannot convert fill_value {fill_value} to dtype {kind}') from error


    # Masks.

    def getmask(a):
        "The mask of an array, or nomask."
        return getattr(a, '_mask', nomask)


    def getmaskarray(arr):
        "The mask of an array, in full."
        mask = getmask(arr)
        return make_mask_none(np.shape(arr)) if mask is nomask else mask


    def getdata(a, subok=True):
        "The data of a masked array as an array."
        return a._a if isinstance(a, MaskedArray) else np.asarray(a)


    def is_mask(m):
        "Whether something is an array of truth values."
        try:
            return m.dtype == np.bool_
        except AttributeError:
            return False


    def _shrunk(m):
        return m if m.any() else nomask


    def make_mask(m, copy=False, shrink=True, dtype=MaskType):
        "A mask from anything; nomask if nothing is masked."
        if m is nomask:
            return nomask
        result = np.array(filled(m, True), dtype=bool, copy=True if copy else None)
        return _shrunk(result) if shrink else result


    def make_mask_none(newshape, dtype=None):
        "A mask that masks nothing."
        return np.zeros(newshape, dtype=bool)


    def make_mask_descr(ndtype):
        return np.dtype(bool)


    def mask_or(m1, m2, copy=False, shrink=True):
        "What one of two masks masks."
        if m1 is nomask or m1 is False:
            return make_mask(m2, copy=copy, shrink=shrink)
        if m2 is nomask or m2 is False:
            return make_mask(m1, copy=copy, shrink=shrink)
        if m1 is m2 and is_mask(m1):
            return _shrunk(m1) if shrink else m1
        first, second = getattr(m1, 'dtype', None), getattr(m2, 'dtype', None)
        if first != second:
            raise ValueError(f"Incompatible dtypes '{first}'<>'{second}'")
        return make_mask(np.logical_or(m1, m2), copy=copy, shrink=shrink)


    def filled(a, fill_value=None):
        "The data with a value in the place of what is masked."
        if hasattr(a, 'filled'):
            return a.filled(fill_value)
        if isinstance(a, np.ndarray):
            return a
        return np.array(a)


    def _mask_of_axis(mask, axis, options):
        return nomask if mask is nomask else mask.all(axis=axis, **options)


    def _keeping(keepdims):
        return {} if keepdims is _given else {'keepdims': keepdims}


    class _MaskedPrintOption:
        "What stands for masked elements in printed arrays."
        def __init__(self, display):
            self._display = display
            self._enabled = True

        def display(self):
            return self._display

        def set_display(self, s):
            self._display = s

        def enabled(self):
            return self._enabled

        def enable(self, shrink=1):
            self._enabled = shrink

        def __str__(self):
            return str(self._display)

        __repr__ = __str__


    masked_print_option = _MaskedPrintOption('--')


    def _of(data, mask=nomask, like=None):
        # A masked array around an array; numbers stay what they are.
        if not isinstance(data, np.ndarray):
            return data
        made = object.__new__(MaskedArray)
        made._a, made._mask, made._fill_value, made._hardmask, made._sharedmask = data, mask, None, False, False
        if like is not None:
            made._update_from(like)
        return made


    def _plain(x):
        return x._a if isinstance(x, MaskedArray) else x


    def _plain_items(items):
        # Masked elements in lists are not numbers.
        return [_plain_items(one) if isinstance(one, (list, tuple)) else np.nan if one is masked else _plain(one) for one in items]


    def _plain_key(key):
        return tuple([_plain(one) for one in key]) if isinstance(key, tuple) else _plain(key)


    """#
}
