extension WrittenModules {
  /// The classes among the names of `typing`.
  static let typingParts = #"""
    from collections import namedtuple as _namedtuple


    class _NamedTupleMeta(type):
        def __new__(metacls, name, bases, namespace):
            if not bases:
                return super().__new__(metacls, name, bases, namespace)
            hints = namespace.get('__annotations__', {})
            made = _namedtuple(name, list(hints), defaults=[namespace[field] for field in hints if field in namespace],
                               module=namespace.get('__module__', '__main__'))
            made.__annotations__ = hints
            if namespace.get('__doc__'):
                made.__doc__ = namespace['__doc__']
            for key, value in namespace.items():
                if key not in hints and key not in ('__annotations__', '__module__', '__qualname__', '__doc__'):
                    setattr(made, key, value)
            return made
        def __call__(cls, typename, fields=None, /, **kwargs):
            made = _namedtuple(typename, [name for name, _ in fields or kwargs.items()])
            made.__annotations__ = dict(fields or kwargs)
            return made


    class NamedTuple(metaclass=_NamedTupleMeta):
        pass


    class TypedDict(dict):
        def __init_subclass__(cls, total=True):
            cls.__total__ = total


    def no_type_check(arg):
        return arg


    def assert_type(val, typ, /):
        return val


    def reveal_type(obj, /):
        return obj

    """#
}
