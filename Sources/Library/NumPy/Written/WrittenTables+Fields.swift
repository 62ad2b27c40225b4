/// Tables with named columns as text.
extension WrittenTables {
  static let fields: [WrittenFunction] = [
    WrittenFunction(
      "_loadtxt_fields",
      "fname, kind, comments, delimiter, converters, skiprows, usecols, unpack, ndmin, max_rows",
      "The rows of a text file, a field for each column.",
      #"""
      marks = [] if comments is None else [comments] if isinstance(comments, str) else list(comments)
      columns = None if usecols is None else [usecols] if isinstance(usecols, int) else list(usecols)
      leaves = np._field_leaves(kind)
      rows = []
      for number, line in enumerate(np._lines(fname)):
        if number < skiprows:
          continue
        if max_rows is not None and len(rows) >= max_rows:
          break
        for mark in marks:
          line = line.split(mark, 1)[0]
        line = line.strip('\r\n') if delimiter else line.strip()
        if not line.strip():
          continue
        words = line.split(delimiter)
        if columns is not None:
          words = [words[c] for c in columns]
        if kind.names is not None and len(words) != len(leaves):
          raise ValueError(f'the dtype passed requires {len(leaves)} columns but {len(words)} were found at row {len(rows) + 1}; use `usecols` to select a subset and avoid this error')
        row = []
        for c, word in enumerate(words):
          place = c if columns is None else columns[c]
          leaf = leaves[c] if kind.names is not None else kind
          try:
            if converters is not None and (callable(converters) or place in converters):
              row.append(converters(word) if callable(converters) else converters[place](word))
            elif leaf.kind in 'iu':
              row.append(int(word))
            elif leaf.kind == 'f':
              row.append(float(word))
            elif leaf.kind == 'b':
              row.append(bool(int(word)))
            else:
              row.append(word if leaf.kind in 'US' else word.strip())
          except ValueError:
            raise ValueError(f"could not convert string '{word}' to {leaf.name} at row {len(rows)}, column {place + 1}.") from None
        rows.append(row)
      if kind.names is not None:
        table = np.array([np._field_row(kind, row) for row in rows], dtype=kind)
        table = table[()] if ndmin else table.squeeze()
        return [table[n] for n in kind.names] if unpack else table
      table = np.array(rows, dtype=kind).squeeze()
      return table.T if unpack else table
      """#),
    WrittenFunction(
      "_field_leaves", "kind", "The types of the columns that a row takes.",
      #"""
      if kind.names is None:
        size = 1
        for n in kind.shape:
          size *= n
        return [kind.base] * size
      return [leaf for n in kind.names for leaf in np._field_leaves(kind[n])]
      """#),
    WrittenFunction(
      "_field_row", "kind, words", "Words as a row: tuples for fields, lists for arrays in them.",
      #"""
      words = list(words)
      def take(kind):
        if kind.names is not None:
          return tuple([take(kind[n]) for n in kind.names])
        if kind.shape == ():
          return words.pop(0)
        def grid(shape):
          return [grid(shape[1:]) for k in range(shape[0])] if shape else words.pop(0)
        return grid(kind.shape)
      return take(kind)
      """#),
    WrittenFunction(
      "_field_names", "names, count, excludelist, deletechars, replace_space, case_sensitive, defaultfmt",
      "Names of fields as genfromtxt makes them of any words.",
      #"""
      if deletechars is None:
        deletechars = set("~!@#$%^&*()-=+~\\|]}[{';: /?.>,<")
      deletechars = set(deletechars) | {'"'}
      excluded = ['return', 'file', 'print'] + list(excludelist or [])
      names = list(names)[:count]
      names += [''] * (count - len(names))
      seen, made, empty = {}, [], 0
      for name in names:
        name = name.strip()
        if case_sensitive in (False, 'upper'):
          name = name.upper()
        elif case_sensitive == 'lower':
          name = name.lower()
        if replace_space:
          name = name.replace(' ', replace_space)
        name = ''.join([c for c in name if c not in deletechars])
        if not name:
          name = defaultfmt % empty
          while name in names:
            empty += 1
            name = defaultfmt % empty
          empty += 1
        elif name in excluded:
          name += '_'
        repeated = seen.get(name, 0)
        made.append(f'{name}_{repeated}' if repeated else name)
        seen[name] = repeated + 1
      return made
      """#),
    WrittenFunction(
      "_genfromtxt_fields",
      "fname, dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values, filling_values, usecols, names, excludelist, deletechars, replace_space, autostrip, case_sensitive, defaultfmt, unpack, usemask, loose, invalid_raise, max_rows, ndmin",
      "The rows of a text file, whose columns may be of several types.",
      #"""
      if usemask:
        raise TypeError('nabla makes no masked arrays of named fields; leave usemask out')
      def split(line):
        if isinstance(delimiter, int) or isinstance(delimiter, (list, tuple)):
          widths = [delimiter] * (-(-len(line) // delimiter)) if isinstance(delimiter, int) else delimiter
          words, start = [], 0
          for w in widths:
            words.append(line[start:start + w])
            start += w
          return [w.strip() for w in words] if autostrip else words
        words = line.split(delimiter)
        return [w.strip() for w in words] if autostrip or delimiter is None else words
      lines = np._lines(fname)[skip_header:]
      header = None
      if names is True:
        while lines:
          first = lines.pop(0).strip('\r\n')
          if comments is not None and comments in first:
            before, after = first.split(comments, 1)
            first = before if before.strip() else after
          if first.strip():
            header = [w.strip() for w in split(first.strip() if delimiter is None else first)]
            break
      elif names is not None:
        header = [w.strip() for w in names.split(',')] if isinstance(names, str) else list(names)
      rows, bad, width = [], [], None
      for number, line in enumerate(lines):
        if comments is not None:
          line = line.split(comments, 1)[0]
        line = line.strip(' \r\n')
        if not line.strip():
          continue
        words = split(line)
        if width is None:
          width = len(words)
        if len(words) != width:
          bad.append((number + skip_header + (2 if names is True else 1), len(words)))
          if invalid_raise:
            rows.append(None)
          continue
        rows.append(words)
        if max_rows is not None and len(rows) == max_rows:
          break
      if skip_footer:
        rows = rows[:-skip_footer]
      if invalid_raise and None in rows:
        raise ValueError('Some errors were detected !\n' + '\n'.join([f'    Line #{n} (got {k} columns instead of {width})' for n, k in bad]))
      rows = [r for r in rows if r is not None]
      count = width or 0
      kind = None if dtype is None else np.dtype(dtype)
      if header is not None:
        header = np._field_names(header, count if names is True else len(header), excludelist, deletechars, replace_space, case_sensitive, defaultfmt)
      columns = list(range(count))
      if usecols is not None:
        columns = [w.strip() for w in usecols.split(',')] if isinstance(usecols, str) else [usecols] if isinstance(usecols, int) else list(usecols)
        columns = [(header or list(kind.names)).index(c) if isinstance(c, str) else c % count if count else c for c in columns]
        if header is not None and len(header) > len(columns):
          header = [header[c] for c in columns]
      def option(table, c):
        if isinstance(table, dict):
          if c in table:
            return table[c]
          return table.get(header[columns.index(c)]) if header is not None else None
        if isinstance(table, (list, tuple)):
          return table[columns.index(c)] if columns.index(c) < len(table) else None
        return table
      fills = {'i': -1, 'u': -1, 'f': np.nan, 'b': False, 'U': '???', 'S': b'???'}
      def is_missing(word, c):
        word = word.strip()
        if word == '':
          return True
        marks = option(missing_values, c)
        marks = [] if marks is None else [m.strip() for m in marks.split(',')] if isinstance(marks, str) else [str(m).strip() for m in marks] if isinstance(marks, (list, tuple)) else [str(marks)]
        return word in marks
      def truth(word):
        word = word.strip().upper()
        if word == 'TRUE':
          return True
        if word == 'FALSE':
          return False
        raise ValueError('Cannot convert string')
      def converted(c, leaf):
        words = [row[c] for row in rows]
        given = option(converters, c) if converters else None
        filler = option(filling_values, c)
        if given is not None:
          return [given(w) for w in words], None
        if leaf is None:
          for reader, code in [(truth, 'b'), (int, 'i'), (float, 'f'), (complex, 'c')]:
            values = []
            for w in words:
              try:
                values.append(None if is_missing(w, c) else reader(w))
              except ValueError:
                break
            else:
              if code == 'b' and all([v is None for v in values]):
                code = 'b'
              if filler is None:
                filler = fills.get(code, np.nan)
              return [filler if v is None else v for v in values], {'b': bool, 'i': int, 'f': float, 'c': complex}[code]
          return [filler if filler is not None and is_missing(w, c) else w for w in words], None
        if filler is None:
          filler = fills.get(leaf.kind)
        values = []
        for w in words:
          if leaf.kind in 'iuf' or leaf.kind == 'b':
            try:
              values.append(filler if is_missing(w, c) else truth(w) if leaf.kind == 'b' else float(w) if leaf.kind == 'f' else int(w) if leaf.itemsize == 8 else int(float(w)))
            except ValueError:
              values.append(filler)
          else:
            values.append(filler if filling_values is not None and is_missing(w, c) else w)
        return values, None
      if kind is not None and kind.names is not None:
        leaves = np._field_leaves(kind)
        columns = columns[:len(leaves)]
        parts = [converted(c, leaf)[0] for c, leaf in zip(columns, leaves)]
        table = np.array([np._field_row(kind, row) for row in zip(*parts)], dtype=kind)
        if header is not None:
          table.dtype.names = header[:len(kind.names)]
      elif kind is not None:
        parts = [converted(c, kind)[0] for c in columns]
        table = np.array([tuple(row) for row in zip(*parts)], dtype=[(n, kind) for n in header[:len(columns)]])
      else:
        found = [converted(c, None) for c in columns]
        arrays = [np.array(values, dtype=t) for values, t in found]
        kinds = [a.dtype for a in arrays]
        if header is None and len({k.kind for k in kinds}) == 1:
          common = kinds[0]
          for k in kinds:
            common = np.promote_types(common, k)
          table = np.array([a.astype(common).tolist() for a in arrays], dtype=common).T
        else:
          header = header or np._field_names([''] * len(columns), len(columns), None, None, '_', True, defaultfmt)
          table = np.empty(len(rows), dtype=[(n, k) for n, k in zip(header, kinds)])
          for n, a in zip(header, arrays):
            table[n] = a
      table = np.squeeze(table)
      if ndmin:
        table = np.atleast_1d(table) if ndmin == 1 else np.atleast_2d(table).T
      if unpack:
        return [table[n] for n in table.dtype.names] if table.dtype.names is not None else table.T
      return table
      """#),
  ]
}
