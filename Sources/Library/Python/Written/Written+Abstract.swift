extension WrittenModules {
  /// `collections.abc`: kinds of containers, for `isinstance` and as bases that add what follows from a few methods.
  static let collectionsABC = #"""
    from abc import ABCMeta, abstractmethod
    from _abc import known_by as _known_by
    import types as _types


    class Container(metaclass=ABCMeta):
        @abstractmethod
        def __contains__(self, x):
            return False


    class Hashable(metaclass=ABCMeta):
        @abstractmethod
        def __hash__(self):
            return 0


    class Iterable(metaclass=ABCMeta):
        @abstractmethod
        def __iter__(self):
            yield from ()
        def __class_getitem__(cls, item):
            return cls


    class Iterator(Iterable):
        @abstractmethod
        def __next__(self):
            raise StopIteration
        def __iter__(self):
            return self


    class Generator(Iterator):
        pass


    class Reversible(Iterable):
        @abstractmethod
        def __reversed__(self):
            yield from ()


    class Sized(metaclass=ABCMeta):
        @abstractmethod
        def __len__(self):
            return 0


    class Callable(metaclass=ABCMeta):
        @abstractmethod
        def __call__(self, *args, **kwds):
            return False
        def __class_getitem__(cls, item):
            return cls


    class Collection(Sized, Iterable, Container):
        pass


    class Sequence(Reversible, Collection):
        @abstractmethod
        def __getitem__(self, index):
            raise IndexError
        def __iter__(self):
            position = 0
            try:
                while True:
                    yield self[position]
                    position += 1
            except IndexError:
                return
        def __contains__(self, value):
            return any(one is value or one == value for one in self)
        def __reversed__(self):
            for position in reversed(range(len(self))):
                yield self[position]
        def index(self, value, start=0, stop=None):
            for position in range(*slice(start, stop).indices(len(self))):
                if self[position] is value or self[position] == value:
                    return position
            raise ValueError
        def count(self, value):
            return sum(1 for one in self if one is value or one == value)


    class MutableSequence(Sequence):
        @abstractmethod
        def __setitem__(self, index, value):
            raise IndexError
        @abstractmethod
        def __delitem__(self, index):
            raise IndexError
        @abstractmethod
        def insert(self, index, value):
            raise IndexError
        def append(self, value):
            self.insert(len(self), value)
        def clear(self):
            while len(self):
                self.pop()
        def reverse(self):
            n = len(self)
            for i in range(n // 2):
                self[i], self[n - i - 1] = self[n - i - 1], self[i]
        def extend(self, values):
            for value in list(values):
                self.append(value)
        def pop(self, index=-1):
            value = self[index]
            del self[index]
            return value
        def remove(self, value):
            del self[self.index(value)]
        def __iadd__(self, values):
            self.extend(values)
            return self


    class Set(Collection):
        @classmethod
        def _from_iterable(cls, it):
            return cls(it)
        def __le__(self, other):
            return len(self) <= len(other) and all(one in other for one in self)
        def __lt__(self, other):
            return len(self) < len(other) and self <= other
        def __ge__(self, other):
            return len(self) >= len(other) and all(one in self for one in other)
        def __gt__(self, other):
            return len(self) > len(other) and self >= other
        def __eq__(self, other):
            return len(self) == len(other) and self <= other
        def __and__(self, other):
            return self._from_iterable(one for one in other if one in self)
        def __or__(self, other):
            return self._from_iterable([*self, *other])
        def __sub__(self, other):
            return self._from_iterable(one for one in self if one not in other)
        def __xor__(self, other):
            return (self - other) | self._from_iterable(one for one in other if one not in self)
        def isdisjoint(self, other):
            return not any(one in self for one in other)


    class MutableSet(Set):
        @abstractmethod
        def add(self, value):
            raise NotImplementedError
        @abstractmethod
        def discard(self, value):
            raise NotImplementedError
        def remove(self, value):
            if value not in self:
                raise KeyError(value)
            self.discard(value)
        def pop(self):
            for value in self:
                self.discard(value)
                return value
            raise KeyError
        def clear(self):
            for value in list(self):
                self.discard(value)


    class Mapping(Collection):
        @abstractmethod
        def __getitem__(self, key):
            raise KeyError
        def get(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                return default
        def __contains__(self, key):
            try:
                self[key]
            except KeyError:
                return False
            return True
        def keys(self):
            return {key: None for key in self}.keys()
        def items(self):
            return {key: self[key] for key in self}.items()
        def values(self):
            return {key: self[key] for key in self}.values()
        def __eq__(self, other):
            return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented


    _missing = object()


    class MutableMapping(Mapping):
        @abstractmethod
        def __setitem__(self, key, value):
            raise KeyError
        @abstractmethod
        def __delitem__(self, key):
            raise KeyError
        def pop(self, key, default=_missing):
            try:
                value = self[key]
            except KeyError:
                if default is _missing:
                    raise
                return default
            del self[key]
            return value
        def popitem(self):
            for key in self:
                value = self[key]
                del self[key]
                return key, value
            raise KeyError
        def clear(self):
            while len(self):
                self.popitem()
        def update(self, other=(), /, **kwds):
            pairs = other.items() if hasattr(other, 'items') else other
            for key, value in pairs:
                self[key] = value
            for key, value in kwds.items():
                self[key] = value
        def setdefault(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                self[key] = default
            return default


    class MappingView(Sized):
        pass


    class KeysView(MappingView):
        pass


    class ItemsView(MappingView):
        pass


    class ValuesView(MappingView):
        pass


    for _kind, _names in [(Container, ['__contains__']), (Iterable, ['__iter__']), (Iterator, ['__iter__', '__next__']),
                          (Sized, ['__len__']), (Callable, ['__call__']), (Hashable, ['__hash__']),
                          (Collection, ['__len__', '__iter__', '__contains__']), (Reversible, ['__reversed__', '__iter__'])]:
        _known_by(_kind, *_names)
    _views = [type({}.keys()), type({}.values()), type({}.items())]
    for _type in [list, tuple, str, bytes, bytearray, range, dict, set, frozenset, *_views]:
        for _kind in (Container, Iterable, Sized, Collection):
            _kind.register(_type)
    for _type in [list, tuple, str, bytes, bytearray, range]:
        Sequence.register(_type)
    for _type in [list, tuple, str, bytes, bytearray, range, dict, *_views]:
        Reversible.register(_type)
    for _type in [list, bytearray]:
        MutableSequence.register(_type)
    for _type in [set, frozenset, type({}.keys()), type({}.items())]:
        Set.register(_type)
    MutableSet.register(set)
    for _kind in (Mapping, MutableMapping):
        _kind.register(dict)
    for _kind, _type in zip((KeysView, ValuesView, ItemsView), _views):
        _kind.register(_type)
    for _kind in (Iterable, Iterator, Generator):
        _kind.register(_types.GeneratorType)
    for _value in (iter([]), iter(()), iter(''), iter({}), iter(set()), iter(range(0)), map(str, ''), zip(), filter(None, ''),
                   enumerate(''), reversed([])):
        Iterable.register(type(_value))
        Iterator.register(type(_value))
    for _type in [_types.FunctionType, _types.BuiltinFunctionType, _types.MethodType, type]:
        Callable.register(_type)
    for _type in [int, float, str, bytes, tuple, frozenset, range, type, type(None), _types.FunctionType,
                  _types.BuiltinFunctionType]:
        Hashable.register(_type)

    """#

  /// `numbers`: kinds of numbers, for `isinstance`.
  static let numbers = #"""
    from abc import ABCMeta
    import numpy as _np


    class Number(metaclass=ABCMeta):
        __slots__ = ()


    class Complex(Number):
        pass


    class Real(Complex):
        pass


    class Rational(Real):
        pass


    class Integral(Rational):
        pass


    for _kind in (Number, Complex, Real):
        for _type in (int, float, _np.integer, _np.floating):
            _kind.register(_type)
    Number.register(complex)
    Complex.register(complex)
    for _kind in (Rational, Integral):
        for _type in (int, _np.integer):
            _kind.register(_type)

    """#
}
