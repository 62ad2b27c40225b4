extension WrittenModules {
  /// `urllib.parse`: addresses taken apart and put together.
  static let urllibParse = #"""
    import re as _re
    from collections import namedtuple as _namedtuple

    _plain = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
    _with_host = ('', 'http', 'https', 'ftp', 'file', 'sftp', 'ws', 'wss', 'gopher', 'rsync', 'svn', 'git', 'nfs')


    def quote_from_bytes(bs, safe='/'):
        if isinstance(safe, bytes):
            safe = safe.decode('ascii', 'ignore')
        kept = _plain.union(safe)
        return ''.join([chr(b) if b < 128 and chr(b) in kept else f'%{b:02X}' for b in bs])


    def quote(string, safe='/', encoding=None, errors=None):
        if isinstance(string, str):
            string = string.encode(encoding or 'utf-8', errors or 'strict')
        elif encoding is not None or errors is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        return quote_from_bytes(string, safe)


    def quote_plus(string, safe='', encoding=None, errors=None):
        text = quote(string, safe + ' ' if isinstance(safe, str) else safe + b' ', encoding, errors)
        return text.replace(' ', '+')


    def unquote_to_bytes(string):
        if isinstance(string, str):
            string = string.encode('utf-8')
        return _re.sub('%([0-9a-fA-F]{2})', lambda found: chr(int(found[1], 16)), string.decode('latin-1')).encode('latin-1')


    def unquote(string, encoding='utf-8', errors='replace'):
        if isinstance(string, bytes):
            return unquote_to_bytes(string).decode(encoding, errors)

        def decoded(found):
            return bytes.fromhex(found[0].replace('%', '')).decode(encoding or 'utf-8', errors or 'replace')
        return _re.sub('(?:%[0-9a-fA-F]{2})+', decoded, string)


    def unquote_plus(string, encoding='utf-8', errors='replace'):
        return unquote(string.replace('+', ' '), encoding, errors)


    def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
        if hasattr(query, 'items'):
            query = query.items()

        def shown(value):
            return quote_via(value if isinstance(value, (str, bytes)) else str(value), safe)
        parts = []
        for key, value in query:
            many = doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__iter__')
            for one in value if many else [value]:
                parts.append(f'{shown(key)}={shown(one)}')
        return '&'.join(parts)


    def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
                  max_num_fields=None, separator='&'):
        pairs = []
        for field in qs.split(separator):
            if not field and not strict_parsing:
                continue
            name, mark, value = field.partition('=')
            if not mark and strict_parsing:
                raise ValueError('bad query field: %r' % (field,))
            if value or keep_blank_values:
                pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
        return pairs


    def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
                 max_num_fields=None, separator='&'):
        found = {}
        for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
            found.setdefault(name, []).append(value)
        return found


    class _Host:
        def _parts(self):
            user, mark, host = self.netloc.rpartition('@')
            name, _, password = user.partition(':')
            bracket = host.startswith('[') and ']' in host
            place, port = (host[1:].split(']', 1) if bracket else (host, '')) if bracket else host.partition(':')[::2]
            return (name if mark else None), (password if ':' in user else None), place, port.lstrip(':')

        @property
        def username(self):
            return self._parts()[0]

        @property
        def password(self):
            return self._parts()[1]

        @property
        def hostname(self):
            return self._parts()[2].lower() or None

        @property
        def port(self):
            port = self._parts()[3]
            if not port:
                return None
            if not port.isdigit():
                raise ValueError(f'Port could not be cast to integer value as {port!r}')
            if int(port) > 65535:
                raise ValueError('Port out of range 0-65535')
            return int(port)


    class SplitResult(_namedtuple('SplitResult', 'scheme netloc path query fragment'), _Host):
        def geturl(self):
            return urlunsplit(self)


    class ParseResult(_namedtuple('ParseResult', 'scheme netloc path params query fragment'), _Host):
        def geturl(self):
            return urlunparse(self)


    class DefragResult(_namedtuple('DefragResult', 'url fragment')):
        def geturl(self):
            return self.url + ('#' + self.fragment if self.fragment else '')


    def urlsplit(url, scheme='', allow_fragments=True):
        url = url.lstrip(''.join(map(chr, range(33))))
        for c in '\t\r\n':
            url = url.replace(c, '')
        netloc = query = fragment = ''
        found = _re.match('([A-Za-z][A-Za-z0-9+.-]*):', url)
        if found:
            scheme, url = found[1].lower(), url[found.end():]
        if url[:2] == '//':
            end = _re.search('[/?#]', url[2:])
            end = len(url) if end is None else end.start() + 2
            netloc, url = url[2:end], url[end:]
            if ('[' in netloc) != (']' in netloc):
                raise ValueError('Invalid IPv6 URL')
        if allow_fragments:
            url, _, fragment = url.partition('#')
        url, _, query = url.partition('?')
        return SplitResult(scheme, netloc, url, query, fragment)


    def urlparse(url, scheme='', allow_fragments=True):
        scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
        params = ''
        last = path.rfind('/')
        if ';' in path[last + 1:]:
            cut = path.index(';', last + 1)
            path, params = path[:cut], path[cut + 1:]
        return ParseResult(scheme, netloc, path, params, query, fragment)


    def urlunsplit(components):
        scheme, netloc, url, query, fragment = components
        if netloc or scheme and scheme in _with_host and url[:2] != '//':
            if url and url[:1] != '/':
                url = '/' + url
            url = '//' + (netloc or '') + url
        if scheme:
            url = scheme + ':' + url
        if query:
            url += '?' + query
        return url + '#' + fragment if fragment else url


    def urlunparse(components):
        scheme, netloc, url, params, query, fragment = components
        return urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment))


    def urldefrag(url):
        if '#' not in url:
            return DefragResult(url, '')
        whole = urlparse(url)
        return DefragResult(urlunparse(whole[:5] + ('',)), whole.fragment)


    def urljoin(base, url, allow_fragments=True):
        if not base or not url:
            return url or base
        b, u = urlparse(base, '', allow_fragments), urlparse(url, urlparse(base).scheme, allow_fragments)
        if u.scheme != b.scheme or u.scheme not in _with_host:
            return url
        if u.netloc:
            return urlunparse(u)
        if not u.path and not u.params:
            return urlunparse(b[:4] + (u.query or b.query, u.fragment))
        parts = b.path.split('/')
        if parts[-1] != '':
            del parts[-1]
        if u.path[:1] == '/':
            segments = u.path.split('/')
        else:
            segments = parts + u.path.split('/')
            segments[1:-1] = filter(None, segments[1:-1])
        kept = []
        for segment in segments:
            if segment == '..':
                if kept:
                    kept.pop()
            elif segment != '.':
                kept.append(segment)
        if segments[-1] in ('.', '..'):
            kept.append('')
        return urlunparse((u.scheme, b.netloc, '/'.join(kept) or '/', u.params, u.query, u.fragment))

    """#
}
