/// Lists, tuples, dicts, sets, ranges, and the functions that walk them.
///
/// A session of CPython 3.11: each expression with the repr of its value, or its error.
enum ContainerCases {
  static let text = #"""
    >>> [].pop()
    IndexError: pop from empty list
    >>> [1].pop(5)
    IndexError: pop index out of range
    >>> [1,2,3].pop(0)
    1
    >>> [1,2,3].pop(-2)
    2
    >>> [].remove(3)
    ValueError: list.remove(x): x not in list
    >>> [1].index(2)
    ValueError: 2 is not in list
    >>> [1,2,3,2].index(2,2)
    3
    >>> [1,2].count(2)
    1
    >>> [1,True,1.0].count(1)
    3
    >>> [1].index('a')
    ValueError: 'a' is not in list
    >>> [1].insert('a',2)
    TypeError: 'str' object cannot be interpreted as an integer
    >>> [1].extend(5)
    TypeError: 'int' object is not iterable
    >>> (1,).index(2)
    ValueError: tuple.index(x): x not in tuple
    >>> [(1,2,1).count(1), (1,2,3).index(3)]
    [2, 2]
    >>> {}.pop('a')
    KeyError: 'a'
    >>> {}.pop('a', 5)
    5
    >>> {'a':1}.pop('a')
    1
    >>> {'a':1}.get('b')
    None
    >>> {'a':1}.get('b',2)
    2
    >>> {'a':1}.setdefault('b',3)
    3
    >>> {}.popitem()
    KeyError: 'popitem(): dictionary is empty'
    >>> {'a':1,'b':2}.popitem()
    ('b', 2)
    >>> {}.update(5)
    TypeError: 'int' object is not iterable
    >>> {}.update([1])
    TypeError: cannot convert dictionary update sequence element #0 to a sequence
    >>> {}.update([(1,2,3)])
    ValueError: dictionary update sequence element #0 has length 3; 2 is required
    >>> dict([(1,2)],a=3)
    {1: 2, 'a': 3}
    >>> dict(a=1)
    {'a': 1}
    >>> dict({'x':1})
    {'x': 1}
    >>> dict(zip('ab',[1,2]))
    {'a': 1, 'b': 2}
    >>> dict()
    {}
    >>> dict(5)
    TypeError: 'int' object is not iterable
    >>> dict([[1]])
    ValueError: dictionary update sequence element #0 has length 1; 2 is required
    >>> {}.keys()
    dict_keys([])
    >>> {1:2}.items()
    dict_items([(1, 2)])
    >>> {1:2}.values()
    dict_values([2])
    >>> {'a':1}.keys()
    dict_keys(['a'])
    >>> dict.fromkeys([1,2],0)
    {1: 0, 2: 0}
    >>> dict.fromkeys('ab')
    {'a': None, 'b': None}
    >>> set().pop()
    KeyError: 'pop from an empty set'
    >>> {1}.remove(2)
    KeyError: 2
    >>> set([1,2]).union([3],(4,))
    {1, 2, 3, 4}
    >>> {1,2,3}&{2,3}
    {2, 3}
    >>> {1,2}|{3}
    {1, 2, 3}
    >>> {1,2,3}-{2}
    {1, 3}
    >>> {1,2}^{2,3}
    {1, 3}
    >>> {1,2}.add([])
    TypeError: unhashable type: 'list'
    >>> frozenset([1])
    frozenset({1})
    >>> set()
    set()
    >>> frozenset()
    frozenset()
    >>> frozenset([3,1,2])
    frozenset({1, 2, 3})
    >>> {1}|[2]
    TypeError: unsupported operand type(s) for |: 'set' and 'list'
    >>> {3,1,2}
    {1, 2, 3}
    >>> set([10,5,3,1])
    {1, 10, 3, 5}
    >>> {100,1,50}
    {1, 50, 100}
    >>> set(range(20))
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}
    >>> {-1,-2,0}
    {0, -1, -2}
    >>> {1.0,2}
    {1.0, 2}
    >>> {64,1,33,7}
    {64, 1, 33, 7}
    >>> set([8,0,16,24,1])
    {0, 1, 8, 16, 24}
    >>> set(range(0,600,37))
    {0, 481, 259, 37, 518, 296, 74, 555, 333, 111, 592, 370, 148, 407, 185, 444, 222}
    >>> set([1000000,3,2000000,1,7,8,9,22,11])
    {1000000, 1, 2000000, 3, 7, 8, 9, 11, 22}
    >>> {1,2}.issubset({1,2,3})
    True
    >>> {1,2,3}.issuperset([1])
    True
    >>> {1}.isdisjoint({2})
    True
    >>> {1,2} < {1,2,3}
    True
    >>> {1,2} == {2,1}
    True
    >>> {1,2}.difference([2])
    {1}
    >>> {1,2}.intersection([2,3])
    {2}
    >>> {1,2}.symmetric_difference([2,3])
    {1, 3}
    >>> range(3).index(5)
    ValueError: 5 is not in range
    >>> range(1,10,2)
    range(1, 10, 2)
    >>> range(5)
    range(0, 5)
    >>> range(0)
    range(0, 0)
    >>> list(range(10,0,-3))
    [10, 7, 4, 1]
    >>> len(range(0,10,3))
    4
    >>> range(10)[2:5]
    range(2, 5)
    >>> range(10)[::-1]
    range(9, -1, -1)
    >>> 3 in range(5)
    True
    >>> range(5)[-1]
    4
    >>> range(3) == range(0,3)
    True
    >>> range(0) == range(2,1)
    True
    >>> range(3).count(1)
    1
    >>> range(10).index(4)
    4
    >>> range(1,10,3).start
    1
    >>> range(10).step
    1
    >>> range(1.0)
    TypeError: 'float' object cannot be interpreted as an integer
    >>> range(1,2,0)
    ValueError: range() arg 3 must not be zero
    >>> range()
    TypeError: range expected at least 1 argument, got 0
    >>> range(1,2,3,4)
    TypeError: range expected at most 3 arguments, got 4
    >>> range(5)[7]
    IndexError: range object index out of range
    >>> slice(1,2)
    slice(1, 2, None)
    >>> slice(5)
    slice(None, 5, None)
    >>> slice(None,None,-1)
    slice(None, None, -1)
    >>> slice(1,10,2).indices(5)
    (1, 5, 2)
    >>> sorted([1,'a'])
    TypeError: '<' not supported between instances of 'str' and 'int'
    >>> sorted(5)
    TypeError: 'int' object is not iterable
    >>> sorted([3,1,2])
    [1, 2, 3]
    >>> sorted([3,1,2],reverse=True)
    [3, 2, 1]
    >>> sorted('hello')
    ['e', 'h', 'l', 'l', 'o']
    >>> sorted({'b':1,'a':2})
    ['a', 'b']
    >>> sorted([(1,'b'),(1,'a'),(0,'c')])
    [(0, 'c'), (1, 'a'), (1, 'b')]
    >>> sorted([3,1,2],key=lambda v:-v)
    [3, 2, 1]
    >>> sorted(['b','A','c'],key=str.lower)
    ['A', 'b', 'c']
    >>> sorted([1.5,True,0])
    [0, True, 1.5]
    >>> sorted([('a',2),('b',1),('c',2),('d',1)],key=lambda p:p[1])
    [('b', 1), ('d', 1), ('a', 2), ('c', 2)]
    >>> sorted([('a',2),('b',1),('c',2),('d',1)],key=lambda p:p[1],reverse=True)
    [('a', 2), ('c', 2), ('b', 1), ('d', 1)]
    >>> sorted(list(range(12))*2, key=lambda v:v%7)
    [0, 7, 0, 7, 1, 8, 1, 8, 2, 9, 2, 9, 3, 10, 3, 10, 4, 11, 4, 11, 5, 5, 6, 6]
    >>> sorted([float('nan'),1.0,0.5])
    [nan, 0.5, 1.0]
    >>> sum(['a'])
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> sum('a')
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> sum(['a'],'')
    TypeError: sum() can't sum strings [use ''.join(seq) instead]
    >>> sum([1,2,3])
    6
    >>> sum([0.1]*10)
    0.9999999999999999
    >>> sum([])
    0
    >>> sum([1,2.5])
    3.5
    >>> sum([[1],[2]],[])
    [1, 2]
    >>> sum(range(101))
    5050
    >>> sum([1,2],10)
    13
    >>> sum(v*v for v in range(4))
    14
    >>> sum([True,True])
    2
    >>> sum([1,2],start=5)
    8
    >>> sum([1],[2])
    TypeError: can only concatenate list (not "int") to list
    >>> min([])
    ValueError: min() arg is an empty sequence
    >>> max()
    TypeError: max expected at least 1 argument, got 0
    >>> max(5)
    TypeError: 'int' object is not iterable
    >>> min([],default=3)
    3
    >>> max(1,2,3)
    3
    >>> min('hello')
    'e'
    >>> max([1,5,2],key=lambda v:-v)
    1
    >>> max([]  or [0])
    0
    >>> max('a','b')
    'b'
    >>> min((2,1))
    1
    >>> max({'a':1,'b':3},key={'a':1,'b':3}.get)
    'b'
    >>> max([1,2.5])
    2.5
    >>> min([True,0])
    0
    >>> max(1,2,default=3)
    TypeError: Cannot specify a default for max() with multiple positional arguments
    >>> max('a',1)
    TypeError: '>' not supported between instances of 'int' and 'str'
    >>> max([1,2],key=len)
    TypeError: object of type 'int' has no len()
    >>> any([0,1])
    True
    >>> all([1,0])
    False
    >>> any([])
    False
    >>> all([])
    True
    >>> any(v>2 for v in [1,2,3])
    True
    >>> any(5)
    TypeError: 'int' object is not iterable
    >>> list(zip([1,2],[3,4]))
    [(1, 3), (2, 4)]
    >>> list(zip())
    []
    >>> list(zip('ab','xyz'))
    [('a', 'x'), ('b', 'y')]
    >>> dict(zip('ab',(1,2)))
    {'a': 1, 'b': 2}
    >>> list(zip([1],[2,3],strict=True))
    ValueError: zip() argument 2 is longer than argument 1
    >>> list(zip([1,2],[2],strict=True))
    ValueError: zip() argument 2 is shorter than argument 1
    >>> list(zip([1,2],[2,4],[3],strict=True))
    ValueError: zip() argument 3 is shorter than arguments 1-2
    >>> list(enumerate('ab'))
    [(0, 'a'), (1, 'b')]
    >>> list(enumerate('ab',1))
    [(1, 'a'), (2, 'b')]
    >>> list(enumerate(['x'],start=5))
    [(5, 'x')]
    >>> enumerate(5)
    TypeError: 'int' object is not iterable
    >>> list(map(str,[1,2]))
    ['1', '2']
    >>> list(map(lambda a,b:a+b,[1,2],[3,4]))
    [4, 6]
    >>> list(map(int,'123'))
    [1, 2, 3]
    >>> list(map(max,[1,5],[3,2]))
    [3, 5]
    >>> map(len)
    TypeError: map() must have at least two arguments.
    >>> list(filter(None,[0,1,'','a']))
    [1, 'a']
    >>> list(filter(lambda v:v>1,[1,2,3]))
    [2, 3]
    >>> filter(None)
    TypeError: filter expected 2 arguments, got 1
    >>> list(reversed([1,2,3]))
    [3, 2, 1]
    >>> list(reversed('abc'))
    ['c', 'b', 'a']
    >>> list(reversed(range(3)))
    [2, 1, 0]
    >>> list(reversed((1,2)))
    [2, 1]
    >>> list(reversed({'a':1,'b':2}))
    ['b', 'a']
    >>> reversed(5)
    TypeError: 'int' object is not reversible
    >>> reversed({1})
    TypeError: 'set' object is not reversible
    >>> list(5)
    TypeError: 'int' object is not iterable
    >>> tuple(5)
    TypeError: 'int' object is not iterable
    >>> list(1,2)
    TypeError: list expected at most 1 argument, got 2
    >>> list('abc')
    ['a', 'b', 'c']
    >>> tuple([1,2])
    (1, 2)
    >>> list((1,2))
    [1, 2]
    >>> list({'a':1})
    ['a']
    >>> tuple('ab')
    ('a', 'b')
    >>> list()
    []
    >>> tuple()
    ()
    >>> iter(5)
    TypeError: 'int' object is not iterable
    >>> next(5)
    TypeError: 'int' object is not an iterator
    >>> next(iter([]))
    StopIteration: 
    >>> next(iter([]),'done')
    'done'
    >>> next(iter([7]))
    7
    >>> [1,[2,[3]]]
    [1, [2, [3]]]
    >>> (1,)
    (1,)
    >>> ()
    ()
    >>> [()]
    [()]
    >>> {'a':[1,{'b':(2,)}]}
    {'a': [1, {'b': (2,)}]}
    >>> [None,True,...,NotImplemented]
    [None, True, Ellipsis, NotImplemented]
    >>> [1,2]+[3]
    [1, 2, 3]
    >>> [0]*3
    [0, 0, 0]
    >>> [1,2]==[1,2]
    True
    >>> [1,2]<[1,3]
    True
    >>> (1,2)<(1,2,3)
    True
    >>> [1]!=[2]
    True
    >>> [1,2,3][::-1]
    [3, 2, 1]
    >>> [1,2,3][-2:]
    [2, 3]
    >>> (1,2,3)[1]
    2
    >>> [1,2,3][10:]
    []
    >>> [1][5]
    IndexError: list index out of range
    >>> (1,)[5]
    IndexError: tuple index out of range
    >>> [1]['a']
    TypeError: list indices must be integers or slices, not str
    >>> {}['a']
    KeyError: 'a'
    >>> {1:2}['x']
    KeyError: 'x'
    >>> {(1,2):3}[(1,2)]
    3
    >>> {1:'a',1.0:'b',True:'c'}
    {1: 'c'}
    >>> {[]:1}
    TypeError: unhashable type: 'list'
    >>> {'a':1}=={'a':1}
    True
    >>> {'a':1}|{'b':2}
    {'a': 1, 'b': 2}
    >>> 'a' in {'a':1}
    True
    >>> len({'a':1})
    1
    >>> {'a':1,'b':2}.keys()&{'a'}
    {'a'}
    >>> {'a':1}.keys()=={'a'}
    True
    >>> {'a':1}.items()=={('a',1)}
    True
    >>> {'a':1}.keys()|['b'] == {'a','b'}
    True
    >>> ('a',1) in {'a':1}.items()
    True
    >>> 1 in {'a':1}.values()
    True
    >>> len(5)
    TypeError: object of type 'int' has no len()
    >>> len({'a':1}.keys())
    1
    >>> list({'a':1}.items())
    [('a', 1)]
    >>> bytes(3)
    b'\x00\x00\x00'
    >>> bytes([65,66])
    b'AB'
    >>> b'abc'[0]
    97
    >>> b'abc'[1:]
    b'bc'
    >>> list(b'ab')
    [97, 98]
    >>> b'a'+b'b'
    b'ab'
    >>> b'abc'.hex()
    '616263'
    >>> b'a\'"\n\x00\xff'
    b'a\'"\n\x00\xff'
    >>> b"it's"
    b"it's"
    >>> bytes('abc')
    TypeError: string argument without an encoding
    >>> bytes([300])
    ValueError: bytes must be in range(0, 256)
    >>> 'a'*-1
    ''
    >>> [1]*-1
    []
    >>> 'ab'*0
    ''
    >>> [3]*2 == [3,3]
    True
    >>> [[0]*2 for _ in range(2)]
    [[0, 0], [0, 0]]
    """#
}
