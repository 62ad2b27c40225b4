extension WrittenModules {
  /// `struct`: numbers as bytes.
  static let structure = #"""
    import _struct


    class error(Exception):
        pass


    _sizes = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8,
              'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'n': 8, 'N': 8, 'P': 8}


    def _parse(format):
        if isinstance(format, bytes):
            format = format.decode()
        order = '@'
        if format and format[0] in '@=<>!':
            order = format[0]
            format = format[1:]
        native = order == '@'
        items = []
        offset = 0
        count = ''
        for c in format:
            if c.isspace():
                continue
            if c.isdigit():
                count += c
                continue
            if c not in _sizes or (not native and c in 'nNP'):
                raise error('bad char in struct format')
            size = 8 if native and c in 'lL' else _sizes[c]
            if native and size > 1:
                offset += -offset % size
            times = int(count) if count else 1
            if times > 1 << 28:
                raise error('total struct size too long')
            count = ''
            if c in 'sp':
                items.append((c, times, offset))
                offset += times
            else:
                for _ in range(times):
                    if c != 'x':
                        items.append((c, size, offset))
                    offset += size
                if offset > 1 << 30:
                    raise error('total struct size too long')
        if count:
            raise error('repeat count given without format specifier')
        return order in '>!', items, offset


    def calcsize(format):
        return _parse(format)[2]


    def _limits(c, size):
        bits = 8 * size
        return (0, 2 ** bits - 1) if c in 'BHILQNP' else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)


    def pack(format, *values):
        big, items, total = _parse(format)
        if len(values) != len(items):
            raise error(f'pack expected {len(items)} items for packing (got {len(values)})')
        order = 'big' if big else 'little'
        pieces = []
        place = 0
        for (c, size, offset), value in zip(items, values):
            pieces.append(b'\0' * (offset - place))
            place = offset + size
            if c in 'sp':
                if not isinstance(value, bytes):
                    raise error(f"argument for '{c}' must be a bytes object")
                if c == 'p':
                    value = bytes([min(len(value), size - 1, 255)]) + value[:size - 1] if size else b''
                piece = value[:size] + b'\0' * (size - len(value))
            elif c == 'c':
                if not isinstance(value, bytes) or len(value) != 1:
                    raise error('char format requires a bytes object of length 1')
                piece = value
            elif c == '?':
                piece = b'\x01' if value else b'\0'
            elif c in 'efd':
                if isinstance(value, (str, bytes)) or not hasattr(value, '__float__') and not hasattr(value, '__index__'):
                    raise error('required argument is not a float')
                if c == 'f' and format[:1] not in '=<>!' and abs(float(value)) > 3.4028235677973362e38:
                    value = float(value) * float('inf')
                piece = _struct.float_bytes(value, size, big)
            else:
                if not hasattr(value, '__index__'):
                    raise error('required argument is not an integer')
                value = value.__index__()
                low, high = _limits(c, size)
                if not low <= value <= high:
                    if c in 'bBhH':
                        names = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}
                        raise error(f'{names[c]} format requires {low} <= number <= {high}')
                    if c in 'qQ':
                        raise error('int too large to convert')
                    raise error(f"'{c}' format requires {low} <= number <= {high}")
                piece = value.to_bytes(size, order, signed=low < 0)
            pieces.append(piece)
        pieces.append(b'\0' * (total - place))
        return b''.join(pieces)


    def _values(items, big, data, start):
        order = 'big' if big else 'little'
        values = []
        for c, size, offset in items:
            piece = data[start + offset:start + offset + size]
            if c == 's' or c == 'c':
                values.append(piece)
            elif c == 'p':
                values.append(piece[1:1 + piece[0]] if piece else b'')
            elif c == '?':
                values.append(piece != b'\0')
            elif c in 'efd':
                values.append(_struct.float_value(piece, big))
            else:
                values.append(int.from_bytes(piece, order, signed=c not in 'BHILQNP'))
        return tuple(values)


    def unpack(format, buffer):
        big, items, total = _parse(format)
        if len(buffer) != total:
            raise error(f'unpack requires a buffer of {total} bytes')
        return _values(items, big, buffer, 0)


    def unpack_from(format, buffer, offset=0):
        big, items, total = _parse(format)
        if offset < 0:
            offset += len(buffer)
        if offset < 0 or len(buffer) - offset < total:
            raise error(f'unpack_from requires a buffer of at least {total + offset} bytes for unpacking {total} bytes at '
                        f'offset {offset} (actual buffer size is {len(buffer)})')
        return _values(items, big, buffer, offset)


    def iter_unpack(format, buffer):
        big, items, total = _parse(format)
        if total == 0:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % total:
            raise error(f'iterative unpacking requires a buffer of a multiple of {total} bytes')
        return iter([_values(items, big, buffer, i) for i in range(0, len(buffer), total)])


    class Struct:
        def __init__(self, format):
            self.format = format
            self.size = calcsize(format)
        def pack(self, *values):
            return pack(self.format, *values)
        def unpack(self, buffer):
            return unpack(self.format, buffer)
        def unpack_from(self, buffer, offset=0):
            return unpack_from(self.format, buffer, offset)
        def iter_unpack(self, buffer):
            return iter_unpack(self.format, buffer)

    """#
}
