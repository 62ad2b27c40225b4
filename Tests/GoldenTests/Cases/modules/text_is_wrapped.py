import textwrap
t = 'The quick-brown fox jumps over the lazy dog, and then some extraordinarilylongwordsfollow here.'
for w in (5, 10, 20, 40, 70): print(textwrap.wrap(t, w))
print(textwrap.fill(t, 30, initial_indent='* ', subsequent_indent='  ')); print(textwrap.shorten(t, 30)); print(repr(textwrap.dedent('   a\n     b\n\n   c\n'))); print(textwrap.indent('a\n\nb', '> '))
