"""Single calls of Python's own types and functions, with typical, odd and wrong arguments: every method that CPython's
types have, every built-in function, and the three small languages of formatting.
"""

POOL = {
    int: ['0', '1', '-1', '7', '-13', '255', '2**31', '2**63', '-2**63', '2**64 - 1', '10**20', '-10**25'],
    bool: ['True', 'False'],
    float: ['0.0', '-0.0', '1.0', '2.5', '-3.75', '1e16', '1e22', '1e-7', '123456.789', "float('nan')", "float('inf')", "-float('inf')", '5e-324'],
    str: ["''", "'a'", "'abc'", "'Hello World'", "'a,b,,c'", "'  pad\\t'", "'one\\ntwo\\r\\nthree'", "'12'", "'-3.5'", "'ÄÖß'", "'가나다'", "'aXbXc'", "'tab\\there'", "'{}'", "'\\x00\\x7f'", "'ǅ ﬁ İ'", "'xyzzy'", "'%d'", "'it\\'s'", "'½²'"],
    bytes: ["b''", "b'abc'", "b'a b c'", "b'\\x00\\xff'", "b'Hello\\n'", "b'12'", "b'a,b'"],
    list: ['[]', '[1]', '[1, 2, 3]', '[3, 1, 2, 1]', "['b', 'a']", "[1, 'a', None]", '[[1], [2, 3]]', '[1.5, True, -0.0]', '[(1, 2), (0, 5)]'],
    tuple: ['()', '(1,)', '(1, 2, 3)', "('a', 'b')", '((1, 2), (3,))', '(1.5, None, True)'],
    dict: ['{}', "{'a': 1}", "{'a': 1, 'b': 2}", '{1: [1], 2: None}', "{(1, 2): 'x'}", '{1.0: 5, True: 6}'],
    set: ['set()', '{1}', '{1, 2, 3}', '{2, 4}', '{1.5, 2}'],
    frozenset: ['frozenset()', 'frozenset({1, 2})', 'frozenset([2, 3])'],
    range: ['range(0)', 'range(5)', 'range(1, 10, 3)', 'range(10, 0, -2)', 'range(-3, 3)'],
    slice: ['slice(3)', 'slice(1, None)', 'slice(None, None, -1)', 'slice(1, 10, 2)'],
    bytearray: ["bytearray()", "bytearray(b'abc')", "bytearray(3)"],
}
ODD = ['None', '...', 'print', 'int', 'object()', 'lambda *a: 1', 'NotImplemented', "iter([1, 2])", "(i for i in range(3))", 'ValueError("v")', "type('T', (), {})()"]
SPECIAL = ('__add__ __and__ __bool__ __contains__ __eq__ __float__ __floordiv__ __format__ __ge__ __getitem__ __gt__ __hash__ '
           '__index__ __int__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __neg__ __or__ __pow__ __radd__ __repr__ __rmul__ __rsub__ '
           '__str__ __sub__ __truediv__ __xor__ __abs__ __round__ __invert__ __lshift__ __iadd__ __setitem__ __delitem__ __doc__x').split()
UNLIKE = {'hash': 1, '__hash__': 1, 'id': 1, '__sizeof__': 1, '__dir__': 1}
FUNCTIONS = ('abs all any ascii bin bool bytes bytearray callable chr dict divmod enumerate filter float format frozenset getattr '
             'hasattr hex int isinstance issubclass iter len list map max min next oct ord pow range repr reversed round set slice '
             'sorted str sum tuple type zip print').split()
KEYWORDS = ['key=len', 'reverse=True', 'default=0', 'start=2', 'strict=True', 'base=16', "sep='-'", "end='!'", 'key=None', 'key=str', 'key=lambda v: -v',
            'maxsplit=1', 'keepends=True', 'byteorder="little"', 'signed=True', 'length=2', 'ndigits=1', "encoding='utf-8'", "errors='ignore'", 'bad=1', 'tabsize=4']
