extension MaskedClass {
  /// Sets, and lines that are masked as a whole.
  static let lines = #"""
    # Sets.

    def unique(ar1, return_index=False, return_inverse=False):
        "The different elements in order; all masked ones count as one."
        flat = asanyarray(ar1).ravel().copy()
        places = None
        if return_index or return_inverse:
            places = flat.argsort(kind='mergesort')
            flat = flat[places]
        else:
            flat.sort()
        is_new = np.ones(flat.size, dtype=bool)
        is_new[1:] = (flat[1:] != flat[:-1])._a
        found = [flat[is_new]]
        if places is None and found[0]._mask is not nomask:
            found[0]._mask = _shrunk(found[0]._mask)
        if return_index:
            found.append(places[is_new])
        if return_inverse:
            inverse = np.empty(flat.size, dtype=int)
            inverse[places] = np.cumsum(is_new) - 1
            found.append(inverse.reshape(np.shape(getdata(ar1))))
        return found[0] if len(found) == 1 else tuple(found)


    def intersect1d(ar1, ar2, assume_unique=False):
        "The elements of both."
        joined = concatenate((ar1, ar2) if assume_unique else (unique(ar1), unique(ar2)))
        joined.sort()
        return joined[:-1][joined[1:] == joined[:-1]]


    def setxor1d(ar1, ar2, assume_unique=False):
        "The elements of one, not of both."
        joined = concatenate((ar1, ar2) if assume_unique else (unique(ar1), unique(ar2)), axis=None)
        if joined.size == 0:
            return joined
        joined.sort()
        data = joined.filled()
        edges = np.concatenate(([True], data[1:] != data[:-1], [True]))
        return joined[edges[1:] == edges[:-1]]


    def in1d(ar1, ar2, assume_unique=False, invert=False):
        "Which elements of one are in the other."
        if not assume_unique:
            ar1, inverse = unique(ar1, return_inverse=True)
            ar2 = unique(ar2)
        joined = concatenate((ar1, ar2))
        places = joined.argsort(kind='mergesort')
        ordered = joined[places]
        flags = (ordered[1:] != ordered[:-1]) if invert else (ordered[1:] == ordered[:-1])
        flags = concatenate((flags, [invert]))
        found = flags[places.argsort(kind='mergesort')[:len(ar1)]]
        return found if assume_unique else found[inverse.ravel()]


    def isin(element, test_elements, assume_unique=False, invert=False):
        "Which elements are in the other."
        element = asarray(element)
        return in1d(element, test_elements, assume_unique=assume_unique, invert=invert).reshape(element.shape)


    def union1d(ar1, ar2):
        "The elements of either."
        return unique(concatenate((ar1, ar2), axis=None))


    def setdiff1d(ar1, ar2, assume_unique=False):
        "The elements of the first that are not in the second."
        if assume_unique:
            ar1 = asarray(ar1).ravel()
        else:
            ar1, ar2 = unique(ar1), unique(ar2)
        return ar1[in1d(ar1, ar2, assume_unique=True, invert=True)]


    # Rows and columns.

    def compress_nd(x, axis=None):
        "The data without the lines that hold masked elements."
        x = asarray(x)
        mask = x._mask
        axes = tuple(range(x.ndim)) if axis is None else np.lib.array_utils.normalize_axis_tuple(axis, x.ndim)
        if mask is nomask or not mask.any():
            return x._a
        if mask.all():
            return np.array([])
        data = x._a
        for k in axes:
            others = tuple([j for j in range(x.ndim) if j != k])
            data = data[(slice(None),) * k + (~mask.any(axis=others),)]
        return data


    def _of_two_axes(a, name):
        if asarray(a).ndim != 2:
            raise NotImplementedError(f'{name} works for 2D arrays only.')


    def compress_rowcols(x, axis=None):
        "The data without the rows and columns that hold masked elements."
        _of_two_axes(x, 'compress_rowcols')
        return compress_nd(x, axis=axis)


    def compress_rows(a):
        "The data without the rows that hold masked elements."
        _of_two_axes(a, 'compress_rows')
        return compress_nd(a, 0)


    def compress_cols(a):
        "The data without the columns that hold masked elements."
        _of_two_axes(a, 'compress_cols')
        return compress_nd(a, 1)


    def mask_rowcols(a, axis=None):
        "The array with the rows and columns masked that hold masked elements."
        a = array(a, subok=False)
        _of_two_axes(a, 'mask_rowcols')
        mask = a._mask
        if mask is nomask or not mask.any():
            return a
        rows, columns = mask.nonzero()
        a._mask = mask.copy()
        if not axis:
            a[np.unique(rows)] = masked
        if axis in (None, 1, -1):
            a[:, np.unique(columns)] = masked
        return a


    def mask_rows(a, axis=_given):
        "The array with the rows masked that hold masked elements."
        return mask_rowcols(a, 0)


    def mask_cols(a, axis=_given):
        "The array with the columns masked that hold masked elements."
        return mask_rowcols(a, 1)


