extension WrittenModules {
  /// The names of `typing` that stand for types, with and without brackets.
  static let typingForms = #"""
    import collections as _collections, collections.abc as _abc


    def _shown(value):
        if isinstance(value, type):
            if value.__module__ == 'builtins':
                return value.__qualname__
            return f'{value.__module__}.{value.__qualname__}'
        if value is ...:
            return '...'
        if isinstance(value, (list, tuple)):
            return '[' + ', '.join([_shown(item) for item in value]) + ']'
        return repr(value)


    def _kind(value):
        return type(None) if value is None else ForwardRef(value) if isinstance(value, str) else value


    class _Form:
        """A name of this module: bare, or with a class of Python's behind it."""

        def __init__(self, name, origin=None):
            self._name, self.__name__, self.__origin__ = name, name, origin
            self.__module__ = 'typing'

        def __repr__(self):
            return 'typing.' + self._name

        def __getitem__(self, item):
            items = item if isinstance(item, tuple) else (item,)
            if self._name == 'Union':
                return _union(items)
            if self._name == 'Optional':
                return _union((*items, None))
            if self._name == 'Literal':
                return _Alias(self, self, items)
            if self._name == 'Annotated':
                return _Alias(self, items[0], (_kind(items[0]), *items[1:]))
            if self._name == 'Callable' and len(items) == 2:
                first = tuple(map(_kind, items[0])) if isinstance(items[0], (list, tuple)) else (items[0],)
                return _Alias(self, _abc.Callable, (*first, _kind(items[1])))
            return _Alias(self, self.__origin__ or self, tuple(map(_kind, items)))

        def __call__(self, *args, **kwargs):
            if self.__origin__ is None:
                raise TypeError(f'Cannot instantiate {self!r}')
            return self.__origin__(*args, **kwargs)

        def __instancecheck__(self, value):
            if self.__origin__ is None:
                raise TypeError(f'{self!r} cannot be used with isinstance()')
            return isinstance(value, self.__origin__)

        def __subclasscheck__(self, cls):
            if self.__origin__ is None:
                raise TypeError(f'{self!r} cannot be used with issubclass()')
            return issubclass(cls, self.__origin__)

        def __mro_entries__(self, bases):
            return (self.__origin__,) if self.__origin__ is not None else ()

        def __or__(self, other):
            return _union((self, other))

        def __ror__(self, other):
            return _union((other, self))


    class _Alias:
        """A name of this module with types in brackets."""

        def __init__(self, form, origin, args):
            self._form, self.__origin__, self.__args__ = form, origin, args
            self._name = form._name
            self.__parameters__ = tuple(dict.fromkeys(
                [t for arg in args for t in ((arg,) if isinstance(arg, TypeVar) else getattr(arg, '__parameters__', ()))]))

        def __repr__(self):
            args = self.__args__
            if self._name == 'Union' and len(args) == 2 and type(None) in args:
                return f'typing.Optional[{_shown(args[0] if args[1] is type(None) else args[1])}]'
            if self._name == 'Literal':
                return f'typing.Literal[{", ".join(map(repr, args))}]'
            if self._name == 'Annotated':
                return f'typing.Annotated[{", ".join([_shown(args[0]), *map(repr, args[1:])])}]'
            if self._name == 'Callable':
                first = '...' if args[0] is ... else '[' + ', '.join(map(_shown, args[:-1])) + ']'
                return f'typing.Callable[{first}, {_shown(args[-1])}]'
            return f'{self._form!r}[{", ".join(map(_shown, args))}]'

        def __getitem__(self, item):
            given = dict(zip(self.__parameters__, item if isinstance(item, tuple) else (item,)))
            if not given:
                raise TypeError(f'{self!r} is not a generic class')

            def filled(arg):
                if isinstance(arg, TypeVar):
                    return given.get(arg, arg)
                inner = getattr(arg, '__parameters__', ())
                return arg[tuple([given.get(t, t) for t in inner])] if inner else arg
            args = tuple(map(filled, self.__args__))
            return _union(args) if self._name == 'Union' else _Alias(self._form, self.__origin__, args)

        def _key(self):
            args = self.__args__
            return self._name, frozenset(args) if self._name == 'Union' else args

        def __eq__(self, other):
            return self._key() == other._key() if isinstance(other, _Alias) else NotImplemented

        def __hash__(self):
            return hash(self._key())

        def __call__(self, *args, **kwargs):
            return self.__origin__(*args, **kwargs)

        def __instancecheck__(self, value):
            if self._name == 'Union':
                return any(isinstance(value, arg) for arg in self.__args__)
            raise TypeError('Subscripted generics cannot be used with class and instance checks')

        def __subclasscheck__(self, cls):
            if self._name == 'Union':
                return any(issubclass(cls, arg) for arg in self.__args__)
            raise TypeError('Subscripted generics cannot be used with class and instance checks')

