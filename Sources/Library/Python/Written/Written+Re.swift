extension WrittenModules {
  /// `re`: patterns, matches and templates over the native matcher.
  static let regularExpressions = #"""
    import _regex


    class RegexFlag(int):
        def __or__(self, other):
            return RegexFlag(int(self) | int(other))
        __ror__ = __or__
        def __and__(self, other):
            return RegexFlag(int(self) & int(other))
        def __invert__(self):
            return RegexFlag(~int(self))
        def __repr__(self):
            names = ['re.' + name for name, bit in _named if int(self) & bit]
            return '|'.join(names) or 're.NOFLAG'
        __str__ = __repr__


    _named = [('ASCII', 256), ('IGNORECASE', 2), ('UNICODE', 32), ('MULTILINE', 8), ('DOTALL', 16), ('VERBOSE', 64)]
    NOFLAG = RegexFlag(0)
    I = IGNORECASE = RegexFlag(2)
    M = MULTILINE = RegexFlag(8)
    S = DOTALL = RegexFlag(16)
    U = UNICODE = RegexFlag(32)
    X = VERBOSE = RegexFlag(64)
    A = ASCII = RegexFlag(256)


    class error(Exception):
        def __init__(self, msg, pattern=None, pos=None):
            self.msg = msg
            self.pattern = pattern
            self.pos = pos
            self.lineno = self.colno = None
            if pattern is not None and pos is not None:
                msg = f'{msg} at position {pos}'
                self.lineno = pattern.count('\n', 0, pos) + 1
                self.colno = pos - pattern.rfind('\n', 0, pos)
                if '\n' in pattern:
                    msg = f'{msg} (line {self.lineno}, column {self.colno})'
            super().__init__(msg)


    class Match:
        def __init__(self, pattern, string, spans, pos, endpos):
            self.re = pattern
            self.string = string
            self._spans = spans
            self.pos = pos
            self.endpos = endpos
        @property
        def lastindex(self):
            return self._spans[-1] or None
        @property
        def lastgroup(self):
            for name, number in self.re.groupindex.items():
                if number == self._spans[-1]:
                    return name
            return None
        @property
        def regs(self):
            return tuple([self.span(i) for i in range(self.re.groups + 1)])
        def _number(self, group):
            if isinstance(group, str):
                group = self.re.groupindex.get(group, -1)
            if not isinstance(group, int) or group < 0 or group > self.re.groups:
                raise IndexError('no such group')
            return group
        def _text(self, group, default=None):
            group = self._number(group)
            start = self._spans[2 * group]
            stop = self._spans[2 * group + 1]
            return default if start < 0 or stop < 0 else self.string[start:stop]
        def group(self, *groups):
            if not groups:
                return self._text(0)
            if len(groups) == 1:
                return self._text(groups[0])
            return tuple([self._text(g) for g in groups])
        def __getitem__(self, group):
            return self._text(group)
        def groups(self, default=None):
            return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])
        def groupdict(self, default=None):
            return {name: self._text(number, default) for name, number in self.re.groupindex.items()}
        def span(self, group=0):
            group = self._number(group)
            if self._spans[2 * group + 1] < 0:
                return (-1, -1)
            return (self._spans[2 * group], self._spans[2 * group + 1])
        def start(self, group=0):
            return self.span(group)[0]
        def end(self, group=0):
            return self.span(group)[1]
        def expand(self, template):
            return _expand(_template(template, self.re), self)
        def __copy__(self):
            return self
        def __deepcopy__(self, memo):
            return self
        def __repr__(self):
            return f'<re.Match object; span={self.span()}, match={self.group()!r}>'


    class Pattern:
        def __init__(self, pattern, flags):
            if isinstance(pattern, bytes):
                raise TypeError("nabla's re reads str patterns, not bytes")
            if not isinstance(pattern, str):
                raise TypeError('first argument must be string or compiled pattern')
            self.pattern = pattern
            found = _regex.compile(pattern, int(flags))
            if found[0] is None:
                if found[1] == 'the repetition number is too large':
                    raise OverflowError(found[1])
                raise error(found[1], pattern, found[2])
            self._program, self.groups, self.groupindex, flags = found
            self.flags = flags if flags & 256 else flags | 32
            self._last = self._cache = None
        def _find(self, string, pos, endpos, mode):
            spans = _regex.find(self._program, string, pos, endpos, mode)
            return None if spans is None else Match(self, string, spans, max(pos, 0), min(endpos, len(string)))
        def match(self, string, pos=0, endpos=9223372036854775807):
            return self._find(string, pos, endpos, 0)
        def search(self, string, pos=0, endpos=9223372036854775807):
            return self._find(string, pos, endpos, 1)
        def fullmatch(self, string, pos=0, endpos=9223372036854775807):
            return self._find(string, pos, endpos, 2)
        def _all(self, string, pos=0, endpos=9223372036854775807, limit=0):
            return _regex.find_all(self._program, string, pos, endpos, limit)
        def findall(self, string, pos=0, endpos=9223372036854775807):
            found = self._all(string, pos, endpos)
            if self.groups == 0:
                return [string[s[0]:s[1]] for s in found]
            if self.groups == 1:
                return [string[s[2]:s[3]] if s[3] >= 0 else '' for s in found]
            places = range(2, 2 * self.groups + 2, 2)
            return [tuple([string[s[i]:s[i + 1]] if s[i + 1] >= 0 else '' for i in places]) for s in found]
        def finditer(self, string, pos=0, endpos=9223372036854775807):
            end = min(endpos, len(string))
            return iter([Match(self, string, s, pos, end) for s in self._all(string, pos, endpos)])
        def split(self, string, maxsplit=0):
            pieces = []
            last = 0
            for s in self._all(string, limit=max(maxsplit, 0)) if maxsplit >= 0 else []:
                pieces.append(string[last:s[0]])
                last = s[1]
                for i in range(2, 2 * self.groups + 2, 2):
                    pieces.append(string[s[i]:s[i + 1]] if s[i + 1] >= 0 else None)
            pieces.append(string[last:])
            return pieces
        def subn(self, repl, string, count=0):
            found = self._all(string, limit=count) if count >= 0 else []
            if not callable(repl):
                if not isinstance(repl, str):
                    raise TypeError(f'decoding to str: need a bytes-like object, {type(repl).__name__} found')
                parts = _template(repl, self)
            pieces = []
            last = 0
            end = len(string)
            for s in found:
                pieces.append(string[last:s[0]])
                if callable(repl):
                    text = repl(Match(self, string, s, 0, end))
                    if not isinstance(text, str):
                        raise TypeError(f'expected str instance, {type(text).__name__} found')
                    pieces.append(text)
                elif len(parts) == 1 and isinstance(parts[0], str):
                    pieces.append(parts[0])
                else:
                    for part in parts:
                        if isinstance(part, str):
                            pieces.append(part)
                        elif s[2 * part + 1] >= 0:
                            pieces.append(string[s[2 * part]:s[2 * part + 1]])
                last = s[1]
            pieces.append(string[last:])
            return ''.join(pieces), len(found)
        def sub(self, repl, string, count=0):
            return self.subn(repl, string, count)[0]
        def scanner(self, string):
            raise NotImplementedError('scanner is not part of nabla')
        def __copy__(self):
            return self
        def __deepcopy__(self, memo):
            return self
        def __eq__(self, other):
            if not isinstance(other, Pattern):
                return NotImplemented
            return self.pattern == other.pattern and self.flags == other.flags
        def __hash__(self):
            return hash((self.pattern, self.flags))
        def __repr__(self):
            shown = repr(self.pattern)
            if len(shown) > 200:
                shown = shown[:200]
            flags = RegexFlag(self.flags & ~32)
            return f're.compile({shown}, {flags!r})' if flags else f're.compile({shown})'
        def _echo_(self):
            """The text that notebooks show."""
            names = ['IGNORECASE', 'MULTILINE', 'DOTALL', 'UNICODE', 'VERBOSE']
            flags = '|'.join(['re.' + name for name in names if self.flags & globals()[name]])
            shown = 'r' + repr(self.pattern).replace('\\\\', '\\')
            return f're.compile({shown}, {flags})' if flags else f're.compile({shown})'


    _escapes = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}
    _octal = '01234567'


    def _template(template, pattern):
        if '\\' not in template:
            return [template]
        parts = []
        text = ''
        i = 0
        def group(number, pos):
            if number > pattern.groups:
                raise error(f'invalid group reference {number}', template, pos)
            return number
        while i < len(template):
            c = template[i]
            if c != '\\':
                text += c
                i += 1
                continue
            start = i
            i += 1
            if i == len(template):
                raise error('bad escape (end of pattern)', template, start)
            c = template[i]
            i += 1
            if c == 'g':
                if template[i:i + 1] != '<':
                    raise error('missing <', template, i)
                stop = template.find('>', i + 1)
                name = template[i + 1:stop] if stop >= 0 else template[i + 1:]
                if not name:
                    raise error('missing group name', template, i + 1)
                if stop < 0:
                    raise error('missing >, unterminated name', template, i + 1)
                if name.isidentifier():
                    if name not in pattern.groupindex:
                        raise IndexError(f'unknown group name {name!r}')
                    number = pattern.groupindex[name]
                elif name.isdigit() and name.isascii():
                    number = group(int(name), i + 1)
                else:
                    raise error(f'bad character in group name {name!r}', template, i + 1)
                i = stop + 1
                parts += [text, number]
                text = ''
            elif c == '0':
                digits = c
                while len(digits) < 3 and template[i:i + 1] and template[i] in _octal:
                    digits += template[i]
                    i += 1
                text += chr(int(digits, 8) & 0xff)
            elif c in '123456789':
                digits = c
                if template[i:i + 1] and template[i] in '0123456789':
                    digits += template[i]
                    i += 1
                    if digits[0] in _octal and digits[1] in _octal and template[i:i + 1] and template[i] in _octal:
                        digits += template[i]
                        i += 1
                        if int(digits, 8) > 255:
                            raise error(f'octal escape value \\{digits} outside of range 0-0o377', template, start)
                        text += chr(int(digits, 8))
                        continue
                parts += [text, group(int(digits), start + 1)]
                text = ''
            elif c in _escapes:
                text += _escapes[c]
            elif c.isascii() and c.isalpha():
                raise error(f'bad escape \\{c}', template, start)
            else:
                text += '\\' + c
        return parts + [text]


    def _expand(parts, match):
        return ''.join([part if isinstance(part, str) else match._text(part, '') for part in parts])


    _known = {}


    def compile(pattern, flags=0):
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError('cannot process flags argument with a compiled pattern')
            return pattern
        try:
            return _known[pattern, int(flags)]
        except (KeyError, TypeError):
            pass
        made = Pattern(pattern, flags)
        if len(_known) >= 512:
            _known.clear()
        _known[pattern, int(flags)] = made
        return made


    def match(pattern, string, flags=0):
        return compile(pattern, flags).match(string)


    def fullmatch(pattern, string, flags=0):
        return compile(pattern, flags).fullmatch(string)


    def search(pattern, string, flags=0):
        return compile(pattern, flags).search(string)


    def sub(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).sub(repl, string, count)


    def subn(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).subn(repl, string, count)


    def split(pattern, string, maxsplit=0, flags=0):
        return compile(pattern, flags).split(string, maxsplit)


    def findall(pattern, string, flags=0):
        return compile(pattern, flags).findall(string)


    def finditer(pattern, string, flags=0):
        return compile(pattern, flags).finditer(string)


    def purge():
        _known.clear()


    _special = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'


    def escape(pattern):
        return ''.join(['\\' + c if c in _special else c for c in pattern])

    """#
}