    def ndenumerate(a, compressed=True):
        "Indices and elements, without the masked ones."
        for index, covered in np.ndenumerate(getmaskarray(a)):
            if not covered:
                yield index, getdata(a)[index]
            elif not compressed:
                yield index, masked


    def flatnotmasked_edges(a):
        "The first and last place that is not masked."
        mask = getmask(a)
        if mask is nomask or not np.any(mask):
            return np.array([0, a.size - 1])
        places = np.flatnonzero(~mask)
        return places[[0, -1]] if len(places) else None


    def notmasked_edges(a, axis=None):
        "The first and last places that are not masked, along an axis."
        a = asarray(a)
        if axis is None or a.ndim == 1:
            return flatnotmasked_edges(a)
        mask = getmaskarray(a)
        places = array(np.indices(a.shape), mask=np.asarray([mask] * a.ndim))
        return [tuple([getattr(places[k], name)(axis).compressed() for k in range(a.ndim)]) for name in ('min', 'max')]


    def _clumps(mask):
        # Slices of the runs of true.
        mask = mask.ravel()
        if not mask.size:
            return []
        edges = np.flatnonzero(np.concatenate(([mask[0]], mask[1:] != mask[:-1], [mask[-1]])))
        return [slice(first, last) for first, last in zip(edges[::2], edges[1::2])]


    def flatnotmasked_contiguous(a):
        "Slices of what is not masked."
        mask = getmask(a)
        if mask is nomask:
            return [slice(0, a.size)]
        return [slice(int(one.start), int(one.stop)) for one in _clumps(~mask)]


    def notmasked_contiguous(a, axis=None):
        "Slices of what is not masked, along an axis."
        a = asarray(a)
        if a.ndim > 2:
            raise NotImplementedError('Currently limited to at most 2D array.')
        if axis is None or a.ndim == 1:
            return flatnotmasked_contiguous(a)
        return [flatnotmasked_contiguous(a[k] if axis in (1, -1) else a[:, k]) for k in range(a.shape[(axis + 1) % 2])]


    def clump_unmasked(a):
        "Slices of what is not masked."
        mask = getmask(a)
        return [slice(0, a.size)] if mask is nomask else _numbered(~mask)


    def clump_masked(a):
        "Slices of what is masked."
        mask = getmask(a)
        return [] if mask is nomask else _numbered(mask)


    def _numbered(mask):
        # The ends of the array are plain numbers, what was found between them NumPy's.
        return [slice(0 if one.start == 0 else one.start, mask.size if one.stop == mask.size else one.stop) for one in _clumps(mask)]


    def apply_along_axis(func1d, axis, arr, *args, **kwargs):
        "A function of vectors, applied along an axis."
        arr = array(arr, copy=False, subok=True)
        axis = np.lib.array_utils.normalize_axis_index(axis, arr.ndim)
        lines = arr.transpose([k for k in range(arr.ndim) if k != axis] + [axis])
        shape = lines.shape[:-1]
        results = [func1d(lines[index], *args, **kwargs) for index in np.ndindex(*shape)]
        if isinstance(results[0], MaskedArray) and results[0] is not masked or isinstance(results[0], np.ndarray):
            made = stack(results)
            made = made.reshape(shape + made.shape[1:])
            made = made.transpose(list(range(axis)) + list(range(len(shape), made.ndim)) + list(range(axis, len(shape))))
        else:
            kind = np.result_type(*[getdata(one) for one in results])
            made = MaskedArray(np.array([_plain(one) for one in results], dtype=kind).reshape(shape),
                               mask=np.array([one is masked for one in results]).reshape(shape))
            if not made._mask.any():
                made._mask = nomask
        made.fill_value = default_fill_value(made)
        return made


    def apply_over_axes(func, a, axes):
        "A function applied along several axes, one after another."
        value = asarray(a)
        for axis in [axes] if np.ndim(axes) == 0 else axes:
            axis = value.ndim + axis if axis < 0 else axis
            found = func(value, axis)
            value = found if found.ndim == value.ndim else expand_dims(found, axis)
            if value.ndim != np.ndim(a):
                raise ValueError('function is not returning an array of the correct shape')
        return value


    class _Rows:
        def __getitem__(self, key):
            if isinstance(key, str):
                raise MAError('Unavailable for masked array.')
            parts = key if isinstance(key, tuple) else (key,)
            return concatenate([np.r_[one] if isinstance(one, slice) else np.atleast_1d(one) if not isinstance(one, MaskedArray) else one for one in parts])


    mr_ = _Rows()
    isarray = isMA = isMaskedArray
    _methods = ('all anom any argmax argmin copy count cumprod cumsum diagonal harden_mask ids mean nonzero prod product ravel repeat '
                'shrink_mask soften_mask std sum swapaxes trace var').split()
    exports = {**ufuncs, **{name: _by_method(name) for name in _methods}, 'min': min_, 'max': max_, 'round': round_}
    exports['anomalies'] = exports['anom']
    exports['bool_'] = np.bool_


    """#
}
