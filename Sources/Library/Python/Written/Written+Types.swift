extension WrittenModules {
  /// `types`: names of built-in types.
  static let types = #"""
    def _function():
        pass


    def _generator():
        yield 1


    class _Class:
        def method(self):
            pass


    class TracebackType:
        pass


    class FrameType:
        pass


    FunctionType = LambdaType = type(_function)
    GeneratorType = type(_generator())
    MethodType = type(_Class().method)
    BuiltinFunctionType = BuiltinMethodType = type(len)
    NoneType = type(None)
    ModuleType = type(__import__('sys'))
    CodeType = type(_function.__code__)
    UnionType = type(int | str)
    GenericAlias = type(list[int])


    def MappingProxyType(mapping):
        return mapping


    EllipsisType = type(...)
    NotImplementedType = type(NotImplemented)


    class SimpleNamespace:
        def __init__(self, /, **kwargs):
            for name, value in kwargs.items():
                setattr(self, name, value)
        def __repr__(self):
            return 'namespace(' + ', '.join([f'{name}={value!r}' for name, value in vars(self).items()]) + ')'
        def __eq__(self, other):
            return vars(self) == vars(other) if isinstance(other, SimpleNamespace) else NotImplemented

    """#
}