        def __mro_entries__(self, bases):
            return (self.__origin__,)

        def __or__(self, other):
            return _union((self, other))

        def __ror__(self, other):
            return _union((other, self))


    def _union(items):
        flat = []
        for item in map(_kind, items):
            parts = item.__args__ if getattr(item, '_name', '') == 'Union' and isinstance(item, _Alias) else (item,)
            for part in parts:
                if not any(part is known or part == known for known in flat):
                    flat.append(part)
        return flat[0] if len(flat) == 1 else _Alias(Union, Union, tuple(flat))


    class TypeVar:
        def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
            self.__name__, self.__bound__, self.__constraints__ = name, bound, constraints
            self.__covariant__, self.__contravariant__ = covariant, contravariant

        def __repr__(self):
            return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

        def __or__(self, other):
            return _union((self, other))

        def __ror__(self, other):
            return _union((other, self))


    class ForwardRef:
        def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
            self.__forward_arg__ = arg

        def __repr__(self):
            return f'ForwardRef({self.__forward_arg__!r})'

        def __eq__(self, other):
            return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

        def __hash__(self):
            return hash(self.__forward_arg__)


    class NewType:
        def __init__(self, name, tp):
            self.__name__ = self.__qualname__ = name
            self.__supertype__, self.__module__ = tp, '__main__'

        def __call__(self, x, /):
            return x

        def __repr__(self):
            return f'{self.__module__}.{self.__qualname__}'

        def __or__(self, other):
            return _union((self, other))

        def __ror__(self, other):
            return _union((other, self))


    for _name, _origin in (
            ('List', list), ('Dict', dict), ('Tuple', tuple), ('Set', set), ('FrozenSet', frozenset), ('Type', type),
            ('Deque', _collections.deque), ('DefaultDict', _collections.defaultdict),
            ('OrderedDict', _collections.OrderedDict), ('Counter', _collections.Counter),
            ('ChainMap', _collections.ChainMap), ('AbstractSet', _abc.Set)):
        globals()[_name] = _Form(_name, _origin)
    for _name in ('Callable Iterable Iterator Sequence Mapping MutableMapping Generator Hashable Sized Collection MutableSet '
                  'MutableSequence Container Reversible KeysView ValuesView ItemsView MappingView').split():
        globals()[_name] = _Form(_name, getattr(_abc, _name, None))
    for _name in ('Any Union Optional ClassVar Final Literal NoReturn Annotated Self Never TypeAlias LiteralString Required '
                  'NotRequired Concatenate TypeGuard Unpack Awaitable Coroutine AsyncIterator AsyncIterable AsyncGenerator '
                  'ContextManager Pattern Match IO TextIO BinaryIO SupportsFloat SupportsInt SupportsAbs SupportsBytes '
                  'SupportsComplex SupportsIndex SupportsRound ByteString').split():
        globals()[_name] = _Form(_name)
    Text = str
    AnyStr = TypeVar('AnyStr', bytes, str)


    def get_origin(tp):
        if isinstance(tp, _Alias) and tp._name == 'Annotated':
            return Annotated
        return getattr(tp, '__origin__', None)


    def get_args(tp):
        if isinstance(tp, _Alias) and tp._name == 'Callable' and tp.__args__[0] is not ...:
            return list(tp.__args__[:-1]), tp.__args__[-1]
        return getattr(tp, '__args__', ())


    def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
        import sys
        kinds = list(reversed(obj.__mro__)) if isinstance(obj, type) else [obj]
        found = {}
        for kind in kinds:
            home = sys.modules.get(getattr(kind, '__module__', '__main__'))
            names = dict(vars(home)) if home is not None else {}
            names.update(globalns or {}, **(localns or {}))
            for name, hint in (getattr(kind, '__annotations__', None) or {}).items():
                if isinstance(hint, ForwardRef):
                    hint = hint.__forward_arg__
                if isinstance(hint, str):
                    hint = eval(hint, names)
                if not include_extras and isinstance(hint, _Alias) and hint._name == 'Annotated':
                    hint = hint.__args__[0]
                found[name] = type(None) if hint is None else hint
        return found


    def runtime_checkable(cls):
        names = [name for name in vars(cls) if callable(getattr(cls, name, None)) and name not in (
            '__init__', '__subclasshook__', '__class_getitem__', '__init_subclass__', '__new__')]

        def hook(kind, other):
            if kind is not cls:
                return NotImplemented
            return all(any(name in vars(base) for base in other.__mro__) for name in names)
        cls.__subclasshook__ = classmethod(hook)
        return cls


    def is_typeddict(tp):
        return isinstance(tp, type) and issubclass(tp, dict) and hasattr(tp, '__total__')


    def assert_never(arg, /):
        raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


    def ParamSpec(name, **kwargs):
        return TypeVar(name)


    def TypeVarTuple(name, **kwargs):
        return TypeVar(name)

    """#
}
