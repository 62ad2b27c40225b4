extension MaskedClass {
  /// The functions that work element by element, and the operators by them.
  static let elementwise = #"""
    # Functions that work element by element.

    def _too_small(a, b):
        # Where a quotient would be too large.
        with np.errstate(invalid='ignore', over='ignore', under='ignore'):
            return np.absolute(getdata(a)) * np.finfo(float).tiny >= np.absolute(getdata(b))


    def _outside(low, high):
        def check(x):
            with np.errstate(invalid='ignore'):
                return np.logical_or(x > high, x < low)
        return check


    def _below(limit, is_open):
        def check(x):
            with np.errstate(invalid='ignore'):
                return x <= limit if is_open else x < limit
        return check


    def _near_pole(x):
        with np.errstate(invalid='ignore'):
            return np.absolute(np.cos(x)) < 1e-35


    class _MaskedUFunc:
        __module__ = 'numpy.ma.core'

        def __init__(self, f, fill, domain=None):
            self.f, self.fill, self.domain = f, fill, domain
            self.__name__ = f.__name__
            self.__doc__ = f.__doc__

        def __str__(self):
            return f'Masked version of {self.f}'


    class _Unary(_MaskedUFunc):
        def __call__(self, a, *args, **kwargs):
            data, mask = getdata(a), getmask(a)
            with np.errstate(divide='ignore', invalid='ignore'):
                result = self.f(data, *args, **kwargs)
            if self.domain is not None:
                mask = ~np.isfinite(result) | self.domain(data) | mask
            if not isinstance(result, np.ndarray) or not result.ndim:
                return masked if mask else result
            if mask is not nomask:
                try:
                    np.copyto(result, data, where=mask)
                except TypeError:
                    pass
            return _of(result, mask, a)


    def _joined_masks(a, b):
        ma, mb = getmask(a), getmask(b)
        if ma is nomask and mb is nomask:
            return nomask
        return np.logical_or(getmaskarray(a), getmaskarray(b))


    def _source(a, b):
        return a if isinstance(a, MaskedArray) else b if isinstance(b, MaskedArray) else None


    class _Binary(_MaskedUFunc):
        def __call__(self, a, b, *args, **kwargs):
            da, db = getdata(a), getdata(b)
            with np.errstate(divide='ignore', invalid='ignore'):
                result = self.f(da, db, *args, **kwargs)
            mask = _joined_masks(a, b)
            if not isinstance(result, np.ndarray) or not result.ndim:
                return masked if mask else result
            if mask is not nomask and mask.any():
                try:
                    np.copyto(result, da, casting='unsafe', where=mask)
                except Exception:
                    pass
            return _of(result, mask, _source(a, b))

        def reduce(self, target, axis=0, dtype=None):
            mask, data = getmask(target), filled(target, self.fill[1])
            if data.shape == ():
                data = data.reshape(1)
                mask = mask if mask is nomask else make_mask(mask, copy=True).reshape(1)
            result = self.f.reduce(data, axis) if dtype is None else self.f.reduce(data, axis, dtype)
            mask = mask if mask is nomask else np.logical_and.reduce(mask, axis)
            if not isinstance(result, np.ndarray) or not result.ndim:
                return masked if mask else result
            return _of(result, mask)

        def outer(self, a, b):
            mask = nomask
            if getmask(a) is not nomask or getmask(b) is not nomask:
                mask = np.logical_or.outer(getmaskarray(a), getmaskarray(b))
            result = self.f.outer(getdata(a), getdata(b))
            if not isinstance(result, np.ndarray) or not result.ndim:
                return masked if mask else result
            if mask is not nomask:
                np.copyto(result, getdata(a), where=mask)
            return _of(result, mask)

        def accumulate(self, target, axis=0):
            return _of(self.f.accumulate(filled(target, self.fill[1]), axis))


    class _Divided(_MaskedUFunc):
        def __call__(self, a, b, *args, **kwargs):
            da, db = getdata(a), getdata(b)
            with np.errstate(divide='ignore', invalid='ignore'):
                result = self.f(da, db, *args, **kwargs)
            mask = ~np.isfinite(result) | _too_small(da, db) | getmask(a) | getmask(b)
            if not isinstance(result, np.ndarray) or not result.ndim:
                return masked if mask else result
            np.copyto(result, 0, casting='unsafe', where=mask)
            kept = np.multiply(mask, da)
            if np.can_cast(kept.dtype, result.dtype, casting='safe'):
                result += kept
            return _of(result, mask, _source(a, b))


    _unaries = {
        'exp': None, 'conjugate': None, 'sin': None, 'cos': None, 'arctan': None, 'arcsinh': None, 'sinh': None, 'cosh': None, 'tanh': None,
        'absolute': None, 'angle': None, 'fabs': None, 'negative': None, 'floor': None, 'ceil': None, 'around': None, 'logical_not': None,
        'sqrt': (_below(0.0, False), 0.0), 'log': (_below(0.0, True), 1.0), 'log2': (_below(0.0, True), 1.0), 'log10': (_below(0.0, True), 1.0),
        'tan': (_near_pole, 0.0), 'arcsin': (_outside(-1.0, 1.0), 0.0), 'arccos': (_outside(-1.0, 1.0), 0.0),
        'arccosh': (_below(1.0, False), 1.0), 'arctanh': (_outside(-1.0 + 1e-15, 1.0 - 1e-15), 0.0)}
    _fills = {
        'add': (0, 0), 'subtract': (0, 0), 'multiply': (1, 1), 'arctan2': (0.0, 1.0), 'equal': (0, 0), 'not_equal': (0, 0), 'less_equal': (0, 0),
        'greater_equal': (0, 0), 'less': (0, 0), 'greater': (0, 0), 'logical_and': (1, 1), 'logical_or': (0, 0), 'logical_xor': (0, 0),
        'bitwise_and': (0, 0), 'bitwise_or': (0, 0), 'bitwise_xor': (0, 0), 'hypot': (0, 0)}
    _divisions = {'divide': 1, 'true_divide': 1, 'floor_divide': 1, 'remainder': 1, 'fmod': 1, 'mod': 1}
    ufuncs = {}
    for _name, _rule in _unaries.items():
        ufuncs[_name] = _Unary(getattr(np, _name), 0 if _rule is None else _rule[1], None if _rule is None else _rule[0])
    ufuncs['abs'] = ufuncs['absolute']
    ufuncs['alltrue'] = _Binary(np.logical_and, (1, 1))
    ufuncs['sometrue'] = _Binary(np.logical_or, (0, 0))
    for _name, _pair in _fills.items():
        ufuncs[_name] = _Binary(getattr(np, _name), _pair)
    for _name in _divisions:
        ufuncs[_name] = _Divided(getattr(np, _name), (0, 1))
    divide, sqrt = ufuncs['divide'], ufuncs['sqrt']


    def power(a, b, third=None):
        "The first to the power of the second; what is not finite is masked."
        if third is not None:
            raise MaskError('3-argument power not supported.')
        mask = mask_or(getmask(a), getmask(b))
        fa, fb = getdata(a), getdata(b)
        with np.errstate(divide='ignore', invalid='ignore'):
            data = np.where(mask, fa, np.power(fa, fb))
        invalid = np.logical_not(np.isfinite(data))
        if not data.ndim:
            return masked if mask is not nomask or invalid else _of(data, nomask, a if isinstance(a, MaskedArray) else None)
        result = _of(data, nomask, a if isinstance(a, MaskedArray) else None)
        if mask is not nomask:
            result._mask = np.logical_or(mask, invalid)
        if invalid.any():
            if result._mask is nomask:
                result._mask = invalid
            result._a[invalid] = result.fill_value
        return result


    def _operators(name, function):
        def operate(self, other):
            return NotImplemented if _delegates(self, other) else function(self, other)

        def reflected(self, other):
            return function(other, self)

        setattr(MaskedArray, f'__{name}__', operate)
        setattr(MaskedArray, f'__r{name}__', reflected)


    def _delegates(a, other):
        if isinstance(other, (MaskedArray, np.ndarray, np.generic)) or other is None:
            return False
        if getattr(other, '__array_ufunc__', False) is None:
            return True
        return not hasattr(other, '__array_ufunc__') and getattr(other, '__array_priority__', -1000000) > a.__array_priority__


    for _name, _function in (('add', 'add'), ('sub', 'subtract'), ('mul', 'multiply'), ('truediv', 'true_divide'), ('floordiv', 'floor_divide')):
        _operators(_name, ufuncs[_function])
    _operators('pow', power)


    def _wrapped(f, result, args):
        # What a universal function of NumPy itself makes of masked arrays: masked where an operand is, or outside its domain.
        source = next(one for one in args if isinstance(one, MaskedArray))
        if isinstance(result, tuple):
            return tuple([_wrapped(f, one, args) for one in result])
        masks = [getmaskarray(one) for one in args]
        mask = masks[0]
        for other in masks[1:]:
            mask = mask_or(mask, other)
        known = ufuncs.get(f)
        outside = None
        if isinstance(known, _Divided):
            outside = _too_small(args[0], args[1])
        elif known is not None and known.domain is not None:
            outside = known.domain(getdata(args[0]))
        if outside is not None and np.any(outside):
            fill = known.fill[1] if isinstance(known.fill, tuple) else known.fill
            if isinstance(result, np.ndarray):
                np.copyto(result, fill, where=outside)
            mask = outside if mask is nomask else mask | outside
        if not isinstance(result, np.ndarray) or not result.ndim:
            return masked if np.any(mask) else result
        return _of(result, mask, source)


    def _operated(name):
        # Operators that masked arrays have from plain ones.
        def operate(self, other):
            return _wrapped(name, getattr(np, name)(self._a, getdata(other)), (self, other))

        def reflected(self, other):
            return _wrapped(name, getattr(np, name)(getdata(other), self._a), (other, self))
        return operate, reflected


    for _name, _function in (('and', 'bitwise_and'), ('or', 'bitwise_or'), ('xor', 'bitwise_xor'), ('mod', 'remainder'),
                             ('lshift', 'left_shift'), ('rshift', 'right_shift')):
        _pair = _operated(_function)
        setattr(MaskedArray, f'__{_name}__', _pair[0])
        setattr(MaskedArray, f'__r{_name}__', _pair[1])
        def _changed(self, other, _operate=_pair[0]):
            found = _operate(self, other)
            self._a[...] = found._a
            self._mask = found._mask
            return self
        setattr(MaskedArray, f'__i{_name}__', _changed)


    def _signed(name):
        def operate(self):
            return _wrapped(name, getattr(np, name)(self._a), (self,))
        return operate


    for _name, _function in (('neg', 'negative'), ('pos', 'positive'), ('abs', 'absolute'), ('invert', 'invert')):
        setattr(MaskedArray, f'__{_name}__', _signed(_function))


    def _divmod(self, other):
        return _wrapped('divmod', divmod(self._a, getdata(other)), (self, other))


    MaskedArray.__divmod__ = _divmod


    # What functions of NumPy itself make of masked arrays.

    def _called(name, a, given):
        if name == 'sort':
            made = a.copy()
            axis = given.pop('axis', -1)
            if axis is None:
                made, axis = made.ravel(), -1
            made.sort(axis=axis)
            return made
        if name == 'copy':
            return a._a.copy()
        if name == 'median':
            return _plain_median(a, given.get('axis'))
        if name == 'reshape':
            return a.reshape(given['shape'] if 'shape' in given else given['newshape'], order=given.get('order', 'C'))
        if name in ('transpose', 'permute_dims'):
            return a.transpose(given.get('axes'))
        if name == 'argsort':
            given.setdefault('axis', -1)
        if name == 'clip':
            return a.clip(given.get('a_min', given.get('min')), given.get('a_max', given.get('max')))
        name = {'amin': 'min', 'amax': 'max', 'around': 'round'}.get(name, name)
        return getattr(a, name)(**given)


    def _plain_median(a, axis):
        # NumPy's own median orders the data and leaves the mask where it is.
        data, mask = (a._a, getmaskarray(a)) if axis is not None else (a._a.ravel(), getmaskarray(a).ravel())
        axis = 0 if axis is None else axis
        data, mask = np.moveaxis(np.sort(data, axis), axis, 0), np.moveaxis(mask, axis, 0)
        half = len(data) // 2
        chosen = slice(half if len(data) % 2 else half - 1, half + 1)
        return _of(data[chosen], mask[chosen]).mean(axis=0)


    def _moved(data, mask, source):
        if isinstance(data, (list, tuple)):
            return type(data)([_moved(one, two, source) for one, two in zip(data, mask)])
        return _of(data, nomask if source._mask is nomask else mask, source if isinstance(source, MaskedArray) else None)


    """#
}
