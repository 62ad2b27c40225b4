extension WrittenModules {
  /// `html`: text with characters that HTML reserves.
  static let html = #"""
    import re as _re

    _entities = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9', 'reg': '\xae',
                 'euro': '\u20ac', 'pound': '\xa3', 'cent': '\xa2', 'yen': '\xa5', 'deg': '\xb0', 'plusmn': '\xb1',
                 'times': '\xd7', 'divide': '\xf7', 'frac12': '\xbd', 'hellip': '\u2026', 'ndash': '\u2013',
                 'mdash': '\u2014', 'lsquo': '\u2018', 'rsquo': '\u2019', 'ldquo': '\u201c', 'rdquo': '\u201d',
                 'bull': '\u2022', 'trade': '\u2122', 'larr': '\u2190', 'rarr': '\u2192', 'laquo': '\xab', 'raquo': '\xbb',
                 'eacute': '\xe9', 'egrave': '\xe8', 'agrave': '\xe0', 'ccedil': '\xe7', 'uuml': '\xfc', 'ouml': '\xf6',
                 'auml': '\xe4', 'szlig': '\xdf', 'ntilde': '\xf1', 'para': '\xb6', 'sect': '\xa7', 'middot': '\xb7'}
    _without_semicolon = ('amp', 'lt', 'gt', 'quot', 'nbsp', 'copy', 'reg')


    def escape(s, quote=True):
        s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
        return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


    def unescape(s):
        def value(found):
            text, end = found[1], found[2]
            if text[0] == '#':
                number = int(text[2:], 16) if text[1] in 'xX' else int(text[1:])
                return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else '\ufffd'
            if text in _entities and (end or text in _without_semicolon):
                return _entities[text]
            return found[0]
        return _re.sub('&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*)(;?)', value, s) if '&' in s else s

    """#

  /// `shlex`: words of a command line.
  static let shlex = #"""
    import re as _re


    def split(s, comments=False, posix=True):
        """Words as a shell of the system would see them."""
        words, word, i = [], None, 0
        while i < len(s):
            c = s[i]
            if c in ' \t\r\n':
                if word is not None:
                    words.append(word)
                word = None
            elif c == '#' and comments:
                end = s.find('\n', i)
                i = len(s) if end < 0 else end
                if word is not None:
                    words.append(word)
                word = None
                continue
            elif c in '"\'':
                end, piece = i + 1, ''
                while end < len(s) and s[end] != c:
                    if posix and c == '"' and s[end] == '\\' and s[end + 1:end + 2] in ('"', '\\'):
                        end += 1
                    piece += s[end:end + 1]
                    end += 1
                if end >= len(s):
                    raise ValueError('No closing quotation')
                word = (word or '') + (piece if posix else c + piece + c)
                i = end
            elif c == '\\' and posix:
                if i + 1 >= len(s):
                    raise ValueError('No escaped character')
                word, i = (word or '') + s[i + 1], i + 1
            else:
                word = (word or '') + c
            i += 1
        if word is not None:
            words.append(word)
        return words


    def quote(s):
        if not s:
            return "''"
        if _re.search(r'[^\w@%+=:,./-]', s, _re.ASCII) is None:
            return s
        return "'" + s.replace("'", "'\"'\"'") + "'"


    def join(split_command):
        return ' '.join([quote(word) for word in split_command])

    """#

  /// `shutil`: copies of files.
  static let shutil = #"""
    import os as _os
    from os import get_terminal_size, path as _path


    class Error(OSError):
        pass


    class SameFileError(Error):
        pass


    def copyfileobj(fsrc, fdst, length=0):
        fdst.write(fsrc.read())


    def copyfile(src, dst, *, follow_symlinks=True):
        if _path.exists(dst) and _path.samefile(_path.abspath(src), _path.abspath(dst)):
            raise SameFileError(f'{src!r} and {dst!r} are the same file')
        with open(src, 'rb') as source:
            data = source.read()
        with open(dst, 'wb') as target:
            target.write(data)
        return dst


    def copy(src, dst, *, follow_symlinks=True):
        if _path.isdir(dst):
            dst = _path.join(dst, _path.basename(src))
        return copyfile(src, dst)


    copy2 = copy


    def move(src, dst, copy_function=copy2):
        if _path.isdir(dst):
            dst = _path.join(dst, _path.basename(_os.fspath(src).rstrip('/')))
            if _path.exists(dst):
                raise Error(f"Destination path '{dst}' already exists")
        _os.rename(src, dst)
        return dst


    def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
                 dirs_exist_ok=False):
        names = _os.listdir(src)
        skipped = ignore(src, names) if ignore is not None else ()
        _os.makedirs(dst, exist_ok=dirs_exist_ok)
        for name in names:
            if name not in skipped:
                one, other = _path.join(src, name), _path.join(dst, name)
                if _path.isdir(one):
                    copytree(one, other, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
                else:
                    copy_function(one, other)
        return dst


    def ignore_patterns(*patterns):
        from fnmatch import filter
        return lambda path, names: {name for pattern in patterns for name in filter(names, pattern)}


    def rmtree(path, ignore_errors=False, onerror=None):
        raise NotImplementedError('shutil.rmtree is not part of nabla: os.remove and os.rmdir remove files and folders '
                                  'one by one')


    def which(cmd, mode=1, path=None):
        return None


    def disk_usage(path):
        raise NotImplementedError('shutil.disk_usage is not part of nabla')

    """#

  /// `errno`: the numbers of the system's failures.
  static let errno = #"""
    EPERM, ENOENT, ESRCH, EINTR, EIO, EBADF, ECHILD, EAGAIN, ENOMEM, EACCES = 1, 2, 3, 4, 5, 9, 10, 11, 12, 13
    EBUSY, EEXIST, ENOTDIR, EISDIR, EINVAL, ENOSPC, EPIPE, EDOM, ERANGE, ENOTEMPTY = 16, 17, 20, 21, 22, 28, 32, 33, 34, 39
    ECONNREFUSED, ETIMEDOUT, EWOULDBLOCK = 111, 110, 11
    errorcode = {number: name for name, number in list(globals().items()) if name.isupper() and name != 'EWOULDBLOCK'}

    """#

  /// `codecs`: text as bytes, by name of the encoding.
  static let codecs = #"""
    BOM_UTF8 = b'\xef\xbb\xbf'
    BOM_UTF16_LE = BOM_UTF16 = b'\xff\xfe'
    BOM_UTF16_BE = b'\xfe\xff'


    def _turned(text):
        return ''.join([chr((ord(c) - base + 13) % 26 + base) if base else c for c in text
                        for base in [97 if 'a' <= c <= 'z' else 65 if 'A' <= c <= 'Z' else 0]])


    def encode(obj, encoding='utf-8', errors='strict'):
        if encoding.replace('-', '_').lower() in ('rot13', 'rot_13'):
            return _turned(obj)
        if encoding.lower() in ('hex', 'hex_codec'):
            return bytes(obj).hex().encode()
        if encoding.lower() in ('base64', 'base64_codec'):
            import base64
            return base64.encodebytes(obj)
        return obj.encode(encoding, errors)


    def decode(obj, encoding='utf-8', errors='strict'):
        if encoding.replace('-', '_').lower() in ('rot13', 'rot_13'):
            return _turned(obj)
        if encoding.lower() in ('hex', 'hex_codec'):
            return bytes.fromhex(obj.decode())
        if encoding.lower() in ('base64', 'base64_codec'):
            import base64
            return base64.decodebytes(obj)
        return obj.decode(encoding, errors)


    def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
        import builtins
        return builtins.open(filename, mode, encoding=None if 'b' in mode else encoding)


    class CodecInfo:
        def __init__(self, name):
            self.name = name

        def encode(self, text, errors='strict'):
            return text.encode(self.name, errors), len(text)

        def decode(self, data, errors='strict'):
            return data.decode(self.name, errors), len(data)


    def lookup(encoding):
        try:
            ''.encode(encoding)
        except LookupError:
            raise LookupError(f'unknown encoding: {encoding}') from None
        return CodecInfo({'utf8': 'utf-8', 'latin1': 'iso8859-1', 'latin-1': 'iso8859-1'}.get(encoding.lower(), encoding.lower()))

    """#
}
