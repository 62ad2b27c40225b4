/// NumPy's classes that are written in the language.
enum ClassSource {
  static let classes = #"""
    class broadcast:
      __module__ = 'numpy'
      def __init__(self, *args):
        arrays = [np.asarray(a) for a in args]
        self._arrays = np.broadcast_arrays(*arrays)
        self.shape = np.broadcast_shapes(*[a.shape for a in arrays])
        self.ndim = self.nd = len(self.shape)
        self.size = 1
        for n in self.shape:
          self.size *= n
        self.numiter = len(arrays)
        self.index = 0
      @property
      def iters(self):
        return tuple([a.flat for a in self._arrays])
      def reset(self):
        self.index = 0
      def __iter__(self):
        return self
      def __next__(self):
        if self.index >= self.size:
          raise StopIteration
        self.index += 1
        return tuple([a.flat[self.index - 1] for a in self._arrays])

    class _label_iterator:
      # np.nditer over text and objects.
      __module__ = 'numpy'
      def __init__(self, a, flags, order):
        places = np.arange(a.size).reshape(a.shape)
        if order in ('K', 'A'):
          # As the elements lie in memory.
          places = places[tuple([slice(None, None, -1) if step < 0 else slice(None) for step in a.strides])]
          order = 'F' if a.ndim > 1 and a.strides == tuple(sorted(a.strides)) and len(set(a.strides)) > 1 else 'C'
        self._places = places.ravel(order).tolist()
        self._flat, self._shape, self._flags, self._k = a.reshape(-1), a.shape, flags, -1
        self.operands = (a,)
        self.shape, self.ndim, self.nop, self.itersize = a.shape, a.ndim, 1, a.size
      def __iter__(self):
        return self
      def __next__(self):
        if 'external_loop' in self._flags:
          if self._k >= 0:
            raise StopIteration
          self._k = 0
          return self._flat[self._places]
        self._k += 1
        if self._k >= len(self._places):
          raise StopIteration
        place = self._places[self._k]
        return self._flat[place:place + 1].reshape(())
      @property
      def multi_index(self):
        return tuple([int(i) for i in np.unravel_index(self._places[max(self._k, 0)], self._shape)])
      @property
      def index(self):
        place = self._places[max(self._k, 0)]
        if 'f_index' in self._flags:
          return int(np.ravel_multi_index(self.multi_index[::-1], self._shape[::-1]))
        return place

