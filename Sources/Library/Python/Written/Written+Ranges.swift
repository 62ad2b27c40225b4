extension WrittenModules {
  /// What `range` makes of bounds beyond 64 bits.
  static let ranges = #"""
    import operator


    class range:
        __module__ = 'builtins'

        def __init__(self, start, stop=None, step=1):
            if stop is None:
                start, stop = 0, start
            self.start, self.stop, self.step = operator.index(start), operator.index(stop), operator.index(step)
            if self.step == 0:
                raise ValueError('range() arg 3 must not be zero')

        def _count(self):
            return max((self.stop - self.start + self.step - (1 if self.step > 0 else -1)) // self.step, 0)

        def __len__(self):
            if self._count() > 9223372036854775807:
                raise OverflowError('Python int too large to convert to C ssize_t')
            return self._count()

        def __bool__(self):
            return self._count() > 0

        def __iter__(self):
            value, left = self.start, self._count()
            while left:
                yield value
                value += self.step
                left -= 1

        def __reversed__(self):
            return iter(self[::-1])

        def __getitem__(self, index):
            count = self._count()
            if isinstance(index, slice):
                step = 1 if index.step is None else operator.index(index.step)
                if step == 0:
                    raise ValueError('slice step cannot be zero')
                low, high = (0, count) if step > 0 else (-1, count - 1)

                def bound(place, default):
                    if place is None:
                        return default
                    place = operator.index(place)
                    return min(max(place + count if place < 0 else place, low), high)

                first = bound(index.start, low if step > 0 else high)
                last = bound(index.stop, high if step > 0 else low)
                return range(self.start + first * self.step, self.start + last * self.step, self.step * step)
            place = operator.index(index)
            if place < 0:
                place += count
            if not 0 <= place < count:
                raise IndexError('range object index out of range')
            return self.start + place * self.step

        def __contains__(self, value):
            if not isinstance(value, int):
                return any(value == item for item in self)
            inside = self.start <= value < self.stop if self.step > 0 else self.stop < value <= self.start
            return inside and (value - self.start) % self.step == 0

        def index(self, value):
            if value not in self:
                raise ValueError(f'{value!r} is not in range')
            return (value - self.start) // self.step

        def count(self, value):
            return int(value in self)

        def __eq__(self, other):
            if not hasattr(other, 'start') or not hasattr(other, 'step'):
                return NotImplemented
            return (self.start, self.stop, self.step) == (other.start, other.stop, other.step)

        def __hash__(self):
            return hash((self.start, self.stop, self.step))

        def __repr__(self):
            end = '' if self.step == 1 else f', {self.step}'
            return f'range({self.start}, {self.stop}{end})'

    """#
}
