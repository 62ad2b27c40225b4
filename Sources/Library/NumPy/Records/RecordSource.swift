/// `numpy.rec`, written in the language.
enum RecordSource {
  static let records = #"""
    record = np.record
    recarray = np.recarray

    def _listed(text):
      return [t.strip() for t in text.split(',')] if isinstance(text, str) else list(text)

    def _described(formats, names=None, titles=None, aligned=False):
      if isinstance(formats, str):
        formats = list(np.dtype(formats + ',').fields.values())
        formats = [f[0] for f in sorted(formats, key=lambda f: f[1])]
      formats = list(formats)
      found = [] if names is None else _listed(names)[:len(formats)]
      found += [f'f{k}' for k in range(len(found), len(formats))]
      twice = sorted({n for n in found if found.count(n) > 1})
      if twice:
        raise ValueError(f'Duplicate field names: {twice}')
      heads = [None] * len(formats) if titles is None else _listed(titles)
      heads += [None] * (len(formats) - len(heads))
      return np.dtype([((t, n) if t else n, f) for n, f, t in zip(found, formats, heads)], align=aligned)

    class format_parser:
      __module__ = 'numpy.rec'
      def __init__(self, formats, names, titles, aligned=False, byteorder=None):
        self.dtype = _described(formats, names, titles, aligned)

    def find_duplicate(list):
      return sorted({item for item in list if list.count(item) > 1}, key=list.index)

    def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
      arrays = [np.asarray(x) for x in arrayList]
      if shape is None:
        shape = arrays[0].shape
      elif isinstance(shape, int):
        shape = (shape,)
      if formats is None and dtype is None:
        formats = [a.dtype for a in arrays]
      descr = np.dtype(dtype) if dtype is not None else _described(formats, names, titles, aligned)
      if len(descr) != len(arrays):
        raise ValueError('mismatch between the number of fields and the number of arrays')
      inner = len(descr[0].shape)
      if inner:
        shape = shape[:-inner]
      out = recarray(shape, descr)
      for k, a in enumerate(arrays):
        inner = len(descr[k].shape)
        if a.shape[:a.ndim - inner] != shape:
          raise ValueError(f'array-shape mismatch in array {k} ("{descr.names[k]}")')
        out[descr.names[k]] = a
      return out

    def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
      if formats is None and dtype is None:
        rows = [tuple(r) for r in recList]
        columns = [np.array([r[k] for r in rows]) for k in range(len(rows[0]))]
        return fromarrays(columns, formats=formats, shape=shape, names=names, titles=titles, aligned=aligned)
      descr = np.dtype((record, dtype)) if dtype is not None else _described(formats, names, titles, aligned)
      try:
        out = np.array(recList, dtype=descr).view(recarray)
      except (TypeError, ValueError):
        out = np.array([tuple(r) for r in recList], dtype=descr).view(recarray)
      return out if shape is None else out.reshape(shape)

    def array(obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False, byteorder=None, copy=True):
      if dtype is None and formats is not None:
        dtype = _described(formats, names, titles, aligned)
      elif dtype is not None:
        dtype = np.dtype(dtype)
      if obj is None:
        if shape is None:
          raise ValueError('Must define a shape if obj is None')
        return recarray(shape, dtype)
      if isinstance(obj, (list, tuple)):
        if isinstance(obj[0], (tuple, list)):
          return fromrecords(obj, dtype=dtype, shape=shape, names=names, titles=titles, aligned=aligned)
        return fromarrays(obj, dtype=dtype, shape=shape, names=names, titles=titles, aligned=aligned)
      if isinstance(obj, np.ndarray):
        if dtype is not None and obj.dtype != dtype:
          obj = obj.view(dtype)
        if copy:
          obj = obj.copy()
        return obj.view(recarray)
      raise ValueError('Unknown input type')

    """#

  static let functions = #"""
    def _base(dtype):
      return np.dtype((np.void, dtype)) if dtype.type is np.record else dtype

    def _specification(dtype):
      if dtype.names is None:
        return [('', dtype)]
      return [(n, dtype[n]) for n in dtype.names]

    def _default(dtype):
      if dtype.names is not None:
        return tuple([_default(dtype[n]) for n in dtype.names])
      kind = dtype.base.kind
      return {'b': True, 'i': 999999, 'u': 999999, 'f': 1e20, 'S': b'N/A', 'U': 'N/A', 'O': '?'}.get(kind, 0)

    def _finished(output, asrecarray):
      return output.view(np.recarray) if asrecarray else output

    def _refuse_masks(usemask):
      if usemask:
        raise TypeError('nabla makes no masked arrays of named fields; pass usemask=False')

    def get_names(adtype):
      return tuple([(n, get_names(adtype[n])) if adtype[n].names is not None else n for n in adtype.names])

    def get_names_flat(adtype):
      names = []
      for n in adtype.names:
        names.append(n)
        if adtype[n].names is not None:
          names.extend(get_names_flat(adtype[n]))
      return tuple(names)

