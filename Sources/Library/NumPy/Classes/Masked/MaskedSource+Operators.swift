extension MaskedClass {
  /// Masked arrays as text, comparisons and operators in place.
  static let operators = #"""
        # Text.

        def _shown(self):
            if not masked_print_option.enabled():
                return self.filled(self.fill_value)
            if self._mask is nomask:
                return self._a
            data, mask = self._a, self._mask
            width = 100 if self.ndim > 1 else 1500
            for axis in range(self.ndim):
                if data.shape[axis] > width:
                    places = np.r_[:width // 2, data.shape[axis] - width // 2:data.shape[axis]]
                    data, mask = data.take(places, axis), mask.take(places, axis)
            shown = data.astype(object)
            if mask.ndim == 0:
                return np.array(masked_print_option, dtype=object) if mask else shown
            shown[mask] = masked_print_option
            return shown

        def __str__(self):
            return str(self._shown())

        def __repr__(self):
            usual = self.dtype in (np.dtype('int64'), np.dtype('float64'), np.dtype('bool')) or self.dtype == complex
            names = ['data', 'mask', 'fill_value']
            if not usual or np.all(self._mask) or self.size == 0:
                names.append('dtype')
            start = 'masked_array('
            if all(n == 1 for n in self.shape[:-1]):
                indents = {name: ' ' * max(2, len(start) + 4 - len(name)) for name in names}
                indents['data'] = start
                start = ''
            else:
                indents = {name: '  ' for name in names}
                start += '\n'
            texts = {'data': np.array2string(self._shown(), separator=', ', prefix=indents['data'] + 'data=', suffix=','),
                     'mask': np.array2string(np.asarray(self._mask), separator=', ', prefix=indents['mask'] + 'mask=', suffix=',')}
            value = self.fill_value
            texts['fill_value'] = repr(value.item()) if self._fill_value.dtype.kind in 'SU' else repr(value)
            if 'dtype' in names:
                if usual:
                    texts['dtype'] = str(self.dtype)
                else:
                    text = repr(np.empty(0, self.dtype))
                    texts['dtype'] = text[text.rindex('dtype=') + 6:-1]
            return start + ',\n'.join([indents[name] + name + '=' + texts[name] for name in names]) + ')'

        def __format__(self, spec):
            if spec:
                raise TypeError('unsupported format string passed to MaskedArray.__format__')
            return str(self)

        def tolist(self, fill_value=None):
            if self._mask is nomask:
                return self._a.tolist()
            if fill_value is not None:
                return self.filled(fill_value).tolist()
            if self._a.ndim == 0:
                return None if self._mask else self._a.item()
            shown = self._a.astype(object)
            shown[self._mask] = None
            return shown.tolist()

        def tobytes(self, fill_value=None, order='C'):
            return self.filled(fill_value).tobytes(order=order)

        # Comparison.

        def _comparison(self, other, compare):
            if isinstance(other, str) or other is None:
                other_data = other
            else:
                other_data = getdata(other)
            other_mask = getmask(other)
            mask = mask_or(self._mask, other_mask, copy=True)
            found = compare(self._a, other_data)
            if found is NotImplemented:
                return found
            if not isinstance(found, np.ndarray):
                return masked if mask else found
            if mask is not nomask:
                if compare in (operator.eq, operator.ne):
                    found = np.where(mask, compare(self._mask, other_mask), found)
                if mask.shape != found.shape:
                    mask = np.broadcast_to(mask, found.shape)
            made = _of(found, mask, self)
            if made._fill_value is not None:
                try:
                    made._fill_value = _check_fill_value(made._fill_value, bool)
                except (TypeError, ValueError):
                    made._fill_value = _check_fill_value(None, bool)
            return made

        def __eq__(self, other):
            return self._comparison(other, operator.eq)

        def __ne__(self, other):
            return self._comparison(other, operator.ne)

        def __lt__(self, other):
            return self._comparison(other, operator.lt)

        def __le__(self, other):
            return self._comparison(other, operator.le)

        def __gt__(self, other):
            return self._comparison(other, operator.gt)

        def __ge__(self, other):
            return self._comparison(other, operator.ge)

        # Arithmetic in place.

        def _join_mask(self, other):
            mask = getmask(other)
            if mask is nomask:
                return
            if self._mask is nomask:
                if not mask.any():
                    return
                self._mask = np.zeros(self._a.shape, dtype=bool)
            self._mask |= mask

        def _in_place(self, other, neutral, operate):
            self._join_mask(other)
            data = getdata(other)
            if self._mask is not nomask:
                data = np.where(self._mask, data.dtype.type(neutral), data)
            operate(self._a, data)
            return self

        def __iadd__(self, other):
            return self._in_place(other, 0, operator.iadd)

        def __isub__(self, other):
            return self._in_place(other, 0, operator.isub)

        def __imul__(self, other):
            return self._in_place(other, 1, operator.imul)

        def _divide_in_place(self, other, operate):
            data = getdata(other)
            outside = _too_small(self._a, data)
            mask = mask_or(getmask(other), outside)
            if outside.any():
                data = np.where(outside, data.dtype.type(1), data)
            self._mask = self._mask | mask if self._mask is nomask else np.logical_or(self._mask, mask, out=self._mask)
            data = np.where(self._mask, data.dtype.type(1), data)
            operate(self._a, data)
            return self

        def __itruediv__(self, other):
            return self._divide_in_place(other, operator.itruediv)

        def __ifloordiv__(self, other):
            return self._divide_in_place(other, operator.ifloordiv)

        def __ipow__(self, other):
            data = np.where(self._mask, getdata(other).dtype.type(1), getdata(other))
            with np.errstate(divide='ignore', invalid='ignore'):
                self._a **= data
            invalid = np.logical_not(np.isfinite(self._a))
            if invalid.any():
                self._mask = invalid if self._mask is nomask else self._mask | invalid
                np.copyto(self._a, self.fill_value, where=invalid)
            self._mask = mask_or(self._mask, mask_or(getmask(other), invalid))
            return self


    """#
}
