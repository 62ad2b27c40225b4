extension WrittenModules {
  /// `pprint`: values on several lines.
  static let pprint = #"""
    import sys
    from collections import OrderedDict, Counter, defaultdict


    def _order(key):
        return (str(type(key)), key) if isinstance(key, (int, float, str)) else (str(type(key)), repr(key))


    def _keys(mapping):
        try:
            return sorted(mapping)
        except TypeError:
            return sorted(mapping, key=lambda k: (str(type(k)), str(k)))


    class PrettyPrinter:
        def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                     underscore_numbers=False):
            if indent < 0:
                raise ValueError('indent must be >= 0')
            if width == 0:
                raise ValueError('width must be != 0')
            if depth is not None and depth <= 0:
                raise ValueError('depth must be > 0')
            self._indent = indent
            self._width = width
            self._depth = depth
            self._stream = stream
            self._compact = compact
            self._sort = sort_dicts
            self._underscores = underscore_numbers
        def pprint(self, object):
            (self._stream or sys.stdout).write(self.pformat(object) + '\n')
        def pformat(self, object):
            pieces = []
            self._format(object, pieces, 0, 0, 0)
            return ''.join(pieces)
        def isreadable(self, object):
            return '<' not in repr(object)
        def _repr(self, o, level):
            # A class derived from one of these is taken apart like it, unless it has a text of its own.
            if not isinstance(o, (OrderedDict, Counter, defaultdict)) and any(
                    isinstance(o, kind) and type(o).__repr__ == kind.__repr__ for kind in (dict, list, tuple)):
                if not o:
                    return repr(o)
                if self._depth is not None and level >= self._depth:
                    return '{...}' if isinstance(o, dict) else '[...]' if isinstance(o, list) else '(...)'
                if isinstance(o, dict):
                    items = [f'{self._repr(k, level + 1)}: {self._repr(o[k], level + 1)}' for k in (_keys(o) if self._sort else o)]
                    return '{' + ', '.join(items) + '}'
                text = ', '.join([self._repr(item, level + 1) for item in o])
                if isinstance(o, list):
                    return '[' + text + ']'
                return '(' + text + (',)' if len(o) == 1 else ')')
            if self._underscores and type(o) is int:
                return f'{o:_d}'
            return repr(o)
        def _format(self, o, out, indent, allowance, level):
            text = self._repr(o, level)
            room = self._width - indent - allowance
            if len(text) <= room or self._depth is not None and level >= self._depth:
                out.append(text)
                return
            if isinstance(o, OrderedDict) and o and type(o) is OrderedDict:
                out.append('OrderedDict(')
                self._items(list(o.items()), out, '[', ']', indent + 12, allowance + 1, level + 1)
                out.append(')')
            elif isinstance(o, dict) and o:
                out.append('{' + ' ' * (self._indent - 1))
                self._dict_items([(k, o[k]) for k in (_keys(o) if self._sort else o)], out, indent, allowance + 1, level + 1)
                out.append('}')
            elif type(o) is list:
                self._items(o, out, '[', ']', indent, allowance, level + 1)
            elif type(o) is tuple:
                self._items(list(o), out, '(', ',)' if len(o) == 1 else ')', indent, allowance, level + 1)
            elif type(o) in (set, frozenset) and o:
                begin, end = ('{', '}') if type(o) is set else ('frozenset({', '})')
                try:
                    items = sorted(o)
                except TypeError:
                    items = sorted(o, key=_order)
                self._items(items, out, begin, end, indent + len(begin) - 1, allowance, level + 1)
            elif type(o) is str:
                self._text(o, out, indent, allowance, level + 1)
            else:
                out.append(text)
        def _dict_items(self, items, out, indent, allowance, level):
            indent += self._indent
            for i, (key, value) in enumerate(items):
                last = i == len(items) - 1
                shown = self._repr(key, level)
                out.append(shown + ': ')
                self._format(value, out, indent + len(shown) + 2, allowance if last else 1, level)
                if not last:
                    out.append(',\n' + ' ' * indent)
        def _items(self, items, out, begin, end, indent, allowance, level):
            out.append(begin)
            if self._indent > 1:
                out.append((self._indent - 1) * ' ')
            indent += self._indent
            allowance += len(end)
            separator = ''
            newline = ',\n' + ' ' * indent
            room = width = self._width - indent + 1
            for i, item in enumerate(items):
                last = i == len(items) - 1
                if last:
                    room -= allowance
                    width -= allowance
                if self._compact:
                    text = self._repr(item, level)
                    w = len(text) + 2
                    if room < w:
                        room = width
                        if separator:
                            separator = newline
                    if room >= w:
                        room -= w
                        out.append(separator + text)
                        separator = ', '
                        continue
                out.append(separator)
                separator = newline
                self._format(item, out, indent, allowance if last else 1, level)
            out.append(end)
        def _text(self, text, out, indent, allowance, level):
            lines = text.splitlines(True)
            if level == 1:
                indent += 1
                allowance += 1
            room = width = self._width - indent
            chunks = []
            for i, line in enumerate(lines):
                shown = repr(line)
                if i == len(lines) - 1:
                    room -= allowance
                if len(shown) <= room:
                    chunks.append(shown)
                    continue
                words = []
                word = ''
                for c in line:
                    if word and word[-1].isspace() and not c.isspace():
                        words.append(word)
                        word = ''
                    word += c
                words.append(word)
                room2 = width
                current = ''
                for j, word in enumerate(words):
                    candidate = current + word
                    if j == len(words) - 1 and i == len(lines) - 1:
                        room2 -= allowance
                    if len(repr(candidate)) > room2:
                        if current:
                            chunks.append(repr(current))
                        current = word
                    else:
                        current = candidate
                if current:
                    chunks.append(repr(current))
            if len(chunks) == 1:
                out.append(chunks[0])
                return
            out.append('(' if level == 1 else '')
            out.append(('\n' + ' ' * indent).join(chunks))
            out.append(')' if level == 1 else '')


    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                             underscore_numbers=underscore_numbers).pformat(object)


    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                      underscore_numbers=underscore_numbers).pprint(object)


    def pp(object, *args, sort_dicts=False, **kwargs):
        pprint(object, *args, sort_dicts=sort_dicts, **kwargs)

    """#
}
