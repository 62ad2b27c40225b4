extension MaskedClass {
  /// Statistics of what is not masked.
  static let statistics = #"""
    # Statistics, sets and lines that are masked as a whole.

    def count_masked(arr, axis=None):
        "The number of masked elements."
        return getmaskarray(arr).sum(axis)


    def average(a, axis=None, weights=None, returned=False, *, keepdims=_given):
        "The weighted mean."
        a = asarray(a)
        mask, options = a._mask, _keeping(keepdims)
        if axis is not None:
            axis = np.lib.array_utils.normalize_axis_tuple(axis, a.ndim, argname='axis')
        if weights is None:
            found = a.mean(axis, **options)
            scale = found.dtype.type(a.count(axis))
        else:
            w = asarray(weights)
            kind = np.result_type(a.dtype, w.dtype, 'f8') if a.dtype.kind in 'biu' else np.result_type(a.dtype, w.dtype)
            if a.shape != w.shape:
                if axis is None:
                    raise TypeError('Axis must be specified when shapes of a and weights differ.')
                if w.shape != tuple([a.shape[k] for k in axis]):
                    raise ValueError('Shape of weights must be consistent with shape of a along specified axis.')
                w = w.transpose(np.argsort(axis)).reshape(tuple([n if k in axis else 1 for k, n in enumerate(a.shape)]))
            if mask is not nomask:
                w = w * (~mask)
                w.mask = getmaskarray(w) | mask
            scale = w.sum(axis=axis, dtype=kind, **options)
            found = _wrapped('multiply', np.multiply(a._a, w._a, dtype=kind), (a, w)).sum(axis, **options) / scale
        if not returned:
            return found
        if np.shape(scale) != np.shape(found):
            scale = np.broadcast_to(_plain(scale), np.shape(found)).copy()
        return found, scale


    def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
        "The middle of the elements that are not masked."
        if not hasattr(a, 'mask'):
            found = np.median(np.asarray(a), axis=axis, keepdims=keepdims)
            return MaskedArray(found, copy=False) if isinstance(found, np.ndarray) and found.ndim >= 1 else found
        if axis is None:
            found = _median(a.ravel(), 0)
            return found.reshape((1,) * a.ndim) if keepdims and hasattr(found, 'reshape') else found
        axes = np.lib.array_utils.normalize_axis_tuple(axis, a.ndim)
        rest = [k for k in range(a.ndim) if k not in axes]
        if len(axes) > 1:
            lined = a.transpose(rest + list(axes)).reshape([a.shape[k] for k in rest] + [-1])
            found = _median(lined, lined.ndim - 1)
        else:
            found = _median(a, axes[0])
        if keepdims:
            found = found.reshape([1 if k in axes else n for k, n in enumerate(a.shape)])
        if out is not None:
            out[...] = found
            return out
        return found


    def _median(a, axis):
        is_float = a.dtype.kind == 'f'
        ordered = sort(a, axis=axis, fill_value=np.inf if is_float else None)
        if ordered.shape[axis] == 0:
            return ordered.mean(axis=axis)
        if ordered.ndim == 1:
            middle, is_odd = divmod(ordered.count(), 2)
            near = ordered[middle + is_odd - 1:middle + 1] if middle + is_odd else ordered[:1]
            if is_float:
                found = near.sum()
                if not is_odd:
                    found = np.true_divide(found, 2.) if found is not masked else found
                if ordered.count() and np.isnan(ordered.compressed()[-1]):
                    found = ordered.dtype.type(np.nan)
            else:
                found = near.mean()
            if is_masked(found) and not np.all(ordered._mask):
                return minimum_fill_value(ordered)
            return found
        counts = ordered.count(axis=axis, keepdims=True)
        half = counts // 2
        places = np.concatenate([np.where(counts % 2 == 1, half, half - 1), half], axis=axis)
        places = np.clip(places, 0, ordered.shape[axis] - 1) if (half == 0).any() else places
        mask = ordered._mask if ordered._mask is nomask else np.take_along_axis(ordered._mask, places, axis=axis)
        pair = _of(np.take_along_axis(ordered._a, places, axis=axis), mask)
        if is_masked(pair):
            replaced = ~np.all(ordered._mask, axis=axis, keepdims=True) & pair._mask
            pair._a[replaced] = minimum_fill_value(ordered)
            pair._mask[replaced] = False
        if not is_float:
            return pair.mean(axis=axis)
        found = pair.sum(axis=axis)
        np.true_divide(found._a, 2., casting='unsafe', out=found._a)
        invalid = np.isnan(ordered._a) if ordered._mask is nomask else np.isnan(ordered._a) & ~ordered._mask
        invalid = invalid.any(axis=axis)
        if invalid.any():
            found._a[invalid] = np.nan
        return found


    def _centred(x, y, rowvar, allow_masked):
        x = array(x, ndmin=2, copy=True, dtype=float)
        xmask = getmaskarray(x)
        if not allow_masked and xmask.any():
            raise ValueError('Cannot process masked data.')
        rowvar = 1 if x.shape[0] == 1 else int(bool(rowvar))
        axis = 1 - rowvar
        if y is not None:
            y = array(y, copy=False, ndmin=2, dtype=float)
            ymask = getmaskarray(y)
            if not allow_masked and ymask.any():
                raise ValueError('Cannot process masked data.')
            if (xmask.any() or ymask.any()) and y.shape == x.shape:
                xmask = ymask = x._mask = y._mask = np.logical_or(xmask, ymask)
            x = concatenate((x, y), axis)
            xmask = np.concatenate((xmask, ymask), axis)
        open_places = np.logical_not(xmask).astype(np.float32)
        mean = x.mean(axis=rowvar)
        x -= mean[:, None] if rowvar else mean[None, :]
        return x, open_places, rowvar


    def cov(x, y=None, rowvar=True, bias=False, allow_masked=True, ddof=None):
        "The covariances of variables."
        if ddof is not None and ddof != int(ddof):
            raise ValueError('ddof must be an integer')
        ddof = (0 if bias else 1) if ddof is None else ddof
        x, open_places, rowvar = _centred(x, y, rowvar, allow_masked)
        data = filled(x, 0)
        if not rowvar:
            data, open_places = data.T, open_places.T
        count = np.dot(open_places, open_places.T) - ddof
        with np.errstate(divide='ignore', invalid='ignore'):
            found = np.dot(data, data.T) / count
        return array(found, mask=np.less_equal(count, 0)).squeeze()


    def corrcoef(x, y=None, rowvar=True, allow_masked=True):
        "The correlations of variables."
        found = cov(x, y, rowvar, allow_masked=allow_masked)
        if found.ndim < 2:
            return masked
        spread = sqrt(found.diagonal())
        found /= ufuncs['multiply'].outer(spread, spread)
        return found


    def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
        "The polynomial nearest to the points that are not masked."
        x, y = asarray(x), asarray(y)
        mask = x._mask
        if y.ndim == 1:
            mask = mask_or(mask, y._mask)
        elif y.ndim == 2:
            rows = getmask(mask_rows(y))
            if rows is not nomask:
                mask = mask_or(mask, rows[:, 0])
        else:
            raise TypeError('Expected a 1D or 2D array for y!')
        if w is not None:
            w = asarray(w)
            if w.ndim != 1:
                raise TypeError('expected a 1-d array for weights')
            if w.shape[0] != y.shape[0]:
                raise TypeError('expected w and y to have the same length')
            mask = mask_or(mask, w._mask)
        x, y, w = x._a, y._a, _plain(w)
        if mask is not nomask:
            x, y, w = x[~mask], y[~mask], w if w is None else w[~mask]
        return np.polyfit(x, y, deg, rcond, full, w, cov)


    def vander(x, n=None):
        "A matrix of powers; the rows of masked elements are zero."
        found = np.vander(_plain(x), n)
        if getmask(x) is not nomask:
            found[x._mask] = 0
        return found


    def ediff1d(arr, to_end=None, to_begin=None):
        "The differences of neighbours."
        flat = asanyarray(arr).flat
        found = flat[1:] - flat[:-1]
        parts = [one for one in (to_begin, found, to_end) if one is not None]
        return found if len(parts) == 1 else hstack([np.atleast_1d(one) if not isinstance(one, MaskedArray) else one for one in parts])


    """#
}
