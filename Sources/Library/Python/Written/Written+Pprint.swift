extension WrittenModules {
  /// `pprint`: values on several lines.
  static let pprint = #"""
    import sys as _sys, types as _types, dataclasses as _dataclasses, collections as _collections
    from io import StringIO as _StringIO


    class _Key:
        """Orders keys of different kinds by their types' names."""

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            try:
                return self.obj < other.obj
            except TypeError:
                return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


    def _pair_key(pair):
        return _Key(pair[0]), _Key(pair[1])


    def _recursion(obj):
        return f'<Recursion on {type(obj).__name__} with id={id(obj)}>'


    class PrettyPrinter:
        def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                     underscore_numbers=False):
            indent, width = int(indent), int(width)
            if indent < 0:
                raise ValueError('indent must be >= 0')
            if depth is not None and depth <= 0:
                raise ValueError('depth must be > 0')
            if not width:
                raise ValueError('width must be != 0')
            self._depth, self._indent_per_level, self._width = depth, indent, width
            self._stream = _sys.stdout if stream is None else stream
            self._compact, self._sort_dicts, self._underscores = bool(compact), sort_dicts, underscore_numbers

        def pprint(self, object):
            if self._stream is not None:
                self._format(object, self._stream, 0, 0, {}, 0)
                self._stream.write('\n')

        def pformat(self, object):
            out = _StringIO()
            self._format(object, out, 0, 0, {}, 0)
            return out.getvalue()

        def isrecursive(self, object):
            return self.format(object, {}, 0, 0)[2]

        def isreadable(self, object):
            _, readable, recursive = self.format(object, {}, 0, 0)
            return readable and not recursive

        def _format(self, object, stream, indent, allowance, context, level):
            place = id(object)
            if place in context:
                stream.write(_recursion(object))
                return
            text = self._repr(object, context, level)
            if len(text) > self._width - indent - allowance:
                kind = type(object)
                for name, method in self._kinds:
                    if kind.__repr__ is name.__repr__ and issubclass(kind, name):
                        context[place] = 1
                        method(self, object, stream, indent, allowance, context, level + 1)
                        del context[place]
                        return
                if (_dataclasses.is_dataclass(object) and not isinstance(object, type)
                        and kind.__dataclass_params__.repr
                        and kind.__repr__.__code__.co_filename.startswith('<dataclass')):
                    context[place] = 1
                    self._dataclass(object, stream, indent, allowance, context, level + 1)
                    del context[place]
                    return
            stream.write(text)

        def _dataclass(self, object, stream, indent, allowance, context, level):
            name = type(object).__name__
            items = [(f.name, getattr(object, f.name)) for f in _dataclasses.fields(object) if f.repr]
            stream.write(name + '(')
            self._named(items, stream, indent + len(name) + 1, allowance, context, level)
            stream.write(')')

        def _dict(self, object, stream, indent, allowance, context, level):
            stream.write('{' + ' ' * (self._indent_per_level - 1))
            if object:
                items = sorted(object.items(), key=_pair_key) if self._sort_dicts else list(object.items())
                self._pairs(items, stream, indent + self._indent_per_level, allowance + 1, context, level)
            stream.write('}')

        def _pairs(self, items, stream, indent, allowance, context, level):
            for i, (key, value) in enumerate(items):
                last = i == len(items) - 1
                shown = self._repr(key, context, level)
                stream.write(shown + ': ')
                self._format(value, stream, indent + len(shown) + 2, allowance if last else 1, context, level)
                if not last:
                    stream.write(',\n' + ' ' * indent)

        def _ordered(self, object, stream, indent, allowance, context, level):
            if not object:
                stream.write(repr(object))
                return
            name = type(object).__name__
            stream.write(name + '(')
            self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
            stream.write(')')

        def _list(self, object, stream, indent, allowance, context, level):
            stream.write('[')
            self._items(object, stream, indent, allowance + 1, context, level)
            stream.write(']')

        def _tuple(self, object, stream, indent, allowance, context, level):
            end = ',)' if len(object) == 1 else ')'
            stream.write('(')
            self._items(object, stream, indent, allowance + len(end), context, level)
            stream.write(end)

        def _set(self, object, stream, indent, allowance, context, level):
            if not object:
                stream.write(repr(object))
                return
            begin, end = '{', '}'
            if type(object) is not set:
                begin, end = type(object).__name__ + '({', '})'
                indent += len(type(object).__name__) + 1
            stream.write(begin)
            self._items(sorted(object, key=_Key), stream, indent, allowance + len(end), context, level)
            stream.write(end)

        def _text(self, object, stream, indent, allowance, context, level):
            if not object:
                stream.write(repr(object))
                return
            if level == 1:
                indent, allowance = indent + 1, allowance + 1
            chunks = []
            lines = object.splitlines(True)
            room = width = self._width - indent
            for i, line in enumerate(lines):
                shown = repr(line)
                if i == len(lines) - 1:
                    width -= allowance
                if len(shown) <= width:
                    chunks.append(shown)
                    continue
                words = []
                for c in line:
                    if words and (c.isspace() or not words[-1][-1].isspace()):
                        words[-1] += c
                    else:
                        words.append(c)
                width, current = room, ''
                for j, word in enumerate(words):
                    longer = current + word
                    if j == len(words) - 1 and i == len(lines) - 1:
                        width -= allowance
                    if len(repr(longer)) > width:
                        if current:
                            chunks.append(repr(current))
                        current = word
                    else:
                        current = longer
                if current:
                    chunks.append(repr(current))
            if len(chunks) == 1:
                stream.write(chunks[0])
                return
            text = ('\n' + ' ' * indent).join(chunks)
            stream.write(f'({text})' if level == 1 else text)

        def _bytes(self, object, stream, indent, allowance, context, level):
            if len(object) <= 4:
                stream.write(repr(object))
                return
            parenthesized = level == 1
            if parenthesized:
                indent, allowance = indent + 1, allowance + 1
            width, current, rows = self._width - indent, b'', []
            last = len(object) // 4 * 4
            for i in range(0, len(object), 4):
                part = bytes(object[i:i + 4])
                longer = current + part
                if i == last:
                    width -= allowance
                if len(repr(longer)) > width:
                    if current:
                        rows.append(repr(current))
                    current = part
                else:
                    current = longer
            if current:
                rows.append(repr(current))
            text = ('\n' + ' ' * indent).join(rows)
            stream.write(f'({text})' if parenthesized else text)

        def _bytearray(self, object, stream, indent, allowance, context, level):
            stream.write('bytearray(')
            self._bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
            stream.write(')')

        def _namespace(self, object, stream, indent, allowance, context, level):
            name = 'namespace' if type(object) is _types.SimpleNamespace else type(object).__name__
            stream.write(name + '(')
            self._named(list(object.__dict__.items()), stream, indent + len(name) + 1, allowance, context, level)
            stream.write(')')

        def _named(self, items, stream, indent, allowance, context, level):
            for i, (name, value) in enumerate(items):
                last = i == len(items) - 1
                stream.write(name + '=')
                if id(value) in context:
                    stream.write('...')
                else:
                    self._format(value, stream, indent + len(name) + 1, allowance if last else 1, context, level)
                if not last:
                    stream.write(',\n' + ' ' * indent)

        def _items(self, items, stream, indent, allowance, context, level):
            indent += self._indent_per_level
            if self._indent_per_level > 1:
                stream.write((self._indent_per_level - 1) * ' ')
            between = ',\n' + ' ' * indent
            separator, items = '', list(items)
            width = room = self._width - indent + 1
            for i, item in enumerate(items):
                last = i == len(items) - 1
                if last:
                    room, width = room - allowance, width - allowance
                if self._compact:
                    text = self._repr(item, context, level)
                    needed = len(text) + 2
                    if room < needed:
                        room = width
                        if separator:
                            separator = between
                    if room >= needed:
                        room -= needed
                        stream.write(separator + text)
                        separator = ', '
                        continue
                stream.write(separator)
                separator = between
                self._format(item, stream, indent, allowance if last else 1, context, level)

        def _repr(self, object, context, level):
            return self.format(object, dict(context), self._depth, level)[0]

        def format(self, object, context, maxlevels, level):
            """The text, whether it can be read back, and whether it holds itself."""
            kind = type(object)
            if kind is int and self._underscores:
                return f'{object:_d}', True, False
            for plain in (dict, list, tuple):
                if issubclass(kind, plain) and kind.__repr__ is plain.__repr__:
                    break
            else:
                text = repr(object)
                return text, bool(text) and not text.startswith('<'), False
            begin, end = {dict: '{}', list: '[]', tuple: '()'}[plain]
            if not object:
                return begin + end, True, False
            if plain is tuple and len(object) == 1:
                end = ',)'
            if maxlevels and level >= maxlevels:
                return f'{begin}...{end}', False, id(object) in context
            if id(object) in context:
                return _recursion(object), False, True
            context[id(object)] = 1
            readable, recursive, parts = True, False, []
            level += 1

            def shown(item):
                nonlocal readable, recursive
                text, can_read, repeats = self.format(item, context, maxlevels, level)
                readable, recursive = readable and can_read, recursive or repeats
                return text
            if plain is dict:
                items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
                parts = [f'{shown(key)}: {shown(value)}' for key, value in items]
            else:
                parts = [shown(item) for item in object]
            del context[id(object)]
            return begin + ', '.join(parts) + end, readable, recursive

        def _defaultdict(self, object, stream, indent, allowance, context, level):
            if not object:
                stream.write(repr(object))
                return
            factory = self._repr(object.default_factory, context, level)
            indent += len(type(object).__name__) + 1
            stream.write(f'{type(object).__name__}({factory},\n{" " * indent}')
            self._dict(object, stream, indent, allowance + 1, context, level)
            stream.write(')')

        def _counter(self, object, stream, indent, allowance, context, level):
            if not object:
                stream.write(repr(object))
                return
            name = type(object).__name__
            stream.write(name + '({')
            if self._indent_per_level > 1:
                stream.write((self._indent_per_level - 1) * ' ')
            indent += len(name) + 1 + self._indent_per_level
            self._pairs(object.most_common(), stream, indent, allowance + 2, context, level)
            stream.write('})')

        def _chain(self, object, stream, indent, allowance, context, level):
            if not object.maps:
                stream.write(repr(object))
                return
            name = type(object).__name__
            stream.write(name + '(')
            indent += len(name) + 1
            for i, mapping in enumerate(object.maps):
                last = i == len(object.maps) - 1
                self._format(mapping, stream, indent, allowance + 1 if last else 1, context, level)
                stream.write(')' if last else ',\n' + ' ' * indent)

        def _deque(self, object, stream, indent, allowance, context, level):
            if not object:
                stream.write(repr(object))
                return
            name = type(object).__name__
            indent += len(name) + 1
            stream.write(name + '([')
            if object.maxlen is None:
                self._items(object, stream, indent, allowance + 2, context, level)
                stream.write('])')
            else:
                self._items(object, stream, indent, 2, context, level)
                limit = self._repr(object.maxlen, context, level)
                stream.write(f'],\n{" " * indent}maxlen={limit})')

        def _user(self, object, stream, indent, allowance, context, level):
            self._format(object.data, stream, indent, allowance, context, level - 1)


    PrettyPrinter._kinds = [
        (_collections.OrderedDict, PrettyPrinter._ordered), (_collections.defaultdict, PrettyPrinter._defaultdict),
        (_collections.Counter, PrettyPrinter._counter), (dict, PrettyPrinter._dict), (list, PrettyPrinter._list),
        (tuple, PrettyPrinter._tuple), (set, PrettyPrinter._set), (frozenset, PrettyPrinter._set),
        (str, PrettyPrinter._text), (bytes, PrettyPrinter._bytes), (bytearray, PrettyPrinter._bytearray),
        (_collections.deque, PrettyPrinter._deque), (_collections.ChainMap, PrettyPrinter._chain),
        (_types.SimpleNamespace, PrettyPrinter._namespace), (_collections.UserDict, PrettyPrinter._user),
        (_collections.UserList, PrettyPrinter._user), (_collections.UserString, PrettyPrinter._user),
    ]


    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
               underscore_numbers=False):
        PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                      underscore_numbers=underscore_numbers).pprint(object)


    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                             underscore_numbers=underscore_numbers).pformat(object)


    def pp(object, *args, sort_dicts=False, **kwargs):
        pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


    def saferepr(object):
        return PrettyPrinter().format(object, {}, None, 0)[0]


    def isreadable(object):
        return PrettyPrinter().isreadable(object)


    def isrecursive(object):
        return PrettyPrinter().isrecursive(object)

    """#
}
