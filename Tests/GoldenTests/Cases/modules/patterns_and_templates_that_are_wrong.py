import re

bad = [r'(', r')', r'a)', r'(a', r'*', r'a**', r'a+*', r'[a', r'[', r'[z-a]', r'\q', '\\', r'(?P<a>x)(?P<a>y)', r'(?P<1>x)', r'(?P=x)', r'(?P<x', r'(?Px)', r'(?z)', r'(?<a)', r'(?', r'a{3,2}', r'(?<=a*)b', r'\1', r'(a)\2', r'(\1)', r'[\w-a]', r'[a-\d]', r'\x1', r'\u12', r'a(?i)b', r'(?i', r'(?-)', r'(?i-', r'(?#a', r'(?(1)a|b|c)', r'(?(2)a)', r'(?(x)a)', r'(?P<>a)', '^*', r'\b+', r'(?(0)a)', r'\400', r'[\q]', r'(?P', '(?:a', '(?=a', '+a', 'a|*', '(*)','a\n(b', r'(?iq)', r'(?i-i:a)']
for p in bad:
    try:
        re.compile(p); print(p, 'ok')
    except Exception as e: print(ascii(p), type(e).__name__, e)
for p, r in [('a', r'\1'), ('a', r'\q'), ('(a)', r'\g<1>\n\\'), ('(a)', r'\g<x>'), ('(a)', r'\g<'), ('(a)', '\\'), ('(?P<n>a)', r'[\g<n>]'), ('(a)', r'\101\0x')]:
    try: print(ascii(re.sub(p, r, 'banana')))
    except Exception as e: print(type(e).__name__, e)
print(re.compile('a', re.I | re.M), re.match('a', 'abc'), re.I, re.compile('a').flags, re.escape('a.b*c d-한'))
m = re.match(r'(?P<a>x)(y)?', 'xz'); print(m.groupdict(), m.groups('-'), m['a'], m.start(2), m.expand(r'\1-\g<a>'), m.string, m.re, m.pos, m.endpos)
try: m.group(5)
except IndexError as e: print(e)
p = re.compile('b'); print(p.search('abcb', 2), p.match('ab', 1), p.findall('bbbb', 1, 3), p.pattern, p.groups)
print(re.split('(,)', 'a,b,c', maxsplit=1), re.sub('a', 'b', 'aaaa', count=2), re.sub('', '-', 'abc'))
