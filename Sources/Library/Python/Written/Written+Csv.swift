extension WrittenModules {
  /// `csv`: rows of text.
  static let csv = #"""
    QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


    class Error(Exception):
        __module__ = '_csv'


    class Dialect:
        delimiter = ','
        quotechar = '"'
        escapechar = None
        doublequote = True
        skipinitialspace = False
        lineterminator = '\r\n'
        quoting = QUOTE_MINIMAL
        strict = False


    class excel(Dialect):
        pass


    class excel_tab(excel):
        delimiter = '\t'


    class unix_dialect(Dialect):
        lineterminator = '\n'
        quoting = QUOTE_ALL


    _dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}


    def list_dialects():
        return list(_dialects)


    def get_dialect(name):
        if name not in _dialects:
            raise Error('unknown dialect')
        return _dialects[name]


    def register_dialect(name, dialect=excel, **options):
        _dialects[name] = _dialect(dialect, options)


    def _dialect(dialect, options):
        base = get_dialect(dialect) if isinstance(dialect, str) else dialect
        made = Dialect()
        for name in ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator',
                     'quoting', 'strict'):
            setattr(made, name, options.pop(name) if name in options else getattr(base, name))
        if options:
            raise TypeError(f"this function got an unexpected keyword argument '{list(options)[0]}'")
        if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        return made


    class reader:
        __module__ = '_csv'
        def __init__(self, csvfile, dialect='excel', **fmtparams):
            self._lines = iter(csvfile)
            self.dialect = _dialect(dialect, fmtparams)
            self.line_num = 0
        def __iter__(self):
            return self
        def __next__(self):
            d = self.dialect
            row = []
            field = []
            quoted = was_quoted = False
            while True:
                try:
                    line = next(self._lines)
                except StopIteration:
                    if quoted or field or row:
                        if quoted and d.strict:
                            raise Error('unexpected end of data')
                        return self._end(row, field, was_quoted)
                    raise
                if not isinstance(line, str):
                    raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
                self.line_num += 1
                if not quoted and not row and not field:
                    plain = line.rstrip('\r\n')
                    if not plain:
                        return []
                    if d.quotechar is None or d.quotechar not in plain:
                        if d.escapechar is None and not d.skipinitialspace and d.quoting != QUOTE_NONNUMERIC:
                            return plain.split(d.delimiter)
                i = 0
                n = len(line)
                while i < n:
                    c = line[i]
                    i += 1
                    if c == d.escapechar and c is not None:
                        if i < n:
                            field.append(line[i])
                            i += 1
                    elif quoted:
                        if c == d.quotechar:
                            if d.doublequote and line[i:i + 1] == d.quotechar:
                                field.append(c)
                                i += 1
                            else:
                                quoted = False
                        else:
                            field.append(c)
                    elif c == d.quotechar and d.quoting != QUOTE_NONE and not field and not was_quoted:
                        quoted = was_quoted = True
                    elif c == d.delimiter:
                        self._end(row, field, was_quoted)
                        field = []
                        was_quoted = False
                    elif c in '\r\n':
                        break
                    elif c == ' ' and d.skipinitialspace and not field and not was_quoted:
                        pass
                    else:
                        field.append(c)
                if not quoted:
                    return self._end(row, field, was_quoted)
        def _end(self, row, field, was_quoted):
            text = ''.join(field)
            if self.dialect.quoting == QUOTE_NONNUMERIC and not was_quoted:
                text = float(text)
            row.append(text)
            return row


    class writer:
        __module__ = '_csv'
        def __init__(self, csvfile, dialect='excel', **fmtparams):
            self._file = csvfile
            self.dialect = _dialect(dialect, fmtparams)
        def _field(self, value, only):
            d = self.dialect
            if value is None:
                text = ''
            elif isinstance(value, float):
                text = repr(value)
            else:
                text = str(value)
            quote = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
            if d.quoting != QUOTE_NONE:
                special = d.delimiter in text or '\n' in text or '\r' in text or d.quotechar in text
                quote = quote or special or (only and not text)
            elif d.delimiter in text or '\n' in text:
                if d.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                text = text.replace(d.delimiter, d.escapechar + d.delimiter)
            if quote:
                q = d.quotechar
                text = q + (text.replace(q, q + q) if d.doublequote else text.replace(q, (d.escapechar or '') + q)) + q
            return text
        def writerow(self, row):
            row = list(row)
            fields = [self._field(value, len(row) == 1) for value in row]
            return self._file.write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)
        def writerows(self, rows):
            for row in rows:
                self.writerow(row)


    class DictReader:
        def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
            self.reader = reader(f, dialect, *args, **kwds)
            self._names = None if fieldnames is None else list(fieldnames)
            self.restkey = restkey
            self.restval = restval
            self.line_num = 0
        @property
        def fieldnames(self):
            if self._names is None:
                try:
                    self._names = next(self.reader)
                except StopIteration:
                    pass
            return self._names
        def __iter__(self):
            return self
        def __next__(self):
            names = self.fieldnames
            row = next(self.reader)
            while row == []:
                row = next(self.reader)
            self.line_num = self.reader.line_num
            found = dict(zip(names, row))
            if len(row) > len(names):
                found[self.restkey] = row[len(names):]
            for name in names[len(row):]:
                found[name] = self.restval
            return found


    class DictWriter:
        def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
            self.fieldnames = fieldnames
            self.restval = restval
            self.extrasaction = extrasaction
            self.writer = writer(f, dialect, *args, **kwds)
        def writeheader(self):
            return self.writer.writerow(self.fieldnames)
        def writerow(self, rowdict):
            if self.extrasaction == 'raise':
                wrong = [repr(key) for key in rowdict if key not in self.fieldnames]
                if wrong:
                    raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(wrong))
            return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])
        def writerows(self, rowdicts):
            for row in rowdicts:
                self.writerow(row)

    """#
}
