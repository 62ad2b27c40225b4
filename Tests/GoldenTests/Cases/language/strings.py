s = 'hello world'
print(s[0], s[-1], s[0:5], s[::-1], s[::2], len(s), s.upper(), s.title(), s.split())
print(s.replace('o', '0'), s.find('w'), s.count('l'), s.startswith('he'), 'x'.join(['a', 'b']))
print('  pad '.strip(), 'a,b,,c'.split(','), '%s' % s, '%r' % s, repr("it's"), repr('a"b\'c'))
print('line1\nline2', 'tab\there', r'raw\n', 'uni\u00e9', '한글', len('한글'), '한글'[0])
print('abc' in 'xabcx', 'a' * 3, 'abc'.center(9, '*'), '7'.zfill(3), 'a-b-c'.partition('-'))
print('A' 'B' "C", '''triple
quoted''')