TYPICAL = {
    'split': ["','", 'None', "' '", "',', 1", "None, 1", "'X', maxsplit=1", "''"], 'rsplit': ["','", "',', 1", "None, 1"],
    'join': ["['a', 'b']", "'xyz'", "[1, 2]", "[]", "('a', None)", "{'k': 1}", "(c for c in 'ab')"], 'replace': ["'a', 'b'", "'', '-'", "'a', 'b', 1", "'X', ''", "'a'"],
    'strip': ["'a'", "' p'", "None", ""], 'lstrip': ["'a'", ""], 'rstrip': ["'c\\t'", ""], 'startswith': ["'a'", "('a', 'H')", "'b', 1", "('a', 1)"], 'endswith': ["'c'", "('c', 'd')", "'b', 0, 2"],
    'find': ["'b'", "'X', 2", "'', 1", "'', 99"], 'rfind': ["'b'", "''"], 'index': ["1", "'a'", "2, 1", "1, 0, 2"], 'rindex': ["'X'", "'q'"], 'count': ["1", "'a'", "''", "'X', 2"],
    'zfill': ['5', '-1', '2'], 'center': ['9', "9, '*'", "9, 'ab'", '0'], 'ljust': ['5', "5, '.'"], 'rjust': ['5', "5, '가'"], 'expandtabs': ['', '4', '0', 'tabsize=2'], 'splitlines': ['', 'True', 'keepends=True'],
    'partition': ["','", "''", "'X'"], 'rpartition': ["','"], 'translate': ["{97: 'z', 98: None}", "{97: 65}", "str.maketrans('ab', 'xy')", "str.maketrans({'a': '1', 'b': None})"], 'maketrans': ["'ab', 'xy'", "'ab', 'xy', 'c'", "'a', 'xy'", "{'a': 1}", "{1: 'b'}", "{'ab': 1}"],
    'encode': ['', "'utf-8'", "'ascii'", "'ascii', 'ignore'", "'ascii', 'replace'", "'latin-1'", "'nosuch'", "'utf-16'"], 'decode': ['', "'utf-8'", "'ascii'", "'utf-8', 'replace'", "'latin-1'"],
    'format': ['1, 2', "'a'", '', 'x=3'], 'format_map': ["{'a': 1}", '{}'], 'removeprefix': ["'a'", "'Hello '"], 'removesuffix': ["'c'", "'d'"], 'casefold': [''],
    'append': ['5', ''], 'extend': ['[4, 5]', "'ab'", '5', 'range(2)'], 'insert': ['0, 9', '-1, 9', '99, 9', '9'], 'pop': ['', '0', '-1', '9', "'a'", "'a', 3", "'zz', None", '1'], 'remove': ['1', "'a'", '9'], 'sort': ['', 'reverse=True', 'key=str', 'key=lambda v: -v', 'lambda v: v'], 'reverse': [''], 'clear': [''], 'copy': [''],
    'get': ["'a'", "'z'", "'z', 0", '[1]', '1'], 'setdefault': ["'a', 5", "'z', 5", "'z'"], 'update': ["{'c': 3}", "c=3", "[('a', 9)]", "[1]", "['ab']", '{3, 4}', '5', "[(1, 2, 3)]"], 'popitem': [''], 'items': [''], 'keys': [''], 'values': [''], 'fromkeys': ["'ab'", "[1, 2], 0", '5'],
    'add': ['5', '[1]'], 'discard': ['1', '9', '[1]'], 'union': ['{5}', '[1, 9]', '{3}, [4]', '5', ''], 'intersection': ['{1, 2}', '[1]', ''], 'difference': ['{1}', '[2]', ''], 'symmetric_difference': ['{1, 9}', '[1]'], 'issubset': ['{1, 2, 3, 4}', '[1]', '5'], 'issuperset': ['{1}', '[]'], 'isdisjoint': ['{9}', '[1]'], 'difference_update': ['{1}'], 'intersection_update': ['{1}'], 'symmetric_difference_update': ['{1, 7}'],
    'to_bytes': ["2, 'big'", "8, 'little'", "1, 'big'", "2, 'big', signed=True", "2, 'x'", '', "length=4, byteorder='big'"], 'from_bytes': ["b'\\x01\\x02', 'big'", "b'\\xff', 'little', signed=True", "[1, 2], 'big'"], 'bit_length': [''], 'bit_count': [''], 'as_integer_ratio': [''], 'is_integer': [''], 'conjugate': [''], 'hex': [''], 'fromhex': ["'0x1.8p3'", "'ff 00'", "'zz'"],
    'indices': ['5', '0', '-1', '100'],
    'int': ["'12'", "' -7 '", "'0x1f', 16", "'1f', 16", "'12', 2", "'z', 36", "'1_000'", "'abc'", "''", '2.9', '-2.9', "'3.5'", 'None', "float('nan')", "float('inf')", "b'12'", "'10', 0", "'0b101', 0", "'9', base=8", '12, 3', 'x=3', "'1' * 30", "'५'"],
    'float': ["'1e3'", "' 2.5\\n'", "'nan'", "'-Infinity'", "'1_0.5'", "'abc'", "''", '3', '10**400', 'None', "'1e400'", "b'2.5'", '[]', "'0x1p3'", "'.5'", "'5.'", "'.'"],
    'round': ['2.5', '3.5', '-0.5', '2.675, 2', '1234, -2', '1250, -2', '2.5, None', "'a'", "float('nan')", "float('inf')", '1e300, 2', '5, 2', '2.5, 0', 'True', '15, -1', '25, -1', '0.5', '1.005, 2', '123.456, -1'],
    'pow': ['2, 10', '2, -1', '2, 10, 7', '2.0, 3', '-8, 1/3', '0, -1', '3, -1, 7', '2, 3, 0', "2, 'a'", '2, 200', '0.0, -1', '2, 0.5', '10, -400', '10.0, 400'],
    'divmod': ['7, 3', '-7, 3', '7, -3', '7.5, 2', '1, 0', '1.0, 0', '10**20, 7', "7, 'a'", '-7.5, 2', "float('inf'), 2", '5, 0.0'],
    'sum': ['[1, 2, 3]', '[1.5, 2]', "['a', 'b']", '[[1], [2]], []', '[1], 10', '[], start=5', '5', "[1, 'a']", "['a'], ''", '[True, True]', '[0.1] * 10', '[1e16, 1.0, -1e16]', '(x * x for x in range(4))', '{1: 2}'],
    'max': ['1, 2', '[1, 3, 2]', '[]', '[], default=0', "'abc'", "[1, 'a']", "['bb', 'a'], key=len", '5', '', '1, 2.0, 2', '[1, 2], [1, 3]', '1, key=abs', '1, 2, default=3', "{'a': 1, 'b': 0}", "float('nan'), 1", "1, float('nan')", 'None, 1'],
    'min': ['1, 2', '[3, 1]', '()', "key=len", "'b', 'a'", '-1, 1, key=abs', '[1, None]', '[2, 1.0, 1]'],
    'sorted': ['[3, 1, 2]', "'hello'", "['b', 'A', 'c'], key=str.lower", '[1, 2], reverse=True', "{'b': 1, 'a': 2}", "[1, 'a']", '5', '[3, 1], None', '[None, None]', '[(2, 1), (1, 2)], key=lambda p: p[1]', '[1.5, True, 0]', '{3, 1}', '[3, 1], lambda v: v', '[[2], [1]]', 'range(3), key=lambda v: -v', '[1, 2], key=3', '[{}, {}]'],
    'range': ['5', '1, 5', '1, 10, 2', '0, 5, 0', '2.5', "'a'", '', '10**20', '1, 2, 3, 4', 'True', 'None', '-5'],
    'enumerate': ["'ab'", "'ab', 1", "'ab', start=5", '5', "'ab', 'c'"], 'zip': ["[1, 2], 'ab'", "[1], 'ab', strict=True", '[1], 5', '', "[1, 2, 3], 'ab', strict=True"], 'map': ['str, [1, 2]', 'lambda a, b: a + b, [1, 2], [3, 4]', 'str', 'None, [1]', 'int, ["1", "x"]', '3, [1]'], 'filter': ['None, [0, 1, 2]', 'lambda v: v > 1, [1, 2, 3]', 'bool', 'None, 5'],
    'isinstance': ['1, int', 'True, int', '1, (str, int)', '1, 5', "1, 'int'", '1.0, int', '1, int | str', '1', "[], list", '1, (str, (float, int))'], 'issubclass': ['bool, int', 'int, (str, object)', '1, int', 'int, 5', 'KeyError, Exception'],
    'getattr': ["'a', 'upper'", "1, 'zz'", "1, 'zz', 7", '1, 2', "'a'"], 'hasattr': ["'a', 'upper'", "1, 'zz'", '1, 2'], 'chr': ['65', '-1', '0x110000', "'a'", '44032', '97.0'], 'ord': ["'a'", "''", "'ab'", '5', "'가'", "b'a'"], 'bin': ['5', '-5', '2.0', '10**20', 'True'], 'hex': ['255', '-1', "'a'", '2**70'], 'oct': ['8', '-8', '1.5'],
    'format': ["3.14159, '.2f'", "5, 'b'", "'a', '>5'", "5, 's'", "[1], '>5'", "1234567, ','", "None, ''", "5", "3, 5", "True, 'd'", "0.5, '%'", "'abc', '.1'"], 'next': ['iter([1])', 'iter([])', 'iter([]), 5', '[1]', '5'], 'iter': ['[1]', '5', 'lambda: 1, 1', "'ab'", '[1], 1', 'None'], 'len': ["'가'", '5', 'None', '{1: 2}', 'range(10**10)', 'iter([1])', 'int', '(x for x in [])'],
    'reversed': ['[1, 2]', "'ab'", '{1: 2}', '{1}', '5', 'range(3)', 'iter([1])', '(1, 2)'], 'type': ['1', "'T', (), {}", '', 'None', '1, 2', 'type', '[].append', 'len', '...', 'lambda: 0'], 'callable': ['len', '5', 'int', 'lambda: 0'], 'str': ['5', '1.0', "b'a'", "b'a', 'utf-8'", 'None', '', "'a'", '[1, "a"]', "5, 'utf-8'", 'object=3', 'int', 'ValueError("x")'], 'repr': ["'a\\'b'", '"a\\"b\'c"', "'\\n\\t\\\\'", 'None', '1e16', '...', "'\\u200b\\xa0é'", 'int', 'ValueError("x", 1)', 'slice(1)', "[1, 'a', 2.0]", '{}', '()', '(1,)', 'set()', "b'\\x00a\\''", 'range(3)'], 'ascii': ["'é가'", '5', "['é']"],
    'bool': ["''", "'0'", '[]', '0.0', "float('nan')", 'None', '[0]', '1, 2', 'x=1'], 'list': ["'abc'", 'range(3)', '5', '{1: 2}', '', '[1], 2', 'None'], 'tuple': ['[1]', "'ab'", '5', ''], 'dict': ['a=1', "[('a', 1)]", "[1, 2]", "{'a': 1}, b=2", '5', "['ab', 'cd']", "zip('ab', [1, 2])", '[[1]]', 'None'], 'set': ['[1, 1, 2]', '5', '[[1]]', '', 'range(3)'], 'frozenset': ['[1, 2]', '', '5'], 'bytes': ['3', '[1, 2]', "'a'", "'a', 'utf-8'", '[256]', '-1', '', "b'x'", '[1.5]'], 'bytearray': ['3', "b'ab'", '[1, 2]', "'a'", "'a', 'utf-8'"], 'abs': ['-3', '-2.5', "'a'", 'True', '-0.0', '-2**63'], 'slice': ['', '1', '1, 2, 3', "'a'"], 'print': ["1, 'a', [1]", "1, 2, sep=', '", "1, sep=3", "1, end=''", "bad=1", "sep=None", "'a', 2.50, None, True"], 'all': ['[1, 0]', '[]', '5', '(x for x in [1])'], 'any': ["['', 0]", '[]', '5', "'a'"],
}


