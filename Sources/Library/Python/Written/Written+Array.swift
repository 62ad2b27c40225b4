extension WrittenModules {
  /// `array`: numbers of one kind in a row.
  static let array = #"""
    _ranges = {'b': (1, -2 ** 7), 'B': (1, 0), 'h': (2, -2 ** 15), 'H': (2, 0), 'i': (4, -2 ** 31), 'I': (4, 0),
               'l': (8, -2 ** 63), 'L': (8, 0), 'q': (8, -2 ** 63), 'Q': (8, 0)}
    typecodes = 'bBuhHiIlLqQfd'
    _names = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short',
              'i': 'signed int', 'I': 'unsigned int', 'l': 'signed long', 'L': 'unsigned long'}


    class array:
        """Numbers of one kind, or characters."""

        def __init__(self, typecode, initializer=(), /):
            if not isinstance(typecode, str) or len(typecode) != 1:
                raise TypeError('array() argument 1 must be a unicode character, not ' + type(typecode).__name__)
            if typecode not in typecodes:
                raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
            self.typecode, self._items = typecode, []
            self.itemsize = 4 if typecode in 'uf' else 8 if typecode == 'd' else _ranges[typecode][0]
            if isinstance(initializer, (bytes, bytearray)):
                self.frombytes(initializer)
            elif isinstance(initializer, str) and typecode != 'u':
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            else:
                for item in initializer:
                    self.append(item)

        def _checked(self, item):
            code = self.typecode
            if code == 'u':
                if not isinstance(item, str):
                    raise TypeError('array item must be a unicode character, not ' + type(item).__name__)
                return item
            if code in 'fd':
                if not hasattr(item, '__float__') and not hasattr(item, '__index__'):
                    raise TypeError('must be real number, not ' + type(item).__name__)
                item = float(item)
                if code == 'f':
                    import struct
                    item = struct.unpack('f', struct.pack('f', item))[0]
                return item
            if not hasattr(item, '__index__'):
                raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
            item = item.__index__()
            size, low = _ranges[code]
            high = low + 256 ** size - 1
            if not low <= item <= high:
                if code in _names:
                    raise OverflowError(f'{_names[code]} is ' + ('greater than maximum' if item > high else 'less than minimum'))
                raise OverflowError('int too large to convert')
            return item

        def _same(self, other):
            if not isinstance(other, array):
                raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
            if other.typecode != self.typecode:
                raise TypeError('bad argument type for built-in operation')
            return other._items

        def _of(self, items):
            made = array(self.typecode)
            made._items = items
            return made

        def append(self, v, /):
            self._items.append(self._checked(v))

        def extend(self, bb, /):
            if isinstance(bb, array):
                if bb.typecode != self.typecode:
                    raise TypeError('can only extend with array of same kind')
                self._items += bb._items
            else:
                for item in bb:
                    self.append(item)

        def fromlist(self, list, /):
            self._items += [self._checked(item) for item in list]

        def frombytes(self, buffer, /):
            import struct
            if len(buffer) % self.itemsize:
                raise ValueError('bytes length not a multiple of item size')
            code = {'l': 'q', 'L': 'Q'}.get(self.typecode, self.typecode)
            self._items += struct.unpack(f'={len(buffer) // self.itemsize}{code}', bytes(buffer))

        def tobytes(self):
            import struct
            code = {'l': 'q', 'L': 'Q'}.get(self.typecode, self.typecode)
            return struct.pack(f'={len(self._items)}{code}', *self._items)

        def tolist(self):
            return list(self._items)

        def tounicode(self):
            return ''.join(self._items)

        def insert(self, i, v, /):
            self._items.insert(i, self._checked(v))

        def pop(self, i=-1, /):
            if not self._items:
                raise IndexError('pop from empty array')
            if not -len(self._items) <= i < len(self._items):
                raise IndexError('pop index out of range')
            return self._items.pop(i)

        def remove(self, v, /):
            if v not in self._items:
                raise ValueError('array.remove(x): x not in array')
            self._items.remove(v)

        def index(self, v, start=0, stop=None, /):
            for place in range(*slice(start, stop).indices(len(self._items))):
                if self._items[place] == v:
                    return place
            raise ValueError('array.index(x): x not in array')

        def count(self, v, /):
            return self._items.count(v)

        def reverse(self):
            self._items.reverse()

        def byteswap(self):
            swapped = [bytes(reversed(array(self.typecode, [item]).tobytes())) for item in self._items]
            self._items = []
            self.frombytes(b''.join(swapped))

        def buffer_info(self):
            return id(self._items), len(self._items)

        def __len__(self):
            return len(self._items)

        def __iter__(self):
            return iter(self._items)

        def __contains__(self, v):
            return v in self._items

        def __getitem__(self, key):
            if isinstance(key, slice):
                return self._of(self._items[key])
            if not hasattr(key, '__index__'):
                raise TypeError('array indices must be integers')
            if not -len(self._items) <= key < len(self._items):
                raise IndexError('array index out of range')
            return self._items[key]

        def __setitem__(self, key, value):
            if isinstance(key, slice):
                if not isinstance(value, array):
                    raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
                self._items[key] = self._same(value)
            else:
                if not -len(self._items) <= key < len(self._items):
                    raise IndexError('array assignment index out of range')
                self._items[key] = self._checked(value)

        def __delitem__(self, key):
            if not isinstance(key, slice) and not -len(self._items) <= key < len(self._items):
                raise IndexError('array assignment index out of range')
            del self._items[key]

        def __add__(self, other):
            return self._of(self._items + self._same(other))

        def __iadd__(self, other):
            if not isinstance(other, array):
                raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
            self._items += self._same(other)
            return self

        def __mul__(self, count):
            return self._of(self._items * count)

        __rmul__ = __mul__

        def __imul__(self, count):
            self._items *= count
            return self

        def _compared(self, other, work):
            return work(self._items, other._items) if isinstance(other, array) else NotImplemented

        def __eq__(self, other):
            return self._compared(other, lambda a, b: a == b)

        def __lt__(self, other):
            return self._compared(other, lambda a, b: a < b)

        def __le__(self, other):
            return self._compared(other, lambda a, b: a <= b)

        def __gt__(self, other):
            return self._compared(other, lambda a, b: a > b)

        def __ge__(self, other):
            return self._compared(other, lambda a, b: a >= b)

        __hash__ = None

        def __copy__(self):
            return self._of(list(self._items))

        def __deepcopy__(self, memo):
            return self._of(list(self._items))

        def __repr__(self):
            if not self._items:
                return f"array('{self.typecode}')"
            shown = repr(''.join(self._items)) if self.typecode == 'u' else repr(self._items)
            return f"array('{self.typecode}', {shown})"


    ArrayType = array

    """#
}
