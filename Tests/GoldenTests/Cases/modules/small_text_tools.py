import codecs, errno, html, shlex
print(html.escape('<a href="x">\'&'), html.unescape('&lt;p&gt;&amp;&#39;&#x41;&eacute;&copy &nope;'))
print(shlex.split('a "b c" d\\ e \'f\''), shlex.quote("it's"), shlex.join(['a', 'b c']))
print(codecs.encode('Hello', 'rot13'), codecs.decode(b'6869', 'hex'), errno.errorcode[errno.ENOENT])