    def get_fieldstructure(adtype, lastname=None, parents=None):
      parents = {} if parents is None else parents
      for n in adtype.names:
        current = adtype[n]
        if current.names is not None:
          parents[n] = [lastname] if lastname else []
          parents.update(get_fieldstructure(current, n, parents))
        else:
          last = list(parents.get(lastname, []) or [])
          if last:
            last.append(lastname)
          elif lastname:
            last = [lastname]
          parents[n] = last
      return parents

    def flatten_descr(ndtype):
      if ndtype.names is None:
        return (('', ndtype),)
      descr = []
      for n in ndtype.names:
        if ndtype[n].names is not None:
          descr.extend(flatten_descr(ndtype[n]))
        else:
          descr.append((n, ndtype[n]))
      return tuple(descr)

    def recursive_fill_fields(input, output):
      for n in output.dtype.names:
        if n in input.dtype.names:
          if input.dtype[n].names is not None:
            recursive_fill_fields(input[n], output[n])
          else:
            output[n][:len(input)] = input[n]
      return output

    def repack_fields(a, align=False, recurse=False):
      if not isinstance(a, np.dtype):
        return a.astype(repack_fields(a.dtype, align, recurse), copy=False)
      if a.names is None:
        return a
      return np.dtype([(n, repack_fields(a[n], align, True) if recurse else a[n]) for n in a.names], align=align)

    def _kept(dtype, drop):
      fields = []
      for n in dtype.names:
        if n in drop:
          continue
        inner = dtype[n]
        if inner.names is not None:
          inner = _kept(inner, drop)
          if inner:
            fields.append((n, inner))
        else:
          fields.append((n, inner))
      return fields

    def drop_fields(base, drop_names, usemask=True, asrecarray=False):
      drop = {drop_names} if isinstance(drop_names, str) else set(drop_names)
      fields = _kept(base.dtype, drop)
      output = np.empty(base.shape, dtype=fields)
      return _finished(recursive_fill_fields(base, output), asrecarray)

    def keep_fields(base, keep_names, usemask=True, asrecarray=False):
      output = np.empty(base.shape, dtype=[(n, base.dtype[n]) for n in keep_names])
      return _finished(recursive_fill_fields(base, output), asrecarray)

    def rec_drop_fields(base, drop_names):
      return drop_fields(base, drop_names, usemask=False, asrecarray=True)

    def rename_fields(base, namemapper):
      def renamed(dtype):
        fields = []
        for n in dtype.names:
          inner = dtype[n]
          fields.append((namemapper.get(n, n), renamed(inner) if inner.names is not None else inner))
        return fields
      return base.view(renamed(base.dtype))

    def append_fields(base, names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False):
      if isinstance(names, (tuple, list)):
        if len(names) != len(data):
          raise ValueError('The number of arrays does not match the number of names')
        names = list(names)
      elif isinstance(names, str):
        names, data = [names], [data]
      _refuse_masks(usemask)
      data = [np.asarray(d) for d in data]
      if dtypes is not None:
        dtypes = list(dtypes) if isinstance(dtypes, (tuple, list)) else [dtypes]
        if len(dtypes) != len(data):
          if len(dtypes) == 1:
            dtypes = dtypes * len(data)
          else:
            raise ValueError('The dtypes argument must be None, a dtype, or a list.')
        data = [d.astype(t) for d, t in zip(data, dtypes)]
      fields = _specification(base.dtype) + [(n, d.dtype) for n, d in zip(names, data)]
      count = max([len(base)] + [len(d) for d in data])
      output = np.empty(count, dtype=fields)
      if len(base) < count or any([len(d) < count for d in data]):
        output[:] = _default(output.dtype)
        longest = max([len(d) for d in data])
        for n in names if len(data) > 1 else []:
          output[n][:longest] = fill_value
      recursive_fill_fields(base, output)
      for n, d in zip(names, data):
        output[n][:len(d)] = d
      return _finished(output, asrecarray)

    def rec_append_fields(base, names, data, dtypes=None):
      return append_fields(base, names, data=data, dtypes=dtypes, asrecarray=True, usemask=False)

    def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
      _refuse_masks(usemask)
      if isinstance(seqarrays, np.ndarray) and (seqarrays.dtype.names is not None or len(seqarrays) == 1):
        seqarrays = (seqarrays,)
      arrays = [np.asarray(a).ravel() for a in seqarrays]
      if len(arrays) == 1 and arrays[0].dtype.names is not None and not flatten:
        return _finished(arrays[0], asrecarray)
      fields = []
      for a in arrays:
        if a.dtype.names is not None and (flatten or len(a.dtype.names) == 1):
          fields.extend(flatten_descr(a.dtype) if flatten else _specification(a.dtype))
        else:
          fields.append(('', a.dtype))
      count = max([len(a) for a in arrays])
      output = np.empty(count, dtype=fields)
      names = iter(output.dtype.names)
      def fill(values):
        if values.dtype.names is not None and flatten:
          for n in values.dtype.names:
            fill(values[n])
          return
        name = next(names)
        if len(values) < count:
          output[name] = fill_value
        output[name][:len(values)] = values
      for a in arrays:
        if a.dtype.names is not None and len(a.dtype.names) == 1 and not flatten:
          fill(a[a.dtype.names[0]])
        else:
          fill(a)
      return _finished(output, asrecarray)

