extension MaskedClass {
  /// Sums and the like along axes.
  static let reductions = #"""
        # Reductions.

        def count(self, axis=None, keepdims=_given):
            options = _keeping(keepdims)
            if self._mask is not nomask:
                if self is masked:
                    return 0
                return (~self._mask).sum(axis=axis, dtype=int, **options)
            if self.shape == ():
                if axis not in (None, 0):
                    raise np.exceptions.AxisError(axis, self.ndim)
                return 1
            if axis is None:
                return np.array(self.size, dtype=int, ndmin=self.ndim) if options.get('keepdims') else self.size
            return np.array(np.ones(self.shape, dtype=int).sum(axis=axis, **options))

        def _folded(self, name, fill, axis, dtype, out, keepdims):
            options = _keeping(keepdims)
            mask = _mask_of_axis(self._mask, axis, options)
            if dtype is not None:
                options['dtype'] = dtype
            result = getattr(self.filled(fill), name)(axis, out=_plain(out), **options)
            if out is not None:
                if isinstance(out, MaskedArray):
                    if out._mask is nomask:
                        out._mask = np.zeros(out.shape, dtype=bool)
                    out._mask.flat = mask
                return out
            if isinstance(result, np.ndarray) and result.ndim:
                made = _of(result)
                made.__setmask__(mask)
                return made
            return masked if mask else result

        def sum(self, axis=None, dtype=None, out=None, keepdims=_given):
            return self._folded('sum', 0, axis, dtype, out, keepdims)

        def prod(self, axis=None, dtype=None, out=None, keepdims=_given):
            return self._folded('prod', 1, axis, dtype, out, keepdims)

        product = prod

        def all(self, axis=None, out=None, keepdims=_given):
            return self._folded('all', True, axis, None, out, keepdims)

        def any(self, axis=None, out=None, keepdims=_given):
            return self._folded('any', False, axis, None, out, keepdims)

        def _running(self, name, fill, axis, dtype, out):
            result = getattr(self.filled(fill), name)(axis=axis, dtype=dtype, out=_plain(out))
            made = _of(result) if out is None else out
            if isinstance(made, MaskedArray):
                made.__setmask__(self._mask)
            return made

        def cumsum(self, axis=None, dtype=None, out=None):
            return self._running('cumsum', 0, axis, dtype, out)

        def cumprod(self, axis=None, dtype=None, out=None):
            return self._running('cumprod', 1, axis, dtype, out)

        def mean(self, axis=None, dtype=None, out=None, keepdims=_given):
            options = _keeping(keepdims)
            if self._mask is nomask:
                result = self._derived(self._a.mean(axis=axis, dtype=dtype, **options))
            else:
                is_half = dtype is None and self.dtype == np.float16
                if dtype is None and (self.dtype.kind in 'biu' or is_half):
                    dtype = np.float32 if is_half else np.float64
                total, count = self.sum(axis=axis, dtype=dtype, **options), self.count(axis=axis, **options)
                if np.ndim(count) == 0 and count == 0:
                    result = masked
                else:
                    result = total * 1. / count
                    if is_half:
                        result = result.astype(np.float16)
            if out is None:
                return result
            out.flat = result
            if isinstance(out, MaskedArray):
                out.__setmask__(getmask(result))
            return out

        def anom(self, axis=None, dtype=None):
            mean = self.mean(axis, dtype)
            return self - mean if not axis else self - mean.reshape(np.expand_dims(mean._a, axis).shape)

        def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_given, mean=_given):
            options = _keeping(keepdims)
            if self._mask is nomask:
                if mean is not _given:
                    options['mean'] = _plain(mean)
                result = self._derived(self._a.var(axis=axis, dtype=dtype, ddof=ddof, **options))
            else:
                count = self.count(axis=axis, **options) - ddof
                apart = self - (self.mean(axis, dtype, keepdims=True) if mean is _given else mean)
                apart *= apart
                result = divide(apart.sum(axis, **options), count)
                if getattr(result, 'ndim', 0):
                    result._mask = mask_or(self._mask.all(axis, **options), count <= 0)
                    result._update_from(self)
                elif getmask(result):
                    result = masked
            if out is None:
                return result
            if result is masked and not isinstance(out, MaskedArray):
                if out.dtype.kind in 'biu':
                    raise MaskError('Masked data information would be lost in one or more location.')
                out.flat = np.nan
                return out
            out.flat = _plain(result)
            if isinstance(out, MaskedArray):
                out.__setmask__(getmask(result))
            return out

        def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_given, mean=_given):
            result = self.var(axis, dtype, out, ddof, keepdims, mean)
            if result is masked:
                return result
            if out is not None:
                np.power(_plain(out), 0.5, out=_plain(out), casting='unsafe')
                return out
            return sqrt(result)

        def _extreme(self, name, fill_value, axis, out, keepdims):
            options = _keeping(keepdims)
            mask = _mask_of_axis(self._mask, axis, options)
            result = getattr(self.filled(fill_value), name)(axis=axis, out=_plain(out), **options)
            if out is None:
                if not isinstance(result, np.ndarray) or not result.ndim:
                    return masked if mask else result
                made = _of(result)
                made.__setmask__(mask)
                if mask is not nomask and mask.ndim:
                    np.copyto(result, made.fill_value, where=mask)
                return made
            if isinstance(out, MaskedArray):
                if out._mask is nomask:
                    out._mask = np.zeros(out.shape, dtype=bool)
                out._mask.flat = mask
            else:
                if out.dtype.kind in 'biu':
                    raise MaskError('Masked data information would be lost in one or more location.')
                np.copyto(out, np.nan, where=mask)
            return out

        def min(self, axis=None, out=None, fill_value=None, keepdims=_given):
            return self._extreme('min', minimum_fill_value(self) if fill_value is None else fill_value, axis, out, keepdims)

        def max(self, axis=None, out=None, fill_value=None, keepdims=_given):
            return self._extreme('max', maximum_fill_value(self) if fill_value is None else fill_value, axis, out, keepdims)

        def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
            result = self.max(axis=axis, fill_value=fill_value, keepdims=keepdims)
            result -= self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
            if out is None:
                return result
            out.flat = result
            return out

        def argmin(self, axis=None, fill_value=None, out=None, *, keepdims=_given):
            fill_value = minimum_fill_value(self) if fill_value is None else fill_value
            return self.filled(fill_value).argmin(axis, out=out, keepdims=keepdims is not _given and bool(keepdims))

        def argmax(self, axis=None, fill_value=None, out=None, *, keepdims=_given):
            fill_value = maximum_fill_value(self) if fill_value is None else fill_value
            return self.filled(fill_value).argmax(axis, out=out, keepdims=keepdims is not _given and bool(keepdims))


    """#
}
