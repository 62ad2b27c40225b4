extension WrittenModules {
  /// `urllib.request`: names that the books import; every connection is refused.
  static let urllibRequest = #"""
    class URLError(OSError):
        __module__ = 'urllib.error'
        def __init__(self, reason):
            super().__init__(reason)
            self.reason = reason
        def __str__(self):
            return f'<urlopen error {self.reason}>'


    HTTPError = URLError


    def _refuse(url):
        raise URLError(f'nabla opens no connections; fetch {url} yourself and put it into this folder')


    class Request:
        def __init__(self, url, data=None, headers={}, method=None):
            self.full_url = url
            self.headers = dict(headers)


    class _Opener:
        addheaders = []
        def open(self, url, *args):
            urlopen(url)


    def urlopen(url, *args, **kwargs):
        _refuse(getattr(url, 'full_url', url))


    def urlretrieve(url, filename=None, reporthook=None, data=None):
        _refuse(url)


    def build_opener(*handlers):
        return _Opener()


    def install_opener(opener):
        pass

    """#
}
