extension WrittenModules {
  /// `pickle` over the native codec.
  static let pickle = #"""
    import _pickle

    HIGHEST_PROTOCOL = 5
    DEFAULT_PROTOCOL = 4
    format_version = '4.0'


    class PickleError(Exception):
        pass


    class PicklingError(PickleError):
        pass


    class UnpicklingError(PickleError):
        pass


    for _class in (PickleError, PicklingError, UnpicklingError):
        _class.__module__ = '_pickle'
    _kinds = {'UnpicklingError': UnpicklingError, 'PicklingError': PicklingError, 'EOFError': EOFError,
              'ValueError': ValueError}


    def _fail(kind, message):
        if kind in _kinds:
            raise _kinds[kind](message)
        raise UnpicklingError(message + "; encoding='latin1' reads what Python 2 wrote")


    def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        found = _pickle.dumps(obj, max(protocol, 2))
        if not found[0]:
            _fail(found[1], found[2])
        return found[1]


    def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        file.write(dumps(obj, protocol))


    def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        found = _pickle.loads(data, encoding)
        if not found[0]:
            _fail(found[1], found[2])
        return found[1]


    def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        start = file.tell()
        data = file.read()
        if not isinstance(data, bytes):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        found = _pickle.loads(data, encoding)
        if not found[0]:
            _fail(found[1], found[2])
        file.seek(start + found[2])
        return found[1]


    class Pickler:
        def __init__(self, file, protocol=None, **keywords):
            self._file = file
            self._protocol = protocol
        def dump(self, obj):
            dump(obj, self._file, self._protocol)


    class Unpickler:
        def __init__(self, file, *, encoding='ASCII', **keywords):
            self._file = file
            self._encoding = encoding
        def load(self):
            return load(self._file, encoding=self._encoding)

    """#
}
