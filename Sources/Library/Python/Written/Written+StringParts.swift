extension WrittenModules {
  /// What `string` has beside its names: templates and formatters.
  static let stringParts = #"""
    import re as _re
    from collections import ChainMap as _ChainMap


    def capwords(s, sep=None):
        return (sep or ' ').join(map(str.capitalize, s.split(sep)))


    class Template:
        delimiter = '$'
        idpattern = r'(?a:[_a-z][_a-z0-9]*)'
        braceidpattern = None
        flags = _re.IGNORECASE

        def __init_subclass__(cls):
            super().__init_subclass__()
            if 'pattern' in cls.__dict__:
                pattern = cls.pattern
            else:
                mark, name = _re.escape(cls.delimiter), cls.idpattern
                pattern = (rf'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|'
                           rf'{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))')
            cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

        def __init__(self, template):
            self.template = template

        def _invalid(self, found):
            start = found.start('invalid')
            lines = self.template[:start].splitlines(keepends=True)
            column, line = (start - len(''.join(lines[:-1])), len(lines)) if lines else (1, 1)
            raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

        def _filled(self, mapping, safe):
            def value(found):
                name = found.group('named') or found.group('braced')
                if name is not None:
                    try:
                        return str(mapping[name])
                    except KeyError:
                        if safe:
                            return found.group()
                        raise
                if found.group('escaped') is not None:
                    return self.delimiter
                if found.group('invalid') is not None:
                    if safe:
                        return found.group()
                    self._invalid(found)
                raise ValueError('Unrecognized named group in pattern', self.pattern)
            return self.pattern.sub(value, self.template)

        def substitute(self, mapping={}, /, **kws):
            return self._filled(_ChainMap(kws, mapping) if mapping and kws else kws or mapping, False)

        def safe_substitute(self, mapping={}, /, **kws):
            return self._filled(_ChainMap(kws, mapping) if mapping and kws else kws or mapping, True)

        def is_valid(self):
            return all(found.group('invalid') is None for found in self.pattern.finditer(self.template))

        def get_identifiers(self):
            names = []
            for found in self.pattern.finditer(self.template):
                name = found.group('named') or found.group('braced')
                if name is not None and name not in names:
                    names.append(name)
            return names


    Template.__init_subclass__()


    class Formatter:
        def format(self, format_string, /, *args, **kwargs):
            return self.vformat(format_string, args, kwargs)

        def vformat(self, format_string, args, kwargs):
            used = set()
            result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
            self.check_unused_args(used, args, kwargs)
            return result

        def _vformat(self, format_string, args, kwargs, used, depth, number):
            if depth < 0:
                raise ValueError('Max string recursion exceeded')
            pieces = []
            for text, name, spec, conversion in self.parse(format_string):
                if text:
                    pieces.append(text)
                if name is None:
                    continue
                first = _re.match(r'[^.[]*', name).group()
                if first == '':
                    if number is False:
                        raise ValueError('cannot switch from manual field specification to automatic field numbering')
                    name, number = f'{number}{name}', number + 1
                elif first.isdigit():
                    if number:
                        raise ValueError('cannot switch from manual field specification to automatic field numbering')
                    number = False
                value, key = self.get_field(name, args, kwargs)
                used.add(key)
                value = self.convert_field(value, conversion)
                spec, number = self._vformat(spec, args, kwargs, used, depth - 1, number)
                pieces.append(self.format_field(value, spec))
            return ''.join(pieces), number

        def get_value(self, key, args, kwargs):
            return args[key] if isinstance(key, int) else kwargs[key]

        def check_unused_args(self, used_args, args, kwargs):
            pass

        def format_field(self, value, format_spec):
            return format(value, format_spec)

        def convert_field(self, value, conversion):
            if conversion is None:
                return value
            if conversion not in ('s', 'r', 'a'):
                raise ValueError(f'Unknown conversion specifier {conversion!s}')
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)

        def parse(self, format_string):
            """Pairs of text and field: (text, name, spec, conversion)."""
            text, i = '', 0
            while i < len(format_string):
                c = format_string[i]
                if c in '{}' and format_string[i + 1:i + 2] == c:
                    yield text + c, None, None, None
                    text, i = '', i + 2
                elif c == '}':
                    raise ValueError("Single '}' encountered in format string")
                elif c != '{':
                    text, i = text + c, i + 1
                else:
                    depth, end = 1, i + 1
                    while end < len(format_string) and depth:
                        depth += {'{': 1, '}': -1}.get(format_string[end], 0)
                        end += 1
                    if depth:
                        raise ValueError("Single '{' encountered in format string" if end == i + 1
                                         else "expected '}' before end of string")
                    name, mark, rest = _re.match(r'((?:[^:![]|\[[^]]*\])*)([:!]?)(.*)', format_string[i + 1:end - 1],
                                                 _re.DOTALL).groups()
                    conversion, spec = None, rest
                    if mark == '!':
                        conversion, _, spec = rest.partition(':')
                        if not conversion:
                            raise ValueError('unmatched \'{\' in format spec')
                    yield text, name, spec if mark else '', conversion
                    text, i = '', end
            if text:
                yield text, None, None, None

        def get_field(self, field_name, args, kwargs):
            first = _re.match(r'[^.[]*', field_name).group()
            obj = self.get_value(int(first) if first.isdigit() else first, args, kwargs)
            for name, index in _re.findall(r'\.([^.[]+)|\[([^]]+)\]', field_name[len(first):]):
                obj = getattr(obj, name) if name else obj[int(index) if index.isdigit() else index]
            return obj, int(first) if first.isdigit() else first

    """#
}