    def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
      if isinstance(arrays, np.ndarray):
        return arrays
      if len(arrays) == 1:
        return arrays[0]
      _refuse_masks(usemask)
      arrays = [np.asarray(a).ravel() for a in arrays]
      fields = []
      for a in arrays:
        for n, kind in _specification(a.dtype):
          n = n or f'f{len(fields)}'
          known = [k for k, (m, t) in enumerate(fields) if m == n]
          if not known:
            fields.append((n, kind))
          elif autoconvert:
            fields[known[0]] = (n, np.promote_types(fields[known[0]][1], kind))
          elif fields[known[0]][1] != kind:
            raise TypeError(f"Incompatible type '{fields[known[0]][1]}' <> '{kind}'")
      output = np.empty(sum([len(a) for a in arrays]), dtype=fields)
      output[:] = _default(output.dtype)
      for n in defaults or {}:
        if n in output.dtype.names:
          output[n] = defaults[n]
      start = 0
      for a in arrays:
        names = a.dtype.names
        if names is None:
          output[f'f{len(output.dtype.names) - 1}'][start:start + len(a)] = a
        else:
          for n in names:
            output[n][start:start + len(a)] = a[n]
        start += len(a)
      return _finished(output, asrecarray)

    def find_duplicates(a, key=None, ignoremask=True, return_index=False):
      base = a if key is None else a[key]
      order = np.argsort(base, kind='stable')
      values = base[order].tolist()
      flags = [k > 0 and values[k] == values[k - 1] or k + 1 < len(values) and values[k] == values[k + 1] for k in range(len(values))]
      chosen = order[np.array(flags, dtype=bool)]
      return (a[chosen], chosen) if return_index else a[chosen]

    def _leaves(dtype, path=()):
      if dtype.names is None:
        return [(path, dtype)]
      return [leaf for n in dtype.names for leaf in _leaves(dtype[n], path + (n,))]

    def structured_to_unstructured(arr, dtype=None, copy=False, casting='unsafe'):
      if arr.dtype.names is None:
        raise ValueError('arr must be a structured array')
      leaves = _leaves(arr.dtype)
      if not leaves and dtype is None:
        raise ValueError('arr has no fields. Unable to guess dtype')
      kind = np.result_type(*[t.base for p, t in leaves]) if dtype is None else np.dtype(dtype)
      parts = []
      for path, t in leaves:
        part = arr
        for n in path:
          part = part[n]
        parts.append(np.asarray(part).reshape(arr.shape + (-1,)).astype(kind))
      return np.concatenate(parts, axis=-1)

    def unstructured_to_structured(arr, dtype=None, names=None, align=False, copy=False, casting='unsafe'):
      arr = np.asarray(arr)
      if arr.shape == ():
        raise ValueError('arr must have at least one dimension')
      count = arr.shape[-1]
      if dtype is None:
        names = [f'f{k}' for k in range(count)] if names is None else names
        dtype = np.dtype([(n, arr.dtype) for n in names], align=align)
      elif names is not None:
        raise ValueError("don't supply both dtype and names")
      else:
        dtype = np.dtype(dtype)
      leaves = _leaves(dtype)
      sizes = []
      for path, t in leaves:
        size = 1
        for n in t.shape:
          size *= n
        sizes.append(size)
      if count != sum(sizes):
        raise ValueError('The length of the last dimension of arr must be equal to the number of fields in dtype')
      out = np.empty(arr.shape[:-1], dtype=dtype)
      start = 0
      for (path, t), size in zip(leaves, sizes):
        part = out
        for n in path[:-1]:
          part = part[n]
        piece = arr[..., start:start + size]
        part[path[-1]] = piece.reshape(arr.shape[:-1] + t.shape)
        start += size
      return out

    def apply_along_fields(func, arr):
      return func(structured_to_unstructured(arr), axis=-1)

    def assign_fields_by_name(dst, src, zero_unassigned=True):
      if dst.dtype.names is None:
        dst[...] = src
        return
      for n in dst.dtype.names:
        if n not in src.dtype.names:
          if zero_unassigned:
            dst[n] = 0
        else:
          assign_fields_by_name(dst[n], src[n], zero_unassigned)

    def require_fields(array, required_dtype):
      out = np.empty(array.shape, dtype=required_dtype)
      assign_fields_by_name(out, array)
      return out

    """#
}
