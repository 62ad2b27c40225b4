/// Methods of `str` and `bytes`, and text of values.
///
/// A session of CPython 3.11: each expression with the repr of its value, or its error.
enum StringCases {
  static let text = #"""
    >>> 'abc'.upper()
    'ABC'
    >>> 'ABC'.lower()
    'abc'
    >>> 'straße'.upper()
    'STRASSE'
    >>> 'ΑΣ'.lower()
    'ας'
    >>> 'hello world'.capitalize()
    'Hello world'
    >>> 'hello world'.title()
    'Hello World'
    >>> "they're bill's".title()
    "They'Re Bill'S"
    >>> 'aBc'.swapcase()
    'AbC'
    >>> 'ß'.casefold()
    'ss'
    >>> 'a,b,,c'.split(',')
    ['a', 'b', '', 'c']
    >>> 'a b  c '.split()
    ['a', 'b', 'c']
    >>> ' a b '.split(' ')
    ['', 'a', 'b', '']
    >>> 'a,b,c'.split(',', 1)
    ['a', 'b,c']
    >>> 'a b c d'.split(None, 2)
    ['a', 'b', 'c d']
    >>> ''.split()
    []
    >>> ''.split(',')
    ['']
    >>> 'a,b,c'.rsplit(',', 1)
    ['a,b', 'c']
    >>> ' a  b  c '.rsplit(None, 1)
    [' a  b', 'c']
    >>> 'abc'.rsplit('b')
    ['a', 'c']
    >>> 'a b c  '.split(maxsplit=1)
    ['a', 'b c  ']
    >>> 'a\nb\r\nc\rd\x0be\n'.splitlines()
    ['a', 'b', 'c', 'd', 'e']
    >>> 'a\nb\r\n'.splitlines(True)
    ['a\n', 'b\r\n']
    >>> ''.splitlines()
    []
    >>> '\n'.splitlines()
    ['']
    >>> 'a=b=c'.partition('=')
    ('a', '=', 'b=c')
    >>> 'a=b=c'.rpartition('=')
    ('a=b', '=', 'c')
    >>> 'abc'.partition('x')
    ('abc', '', '')
    >>> 'abc'.rpartition('x')
    ('', '', 'abc')
    >>> '-'.join(['a','b','c'])
    'a-b-c'
    >>> ''.join([])
    ''
    >>> ','.join('abc')
    'a,b,c'
    >>> '-'.join(str(i) for i in range(3))
    '0-1-2'
    >>> ' ab '.strip()
    'ab'
    >>> 'xxabxx'.strip('x')
    'ab'
    >>> 'xyabyx'.lstrip('xy')
    'abyx'
    >>> 'ab\n'.rstrip()
    'ab'
    >>> ' a '.strip(None)
    'a'
    >>> '\u3000a\u3000'.strip()
    'a'
    >>> 'banana'.replace('a','o')
    'bonono'
    >>> 'banana'.replace('a','o',2)
    'bonona'
    >>> 'abc'.replace('','-')
    '-a-b-c-'
    >>> 'abc'.replace('','-',2)
    '-a-bc'
    >>> 'abc'.replace('x','y')
    'abc'
    >>> 'aaa'.replace('aa','b')
    'ba'
    >>> 'banana'.find('an')
    1
    >>> 'banana'.find('an',2)
    3
    >>> 'banana'.rfind('an')
    3
    >>> 'banana'.find('x')
    -1
    >>> 'banana'.find('an',-3)
    3
    >>> 'abc'.find('',3)
    3
    >>> 'abc'.find('',4)
    -1
    >>> 'abc'.rfind('')
    3
    >>> 'abc'.find('c',0,2)
    -1
    >>> 'banana'.index('n')
    2
    >>> 'banana'.rindex('n')
    4
    >>> 'banana'.count('an')
    2
    >>> 'banana'.count('a',2)
    2
    >>> 'abc'.count('')
    4
    >>> 'aaaa'.count('aa')
    2
    >>> '한국어 텍스트'.find('텍')
    4
    >>> '한국어'.index('어')
    2
    >>> '한국어텍'.rfind('국')
    1
    >>> '한국한국'.count('한')
    2
    >>> '한국어'.count('')
    4
    >>> 'abc'.startswith('a')
    True
    >>> 'abc'.startswith(('x','ab'))
    True
    >>> 'abc'.endswith('bc')
    True
    >>> 'abc'.endswith(())
    False
    >>> 'abc'.startswith('b',1)
    True
    >>> 'abc'.startswith('',3)
    True
    >>> 'abc'.startswith('',4)
    False
    >>> 'abc'.endswith('b',0,2)
    True
    >>> 'abc'.removeprefix('a')
    'bc'
    >>> 'abc'.removesuffix('c')
    'ab'
    >>> 'abc'.removeprefix('x')
    'abc'
    >>> 'ab1'.isalnum()
    True
    >>> 'ab'.isalpha()
    True
    >>> '12'.isdigit()
    True
    >>> '²'.isdigit()
    True
    >>> '²'.isdecimal()
    False
    >>> '½'.isnumeric()
    True
    >>> 'AB'.isupper()
    True
    >>> 'ab1'.islower()
    True
    >>> ' \t'.isspace()
    True
    >>> ''.isspace()
    False
    >>> 'Ab Cd'.istitle()
    True
    >>> 'a_1'.isidentifier()
    True
    >>> '1a'.isidentifier()
    False
    >>> 'a b'.isprintable()
    True
    >>> 'a\n'.isprintable()
    False
    >>> 'é'.isascii()
    False
    >>> '한글'.isalpha()
    True
    >>> '한글'.isidentifier()
    True
    >>> 'ab'.center(5)
    '  ab '
    >>> 'ab'.center(6,'*')
    '**ab**'
    >>> 'abc'.center(6,'-')
    '-abc--'
    >>> 'a'.center(4,'.')
    '.a..'
    >>> 'abc'.ljust(5)+'|'
    'abc  |'
    >>> 'abc'.rjust(5,'.')
    '..abc'
    >>> 'abc'.center(2)
    'abc'
    >>> '한'.center(4,'*')
    '*한**'
    >>> '42'.zfill(5)
    '00042'
    >>> '-42'.zfill(5)
    '-0042'
    >>> '+1'.zfill(4)
    '+001'
    >>> 'abc'.zfill(2)
    'abc'
    >>> ''.zfill(3)
    '000'
    >>> 'a\tb'.expandtabs()
    'a       b'
    >>> 'ab\tc\td'.expandtabs(4)
    'ab  c   d'
    >>> 'a\tb'.expandtabs(0)
    'ab'
    >>> 'a\n\tb'.expandtabs(4)
    'a\n    b'
    >>> '{} {}'.format(1, 2)
    '1 2'
    >>> '{0}{1}{0}'.format('a','b')
    'aba'
    >>> '{a:.2f}'.format(a=3.14159)
    '3.14'
    >>> '{:>5}|{:<5}|{:^5}'.format('a','b','c')
    '    a|b    |  c  '
    >>> '{x[0]}'.format(x=[1])
    '1'
    >>> '{{}}'.format()
    '{}'
    >>> '{a}'.format_map({'a':1})
    '1'
    >>> 'héllo'.encode()
    b'h\xc3\xa9llo'
    >>> 'héllo'.encode('latin-1')
    b'h\xe9llo'
    >>> 'abc'.encode('ascii')
    b'abc'
    >>> b'h\xc3\xa9'.decode()
    'hé'
    >>> 'é'.encode('ascii')
    UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
    >>> 'é'.encode('ascii','replace')
    b'?'
    >>> 'é'.encode('ascii','ignore')
    b''
    >>> b'\xff'.decode()
    UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
    >>> b'ab\xc3'.decode()
    UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 2: unexpected end of data
    >>> b'a\xc3b'.decode()
    UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 1: invalid continuation byte
    >>> b'\xff'.decode('utf-8','replace')
    '�'
    >>> b'\xffa'.decode('utf-8','ignore')
    'a'
    >>> b'\xe9'.decode('latin-1')
    'é'
    >>> 'abc'.translate(str.maketrans('ab','xy'))
    'xyc'
    >>> 'abc'.translate(str.maketrans('ab','xy','c'))
    'xy'
    >>> 'abc'.translate({97:None, 98:'BB', 99:100})
    'BBd'
    >>> str.maketrans({'a':1})
    {97: 1}
    >>> 'abc'.join(5)
    TypeError: can only join an iterable
    >>> 'a'.join([1])
    TypeError: sequence item 0: expected str instance, int found
    >>> 'a'.join(['b', 2])
    TypeError: sequence item 1: expected str instance, int found
    >>> 'abc'.index('z')
    ValueError: substring not found
    >>> 'abc'.split('')
    ValueError: empty separator
    >>> 'abc'.split(1)
    TypeError: must be str or None, not int
    >>> 'abc'.partition('')
    ValueError: empty separator
    >>> 'abc'.replace(1,2)
    TypeError: replace() argument 1 must be str, not int
    >>> 'abc'.startswith(1)
    TypeError: startswith first arg must be str or a tuple of str, not int
    >>> 'abc'.startswith((1,))
    TypeError: tuple for startswith must only contain str, not int
    >>> 'abc'.strip(1)
    TypeError: strip arg must be None or str
    >>> 'abc'.center('a')
    TypeError: 'str' object cannot be interpreted as an integer
    >>> 'abc'.center(5,'ab')
    TypeError: The fill character must be exactly one character long
    >>> 'abc'.count(1)
    TypeError: must be str, not int
    >>> 'abc'.zfill('a')
    TypeError: 'str' object cannot be interpreted as an integer
    >>> 'abc'.encode('foo')
    LookupError: unknown encoding: foo
    >>> 'abc'.foo
    AttributeError: 'str' object has no attribute 'foo'
    >>> str.upper('abc')
    'ABC'
    >>> str.upper(5)
    TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
    >>> len('한국어')
    3
    >>> '한국어'[1]
    '국'
    >>> '한국어'[::-1]
    '어국한'
    >>> 'abc'[-1]
    'c'
    >>> 'abc'[1:]
    'bc'
    >>> 'abc'*2
    'abcabc'
    >>> 'abc'[5]
    IndexError: string index out of range
    >>> 'abc'['a']
    TypeError: string indices must be integers, not 'str'
    >>> 'a' in 'abc'
    True
    >>> '' in 'abc'
    True
    >>> 'x' not in 'abc'
    True
    >>> 'a' < 'b'
    True
    >>> 'a' < 'B'
    False
    >>> '가' > 'z'
    True
    >>> 'abc' == 'abc'
    True
    >>> repr('it\'s')
    '"it\'s"'
    >>> repr('"')
    '\'"\''
    >>> repr('a\n\t\\')
    "'a\\n\\t\\\\'"
    >>> repr('\x00\x7f\xa0é\u200b한')
    "'\\x00\\x7f\\xa0é\\u200b한'"
    >>> repr("'\"")
    '\'\\\'"\''
    >>> str(1)
    '1'
    >>> str(1.0)
    '1.0'
    >>> str(None)
    'None'
    >>> str([1,'a'])
    "[1, 'a']"
    >>> str(b'a')
    "b'a'"
    >>> str(b'a','utf-8')
    'a'
    >>> str()
    ''
    >>> ascii('é한😀')
    "'\\xe9\\ud55c\\U0001f600'"
    >>> ascii("a'b")
    '"a\'b"'
    >>> '%d %s %.2f' % (1, 'a', 2.5)
    '1 a 2.50'
    >>> '%5d|%-5d|%05d' % (1,2,3)
    '    1|2    |00003'
    >>> '%x %o %e %g' % (255,8,1.5,0.0001)
    'ff 10 1.500000e+00 0.0001'
    >>> '%%' % ()
    '%'
    >>> '%r' % 'a'
    "'a'"
    >>> '%s' % [1]
    '[1]'
    >>> f'{1+1} {"a"!r:>5} {3.14159:.2f} {1000000:,} {0.5:.0%}'
    "2   'a' 3.14 1,000,000 50%"
    """#
}
