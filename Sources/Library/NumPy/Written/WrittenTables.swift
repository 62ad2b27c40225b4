/// Tables of numbers as text.
enum WrittenTables {
  static let functions: [WrittenFunction] = [
    WrittenFunction(
      "_lines", "source", "The lines of a file, by its name or open, or of any other source.",
      #"""
      if isinstance(source, str):
        try:
          with open(source) as f:
            return f.read().split('\n')
        except FileNotFoundError:
          raise FileNotFoundError(f'{source} not found.') from None
      if hasattr(source, 'read'):
        return source.read().split('\n')
      return list(source)
      """#),
    WrittenFunction(
      "loadtxt",
      "fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None, max_rows=None, *, quotechar=None",
      "The numbers of a text file.",
      #"""
      if np.dtype(dtype).names is not None or np.dtype(dtype).kind in 'MmS':
        return np._loadtxt_fields(fname, np.dtype(dtype), comments, delimiter, converters, skiprows, usecols, unpack, ndmin, max_rows)
      lines = np._lines(fname)
      marks = [] if comments is None else [comments] if isinstance(comments, str) else list(comments)
      kind = np.dtype(dtype)
      columns = None if usecols is None else [usecols] if isinstance(usecols, int) else list(usecols)
      rows = []
      for number, line in enumerate(lines):
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
          for c in columns:
            if not -len(words) <= c < len(words):
              raise ValueError(f'invalid column index {c} at row {len(rows) + 1} with {len(words)} columns')
          places = [c % len(words) for c in columns]
        else:
          places = range(len(words))
        if rows and len(rows[0]) != len(places):
          raise ValueError(f'the number of columns changed from {len(rows[0])} to {len(places)} at row {len(rows) + 1}; use `usecols` to select a subset and avoid this error')
        row = []
        for c in places:
          word = words[c].strip()
          try:
            if converters is not None and (callable(converters) or c in converters):
              row.append(converters(word) if callable(converters) else converters[c](word))
            elif kind.kind in 'UO':
              row.append(word)
            elif kind.kind in 'iu':
              row.append(int(word))
            else:
              row.append(float(word))
          except ValueError:
            raise ValueError(f"could not convert string '{word}' to {kind.name} at row {len(rows)}, column {c + 1}.") from None
        rows.append(row)
      table = np.array(rows, dtype=dtype) if rows else np.empty((0,), dtype=dtype)
      if ndmin < table.ndim:
        table = np.squeeze(table) if ndmin == 0 else table
      if table.ndim > max(ndmin, 0) and ndmin > 0:
        while table.ndim > ndmin and 1 in table.shape:
          table = table.squeeze(table.shape.index(1))
      if ndmin == 2 and table.ndim < 2:
        table = np.atleast_2d(table)
      return table.T if unpack else table
      """#),
    WrittenFunction(
      "savetxt",
      "fname, X, fmt='%.18e', delimiter=' ', newline='\\n', header='', footer='', comments='# ', encoding=None",
      "Writes numbers as a text file.",
      #"""
      X = np.asarray(X)
      if X.ndim == 0 or X.ndim > 2:
        raise ValueError(f'Expected 1D or 2D array, got {X.ndim}D array instead')
      if X.dtype.names is not None:
        rows, count = X.ravel(), len(X.dtype.names)
      else:
        rows = X.reshape(-1, 1) if X.ndim == 1 else X
        count = rows.shape[1]
      if isinstance(fmt, (list, tuple)):
        if len(fmt) != count:
          raise AttributeError(f'fmt has wrong shape.  {fmt}')
        pattern = delimiter.join(fmt)
      elif fmt.count('%') == 1:
        pattern = delimiter.join([fmt] * count)
      elif fmt.count('%') == count:
        pattern = fmt
      else:
        raise ValueError(f'fmt has wrong number of % formats:  {fmt}')
      if X.dtype.kind == 'U' and pattern.count('%') != pattern.count('%s'):
        raise TypeError(f"Mismatch between array dtype ('{X.dtype}') and format specifier ('{pattern}')")
      lines = []
      if header:
        lines.append(comments + header.replace('\n', '\n' + comments))
      for row in rows:
        lines.append(pattern % tuple(row))
      if footer:
        lines.append(comments + footer.replace('\n', '\n' + comments))
      text = ''.join([line + newline for line in lines])
      if hasattr(fname, 'write'):
        fname.write(text)
      else:
        with open(fname, 'w') as f:
          f.write(text)
      """#),
    WrittenFunction(
      "genfromtxt",
      "fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None, deletechars=None, replace_space='_', autostrip=False, case_sensitive=True, defaultfmt='f%i', unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0, like=None",
      "The numbers of a text file; what is missing becomes nan.",
      #"""
      if names is not None or dtype is None or np.dtype(dtype).names is not None:
        return np._genfromtxt_fields(fname, dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values, filling_values, usecols, names, excludelist, deletechars, replace_space, autostrip, case_sensitive, defaultfmt, unpack, usemask, loose, invalid_raise, max_rows, ndmin)
      lines = np._lines(fname)
      kind = np.dtype(dtype)
      filler = filling_values if filling_values is not None else -1 if kind.kind in 'iu' else np.nan
      rows, width, bad = [], None, []
      for number, line in enumerate(lines[skip_header:]):
        if comments:
          line = line.split(comments, 1)[0]
        line = line.strip(' \r\n')
        if not line:
          continue
        words = [word.strip() for word in line.split(delimiter)]
        if width is None:
          width = len(words)
        if len(words) != width:
          bad.append((number + skip_header + 1, len(words)))
        rows.append(words)
      if skip_footer:
        rows = rows[:-skip_footer]
      if max_rows is not None:
        rows = rows[:max_rows]
      if bad and invalid_raise:
        text = 'Some errors were detected !\n'
        raise ValueError(text + '\n'.join([f'    Line #{n} (got {k} columns instead of {width})' for n, k in bad]))
      rows = [words for words in rows if len(words) == width]
      columns = range(width or 0) if usecols is None else [usecols] if isinstance(usecols, int) else usecols
      def number(word, column):
        if converters and column in converters:
          return converters[column](word)
        if kind.kind in 'UOSMm':
          return word
        try:
          return float(word) if kind.kind not in 'iu' else int(word) if kind.itemsize == 8 else int(float(word))
        except ValueError:
          return filler
      table = np.array([[number(words[c], c) for c in columns] for words in rows], dtype=kind)
      table = table.squeeze()
      return table.T if unpack else table
      """#),
    WrittenFunction(
      "fromstring", "string, dtype=float, count=-1, *, sep=''", "The numbers of a text.",
      #"""
      if not sep:
        raise ValueError('The binary mode of fromstring is removed, use frombuffer instead')
      words = string.split(None if sep.isspace() else sep)
      numbers = [int(w) if np.dtype(dtype).kind in 'iu' else float(w) for w in words if w.strip()]
      return np.array(numbers if count < 0 else numbers[:count], dtype=dtype)
      """#),
  ]
}
