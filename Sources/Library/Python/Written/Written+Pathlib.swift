extension WrittenModules {
  /// `pathlib`: paths as objects.
  static let pathlib = #"""
    import fnmatch
    import os
    from glob import glob as _glob


    class PurePosixPath:
        __module__ = 'pathlib'
        def __init__(self, *args):
            self._text = _clean(args)
        def _make(self, text):
            made = type(self)()
            made._text = text
            return made
        def __fspath__(self):
            return self._text
        def __str__(self):
            return self._text
        def __repr__(self):
            return f'{type(self).__name__}({self._text!r})'
        def as_posix(self):
            return self._text
        def __hash__(self):
            return hash(self._text)
        def __eq__(self, other):
            return self._text == other._text if isinstance(other, PurePosixPath) else NotImplemented
        def __lt__(self, other):
            return self.parts < other.parts if isinstance(other, PurePosixPath) else NotImplemented
        def __le__(self, other):
            return self.parts <= other.parts if isinstance(other, PurePosixPath) else NotImplemented
        def __gt__(self, other):
            return self.parts > other.parts if isinstance(other, PurePosixPath) else NotImplemented
        def __truediv__(self, other):
            if not isinstance(other, (str, PurePosixPath)):
                return NotImplemented
            return self._make(_clean((self, other)))
        def __rtruediv__(self, other):
            return self._make(_clean((other, self)))
        def joinpath(self, *others):
            return self._make(_clean((self,) + others))
        @property
        def parts(self):
            names = [part for part in self._text.split('/') if part and part != '.']
            return tuple(['/'] + names if self._text.startswith('/') else names)
        @property
        def anchor(self):
            return '/' if self._text.startswith('/') else ''
        root = anchor
        drive = ''
        @property
        def name(self):
            parts = self.parts
            return '' if not parts or parts[-1] == '/' else parts[-1]
        @property
        def suffix(self):
            place = self.name.rfind('.')
            return self.name[place:] if 0 < place < len(self.name) - 1 else ''
        @property
        def suffixes(self):
            return [] if self.name.endswith('.') else ['.' + part for part in self.name.lstrip('.').split('.')[1:]]
        @property
        def stem(self):
            return self.name[:len(self.name) - len(self.suffix)]
        @property
        def parent(self):
            parts = self.parts
            if len(parts) <= 1 and (not parts or parts[0] == '/'):
                return self
            return self._make(_clean(parts[:-1]))
        @property
        def parents(self):
            found = []
            path = self
            while path.parent != path:
                path = path.parent
                found.append(path)
            return tuple(found)
        def is_absolute(self):
            return self._text.startswith('/')
        def with_name(self, name):
            if not self.name:
                raise ValueError(f'{self!r} has an empty name')
            if not name or '/' in name or name == '.':
                raise ValueError(f'Invalid name {name!r}')
            return self.parent / name
        def with_suffix(self, suffix):
            if suffix and (not suffix.startswith('.') or suffix == '.' or '/' in suffix):
                raise ValueError(f'Invalid suffix {suffix!r}')
            return self.with_name(self.stem + suffix)
        def with_stem(self, stem):
            return self.with_name(stem + self.suffix)
        def relative_to(self, *other):
            base = type(self)(*other)
            n = len(base.parts)
            if self.parts[:n] != base.parts:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute.')
            return self._make(_clean(self.parts[n:]))
        def is_relative_to(self, *other):
            base = type(self)(*other)
            return self.parts[:len(base.parts)] == base.parts
        def match(self, pattern):
            wanted = type(self)(pattern).parts
            return len(wanted) <= len(self.parts) and all(
                [fnmatch.fnmatch(a, b) for a, b in zip(reversed(self.parts), reversed(wanted))])


    class PosixPath(PurePosixPath):
        __module__ = 'pathlib'
        @classmethod
        def cwd(cls):
            return cls(os.getcwd())
        @classmethod
        def home(cls):
            return cls(os.getcwd())
        def exists(self):
            return os.path.exists(self._text)
        def is_file(self):
            return os.path.isfile(self._text)
        def is_dir(self):
            return os.path.isdir(self._text)
        def absolute(self):
            return self if self.is_absolute() else type(self)(os.getcwd(), self)
        def resolve(self, strict=False):
            return type(self)(os.path.abspath(self._text))
        def expanduser(self):
            return self
        def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
            return open(self._text, mode, buffering, encoding, errors, newline)
        def read_text(self, encoding=None, errors=None):
            with open(self._text, encoding=encoding) as f:
                return f.read()
        def read_bytes(self):
            with open(self._text, 'rb') as f:
                return f.read()
        def write_text(self, data, encoding=None, errors=None, newline=None):
            if not isinstance(data, str):
                raise TypeError(f'data must be str, not {type(data).__name__}')
            with open(self._text, 'w', encoding=encoding) as f:
                return f.write(data)
        def write_bytes(self, data):
            with open(self._text, 'wb') as f:
                return f.write(data)
        def iterdir(self):
            for name in os.listdir(self._text):
                yield self / name
        def glob(self, pattern):
            prefix = '' if self._text == '.' else os.path.join(self._text, '')
            for path in _glob(prefix + pattern, recursive=True, include_hidden=True):
                yield type(self)(path)
        def rglob(self, pattern):
            return self.glob('**/' + pattern)
        def mkdir(self, mode=511, parents=False, exist_ok=False):
            os.makedirs(self._text, exist_ok=exist_ok)


    Path = PosixPath
    PurePath = PurePosixPath


    def _clean(parts):
        text = ''
        for part in parts:
            part = os.fspath(part)
            text = part if part.startswith('/') or not text else text + '/' + part
        names = [name for name in text.split('/') if name and name != '.']
        return ('/' if text.startswith('/') else '') + '/'.join(names) or '.'

    """#
}