    class vectorize:
      __module__ = 'numpy'
      def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc = pyfunc
        self.cache = cache
        self.signature = signature
        self.excluded = set() if excluded is None else set(excluded)
        self.otypes = None
        if otypes is not None:
          self.otypes = [np.dtype(np.dtype(t).char) for t in otypes]
      def __call__(self, *args, **kwargs):
        if not self.excluded and not kwargs:
          return self._run(self.pyfunc, args)
        names = [name for name in kwargs if name not in self.excluded]
        places = [i for i in range(len(args)) if i not in self.excluded]
        fixed = list(args)
        def function(*values):
          for place, value in zip(places, values):
            fixed[place] = value
          for name, value in zip(names, values[len(places):]):
            kwargs[name] = value
          return self.pyfunc(*fixed, **kwargs)
        return self._run(function, [args[i] for i in places] + [kwargs[name] for name in names])
      def _run(self, function, args):
        if self.signature is not None:
          return self._run_cores(function, args)
        if not args:
          return function()
        arrays = [np.asarray(a) for a in args]
        types = self.otypes
        if types is None:
          if any([a.size == 0 for a in arrays]):
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
          first = function(*[a.flat[0] for a in arrays])
          count = len(first) if isinstance(first, tuple) else 1
          types = [np.dtype(np.asarray(o).dtype.char) for o in (first if isinstance(first, tuple) else (first,))]
        try:
          shape = np.broadcast_shapes(*[a.shape for a in arrays])
        except ValueError:
          shapes = ' '.join([str(a.shape).replace(' ', '') for a in arrays])
          raise ValueError(f'operands could not be broadcast together with shapes {shapes} ') from None
        lists = [np.broadcast_to(a, shape).ravel().tolist() for a in arrays]
        results = [function(*values) for values in zip(*lists)]
        if len(types) == 1:
          return self._made(results, types[0]).reshape(shape)
        return tuple([self._made([r[k] for r in results], t).reshape(shape) for k, t in enumerate(types)])
      def _made(self, results, kind):
        if kind != object:
          return np.array(results, dtype=kind)
        made = np.empty(len(results), dtype=object)
        for place, result in enumerate(results):
          made[place] = result
        return made
      def _run_cores(self, function, args):
        inputs, outputs = [[[n for n in part.strip().split(',') if n] for part in side.strip()[1:-1].split('),(')]
                           for side in self.signature.replace(' ', '').split('->')]
        if len(args) != len(inputs):
          raise TypeError(f'wrong number of positional arguments: expected {len(inputs)}, got {len(args)}')
        arrays = [np.asarray(a) for a in args]
        sizes = {}
        outer = []
        for a, core in zip(arrays, inputs):
          if a.ndim < len(core):
            raise ValueError(f'{a.ndim}-dimensional argument does not have enough dimensions for all core dimensions {tuple(core)}')
          for name, size in zip(core, a.shape[a.ndim - len(core):]):
            if sizes.get(name, size) != size:
              raise ValueError(f'inconsistent size for core dimension {name!r}: {size} vs {sizes[name]}')
            sizes[name] = size
          outer.append(a.shape[:a.ndim - len(core)])
        shape = np.broadcast_shapes(*outer)
        spread = [np.broadcast_to(a, shape + a.shape[a.ndim - len(core):]) for a, core in zip(arrays, inputs)]
        results = []
        for index in np.ndindex(*shape):
          result = function(*[a[index] for a in spread])
          results.append(result if len(outputs) > 1 else (result,))
        if not results:
          raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
        joined = []
        for k in range(len(outputs)):
          part = np.array([r[k] for r in results], dtype=None if self.otypes is None else self.otypes[k])
          joined.append(part.reshape(shape + part.shape[1:]))
        return tuple(joined) if len(outputs) > 1 else joined[0]