def an(random, *kinds):
    kind = random.choice(kinds or list(POOL))
    return random.choice(POOL[kind] or ODD)


def arguments(random, name, receiver=None):
    roll = random.random()
    if name in TYPICAL and roll < 0.55:
        return random.choice(TYPICAL[name])
    count = random.choice([0, 1, 1, 1, 1, 2, 2, 3])
    parts = []
    for _ in range(count):
        roll = random.random()
        if receiver is not None and roll < 0.3:
            parts.append(an(random, receiver))
        elif roll < 0.55:
            parts.append(random.choice(['0', '1', '2', '3', '-1', '5']))
        elif roll < 0.92:
            parts.append(an(random))
        else:
            parts.append(random.choice(ODD))
    if random.random() < 0.08:
        parts.append(random.choice(KEYWORDS))
    return ', '.join(parts)


def huge(text):
    """Whether a call may ask for more memory or time than one call should."""
    return any(big in text for big in ('2**63', '2**64', '10**20', '10**25', '2**31', '1e16', '1e22'))


def written(call):
    return ("r = %s\nprint(type(r).__name__)\nif type(r).__name__ in ('map', 'zip', 'filter', 'enumerate', 'reversed', "
            "'list_reverseiterator', 'range_iterator'):\n  r = list(r)\nr" % call)


