/// Python's small modules.
///
/// A session of CPython 3.11: each expression with the repr of its value, or its error.
enum ModuleCases {
  static let text = #"""
    >>> math.sqrt(-1)
    ValueError: math domain error
    >>> math.sqrt(2)
    1.4142135623730951
    >>> math.pi
    3.141592653589793
    >>> math.e
    2.718281828459045
    >>> math.exp(1)
    2.718281828459045
    >>> math.log(10)
    2.302585092994046
    >>> math.log(8,2)
    3.0
    >>> math.log2(8)
    3.0
    >>> math.log10(1000)
    3.0
    >>> math.sin(1)
    0.8414709848078965
    >>> math.cos(1)
    0.5403023058681398
    >>> math.tan(1)
    1.5574077246549023
    >>> math.floor(2.7)
    2
    >>> math.ceil(2.1)
    3
    >>> math.trunc(-2.7)
    -2
    >>> math.fabs(-1)
    1.0
    >>> math.hypot(3,4)
    5.0
    >>> math.hypot(1,2,3)
    3.7416573867739413
    >>> math.atan2(1,2)
    0.4636476090008061
    >>> math.degrees(1)
    57.29577951308232
    >>> math.radians(180)
    3.141592653589793
    >>> math.log(0)
    ValueError: math domain error
    >>> math.log(-1)
    ValueError: math domain error
    >>> math.log('a')
    TypeError: must be real number, not str
    >>> math.exp(1000)
    OverflowError: math range error
    >>> math.factorial(5)
    120
    >>> math.factorial(20)
    2432902008176640000
    >>> math.gcd(12,18)
    6
    >>> math.lcm(4,6)
    12
    >>> math.comb(5,2)
    10
    >>> math.comb(60,30)
    118264581564861424
    >>> math.perm(5,2)
    20
    >>> math.isqrt(17)
    4
    >>> math.isqrt(10**18)
    1000000000
    >>> math.gcd()
    0
    >>> math.comb(2,5)
    0
    >>> math.perm(4)
    24
    >>> math.factorial(-1)
    ValueError: factorial() not defined for negative values
    >>> math.factorial(1.5)
    TypeError: 'float' object cannot be interpreted as an integer
    >>> math.isclose(0.1+0.2,0.3)
    True
    >>> math.isnan(math.nan)
    True
    >>> math.isinf(-math.inf)
    True
    >>> math.isfinite(1.0)
    True
    >>> math.copysign(1,-0.0)
    -1.0
    >>> math.fmod(-7,3)
    -1.0
    >>> math.remainder(7,4)
    -1.0
    >>> math.modf(2.5)
    (0.5, 2.0)
    >>> math.modf(-2.5)
    (-0.5, -2.0)
    >>> math.frexp(8)
    (0.5, 4)
    >>> math.frexp(0.3)
    (0.6, -1)
    >>> math.ldexp(0.5,4)
    8.0
    >>> math.fsum([0.1]*10)
    1.0
    >>> math.prod([1,2,3,4])
    24
    >>> math.prod([])
    1
    >>> math.dist((0,0),(3,4))
    5.0
    >>> math.erf(0.5)
    0.5204998778130465
    >>> math.erfc(0.5)
    0.4795001221869535
    >>> math.expm1(1e-5)
    1.0000050000166668e-05
    >>> math.log1p(1e-5)
    9.999950000333332e-06
    >>> math.tau
    6.283185307179586
    >>> math.inf
    inf
    >>> math.pow(2,3)
    8.0
    >>> math.cbrt(27)
    3.0000000000000004
    >>> math.exp2(3)
    8.0
    >>> math.asin(1)
    1.5707963267948966
    >>> math.acosh(2)
    1.3169578969248166
    >>> math.tanh(0.5)
    0.46211715726000974
    >>> math.ulp(1.0)
    2.220446049250313e-16
    >>> math.nextafter(1,2)
    1.0000000000000002
    >>> math.pow(-2,0.5)
    ValueError: math domain error
    >>> math.pow(10,400)
    OverflowError: math range error
    >>> math.fmod(1,0)
    ValueError: math domain error
    >>> math.asin(2)
    ValueError: math domain error
    >>> math.atanh(1)
    ValueError: math domain error
    >>> math.floor(math.inf)
    OverflowError: cannot convert float infinity to integer
    >>> math.floor(math.nan)
    ValueError: cannot convert float NaN to integer
    >>> math.floor('a')
    TypeError: must be real number, not str
    >>> math.gamma(5)
    24.0
    >>> math.gamma(0.5)
    1.7724538509055159
    >>> math.lgamma(10)
    12.801827480081467
    >>> math.gamma(0)
    ValueError: math domain error
    >>> math.fsum([1e16,1,-1e16])
    1.0
    >>> math.fsum([1e308,1e308,-1e308]) if False else 0
    0
    >>> random.seed(0) or random.random()
    0.8444218515250481
    >>> random.seed(0) or random.randint(1,10)
    7
    >>> random.seed(0) or random.choice('abc')
    'b'
    >>> random.seed(0) or random.uniform(1,2)
    1.8444218515250481
    >>> random.seed(0) or [random.gauss(0,1) for _ in range(3)]
    [0.9417154046806644, -1.3965781047011498, -0.6797144480784211]
    >>> random.seed(0) or random.normalvariate(0,1)
    -0.18386822109325826
    >>> random.seed(0) or random.randrange(100)
    49
    >>> random.seed(0) or random.randrange(0,100,7)
    91
    >>> random.seed(0) or random.getrandbits(40)
    424533559245
    >>> random.seed(0) or random.sample(range(100),5)
    [49, 97, 53, 5, 33]
    >>> random.seed(0) or random.sample([1,2,3],3)
    [2, 3, 1]
    >>> random.seed(0) or random.choices([1,2,3],k=4)
    [3, 3, 2, 1]
    >>> random.seed(0) or random.choices('ab',[1,9],k=5)
    ['b', 'b', 'b', 'b', 'b']
    >>> random.seed(0) or random.expovariate(2)
    0.9303035555326117
    >>> random.seed(0) or random.triangular(0,1,0.3)
    0.6699928729065593
    >>> random.seed(12345678901234) or [random.random() for _ in range(3)]
    [0.02504137575317178, 0.14532691110186335, 0.42619782335934575]
    >>> random.seed(-7) or random.random()
    0.32383276483316237
    >>> (lambda l: (random.seed(42), random.shuffle(l), l)[2])(list(range(10)))
    [7, 3, 2, 8, 5, 6, 9, 4, 0, 1]
    >>> random.Random(5).random()
    0.6229016948897019
    >>> random.Random(5).sample(range(1000),12)
    [637, 261, 759, 367, 814, 707, 965, 861, 757, 667, 944, 542]
    >>> random.choice([])
    IndexError: Cannot choose from an empty sequence
    >>> random.randint(5,1)
    ValueError: empty range for randrange() (5, 2, -3)
    >>> random.randrange(0)
    ValueError: empty range for randrange()
    >>> random.sample([1],2)
    ValueError: Sample larger than population or is negative
    >>> collections.OrderedDict([('a',1)])
    OrderedDict([('a', 1)])
    >>> collections.OrderedDict()
    OrderedDict()
    >>> collections.OrderedDict(a=1)
    OrderedDict([('a', 1)])
    >>> collections.defaultdict(int,{'a':1})
    defaultdict(<class 'int'>, {'a': 1})
    >>> collections.defaultdict(list)
    defaultdict(<class 'list'>, {})
    >>> collections.Counter('hello')
    Counter({'l': 2, 'h': 1, 'e': 1, 'o': 1})
    >>> collections.Counter()
    Counter()
    >>> collections.Counter(a=2,b=3)
    Counter({'b': 3, 'a': 2})
    >>> collections.deque([1,2])
    deque([1, 2])
    >>> collections.deque([1,2],maxlen=3)
    deque([1, 2], maxlen=3)
    >>> collections.deque()
    deque([])
    >>> collections.Counter('abracadabra').most_common(2)
    [('a', 5), ('b', 2)]
    >>> collections.Counter('aab')['z']
    0
    >>> sorted(collections.Counter('aab').elements())
    ['a', 'a', 'b']
    >>> collections.Counter('aab').total()
    3
    >>> collections.Counter('aab') + collections.Counter('ab')
    Counter({'a': 3, 'b': 2})
    >>> collections.Counter('aab') - collections.Counter('ab')
    Counter({'a': 1})
    >>> collections.Counter('aab') & collections.Counter('ab')
    Counter({'a': 1, 'b': 1})
    >>> collections.Counter('aab') | collections.Counter('bb')
    Counter({'a': 2, 'b': 2})
    >>> collections.deque().pop()
    IndexError: pop from an empty deque
    >>> collections.deque([1])[5]
    IndexError: deque index out of range
    >>> collections.defaultdict(5)
    TypeError: first argument must be callable or None
    >>> (lambda d: (d['a'].append(1), d)[1])(collections.defaultdict(list))
    defaultdict(<class 'list'>, {'a': [1]})
    >>> list(itertools.islice(itertools.count(5,2),3))
    [5, 7, 9]
    >>> list(itertools.islice(itertools.cycle('ab'),5))
    ['a', 'b', 'a', 'b', 'a']
    >>> list(itertools.repeat(1,3))
    [1, 1, 1]
    >>> list(itertools.chain([1],(2,),'a'))
    [1, 2, 'a']
    >>> list(itertools.chain.from_iterable([[1],[2]]))
    [1, 2]
    >>> list(itertools.islice(range(10),2,8,3))
    [2, 5]
    >>> list(itertools.product('ab',[1,2]))
    [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
    >>> list(itertools.product([0,1],repeat=2))
    [(0, 0), (0, 1), (1, 0), (1, 1)]
    >>> list(itertools.permutations([1,2,3],2))
    [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]
    >>> list(itertools.combinations('abcd',2))
    [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]
    >>> list(itertools.combinations_with_replacement('ab',2))
    [('a', 'a'), ('a', 'b'), ('b', 'b')]
    >>> list(itertools.permutations('ab'))
    [('a', 'b'), ('b', 'a')]
    >>> list(itertools.combinations([1,2],3))
    []
    >>> list(itertools.product())
    [()]
    >>> list(itertools.combinations([1,2,3],0))
    [()]
    >>> list(itertools.accumulate([1,2,3]))
    [1, 3, 6]
    >>> list(itertools.accumulate([1,2,3],lambda a,b:a*b))
    [1, 2, 6]
    >>> list(itertools.accumulate([1,2],initial=10))
    [10, 11, 13]
    >>> list(itertools.zip_longest('ab','x',fillvalue='-'))
    [('a', 'x'), ('b', '-')]
    >>> list(itertools.takewhile(lambda v:v<3,[1,2,3,1]))
    [1, 2]
    >>> list(itertools.dropwhile(lambda v:v<3,[1,2,3,1]))
    [3, 1]
    >>> list(itertools.starmap(pow,[(2,3),(3,2)]))
    [8, 9]
    >>> [(k,list(g)) for k,g in itertools.groupby('aabba')]
    [('a', ['a', 'a']), ('b', ['b', 'b']), ('a', ['a'])]
    >>> list(itertools.compress('abc',[1,0,1]))
    ['a', 'c']
    >>> list(itertools.pairwise([1,2,3]))
    [(1, 2), (2, 3)]
    >>> list(itertools.filterfalse(None,[0,1]))
    [0]
    >>> [list(t) for t in itertools.tee([1,2])]
    [[1, 2], [1, 2]]
    >>> functools.reduce(lambda a,b:a*b,[1,2,3,4])
    24
    >>> functools.reduce(lambda a,b:a+b,[],5)
    5
    >>> functools.partial(pow,2)(5)
    32
    >>> functools.partial(int,base=2)('101')
    5
    >>> sorted([3,1,2],key=functools.cmp_to_key(lambda a,b:b-a))
    [3, 2, 1]
    >>> functools.reduce(lambda a,b:a,[])
    TypeError: reduce() of empty iterable with no initial value
    >>> operator.itemgetter(1)([5,6])
    6
    >>> operator.itemgetter(0,1)('ab')
    ('a', 'b')
    >>> operator.add(1,2)
    3
    >>> operator.mul(2,3)
    6
    >>> operator.attrgetter('real')(5)
    5
    >>> operator.neg(3)
    -3
    >>> copy.copy([1,[2]])
    [1, [2]]
    >>> copy.deepcopy([1,[2]])
    [1, [2]]
    >>> copy.deepcopy({'a':(1,[2])})
    {'a': (1, [2])}
    >>> copy.deepcopy(5)
    5
    >>> (lambda l: (lambda c: (c[0] is l[0], c == l))(copy.deepcopy(l)))([[1]])
    (False, True)
    >>> string.ascii_lowercase
    'abcdefghijklmnopqrstuvwxyz'
    >>> string.digits
    '0123456789'
    >>> string.punctuation
    '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
    >>> string.capwords('hello world')
    'Hello World'
    >>> os.path.join('a','b')
    'a/b'
    >>> os.path.join('a','/b')
    '/b'
    >>> os.path.join('a/','b')
    'a/b'
    >>> os.path.join(os.pardir,'x')
    '../x'
    >>> os.path.basename('/a/b.txt')
    'b.txt'
    >>> os.path.dirname('/a/b.txt')
    '/a'
    >>> os.path.splitext('a/b.tar.gz')
    ('a/b.tar', '.gz')
    >>> os.path.splitext('.bashrc')
    ('.bashrc', '')
    >>> os.path.split('/a/b')
    ('/a', 'b')
    >>> os.path.normpath('a/../b/./c')
    'b/c'
    >>> os.path.normpath('')
    '.'
    >>> os.path.normpath('/../a')
    '/a'
    >>> os.sep
    '/'
    >>> os.pardir
    '..'
    >>> os.path.isabs('/a')
    True
    >>> os.path.dirname('a')
    ''
    >>> os.path.split('/')
    ('/', '')
    >>> os.path.dirname('//a')
    '//'
    >>> sys.maxsize
    9223372036854775807
    >>> sys.version_info >= (3,8)
    True
    >>> sys.version_info.major
    3
    >>> sys.version_info[:2]
    (3, 11)
    >>> sys.byteorder
    'little'
    >>> sys.float_info.epsilon
    2.220446049250313e-16
    >>> sys.getrecursionlimit()
    1000
    >>> typing.List[int]
    typing.List[int]
    >>> typing.Optional
    typing.Optional
    >>> typing.Dict[str,int]
    typing.Dict[str, int]
    """#
}
