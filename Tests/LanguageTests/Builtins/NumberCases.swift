/// Numbers, conversions, types and attributes.
///
/// A session of CPython 3.11: each expression with the repr of its value, or its error.
enum NumberCases {
  static let text = #"""
    >>> round('a')
    TypeError: type str doesn't define __round__ method
    >>> round(2.5)
    2
    >>> round(3.5)
    4
    >>> round(2.675,2)
    2.67
    >>> round(-2.5)
    -2
    >>> round(1234,-2)
    1200
    >>> round(1250,-2)
    1200
    >>> round(5.0,0)
    5.0
    >>> round(-0.4)
    0
    >>> round(1.15,1)
    1.1
    >>> round(2.345,2)
    2.35
    >>> round(1e300,2)
    1e+300
    >>> round(123456.789,-3)
    123000.0
    >>> round(1350.0,-2)
    1400.0
    >>> round(-1250.0,-2)
    -1200.0
    >>> round(0.5,0)
    0.0
    >>> round(-0.5,0)
    -0.0
    >>> round(1e16,1)
    1e+16
    >>> round(True)
    1
    >>> round(2.5,None)
    2
    >>> round(150,-2)
    200
    >>> round(250,-2)
    200
    >>> round(-150,-2)
    -200
    >>> round(7,-1)
    10
    >>> round(5,-1)
    0
    >>> round(15,-1)
    20
    >>> round(3,2)
    3
    >>> round(0.1+0.2,15)
    0.3
    >>> round(5e-324,400)
    5e-324
    >>> round(float('nan'))
    ValueError: cannot convert float NaN to integer
    >>> round(float('inf'))
    OverflowError: cannot convert float infinity to integer
    >>> round(1.5,'a')
    TypeError: 'str' object cannot be interpreted as an integer
    >>> pow(2,3,5)
    3
    >>> pow(2,-1,5)
    3
    >>> pow(-3,3,7)
    1
    >>> pow(2,3,-5)
    -2
    >>> pow(7,0,1)
    0
    >>> pow(2,10)
    1024
    >>> pow(2.0,3)
    8.0
    >>> pow(2,-1)
    0.5
    >>> pow(123456789,987654321,1000000007)
    652541198
    >>> pow(2,-1,4)
    ValueError: base is not invertible for the given modulus
    >>> pow(2,3,0)
    ValueError: pow() 3rd argument cannot be 0
    >>> pow(2.0,3,5)
    TypeError: pow() 3rd argument not allowed unless all arguments are integers
    >>> divmod(7,-2)
    (-4, -1)
    >>> divmod(7.5,2)
    (3.0, 1.5)
    >>> divmod(-7,2)
    (-4, 1)
    >>> divmod(-7.5,2)
    (-4.0, 0.5)
    >>> divmod(7,2.0)
    (3.0, 1.0)
    >>> divmod(True,2)
    (0, 1)
    >>> divmod(1,0)
    ZeroDivisionError: integer division or modulo by zero
    >>> divmod(1.0,0)
    ZeroDivisionError: float divmod()
    >>> divmod('a',1)
    TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
    >>> abs('a')
    TypeError: bad operand type for abs(): 'str'
    >>> abs(-3)
    3
    >>> abs(-2.5)
    2.5
    >>> abs(True)
    1
    >>> abs(-0.0)
    0.0
    >>> abs(float('-inf'))
    inf
    >>> isinstance(1,5)
    TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
    >>> isinstance(1,int)
    True
    >>> isinstance(True,int)
    True
    >>> isinstance(1.0,(int,float))
    True
    >>> isinstance('a',str)
    True
    >>> isinstance([],(str,(list,)))
    True
    >>> isinstance(None,type(None))
    True
    >>> isinstance(int,type)
    True
    >>> issubclass(bool,int)
    True
    >>> isinstance(1,object)
    True
    >>> isinstance(KeyError(),LookupError)
    True
    >>> issubclass(1,int)
    TypeError: issubclass() arg 1 must be a class
    >>> issubclass(int,5)
    TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
    >>> type()
    TypeError: type() takes 1 or 3 arguments
    >>> type(1)
    <class 'int'>
    >>> type('a')
    <class 'str'>
    >>> type(None)
    <class 'NoneType'>
    >>> type([])
    <class 'list'>
    >>> type(type)
    <class 'type'>
    >>> type(len)
    <class 'builtin_function_or_method'>
    >>> type(1.0)
    <class 'float'>
    >>> type(...)
    <class 'ellipsis'>
    >>> type(lambda:0)
    <class 'function'>
    >>> type({}.keys())
    <class 'dict_keys'>
    >>> type(iter([]))
    <class 'list_iterator'>
    >>> type(zip())
    <class 'zip'>
    >>> type(range(3))
    <class 'range'>
    >>> type(b'')
    <class 'bytes'>
    >>> type(ValueError())
    <class 'ValueError'>
    >>> type({1})
    <class 'set'>
    >>> type(frozenset())
    <class 'frozenset'>
    >>> type(1) == int
    True
    >>> type(1) is int
    True
    >>> type(1).__name__
    'int'
    >>> int.__name__
    'int'
    >>> type([]).__name__
    'list'
    >>> getattr(1,'foo')
    AttributeError: 'int' object has no attribute 'foo'
    >>> getattr(1,2)
    TypeError: attribute name must be string, not 'int'
    >>> getattr(1,'foo',3)
    3
    >>> hasattr([],'append')
    True
    >>> hasattr([],'foo')
    False
    >>> getattr('a','upper')()
    'A'
    >>> setattr(1,'a',2)
    AttributeError: 'int' object has no attribute 'a'
    >>> hash([])
    TypeError: unhashable type: 'list'
    >>> hash({})
    TypeError: unhashable type: 'dict'
    >>> hash(1)
    1
    >>> hash(1.0)
    1
    >>> hash(True)
    1
    >>> hash(-1)
    -2
    >>> hash(2**40)
    1099511627776
    >>> hash('a')==hash('a')
    True
    >>> hash((1,2))==hash((1,2))
    True
    >>> hash(None)==hash(None)
    True
    >>> chr(-1)
    ValueError: chr() arg not in range(0x110000)
    >>> chr(0x110000)
    ValueError: chr() arg not in range(0x110000)
    >>> chr(97)
    'a'
    >>> chr(0xac00)
    '가'
    >>> ord('a')
    97
    >>> ord('가')
    44032
    >>> ord('😀')
    128512
    >>> ord('ab')
    TypeError: ord() expected a character, but string of length 2 found
    >>> ord(5)
    TypeError: ord() expected string of length 1, but int found
    >>> hex(1.5)
    TypeError: 'float' object cannot be interpreted as an integer
    >>> hex(-255)
    '-0xff'
    >>> oct(8)
    '0o10'
    >>> bin(-5)
    '-0b101'
    >>> hex(0)
    '0x0'
    >>> bin(10)
    '0b1010'
    >>> hex(255)
    '0xff'
    >>> vars(5)
    TypeError: vars() argument must have __dict__ attribute
    >>> int('abc')
    ValueError: invalid literal for int() with base 10: 'abc'
    >>> int('12',2)
    ValueError: invalid literal for int() with base 2: '12'
    >>> int('0x1f',16)
    31
    >>> int('0b1',0)
    1
    >>> int(' 12 ')
    12
    >>> int('1_000')
    1000
    >>> int('-5')
    -5
    >>> int('+7')
    7
    >>> int('1f',16)
    31
    >>> int('z',36)
    35
    >>> int('0o17',0)
    15
    >>> int('０１２')
    12
    >>> int(True)
    1
    >>> int(2.9)
    2
    >>> int(-2.9)
    -2
    >>> int()
    0
    >>> int('0')
    0
    >>> int('00')
    0
    >>> int('0x_1f',16)
    31
    >>> int('')
    ValueError: invalid literal for int() with base 10: ''
    >>> int('1.5')
    ValueError: invalid literal for int() with base 10: '1.5'
    >>> int('1__0')
    ValueError: invalid literal for int() with base 10: '1__0'
    >>> int('_1')
    ValueError: invalid literal for int() with base 10: '_1'
    >>> int('1_')
    ValueError: invalid literal for int() with base 10: '1_'
    >>> int('0x',16)
    ValueError: invalid literal for int() with base 16: '0x'
    >>> int('010',0)
    ValueError: invalid literal for int() with base 0: '010'
    >>> int([])
    TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
    >>> int(None)
    TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
    >>> int(float('nan'))
    ValueError: cannot convert float NaN to integer
    >>> int(float('inf'))
    OverflowError: cannot convert float infinity to integer
    >>> int('1',1)
    ValueError: int() base must be >= 2 and <= 36, or 0
    >>> int(1.5,2)
    TypeError: int() can't convert non-string with explicit base
    >>> int('z',37)
    ValueError: int() base must be >= 2 and <= 36, or 0
    >>> int('- 1')
    ValueError: invalid literal for int() with base 10: '- 1'
    >>> int("it's")
    ValueError: invalid literal for int() with base 10: "it's"
    >>> float('abc')
    ValueError: could not convert string to float: 'abc'
    >>> float('')
    ValueError: could not convert string to float: ''
    >>> float([])
    TypeError: float() argument must be a string or a real number, not 'list'
    >>> float(None)
    TypeError: float() argument must be a string or a real number, not 'NoneType'
    >>> float('1_0')
    10.0
    >>> float('inf')
    inf
    >>> float(' nan ')
    nan
    >>> float('1e5')
    100000.0
    >>> float('-Infinity')
    -inf
    >>> float('.5')
    0.5
    >>> float('5.')
    5.0
    >>> float('1e-400')
    0.0
    >>> float('1e400')
    inf
    >>> float(3)
    3.0
    >>> float(True)
    1.0
    >>> float('+1.5E+3')
    1500.0
    >>> float()
    0.0
    >>> float('1_000.5')
    1000.5
    >>> float('1e')
    ValueError: could not convert string to float: '1e'
    >>> float('.')
    ValueError: could not convert string to float: '.'
    >>> float('0x1')
    ValueError: could not convert string to float: '0x1'
    >>> float('1 2')
    ValueError: could not convert string to float: '1 2'
    >>> str(1,2)
    TypeError: str() argument 'encoding' must be str, not int
    >>> bool(0)
    False
    >>> bool('')
    False
    >>> bool([0])
    True
    >>> bool(None)
    False
    >>> bool(0.0)
    False
    >>> bool('a')
    True
    >>> bool()
    False
    >>> bool({})
    False
    >>> bool(range(0))
    False
    >>> callable(5)
    False
    >>> callable(len)
    True
    >>> callable(int)
    True
    >>> callable(lambda:0)
    True
    >>> callable([].append)
    True
    >>> repr(0.1+0.2)
    '0.30000000000000004'
    >>> repr(1e16)
    '1e+16'
    >>> repr(1e-5)
    '1e-05'
    >>> repr(1e22)
    '1e+22'
    >>> repr(123456789.123)
    '123456789.123'
    >>> repr(float('nan'))
    'nan'
    >>> repr(-0.0)
    '-0.0'
    >>> repr(1e100)
    '1e+100'
    >>> repr(1.0)
    '1.0'
    >>> repr(5e-324)
    '5e-324'
    >>> repr(1.7976931348623157e308)
    '1.7976931348623157e+308'
    >>> abs(-1)
    1
    >>> (5).bit_length()
    3
    >>> (0).bit_length()
    0
    >>> (-8).bit_length()
    4
    >>> (5).as_integer_ratio()
    (5, 1)
    >>> 0.1.as_integer_ratio()
    (3602879701896397, 36028797018963968)
    >>> 1.5.is_integer()
    False
    >>> (2.0).is_integer()
    True
    >>> (1.5).hex()
    '0x1.8000000000000p+0'
    >>> (0.1).hex()
    '0x1.999999999999ap-4'
    >>> True.real
    1
    >>> (3).numerator
    3
    >>> (2.5).real
    2.5
    >>> (2.5).imag
    0.0
    >>> (7).conjugate()
    7
    >>> (10).bit_count()
    2
    >>> 7//2
    3
    >>> -7//2
    -4
    >>> 7%3
    1
    >>> -7%3
    2
    >>> 7.5//2
    3.0
    >>> -7.5%2
    0.5
    >>> 2**10
    1024
    >>> 2**-1
    0.5
    >>> 2**0.5
    1.4142135623730951
    >>> 7/2
    3.5
    >>> 1e308*10
    inf
    >>> 5 & 3
    1
    >>> 5 | 3
    7
    >>> 5 ^ 3
    6
    >>> ~5
    -6
    >>> 1<<4
    16
    >>> -16>>2
    -4
    >>> 1/0
    ZeroDivisionError: division by zero
    >>> 1//0
    ZeroDivisionError: integer division or modulo by zero
    >>> 1%0
    ZeroDivisionError: integer modulo by zero
    >>> 1.0/0
    ZeroDivisionError: float division by zero
    >>> 0.0**-1
    ZeroDivisionError: 0.0 cannot be raised to a negative power
    >>> 'a'+1
    TypeError: can only concatenate str (not "int") to str
    >>> 1+'a'
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> [1]+(2,)
    TypeError: can only concatenate list (not "tuple") to list
    >>> None+1
    TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
    >>> -'a'
    TypeError: bad operand type for unary -: 'str'
    >>> 1 < 'a'
    TypeError: '<' not supported between instances of 'int' and 'str'
    >>> [] < 1
    TypeError: '<' not supported between instances of 'list' and 'int'
    >>> None < 1
    TypeError: '<' not supported between instances of 'NoneType' and 'int'
    >>> 1 == 'a'
    False
    >>> None == 0
    False
    >>> 1 == 1.0
    True
    >>> True == 1
    True
    >>> 1 != 2
    True
    >>> format(5,'z')
    ValueError: Negative zero coercion (z) not allowed in integer format specifier
    >>> format(5,5)
    TypeError: format() argument 2 must be str, not int
    >>> format([], 'd')
    TypeError: unsupported format string passed to list.__format__
    >>> format(5)
    '5'
    >>> format(5,'03d')
    '005'
    >>> format(3.14159,'.2f')
    '3.14'
    >>> format('a','>4')
    '   a'
    >>> format(1234567,',')
    '1,234,567'
    >>> format(0.25,'%')
    '25.000000%'
    >>> format(255,'x')
    'ff'
    >>> format(True,'d')
    '1'
    >>> format(1e10,'g')
    '1e+10'
    >>> format(None)
    'None'
    >>> format('a','d')
    ValueError: Unknown format code 'd' for object of type 'str'
    >>> dir([])==sorted(dir([]))
    True
    >>> id([]) == id([]) or True
    True
    >>> TypeError('a')
    TypeError('a')
    >>> ValueError()
    ValueError()
    >>> KeyError('a')
    KeyError('a')
    >>> Exception(1,2)
    Exception(1, 2)
    >>> str(KeyError('a'))
    "'a'"
    >>> str(ValueError('x'))
    'x'
    >>> str(Exception(1,2))
    '(1, 2)'
    >>> ValueError('x').args
    ('x',)
    """#
}
