import Language

/// `dataclasses`: classes whose `__init__`, `__repr__` and comparisons are made of their annotated fields.
enum DataclassesModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Classes made of their annotated fields."
    builder.function(
      "_methods", "name, text, names", "Functions defined by text, under a class's name."
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      let module = ModuleObject(name: "dataclasses")
      if case .dict(let names) = call[2] {
        for case let entry? in names.table.entries {
          guard case .string(let name) = entry.key else { continue }
          module[interpreter.symbols.intern(name.text)] = entry.value
        }
      }
      let name = try call.string(0)
      let source = "class \(name):\n\(try call.string(1))"
      try interpreter.execute(
        SourceText(name: "<dataclass \(name)>", text: source, isInternal: true), in: module)
      return module[interpreter.symbols.intern(name)] ?? .none
    }
    try builder.source(text)
  }

  private static let text = """
    class _Missing:
        def __repr__(self):
            return '<dataclasses._MISSING_TYPE object>'

    MISSING = _Missing()
    KW_ONLY = _Missing()

    class FrozenInstanceError(AttributeError):
        pass

    class InitVar:
        def __class_getitem__(cls, item):
            return cls

    class Field:
        def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
            self.name = None
            self.type = None
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.repr = repr
            self.hash = hash
            self.compare = compare
            self.metadata = metadata or {}
            self.kw_only = kw_only

        def __repr__(self):
            return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                    f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                    f'hash={self.hash!r},compare={self.compare!r},kw_only={self.kw_only!r})')

    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
              metadata=None, kw_only=MISSING):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError('cannot specify both default and default_factory')
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)

    class _Params:
        def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
            self.init, self.repr, self.eq, self.order = init, repr, eq, order
            self.unsafe_hash, self.frozen = unsafe_hash, frozen
        def __repr__(self):
            return '_DataclassParams(' + ','.join(f'{k}={v!r}' for k, v in vars(self).items()) + ')'

    def _collect(cls, kw_only):
        found = {}
        for base in cls.__mro__[-1:0:-1]:
            for f in vars(base).get('__dataclass_fields__', {}).values():
                found[f.name] = f
        own = vars(cls)
        for name, kind in own.get('__annotations__', {}).items():
            shown = kind if isinstance(kind, str) else repr(kind)
            if shown.startswith(('typing.ClassVar', 'ClassVar')):
                continue
            if kind is KW_ONLY:
                kw_only = True
                continue
            value = own.get(name, MISSING)
            if isinstance(value, Field):
                made = value
                if made.default is MISSING:
                    delattr(cls, name)
                else:
                    setattr(cls, name, made.default)
            else:
                if value is not MISSING and getattr(type(value), '__hash__', 1) is None:
                    raise ValueError(f'mutable default {type(value)} for field {name} is not allowed: '
                                     'use default_factory')
                made = Field(value, MISSING, True, True, None, True, None, MISSING)
            made.name = name
            made.type = kind
            if made.kw_only is MISSING:
                made.kw_only = kw_only
            found[name] = made
        return found

    def _init_text(fields, frozen, has_post, names):
        first, later, lines = [], [], []
        seen = False
        for f in fields:
            target = f'_set(self, {f.name!r}, %s)' if frozen else f'self.{f.name} = %s'
            source = f.name
            if f.default_factory is not MISSING:
                names['_f_' + f.name] = f.default_factory
                source = f'_f_{f.name}()'
                if f.init:
                    source += f' if {f.name} is _MISSING else {f.name}'
            elif not f.init:
                if f.default is MISSING:
                    continue
                names['_d_' + f.name] = f.default
                source = '_d_' + f.name
            if f.type is not InitVar:
                lines.append(target % source)
            if not f.init:
                continue
            part = f.name
            if f.default is not MISSING:
                names['_d_' + f.name] = f.default
                part += '=_d_' + f.name
            elif f.default_factory is not MISSING:
                part += '=_MISSING'
            elif seen and not f.kw_only:
                raise TypeError(f'non-default argument {f.name!r} follows default argument')
            if '=' in part and not f.kw_only:
                seen = True
            (later if f.kw_only else first).append(part)
        if has_post:
            given = ', '.join(f.name for f in fields if f.type is InitVar)
            lines.append(f'self.__post_init__({given})')
        parameters = ', '.join(['self'] + first + (['*'] + later if later else []))
        return f' def __init__({parameters}):\\n' + ''.join('  ' + l + '\\n' for l in lines or ['pass'])

    def _tuple(owner, fields):
        return '(' + ''.join(f'{owner}.{f.name}, ' for f in fields) + ')'

    def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
        found = _collect(cls, kw_only)
        fields = list(found.values())
        shown = [f for f in fields if f.repr and f.type is not InitVar]
        compared = [f for f in fields if f.compare and f.type is not InitVar]
        names = {'_MISSING': MISSING, '_set': object.__setattr__, '_error': FrozenInstanceError}
        own = vars(cls)
        text = ''
        made = []
        def add(name, body):
            nonlocal text
            if name not in own:
                text += body
                made.append(name)
        if init:
            add('__init__', _init_text(fields, frozen, hasattr(cls, '__post_init__'), names))
        if repr:
            parts = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in shown)
            add('__repr__', f" def __repr__(self):\\n  return type(self).__qualname__ + f'({parts})'\\n")
        def comparison(name, sign):
            return (f' def {name}(self, other):\\n  if other.__class__ is self.__class__:\\n'
                    f'   return {_tuple("self", compared)} {sign} {_tuple("other", compared)}\\n'
                    '  return NotImplemented\\n')
        if eq:
            add('__eq__', comparison('__eq__', '=='))
        if order:
            if not eq:
                raise ValueError('eq must be true if order is true')
            for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
                if name in own:
                    raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                    'Consider using functools.total_ordering')
                add(name, comparison(name, sign))
        if frozen:
            add('__setattr__', " def __setattr__(self, name, value):\\n"
                "  raise _error(f'cannot assign to field {name!r}')\\n")
            add('__delattr__', " def __delattr__(self, name):\\n"
                "  raise _error(f'cannot delete field {name!r}')\\n")
        own_hash = own.get('__hash__', None)
        if (eq and frozen or unsafe_hash) and own_hash is None:
            text += f' def __hash__(self):\\n  return hash({_tuple("self", compared)})\\n'
            made.append('__hash__')
        if text:
            methods = vars(_methods(cls.__name__, text, names))
            for name in made:
                setattr(cls, name, methods[name])
        if eq and not frozen and not unsafe_hash and '__hash__' not in own:
            cls.__hash__ = None
        cls.__dataclass_fields__ = found
        cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen)
        if '__match_args__' not in own:
            cls.__match_args__ = tuple(f.name for f in fields if f.init and not f.kw_only)
        return cls

    def _slotted(cls):
        if '__slots__' in vars(cls):
            raise TypeError(f'{cls.__name__} already specifies __slots__')
        names = {name: value for name, value in vars(cls).items() if name not in ('__dict__', '__weakref__')}
        inherited = {name for base in cls.__mro__[1:] for name in getattr(base, '__slots__', ())}
        own = [name for name in cls.__dataclass_fields__ if name not in inherited]
        for name in own:
            names.pop(name, None)
        names['__slots__'] = tuple(own)
        names['__module__'], names['__qualname__'] = cls.__module__, cls.__qualname__
        return type(cls)(cls.__name__, cls.__bases__, names)

    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
        def wrap(cls):
            made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
            return _slotted(made) if slots else made
        return wrap if cls is None else wrap(cls)

    def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
        hints, body = {}, dict(namespace or {})
        for one in fields:
            name, kind, *default = (one, object) if isinstance(one, str) else one
            hints[name] = kind
            if default:
                body[name] = default[0]
        body['__annotations__'] = hints
        return dataclass(type(cls_name, tuple(bases), body), **options)

    def fields(class_or_instance):
        found = getattr(class_or_instance, '__dataclass_fields__', None)
        if found is None:
            raise TypeError('must be called with a dataclass type or instance')
        return tuple(f for f in found.values() if f.type is not InitVar)

    def is_dataclass(obj):
        return hasattr(obj, '__dataclass_fields__')

    def _plain(value, factory, whole):
        if is_dataclass(value) and not isinstance(value, type):
            return whole(value, factory)
        if isinstance(value, tuple) and hasattr(value, '_fields'):
            return type(value)(*[_plain(v, factory, whole) for v in value])
        if isinstance(value, (list, tuple)):
            return type(value)([_plain(v, factory, whole) for v in value])
        if isinstance(value, dict):
            return {_plain(k, factory, whole): _plain(v, factory, whole) for k, v in value.items()}
        return value

    def _as_dict(obj, factory):
        return factory([(f.name, _plain(getattr(obj, f.name), factory, _as_dict)) for f in fields(obj)])

    def _as_tuple(obj, factory):
        return factory([_plain(getattr(obj, f.name), factory, _as_tuple) for f in fields(obj)])

    def asdict(obj, *, dict_factory=dict):
        if not is_dataclass(obj) or isinstance(obj, type):
            raise TypeError('asdict() should be called on dataclass instances')
        return _as_dict(obj, dict_factory)

    def astuple(obj, *, tuple_factory=tuple):
        if not is_dataclass(obj) or isinstance(obj, type):
            raise TypeError('astuple() should be called on dataclass instances')
        return _as_tuple(obj, tuple_factory)

    def replace(obj, /, **changes):
        if not is_dataclass(obj) or isinstance(obj, type):
            raise TypeError('replace() should be called on dataclass instances')
        for f in obj.__dataclass_fields__.values():
            if not f.init:
                if f.name in changes:
                    raise ValueError(f'field {f.name} is declared with init=False, it cannot be '
                                     'specified with replace()')
                continue
            if f.name not in changes and f.type is not InitVar:
                changes[f.name] = getattr(obj, f.name)
        return obj.__class__(**changes)

    """
}
