/// Questions about types, and numbers beside a number.
enum WrittenTypes {
  static let functions: [WrittenFunction] = [
    WrittenFunction("isdtype", "dtype, kind", "Whether a type is of a kind.",
      #"""
      dtype = np.dtype(dtype)
      kinds = {'bool': 'b', 'signed integer': 'i', 'unsigned integer': 'u', 'integral': 'iu', 'real floating': 'f', 'complex floating': 'c', 'numeric': 'iufc'}
      for k in kind if isinstance(kind, tuple) else (kind,):
        if isinstance(k, str):
          if k not in kinds:
            raise ValueError(f'kind argument is a string, but {k!r} is not a known kind name.')
          if dtype.kind in kinds[k]:
            return True
        elif dtype == np.dtype(k):
          return True
      return False
      """#),
    WrittenFunction("min_scalar_type", "a, /", "The smallest type that holds a value.",
      #"""
      a = np.asarray(a)
      if a.ndim:
        return a.dtype
      if a.dtype.kind == 'b':
        return a.dtype
      value = a.item()
      if a.dtype.kind == 'f':
        if value != value or abs(value) == np.inf or abs(value) < 65000:
          return np.dtype(np.float16)
        return np.dtype(np.float32) if abs(value) < 3.4e38 else np.dtype(np.float64)
      for kind in (np.uint8, np.uint16, np.uint32, np.uint64) if value >= 0 else (np.int8, np.int16, np.int32, np.int64):
        if np.iinfo(kind).min <= value <= np.iinfo(kind).max:
          return np.dtype(kind)
      """#),
    WrittenFunction("common_type", "*arrays", "The floating type of arrays together.",
      #"""
      result = np.float16
      for a in arrays:
        kind = a.dtype
        if kind.kind == 'b':
          raise TypeError("can't get common type for non-numeric array")
        result = np.promote_types(result, kind if kind.kind == 'f' else np.float64)
      return np.dtype(result).type
      """#),
    WrittenFunction("mintypecode", "typechars, typeset='GDFgdf', default='d'", "The smallest type character that covers others.",
      #"""
      found = [t for t in typechars if t in typeset]
      if not found:
        return default
      return min(found, key='gdf'.index) if all([t in 'gdf' for t in found]) else default
      """#),
    WrittenFunction("typename", "char", "What a type character stands for.",
      #"""
      names = {'?': 'bool', 'B': 'unsigned char', 'b': 'signed char', 'h': 'short', 'i': 'integer', 'l': 'long integer', 'q': 'long long integer',
               'e': 'half precision', 'f': 'single precision', 'd': 'double precision', 'S': 'string', 'U': 'unicode', 'O': 'object', 'V': 'void'}
      return names[char]
      """#),
    WrittenFunction("require", "a, dtype=None, requirements=None, *, like=None", "An array that meets demands on its memory.",
      #"""
      names = [requirements] if isinstance(requirements, str) else list(requirements or [])
      a = np.asarray(a, dtype=dtype)
      if not a.flags.c_contiguous and any([n in ('C', 'C_CONTIGUOUS', 'CONTIGUOUS') for n in names]):
        a = np.ascontiguousarray(a)
      if any([n in ('W', 'WRITEABLE', 'O', 'OWNDATA', 'E', 'ENSUREARRAY') for n in names]) and not (a.flags.writeable and a.base is None):
        a = a.copy()
      return a
      """#),
    WrittenFunction("unique_counts", "x, /", "The different elements, and how often each occurs.",
      "return np._named('UniqueCountsResult', values=np.unique(x, return_counts=True)[0], counts=np.unique(x, return_counts=True)[1])"),
    WrittenFunction("unique_inverse", "x, /", "The different elements, and which of them each element is.",
      #"""
      values, inverse = np.unique(x, return_inverse=True)
      return np._named('UniqueInverseResult', values=values, inverse_indices=inverse.reshape(np.shape(x)))
      """#),
    WrittenFunction("unique_all", "x, /", "The different elements, their first places, which each element is, and how often each occurs.",
      #"""
      values, indices, inverse, counts = np.unique(x, return_index=True, return_inverse=True, return_counts=True)
      return np._named('UniqueAllResult', values=values, indices=indices, inverse_indices=inverse.reshape(np.shape(x)), counts=counts)
      """#),
    WrittenFunction("_named", "name, **parts", "A tuple with names.",
      #"""
      import collections
      return collections.namedtuple(name, list(parts))(**parts)
      """#),
    WrittenFunction("histogramdd", "sample, bins=10, range=None, density=None, weights=None", "How many points fall into each cell of a grid of any rank.",
      #"""
      if isinstance(sample, np.ndarray):
        sample = np.atleast_2d(sample) if sample.ndim > 1 else sample.reshape(-1, 1)
      else:
        sample = np.atleast_2d(sample).T
      n, d = sample.shape
      if np.iterable(bins):
        if len(bins) != d:
          raise ValueError('The dimension of bins must be equal to the dimension of the sample x.')
        bins = list(bins)
      else:
        bins = [bins] * d
      if range is None:
        range = (None,) * d
      elif len(range) != d:
        raise ValueError('range argument must have one entry per dimension')
      edges, places = [], []
      for k in np.arange(d).tolist():
        column = sample[:, k]
        if np.ndim(bins[k]) == 0:
          if bins[k] < 1:
            raise ValueError(f'`bins[{k}]` must be positive, when an integer')
          kind = column.dtype if column.dtype.kind == 'f' else np.dtype(float)
          if range[k] is None:
            low, high = (0.0, 1.0) if n == 0 else (column.min(), column.max())
            if not (np.isfinite(low) and np.isfinite(high)):
              raise ValueError(f'autodetected range of [{low}, {high}] is not finite')
          else:
            low, high = range[k]
            if low > high:
              raise ValueError('max must be larger than min in range parameter.')
            if not (np.isfinite(low) and np.isfinite(high)):
              raise ValueError(f'supplied range of [{low}, {high}] is not finite')
          if low == high:
            low, high = low - 0.5, high + 0.5
          e = np.linspace(low, high, bins[k] + 1)
        else:
          e = np.asarray(bins[k])
          if np.any(e[:-1] > e[1:]):
            raise ValueError(f'`bins[{k}]` must be monotonically increasing, when an array')
        place = np.searchsorted(e, column, side='right')
        place[column == e[-1]] -= 1
        edges.append(e)
        places.append(place - 1)
      inside = np.ones(n, dtype=bool)
      for place, e in zip(places, edges):
        inside &= (place >= 0) & (place < len(e) - 1)
      shape = tuple([len(e) - 1 for e in edges])
      counts = np.zeros(shape)
      np.add.at(counts, tuple([p[inside] for p in places]), 1.0 if weights is None else np.asarray(weights)[inside])
      if density:
        total = counts.sum()
        for k in np.arange(d).tolist():
          wide = [1] * d
          wide[k] = shape[k]
          counts = counts / np.diff(edges[k]).reshape(wide)
        counts = counts / total
      return counts, edges
      """#),
    WrittenFunction("histogram2d", "x, y, bins=10, range=None, density=None, weights=None", "How many points fall into each cell of a grid.",
      #"""
      if len(x) != len(y):
        raise ValueError('x and y must have the same length.')
      n = len(bins) if np.iterable(bins) else 1
      if n != 1 and n != 2:
        bins = [np.asarray(bins), np.asarray(bins)]
      counts, edges = np.histogramdd(np.stack([np.asarray(x), np.asarray(y)], axis=1), bins, range, density, weights)
      return counts, edges[0], edges[1]
      """#),
  ]
}
