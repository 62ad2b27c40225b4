/// What IPython 8 shows for a value at the end of a cell.
enum DisplayCases {
  static let text = #"""
    >>> list(range(5))
    [0, 1, 2, 3, 4]
    >>> {'a':1,'b':2}
    {'a': 1, 'b': 2}
    >>> (1,)
    (1,)
    >>> ()
    ()
    >>> []
    []
    >>> {}
    {}
    >>> set()
    set()
    >>> {3,1,2}
    {1, 2, 3}
    >>> frozenset([1,2])
    frozenset({1, 2})
    >>> ['a long string number %d'%i for i in range(10)]
    ['a long string number 0',
     'a long string number 1',
     'a long string number 2',
     'a long string number 3',
     'a long string number 4',
     'a long string number 5',
     'a long string number 6',
     'a long string number 7',
     'a long string number 8',
     'a long string number 9']
    >>> [[1,2,3],[4,5,6]]
    [[1, 2, 3], [4, 5, 6]]
    >>> [{'name':'x'*20,'value':list(range(10))} for _ in range(3)]
    [{'name': 'xxxxxxxxxxxxxxxxxxxx', 'value': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]},
     {'name': 'xxxxxxxxxxxxxxxxxxxx', 'value': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]},
     {'name': 'xxxxxxxxxxxxxxxxxxxx', 'value': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]}]
    >>> 'a\nb'
    'a\nb'
    >>> ['a\nb','c']
    ['a\nb', 'c']
    >>> int
    int
    >>> str
    str
    >>> ValueError
    ValueError
    >>> len
    <function len(obj, /)>
    >>> print
    <function print(*args, sep=' ', end='\n', file=None, flush=False)>
    >>> abs
    <function abs(x, /)>
    >>> None
    None
    >>> True
    True
    >>> 3.5
    3.5
    >>> ...
    Ellipsis
    >>> 'hello'
    'hello'
    >>> b'abc'
    b'abc'
    >>> range(5)
    range(0, 5)
    >>> slice(1,2)
    slice(1, 2, None)
    >>> ValueError('x')
    ValueError('x')
    >>> KeyError('a',1)
    KeyError('a', 1)
    >>> [None,True,1.5,'s',(1,2)]
    [None, True, 1.5, 's', (1, 2)]
    >>> {'a':None}
    {'a': None}
    >>> [(i,str(i)*5) for i in range(20)]
    [(0, '00000'),
     (1, '11111'),
     (2, '22222'),
     (3, '33333'),
     (4, '44444'),
     (5, '55555'),
     (6, '66666'),
     (7, '77777'),
     (8, '88888'),
     (9, '99999'),
     (10, '1010101010'),
     (11, '1111111111'),
     (12, '1212121212'),
     (13, '1313131313'),
     (14, '1414141414'),
     (15, '1515151515'),
     (16, '1616161616'),
     (17, '1717171717'),
     (18, '1818181818'),
     (19, '1919191919')]
    >>> {'key%d'%i:'value%d'%i for i in range(6)}
    {'key0': 'value0',
     'key1': 'value1',
     'key2': 'value2',
     'key3': 'value3',
     'key4': 'value4',
     'key5': 'value5'}
    >>> {'b':1,'a':2}
    {'b': 1, 'a': 2}
    >>> [{}]*5
    [{}, {}, {}, {}, {}]
    >>> {'x':()}
    {'x': ()}
    >>> {('a','b'):1}
    {('a', 'b'): 1}
    >>> ['한국어 문자열 '*3 for _ in range(4)]
    ['한국어 문자열 한국어 문자열 한국어 문자열 ',
     '한국어 문자열 한국어 문자열 한국어 문자열 ',
     '한국어 문자열 한국어 문자열 한국어 문자열 ',
     '한국어 문자열 한국어 문자열 한국어 문자열 ']
    >>> [len, int, print]
    [<function len(obj, /)>,
     int,
     <function print(*args, sep=' ', end='\n', file=None, flush=False)>]
    >>> {1.5,2.5}
    {1.5, 2.5}
    >>> {'b','a','c'}
    {'a', 'b', 'c'}
    >>> {(1,2),(0,1)}
    {(0, 1), (1, 2)}
    >>> {1,'a'}
    {1, 'a'}
    >>> dict.fromkeys(range(3)).keys()
    dict_keys([0, 1, 2])
    >>> zip.__name__
    'zip'
    """#
}
