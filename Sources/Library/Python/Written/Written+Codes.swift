extension WrittenModules {
  /// `ast.literal_eval`: values written as Python writes them, and nothing else.
  static let ast = #"""
    import re as _re

    _NUMBER = _re.compile(r'0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)([eE][-+]?\d+)?[jJ]?')
    _STRING = _re.compile(r'''([rRbBuU]*)("{3}(?:[^\\]|\\[\s\S])*?"{3}|'{3}(?:[^\\]|\\[\s\S])*?'{3}|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')''')
    _NAME = _re.compile(r'[^\W\d]\w*')
    _NAMES = {'True': True, 'False': False, 'None': None}


    class _Reader:
        def __init__(self, text):
            self.text, self.place = text, 0

        def skip(self):
            while self.text[self.place:self.place + 1] in ' \t\n\r\f' and self.place < len(self.text):
                self.place += 1
            if self.text[self.place:self.place + 1] == '#':
                while self.place < len(self.text) and self.text[self.place] != '\n':
                    self.place += 1
                self.skip()

        def peek(self):
            self.skip()
            return self.text[self.place:self.place + 1]

        def fail(self):
            raise ValueError(f'malformed node or string at {self.text[self.place:self.place + 20]!r}')

        def items(self, close, element):
            self.place += 1
            found, commas = [], 0
            while self.peek() != close:
                found.append(element())
                if self.peek() == ',':
                    self.place += 1
                    commas += 1
                elif self.peek() != close:
                    self.fail()
            self.place += 1
            return found, commas

        def pair(self):
            key = self.value()
            if self.peek() != ':':
                return key, _Reader
            self.place += 1
            return key, self.value()

        def value(self):
            value = self.signed()
            while self.peek() in ('+', '-') and self.peek():
                sign = self.peek()
                self.place += 1
                other = self.signed()
                if not isinstance(other, complex) or not isinstance(value, (int, float)):
                    self.fail()
                value = value + other if sign == '+' else value - other
            return value

        def signed(self):
            sign = self.peek()
            if sign in ('+', '-') and sign:
                self.place += 1
                value = self.signed()
                if isinstance(value, bool) or not isinstance(value, (int, float, complex)):
                    self.fail()
                return -value if sign == '-' else value
            return self.atom()

        def atom(self):
            first = self.peek()
            if first == '[':
                return self.items(']', self.value)[0]
            if first == '(':
                found, commas = self.items(')', self.value)
                return found[0] if len(found) == 1 and not commas else tuple(found)
            if first == '{':
                found = self.items('}', self.pair)[0]
                kinds = {value is _Reader for _, value in found}
                if len(kinds) > 1:
                    self.fail()
                return {key for key, _ in found} if True in kinds else dict(found)
            match = _STRING.match(self.text, self.place)
            if match and 'f' not in match.group(1).lower():
                text = match.group()
                self.place = match.end()
                value = eval(text, {})
                while _STRING.match(self.text, (self.skip(), self.place)[1]):
                    value += self.atom()
                return value
            match = _NUMBER.match(self.text, self.place)
            if match and match.group():
                self.place = match.end()
                return eval(match.group(), {})
            match = _NAME.match(self.text, self.place)
            if match and match.group() in _NAMES:
                self.place = match.end()
                return _NAMES[match.group()]
            if match and match.group() == 'set' and self.text[match.end():match.end() + 2] == '()':
                self.place = match.end() + 2
                return set()
            self.fail()


    def literal_eval(node_or_string):
        if not isinstance(node_or_string, str):
            raise ValueError(f'malformed node or string: {node_or_string!r}')
        reader = _Reader(node_or_string.strip(' \t'))
        value = reader.value()
        if reader.peek() == ',':
            values = [value]
            while reader.peek() == ',':
                reader.place += 1
                if reader.peek():
                    values.append(reader.value())
            value = tuple(values)
        if reader.peek():
            raise SyntaxError('invalid syntax')
        return value

    """#

  /// `base64`: bytes as letters and digits.
  static let base64 = #"""
    _LETTERS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


    def b64encode(s, altchars=None):
        if isinstance(s, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        letters = _LETTERS if altchars is None else _LETTERS[:62] + bytes(altchars)
        out = bytearray()
        for place in range(0, len(s), 3):
            part = bytes(s[place:place + 3])
            number = int.from_bytes(part + bytes(3 - len(part)), 'big')
            four = [letters[number >> shift & 63] for shift in (18, 12, 6, 0)]
            out += bytes(four[:len(part) + 1]) + b'=' * (3 - len(part))
        return bytes(out)


    def b64decode(s, altchars=None, validate=False):
        if isinstance(s, str):
            s = s.encode('ascii')
        letters = _LETTERS if altchars is None else _LETTERS[:62] + bytes(altchars)
        values = {letter: number for number, letter in enumerate(letters)}
        digits = [values[b] for b in s if b in values]
        missing = -len(digits) % 4
        if missing == 3 or s.rstrip().count(b'=') < missing:
            raise ValueError('Incorrect padding')
        out = bytearray()
        for place in range(0, len(digits), 4):
            four = digits[place:place + 4]
            number = 0
            for digit in four + [0] * (4 - len(four)):
                number = number << 6 | digit
            out += number.to_bytes(3, 'big')[:len(four) - 1]
        return bytes(out)


    standard_b64encode, standard_b64decode = b64encode, b64decode


    def urlsafe_b64encode(s):
        return b64encode(s, b'-_')


    def urlsafe_b64decode(s):
        return b64decode(s, b'-_')


    def b16encode(s):
        return s.hex().upper().encode()


    def b16decode(s, casefold=False):
        return bytes.fromhex(s if isinstance(s, str) else s.decode())

    """#

  /// `uuid`: identifiers of random digits.
  static let uuid = #"""
    import random as _random

    _source, _whole = _random.Random(), int


    class UUID:
        def __init__(self, hex=None, bytes=None, int=None, version=None):
            if hex is not None:
                digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
                if len(digits) != 32:
                    raise ValueError('badly formed hexadecimal UUID string')
                int = _whole(digits, 16)
            elif bytes is not None:
                int = _whole.from_bytes(bytes, 'big')
            if version is not None:
                int = int & ~(0xc000 << 48) | 0x8000 << 48
                int = int & ~(0xf000 << 64) | version << 76
            self.int = int

        @property
        def hex(self):
            return '%032x' % self.int

        @property
        def bytes(self):
            return self.int.to_bytes(16, 'big')

        @property
        def version(self):
            return self.int >> 76 & 0xf if self.int >> 62 & 3 == 2 else None

        def __str__(self):
            hex = self.hex
            return f'{hex[:8]}-{hex[8:12]}-{hex[12:16]}-{hex[16:20]}-{hex[20:]}'

        def __repr__(self):
            return f"UUID('{self}')"

        def __eq__(self, other):
            return self.int == other.int if isinstance(other, UUID) else NotImplemented

        def __lt__(self, other):
            return self.int < other.int if isinstance(other, UUID) else NotImplemented

        def __hash__(self):
            return hash(self.int)

        def __int__(self):
            return self.int


    def uuid4():
        return UUID(int=_source.getrandbits(128), version=4)


    uuid1 = uuid4

    """#

  /// `secrets`: random numbers that no seed repeats.
  static let secrets = #"""
    import random as _random

    _source = _random.Random()
    choice = _source.choice


    def randbelow(exclusive_upper_bound):
        if exclusive_upper_bound <= 0:
            raise ValueError('Upper bound must be positive.')
        return _source.randrange(exclusive_upper_bound)


    def randbits(k):
        return _source.getrandbits(k)


    def token_bytes(nbytes=32):
        return bytes([_source.getrandbits(8) for _ in range(nbytes or 32)])


    def token_hex(nbytes=32):
        return token_bytes(nbytes).hex()


    def token_urlsafe(nbytes=32):
        import base64
        return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')


    def compare_digest(a, b):
        return a == b

    """#
}