def a_method(random):
    kind = random.choice([int, bool, float, str, str, str, str, bytes, list, list, list, tuple, dict, dict, set, set, frozenset, range, slice, bytearray])
    names = [n for n in dir(kind) if not n.startswith('_')]
    special = [n for n in SPECIAL if hasattr(kind, n)]
    name = random.choice(names if names and random.random() < 0.85 else special)
    receiver = random.choice(POOL[kind])
    text = arguments(random, name, kind)
    if huge(text + receiver) and name in ('__mul__', '__rmul__', '__lshift__', '__pow__', 'ljust', 'rjust', 'center', 'zfill', 'expandtabs', 'to_bytes', '__imul__'):
        text = '3'
    if not callable(getattr(kind, name)):
        return 'x = %s\nx.%s' % (receiver, name)
    if random.random() < 0.06:
        return written('%s.%s(%s)' % (kind.__name__, name, ', '.join(p for p in (receiver, text) if p)))
    return 'x = %s\nr = x.%s(%s)\nprint(type(r).__name__, x)\nr' % (receiver, name, text)


def a_function(random):
    name = random.choice(FUNCTIONS)
    text = arguments(random, name)
    if huge(text) and name in ('bytes', 'bytearray', 'pow', 'list', 'sorted', 'round'):
        text = '3'
    return written('%s(%s)' % (name, text))


