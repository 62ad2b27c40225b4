extension MaskedClass {
  /// Joining, choosing, products and comparisons of whole arrays.
  static let joining = #"""
    # Joining and choosing.

    def concatenate(arrays, axis=0):
        "Arrays one after the other."
        arrays = list(arrays)
        made = _of(np.concatenate([getdata(one) for one in arrays], axis))
        if any(getmask(one) is not nomask for one in arrays):
            mask = np.concatenate([getmaskarray(one) for one in arrays], axis)
            made._mask = _shrunk(mask.reshape(made.shape))
        return made


    def append(a, b, axis=None):
        "One array after another."
        return concatenate([a, b], axis)


    def _stacked_by(name):
        function = getattr(np, name)
        def wrapper(arys, *args, **kwargs):
            return MaskedArray(function(tuple([getdata(one) for one in arys]), *args, **kwargs),
                               mask=function(tuple([getmaskarray(one) for one in arys]), *args, **kwargs))
        wrapper.__name__ = name
        return wrapper


    vstack, hstack, column_stack, dstack, stack = [_stacked_by(_name) for _name in ('vstack', 'hstack', 'column_stack', 'dstack', 'stack')]
    row_stack = vstack


    def _raised_by(name):
        function = getattr(np, name)
        def wrapper(*arys, **kwargs):
            made = tuple([MaskedArray(function(getdata(one)), mask=function(getmaskarray(one))) for one in arys])
            return made[0] if len(made) == 1 else made
        wrapper.__name__ = name
        return wrapper


    atleast_1d, atleast_2d, atleast_3d = [_raised_by(_name) for _name in ('atleast_1d', 'atleast_2d', 'atleast_3d')]


    def hsplit(a, *args, **kwargs):
        "The array in pieces, side by side."
        return MaskedArray(np.hsplit(getdata(a), *args, **kwargs), mask=np.hsplit(getmaskarray(a), *args, **kwargs))


    def diagflat(a, *args, **kwargs):
        "A matrix with these elements on its diagonal."
        return MaskedArray(np.diagflat(getdata(a), *args, **kwargs), mask=np.diagflat(getmaskarray(a), *args, **kwargs))


    def diag(v, k=0):
        "A diagonal, or a matrix with it."
        mask = getmask(v)
        return _of(np.diag(getdata(v), k), nomask if mask is nomask else np.diag(mask, k))


    def where(condition, x=_given, y=_given):
        "Elements of one array where the condition is true, of another where it is not."
        if (x is _given) != (y is _given):
            raise ValueError("Must provide both 'x' and 'y' or neither.")
        if x is _given:
            return asanyarray(condition).nonzero()
        chosen = filled(condition, False)
        xd, yd, xm, ym = getdata(x), getdata(y), getmaskarray(x), getmaskarray(y)
        if x is masked and y is not masked:
            xd, xm = np.zeros((), dtype=yd.dtype), np.ones((), dtype=bool)
        elif y is masked and x is not masked:
            yd, ym = np.zeros((), dtype=xd.dtype), np.ones((), dtype=bool)
        mask = np.where(getmaskarray(condition), np.ones((), dtype=bool), np.where(chosen, xm, ym))
        return MaskedArray(np.where(chosen, xd, yd), mask=_shrunk(mask))


    def choose(indices, choices, out=None, mode='raise'):
        "Elements of the arrays that the indices name."
        places = filled(indices, 0)
        mask = np.choose(places, [True if one is masked else getmask(one) for one in choices], mode=mode)
        mask = make_mask(mask_or(mask, getmask(indices)), copy=False, shrink=True)
        data = np.choose(places, [True if one is masked else filled(one) for one in choices], mode=mode, out=_plain(out))
        made = _of(data) if out is None else out
        if isinstance(made, MaskedArray):
            made.__setmask__(mask)
        return made


    def left_shift(a, n):
        "The bits moved to the left."
        mask = getmask(a)
        return MaskedArray(np.left_shift(filled(a) if mask is nomask else filled(a, 0), n), mask=mask)


    def right_shift(a, n):
        "The bits moved to the right."
        mask = getmask(a)
        return MaskedArray(np.right_shift(filled(a) if mask is nomask else filled(a, 0), n), mask=mask)


    def round_(a, decimals=0, out=None):
        "The elements rounded."
        return asanyarray(a).round(decimals, out) if isinstance(a, MaskedArray) else np.round(a, decimals)



    class _Extreme(_MaskedUFunc):
        def __init__(self, f, compare, fill):
            self.f, self.compare, self.fill_of = f, compare, fill
            self.__name__, self.__doc__ = f.__name__, f.__doc__

        def __call__(self, a, b):
            return where(self.compare(a, b), a, b)

        def reduce(self, target, axis=_given):
            target = target if isinstance(target, MaskedArray) else np.asarray(target)
            mask = getmask(target)
            if axis is _given and target.ndim > 1:
                name = self.__name__
                warnings.warn(f'In the future the default for ma.{name}.reduce will be axis=0, not the current None, to match np.{name}.reduce. '
                              'Explicitly pass 0 or None to silence this warning.', MaskedArrayFutureWarning, stacklevel=2)
                axis = None
            options = {} if axis is _given else {'axis': axis}
            if mask is nomask:
                found = self.f.reduce(_plain(target), **options)
                return target._derived(np.asarray(found)) if isinstance(target, MaskedArray) else found
            found = self.f.reduce(target.filled(self.fill_of(target)), **options)
            mask = np.logical_and.reduce(mask, **options)
            return _of(np.asarray(found), np.asarray(mask) if np.any(mask) or np.ndim(found) else nomask)

        def outer(self, a, b):
            mask = nomask
            if getmask(a) is not nomask or getmask(b) is not nomask:
                mask = np.logical_or.outer(getmaskarray(a), getmaskarray(b))
            return _of(self.f.outer(filled(a), filled(b)), mask)


    maximum = _Extreme(np.maximum, ufuncs['greater'], maximum_fill_value)
    minimum = _Extreme(np.minimum, ufuncs['less'], minimum_fill_value)


    # Products and comparisons of whole arrays.

    def inner(a, b):
        "The inner product; masked elements count as zeros."
        return _of(np.inner(np.atleast_1d(filled(a, 0)), np.atleast_1d(filled(b, 0))))


    def outer(a, b):
        "The products of every element of one array with every one of the other."
        data = np.outer(filled(a, 0).ravel(), filled(b, 0).ravel())
        if getmask(a) is nomask and getmask(b) is nomask:
            return MaskedArray(data)
        return MaskedArray(data, mask=make_mask(~np.outer(~getmaskarray(a), ~getmaskarray(b)), copy=False))


    innerproduct, outerproduct = inner, outer


    def _slid(function, a, v, mode, propagate_mask):
        if propagate_mask:
            mask = (function(getmaskarray(a), np.ones(np.shape(v), dtype=bool), mode=mode)
                    | function(np.ones(np.shape(a), dtype=bool), getmaskarray(v), mode=mode))
            data = function(getdata(a), getdata(v), mode=mode)
        else:
            mask = ~function(~getmaskarray(a), ~getmaskarray(v), mode=mode)
            data = function(filled(a, 0), filled(v, 0), mode=mode)
        return MaskedArray(data, mask=mask)


    def correlate(a, v, mode='valid', propagate_mask=True):
        "The correlation of two sequences."
        return _slid(np.correlate, a, v, mode, propagate_mask)


    def convolve(a, v, mode='full', propagate_mask=True):
        "The convolution of two sequences."
        return _slid(np.convolve, a, v, mode, propagate_mask)


    def allequal(a, b, fill_value=True):
        "Whether all elements are equal; masked ones are taken as `fill_value` says."
        mask = mask_or(getmask(a), getmask(b))
        if mask is not nomask and not fill_value:
            return False
        same = np.equal(getdata(a), getdata(b))
        return same.all() if mask is nomask else (same | mask).all()


    def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
        "Whether all elements are near each other."
        x, y = MaskedArray(a, copy=False), MaskedArray(b, copy=False)
        kind = np.result_type(y._a, 1.)
        if y.dtype != kind:
            y = MaskedArray(y, dtype=kind, copy=False)
        mask = mask_or(x._mask, y._mask)
        endless = np.isinf(x._a)
        if mask is not nomask:
            endless = endless & ~mask
        if not np.all(endless == (np.isinf(y._a) & ~getmaskarray(y))):
            return False
        if np.any(endless):
            if not np.all(filled(x[endless] == y[endless], masked_equal)):
                return False
            x, y = x[~endless], y[~endless]
        apart = ufuncs['absolute'](x - y)
        return np.all(filled(ufuncs['less_equal'](apart, atol + rtol * ufuncs['absolute'](y)), masked_equal))


    def diff(a, /, n=1, axis=-1, prepend=_given, append=_given):
        "The differences of neighbours."
        if n == 0:
            return a
        if n < 0:
            raise ValueError('order must be non-negative but got ' + repr(n))
        a = asanyarray(a)
        if a.ndim == 0:
            raise ValueError('diff requires input that is at least one dimensional')
        parts = [a]
        for place, extra in ((0, prepend), (len(parts) + 1, append)):
            if extra is not _given:
                extra = asanyarray(extra)
                if extra.ndim == 0:
                    lengths = list(a.shape)
                    lengths[axis] = 1
                    extra = MaskedArray(np.broadcast_to(extra._a, tuple(lengths)), mask=np.broadcast_to(getmaskarray(extra), tuple(lengths)))
                parts.insert(place, extra)
        if len(parts) > 1:
            a = concatenate(parts, axis)
        axis = np.lib.array_utils.normalize_axis_index(axis, a.ndim)
        after, before = [slice(None)] * a.ndim, [slice(None)] * a.ndim
        after[axis], before[axis] = slice(1, None), slice(None, -1)
        for _ in range(n):
            after_a, before_a = a[tuple(after)], a[tuple(before)]
            a = _wrapped('subtract', np.subtract(after_a._a, before_a._a), (after_a, before_a)) if a.dtype != bool else after_a != before_a
        return a


    """#
}
