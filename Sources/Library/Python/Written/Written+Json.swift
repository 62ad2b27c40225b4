extension WrittenModules {
  /// `json`, as RFC 8259 with Python's own extras.
  static let json = #"""
    class JSONDecodeError(ValueError):
        __module__ = 'json.decoder'
        def __init__(self, msg, doc, pos):
            self.msg = msg
            self.doc = doc
            self.pos = pos
            self.lineno = doc.count('\n', 0, pos) + 1
            self.colno = pos - doc.rfind('\n', 0, pos)
            super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')


    _short = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}
    _long = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


    def _quoted(text, ensure_ascii):
        if text.isascii() and text.isprintable() and '"' not in text and '\\' not in text:
            return '"' + text + '"'
        pieces = []
        for c in text:
            n = ord(c)
            if c in _short:
                pieces.append(_short[c])
            elif n < 32 or (ensure_ascii and n == 127 and False):
                pieces.append(f'\\u{n:04x}')
            elif ensure_ascii and n > 0xffff:
                n -= 0x10000
                pieces.append(f'\\u{0xd800 | n >> 10:04x}\\u{0xdc00 | n & 0x3ff:04x}')
            elif ensure_ascii and n > 126 and n != 127:
                pieces.append(f'\\u{n:04x}')
            else:
                pieces.append(c)
        return '"' + ''.join(pieces) + '"'


    def _number(x, allow_nan):
        if isinstance(x, bool):
            return 'true' if x else 'false'
        if isinstance(x, int):
            return int.__repr__(x)
        if x != x:
            text = 'NaN'
        elif x in (float('inf'), -float('inf')):
            text = 'Infinity' if x > 0 else '-Infinity'
        else:
            return float.__repr__(x)
        if not allow_nan:
            raise ValueError('Out of range float values are not JSON compliant')
        return text


    class JSONEncoder:
        item_separator = ', '
        key_separator = ': '
        def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                     indent=None, separators=None, default=None):
            self.skipkeys = skipkeys
            self.ensure_ascii = ensure_ascii
            self.check_circular = check_circular
            self.allow_nan = allow_nan
            self.sort_keys = sort_keys
            self.indent = ' ' * indent if isinstance(indent, int) else indent
            if separators is not None:
                self.item_separator, self.key_separator = separators
            elif indent is not None:
                self.item_separator = ','
            if default is not None:
                self.default = default
        def default(self, o):
            raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')
        def encode(self, o):
            pieces = []
            self._add(o, pieces, '\n', [])
            return ''.join(pieces)
        def iterencode(self, o):
            return iter([self.encode(o)])
        def _add(self, o, pieces, margin, inside):
            if o is None:
                pieces.append('null')
            elif isinstance(o, str):
                pieces.append(_quoted(o, self.ensure_ascii))
            elif isinstance(o, (int, float)):
                pieces.append(_number(o, self.allow_nan))
            else:
                if any([o is other for other in inside]):
                    raise ValueError('Circular reference detected')
                inside.append(o)
                if isinstance(o, dict):
                    self._add_dict(o, pieces, margin, inside)
                elif isinstance(o, (list, tuple)):
                    self._add_list(o, pieces, margin, inside)
                else:
                    self._add(self.default(o), pieces, margin, inside)
                inside.pop()
        def _add_list(self, o, pieces, margin, inside):
            if not o:
                pieces.append('[]')
                return
            deeper = margin if self.indent is None else margin + self.indent
            mark = '[' if self.indent is None else '[' + deeper
            separator = self.item_separator if self.indent is None else self.item_separator + deeper
            for item in o:
                pieces.append(mark)
                self._add(item, pieces, deeper, inside)
                mark = separator
            pieces.append(']' if self.indent is None else margin + ']')
        def _key(self, key):
            if isinstance(key, str):
                return key
            if key is None:
                return 'null'
            if isinstance(key, (int, float)):
                return _number(key, self.allow_nan)
            if self.skipkeys:
                return None
            raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
        def _add_dict(self, o, pieces, margin, inside):
            if not o:
                pieces.append('{}')
                return
            deeper = margin if self.indent is None else margin + self.indent
            mark = '{' if self.indent is None else '{' + deeper
            separator = self.item_separator if self.indent is None else self.item_separator + deeper
            for key, value in sorted(o.items()) if self.sort_keys else o.items():
                key = self._key(key)
                if key is None:
                    continue
                pieces.append(mark + _quoted(key, self.ensure_ascii) + self.key_separator)
                self._add(value, pieces, deeper, inside)
                mark = separator
            pieces.append('}' if self.indent is None else margin + '}')


    def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
              separators=None, default=None, sort_keys=False, **kw):
        encoder = JSONEncoder if cls is None else cls
        return encoder(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                       sort_keys=sort_keys, indent=indent, separators=separators, default=default, **kw).encode(obj)


    def dump(obj, fp, **keywords):
        fp.write(dumps(obj, **keywords))


    _space = ' \t\n\r'
    _words = {'null': None, 'true': True, 'false': False}


    class _Reader:
        def __init__(self, text, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                     object_pairs_hook=None, strict=True):
            self.text = text
            self.hook = object_hook
            self.pairs_hook = object_pairs_hook
            self.float = parse_float or float
            self.int = parse_int or int
            self.constant = parse_constant or float
            self.strict = strict
        def skip(self, i):
            text = self.text
            n = len(text)
            while i < n and text[i] in _space:
                i += 1
            return i
        def value(self, i):
            text = self.text
            if i >= len(text):
                raise JSONDecodeError('Expecting value', text, i)
            c = text[i]
            if c == '"':
                return self.string(i + 1)
            if c == '{':
                return self.object(i + 1)
            if c == '[':
                return self.array(i + 1)
            if c in '-0123456789':
                return self.number(i)
            for word, value in _words.items():
                if text.startswith(word, i):
                    return value, i + len(word)
            for word in ('NaN', 'Infinity'):
                if text.startswith(word, i):
                    return self.constant(word), i + len(word)
            raise JSONDecodeError('Expecting value', text, i)
        def number(self, start):
            text = self.text
            n = len(text)
            i = start + 1 if text[start] == '-' else start
            if text.startswith('Infinity', i) and i > start:
                return self.constant('-Infinity'), i + 8
            if i < n and text[i] == '0':
                i += 1
            else:
                first = i
                while i < n and text[i] in '0123456789':
                    i += 1
                if i == first:
                    raise JSONDecodeError('Expecting value', text, start)
            whole = i
            if i + 1 < n and text[i] == '.' and text[i + 1] in '0123456789':
                i += 2
                while i < n and text[i] in '0123456789':
                    i += 1
            if i < n and text[i] in 'eE':
                j = i + 2 if i + 1 < n and text[i + 1] in '+-' else i + 1
                if j < n and text[j] in '0123456789':
                    while j < n and text[j] in '0123456789':
                        j += 1
                    i = j
            if i == whole:
                return self.int(text[start:i]), i
            return self.float(text[start:i]), i
        def string(self, i):
            text = self.text
            begin = i - 1
            stop = text.find('"', i)
            slash = text.find('\\', i, stop) if stop >= 0 else -1
            if stop >= 0 and slash < 0:
                found = text[i:stop]
                if found.isprintable() or not self.strict:
                    return found, stop + 1
            pieces = []
            n = len(text)
            while True:
                if i >= n:
                    raise JSONDecodeError('Unterminated string starting at', text, begin)
                c = text[i]
                if c == '"':
                    return ''.join(pieces), i + 1
                if c == '\\':
                    if i + 1 >= n:
                        raise JSONDecodeError('Unterminated string starting at', text, begin)
                    c = text[i + 1]
                    if c == 'u':
                        code = self.code(i + 1)
                        i += 6
                        if 0xd800 <= code < 0xdc00 and text.startswith('\\u', i):
                            low = self.code(i + 1)
                            if 0xdc00 <= low < 0xe000:
                                code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                                i += 6
                        pieces.append(chr(code))
                    elif c in _long:
                        pieces.append(_long[c])
                        i += 2
                    else:
                        raise JSONDecodeError('Invalid \\escape', text, i)
                elif c < ' ' and self.strict:
                    raise JSONDecodeError('Invalid control character at', text, i)
                else:
                    pieces.append(c)
                    i += 1
        def code(self, i):
            digits = self.text[i + 1:i + 5]
            if len(digits) == 4 and all([d in '0123456789abcdefABCDEF' for d in digits]):
                return int(digits, 16)
            raise JSONDecodeError('Invalid \\uXXXX escape', self.text, i)
        def array(self, i):
            text = self.text
            items = []
            i = self.skip(i)
            if text[i:i + 1] == ']':
                return items, i + 1
            while True:
                item, i = self.value(i)
                items.append(item)
                i = self.skip(i)
                c = text[i:i + 1]
                if c == ']':
                    return items, i + 1
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", text, i)
                i = self.skip(i + 1)
        def object(self, i):
            text = self.text
            pairs = []
            i = self.skip(i)
            if text[i:i + 1] != '}':
                while True:
                    if text[i:i + 1] != '"':
                        raise JSONDecodeError('Expecting property name enclosed in double quotes', text, i)
                    key, i = self.string(i + 1)
                    i = self.skip(i)
                    if text[i:i + 1] != ':':
                        raise JSONDecodeError("Expecting ':' delimiter", text, i)
                    value, i = self.value(self.skip(i + 1))
                    pairs.append((key, value))
                    i = self.skip(i)
                    c = text[i:i + 1]
                    if c == '}':
                        break
                    if c != ',':
                        raise JSONDecodeError("Expecting ',' delimiter", text, i)
                    i = self.skip(i + 1)
            if self.pairs_hook is not None:
                return self.pairs_hook(pairs), i + 1
            found = dict(pairs)
            return (found if self.hook is None else self.hook(found)), i + 1


    def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
              object_pairs_hook=None, **kw):
        if isinstance(s, bytes):
            s = s.decode('utf-8')
        elif not isinstance(s, str):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        elif s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
        reader = _Reader(s, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, kw.get('strict', True))
        value, i = reader.value(reader.skip(0))
        i = reader.skip(i)
        if i != len(s):
            raise JSONDecodeError('Extra data', s, i)
        return value


    def load(fp, **keywords):
        return loads(fp.read(), **keywords)


    class JSONDecoder:
        def __init__(self, **keywords):
            self._keywords = keywords
        def decode(self, s):
            return loads(s, **self._keywords)

    """#
}