    class poly1d:
      __module__ = 'numpy'
      __hash__ = None
      def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
          self._variable = c_or_r._variable if variable is None else variable
          self._coeffs = c_or_r._coeffs
          return
        self._variable = 'x' if variable is None else variable
        if r:
          c_or_r = np.poly(c_or_r)
        c = np.atleast_1d(c_or_r)
        if c.ndim > 1:
          raise ValueError('Polynomial must be 1d only.')
        c = np.trim_zeros(c, trim='f')
        self._coeffs = c if len(c) else np.array([0], dtype=c.dtype)
      @property
      def coeffs(self):
        return self._coeffs
      @property
      def c(self):
        return self._coeffs
      @property
      def coef(self):
        return self._coeffs
      @property
      def coefficients(self):
        return self._coeffs
      @property
      def variable(self):
        return self._variable
      @property
      def order(self):
        return len(self._coeffs) - 1
      @property
      def o(self):
        return len(self._coeffs) - 1
      @property
      def roots(self):
        return np.roots(self._coeffs)
      @property
      def r(self):
        return np.roots(self._coeffs)
      def __call__(self, val):
        return np.polyval(self._coeffs, val)
      def __len__(self):
        return self.order
      def __iter__(self):
        return iter(self._coeffs)
      def __array__(self, dtype=None, copy=None):
        return self._coeffs
      def __getitem__(self, val):
        if val > self.order or val < 0:
          return self._coeffs.dtype.type(0)
        return self._coeffs[self.order - val]
      def __setitem__(self, key, val):
        place = self.order - key
        if key < 0:
          raise ValueError('Does not support negative powers.')
        c = self._coeffs
        if key > self.order:
          c = np.concatenate((np.zeros(key - self.order, c.dtype), c))
          place = 0
        c[place] = val
        self._coeffs = c
      def __repr__(self):
        return f'poly1d({repr(self._coeffs)[6:-1]})'
      def __str__(self):
        var, coeffs = self._variable, self._coeffs
        n = len(coeffs) - 1
        text = '0'
        def number(q):
          s = '%.4g' % q
          return s[:-5] if s.endswith('.0000') else s
        for k in range(len(coeffs)):
          if np.imag(coeffs[k]) == 0:
            coefficient = number(abs(np.real(coeffs[k])))
          elif np.real(coeffs[k]) == 0:
            coefficient = number(np.imag(coeffs[k])) + 'j'
          else:
            coefficient = f'({number(np.real(coeffs[k]))} + {number(np.imag(coeffs[k]))}j)'
          is_less = np.imag(coeffs[k]) == 0 and np.real(coeffs[k]) < 0
          if coefficient.startswith('-'):
            coefficient, is_less = coefficient[1:], True
          power = n - k
          if power == 0:
            term = coefficient if coefficient != '0' else ('0' if k == 0 else '')
          elif power == 1:
            term = '' if coefficient == '0' else var if coefficient == 'b' else f'{coefficient} {var}'
          else:
            term = '' if coefficient == '0' else var + '**' + str(power) if coefficient == 'b' else f'{coefficient} {var}**{power}'
          if k == 0:
            text = '-' + term if is_less else term
          elif term != '':
            text += (' - ' if is_less else ' + ') + term
        return _raised(text)
      def __neg__(self):
        return poly1d(-self._coeffs)
      def __pos__(self):
        return self
      def __add__(self, other):
        return poly1d(np.polyadd(self._coeffs, poly1d(other)._coeffs))
      def __radd__(self, other):
        return self + other
      def __sub__(self, other):
        return poly1d(np.polysub(self._coeffs, poly1d(other)._coeffs))
      def __rsub__(self, other):
        return poly1d(np.polysub(poly1d(other)._coeffs, self._coeffs))
      def __mul__(self, other):
        if np.isscalar(other):
          return poly1d(self._coeffs * other)
        return poly1d(np.polymul(self._coeffs, poly1d(other)._coeffs))
      def __rmul__(self, other):
        return self * other
      def __truediv__(self, other):
        if np.isscalar(other):
          return poly1d(self._coeffs / other)
        q, rest = np.polydiv(self._coeffs, poly1d(other)._coeffs)
        return poly1d(q), poly1d(rest)
      def __pow__(self, val):
        if not np.isscalar(val) or int(val) != val or val < 0:
          raise ValueError('Power to non-negative integers only.')
        result = [1]
        for _ in range(val):
          result = np.polymul(self._coeffs, result)
        return poly1d(result)
      def __eq__(self, other):
        if not isinstance(other, poly1d):
          return NotImplemented
        return self._coeffs.shape == other._coeffs.shape and bool((self._coeffs == other._coeffs).all())
      def __ne__(self, other):
        if not isinstance(other, poly1d):
          return NotImplemented
        return not self == other
      def deriv(self, m=1):
        return poly1d(np.polyder(self._coeffs, m))
      def integ(self, m=1, k=0):
        return poly1d(np.polyint(self._coeffs, m, k))

    def _raised(text, wrap=70):
      # The powers go onto the line above.
      line1 = line2 = ''
      result = ' '
      place = 0
      while True:
        start = text.find('**', place)
        if start < 0:
          break
        end = start + 2
        while end < len(text) and text[end].isdigit():
          end += 1
        power, part = text[start + 2:end], text[place:start]
        upper = ' ' * (len(part) - 1) + power
        lower = part + ' ' * (len(power) - 1)
        if len(line1) + len(upper) > wrap or len(line2) + len(lower) > wrap:
          result += line1 + '\n' + line2 + '\n '
          line1, line2 = upper, lower
        else:
          line1 += upper
          line2 += lower
        place = end
      return result + line1 + '\n' + line2 + text[place:]

    """#
}
