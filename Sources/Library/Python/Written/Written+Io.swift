extension WrittenModules {
  /// `io`: files in memory.
  static let inputOutput = #"""
    SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
    DEFAULT_BUFFER_SIZE = 8192
    open = open


    class _Memory:
        """A file whose contents lie in memory; StringIO, BytesIO and gzip's files."""
        _empty = ''
        def __init__(self, initial=None):
            self._data = self._empty if initial is None else initial
            if not isinstance(self._data, type(self._empty)):
                raise TypeError(self._refusal(self._data))
            self._place = 0
            self._pieces = None
            self.closed = False
        def _refusal(self, value):
            return f"initial_value must be str or None, not {type(value).__name__}"
        def _contents(self):
            if self.closed:
                raise ValueError('I/O operation on closed file.')
            if self._pieces is not None:
                self._data = self._empty.join(self._pieces)
                self._pieces = None
            return self._data
        def read(self, size=-1):
            data = self._contents()
            stop = len(data) if size is None or size < 0 else self._place + size
            found = data[self._place:stop]
            self._place = max(self._place, min(stop, len(data)))
            return found
        def readline(self, size=-1):
            data = self._contents()
            stop = data.find(self._newline, self._place) + 1 or len(data)
            if size is not None and size >= 0:
                stop = min(stop, self._place + size)
            found = data[self._place:stop]
            self._place = max(self._place, stop)
            return found
        def readlines(self, hint=-1):
            return list(self)
        def __iter__(self):
            return self
        def __next__(self):
            line = self.readline()
            if not line:
                raise StopIteration
            return line
        def write(self, text):
            if self.closed:
                raise ValueError('I/O operation on closed file.')
            if not isinstance(text, type(self._empty)):
                raise TypeError(self._write_refusal(text))
            if self._pieces is not None:
                self._pieces.append(text)
            elif self._place == len(self._data):
                self._pieces = [self._data, text]
            else:
                data = self._contents()
                if self._place > len(data):
                    data = data + self._padding * (self._place - len(data))
                self._data = data[:self._place] + text + data[self._place + len(text):]
            self._place += len(text)
            return len(text)
        def writelines(self, lines):
            for line in lines:
                self.write(line)
        def getvalue(self):
            return self._contents()
        def seek(self, place, whence=0):
            if whence == 2:
                place = len(self._contents()) + place
            elif whence == 1:
                place = self._place + place
            if place < 0:
                raise ValueError(f'negative seek value {place}' if isinstance(self._empty, bytes) else f'Negative seek position {place}')
            self._contents()
            self._place = place
            return place
        def tell(self):
            return self._place
        def truncate(self, size=None):
            size = self._place if size is None else size
            self._data = self._contents()[:size]
            return size
        def flush(self):
            pass
        def readable(self):
            return True
        def writable(self):
            return True
        def seekable(self):
            return True
        def isatty(self):
            return False
        def close(self):
            self.closed = True
        def __enter__(self):
            return self
        def __exit__(self, *args):
            self.close()


    class StringIO(_Memory):
        __module__ = '_io'
        _newline = '\n'
        _padding = '\0'
        def __init__(self, initial_value='', newline='\n'):
            super().__init__(initial_value)
        def _write_refusal(self, text):
            return f"string argument expected, got '{type(text).__name__}'"


    class BytesIO(_Memory):
        __module__ = '_io'
        _empty = b''
        _newline = b'\n'
        _padding = b'\0'
        def __init__(self, initial_bytes=b''):
            super().__init__(initial_bytes)
        def _refusal(self, value):
            return f"a bytes-like object is required, not '{type(value).__name__}'"
        _write_refusal = _refusal
        def getbuffer(self):
            return self._contents()

    """#
}
