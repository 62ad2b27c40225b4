from urllib.parse import *
u = urlparse('https://user:pw@Host.com:8080/a/b/../c;p?q=%20a+b&q=2#frag')
print(u, u.hostname, u.port, u.username, u.geturl())
print(parse_qs(u.query), parse_qsl('a=1&b='), urlsplit('mailto:x@y.z'))
for r in ('g', '../g', '/g', '//g', '?y', '#s', '../../../g', 'g/'):
    print(urljoin('http://a/b/c/d;p?q', r))
print(quote('a b/ü?&='), quote_plus('a b/ü'), unquote('a%20b%C3%BC%zz'), urlencode({'b c': 'd&e', 'x': [1, 2]}, doseq=True))