def an_operation(random):
    op = random.choice('+ - * / // % ** << >> & | ^ == != < <= > >= in is and or'.split() + ['not in'])
    kind = random.choice(list(POOL)[:-1])
    a, b = an(random, kind), an(random, kind if random.random() < 0.5 else random.choice(list(POOL)[:-1]))
    if op in ('**', '<<', '*') and (huge(a) or huge(b)):
        b = '3'
    if random.random() < 0.25 and op not in ('in', 'is', 'not in', 'and', 'or', '==', '!=', '<', '<=', '>', '>='):
        return 'x = %s\ny = x\nx %s= %s\nprint(x is y)\nx' % (a, op, b)
    return 'x = %s\ny = %s\nr = x %s y\nprint(type(r).__name__)\nr' % (a, b, op)


def a_subscript(random):
    kind = random.choice([str, bytes, list, tuple, dict, range, bytearray, int, set])
    part = random.choice(['0', '-1', '5', '1:', ':2', '::-1', '::2', '-2:', '1:1', '::0', "'a'", '1.0', 'None', 'True', '10**20', "'a':", ':10**20', '0, 1', '...', '[0]', '-10**20:'])
    target = 'x[%s]' % part
    roll = random.random()
    if roll < 0.6:
        return 'x = %s\nr = %s\nprint(type(r).__name__)\nr' % (an(random, kind), target)
    if roll < 0.85:
        return 'x = %s\n%s = %s\nx' % (an(random, kind), target, random.choice(['9', "'z'", '[7, 8]', '[]', '(1, 2, 3)', "b'q'", 'range(2)', 'None']))
    return 'x = %s\ndel %s\nx' % (an(random, kind), target)


