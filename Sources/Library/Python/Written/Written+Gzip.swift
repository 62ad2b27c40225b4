extension WrittenModules {
  /// `gzip`: files read into memory and written when they are closed.
  static let gzip = #"""
    import _gzip
    from io import BytesIO, StringIO

    _open = open


    class BadGzipFile(OSError):
        pass


    def _expanded(data):
        found = _gzip.expand(data)
        if isinstance(found, tuple):
            kind, message = found
            raise {'BadGzipFile': BadGzipFile, 'EOFError': EOFError}.get(kind, OSError)(message)
        return found


    def compress(data, compresslevel=9, *, mtime=None):
        return _gzip.pack(data, compresslevel)


    def decompress(data):
        return _expanded(data)


    class GzipFile(BytesIO):
        """A gzip file read into memory, or written when it is closed."""
        def __init__(self, filename=None, mode='rb', compresslevel=9, fileobj=None, mtime=None):
            if 't' in mode or 'U' in mode:
                raise ValueError(f'Invalid mode: {mode!r}')
            self.name = filename
            self.mode = 1 if mode.startswith('r') else 2
            self._level = compresslevel
            if mode and not mode.endswith('b'):
                mode += 'b'
            self._own = fileobj is None
            self._file = _open(filename, mode) if fileobj is None else fileobj
            super().__init__(_expanded(self._file.read()) if self.mode == 1 else b'')
            if self.mode == 1 and self._own:
                self._file.close()
        def read(self, size=-1):
            if self.mode != 1:
                raise OSError(9, 'read() on write-only GzipFile object')
            return super().read(size)
        def write(self, data):
            if self.mode == 1:
                raise OSError(9, 'write() on read-only GzipFile object')
            return super().write(data)
        def close(self):
            if self.closed:
                return
            if self.mode == 2:
                self._file.write(_gzip.pack(self.getvalue(), self._level))
                if self._own:
                    self._file.close()
            super().close()


    class _TextFile(StringIO):
        def __init__(self, file, encoding, errors):
            self._binary = file
            self._encoding = encoding or 'utf-8'
            text = file.read().decode(self._encoding, errors or 'strict') if file.mode == 1 else ''
            super().__init__(text.replace('\r\n', '\n').replace('\r', '\n'))
        def close(self):
            if self.closed:
                return
            if self._binary.mode == 2:
                self._binary.write(self.getvalue().encode(self._encoding))
            self._binary.close()
            super().close()


    def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
        if 't' in mode:
            if 'b' in mode:
                raise ValueError(f'Invalid mode: {mode!r}')
        elif encoding is not None:
            raise ValueError("Argument 'encoding' not supported in binary mode")
        plain = mode.replace('t', '')
        if hasattr(filename, 'read') or hasattr(filename, 'write'):
            file = GzipFile(None, plain, compresslevel, filename)
        else:
            file = GzipFile(filename, plain, compresslevel)
        return _TextFile(file, encoding, errors) if 't' in mode else file

    """#
}