def a_value(random):
    return random.choice([an(random, int), an(random, float), an(random, str), random.choice(['3', '42', '3.14159', '-2.5', '1234567', '0.000123', '1e10', "'text'", 'None', 'True', '[1]', '0', '999999.5', '100.0', '1e-5', '123456789.123'])])


def a_specification(random):
    if random.random() < 0.06:
        return random.choice(['zz', '>', '5>', '.f', '5.', ',,', '_,', '+-', '=5', '%%', '5.2.1f', 'é', '{', '10 f', '0', 'z.1f', 'zf'])
    return ''.join((random.choice(['', '', '', '<', '>', '^', '=', '*^', '0>', '가<']), random.choice(['', '', '', '+', '-', ' ']),
                    random.choice(['', '', '', '', '#']), random.choice(['', '', '0']), random.choice(['', '', '5', '10', '12', '1', '0']),
                    random.choice(['', '', '', ',', '_']), random.choice(['', '', '.2', '.0', '.3', '.10', '.1']),
                    random.choice(['', '', 'f', 'd', 'g', 'e', 's', 'x', 'b', '%', 'n', 'c', 'o', 'X', 'G', 'E', 'F'])))


def a_text(random):
    value, roll = a_value(random), random.random()
    if roll < 0.35:
        return "x = %s\nf'{x:%s}'" % (value, a_specification(random).replace('{', ''))
    if roll < 0.5:
        return "x = %s\nf'{x!%s:%s}'" % (value, random.choice('rsa'), random.choice(['', '>10', '.3', '<8', '^9', '5d']))
    if roll < 0.65:
        template = random.choice(['{}', '{0} {0}', '{} {}', '{0} {}', '{:%s}', '{0:%s}', '{x}', '{x:%s}', '{0[0]}', '{0.real}', '{{}}', '{', '}', '{0!r:>9}', '{:{}}', '{!x}', '{0', '{x[a]}', '{:>{w}}', '{1}', '{-1}', '{0[a]}', '{0.zz}', '{a b}', '{:{w}.{p}}'])
        if '%s' in template:
            template = template % a_specification(random).replace('{', '')
        return '%r.format(%s, %s, w=7, p=2, x=%s)' % (template, value, random.choice(['5', "'<8'", "'q'"]), a_value(random))
    flags = random.choice(['', '', '', '-', '+', ' ', '0', '#', '-+', '+0'])
    width = random.choice(['', '', '5', '10', '.2', '8.3', '.0', '*', '.*', '1'])
    letter = random.choice(list('dddsssfffgexrioXcaEGu%zb'))
    template = '%' + flags + width + letter
    if random.random() < 0.25:
        template = random.choice(['%(x)' + flags + width.replace('*', '3') + letter, '%s ' + template, template + ' %s', '%%' + template, template + '%', '%(x)s %(y)d', '%'])
    return '%r %% %s' % (template, random.choice([value, '(%s,)' % value, '(%s, %s)' % (random.choice(['5', value]), value), "{'x': %s, 'y': 2}" % value, '()', '[1, 2]']))


def builtins(random):
    make = random.choice([a_method] * 5 + [a_function] * 4 + [an_operation, an_operation, a_subscript, a_text, a_text, a_text])
    return make(random)


TABLE = {'builtins': builtins}
