/// What native modules have beside their native part, written in the language.
extension WrittenModules {
  static let functoolsParts = #"""
    WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
    WRAPPER_UPDATES = ('__dict__',)


    def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
        return wraps(wrapped)(wrapper)


    class cached_property:
        """A property that is computed once for each object."""
        def __init__(self, func):
            self.func, self.attrname, self.__doc__ = func, None, func.__doc__
        def __set_name__(self, owner, name):
            self.attrname = name
        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = self.func(instance)
            instance.__dict__[self.attrname] = value
            return value


    class partialmethod:
        def __init__(self, func, /, *args, **keywords):
            self.func, self.args, self.keywords = func, args, keywords
        def __get__(self, instance, owner=None):
            func = self.func
            if instance is None:
                return lambda one, *args, **keywords: func(one, *self.args, *args, **{**self.keywords, **keywords})
            return partial(func, instance, *self.args, **self.keywords)


    def singledispatch(func):
        """A function whose body is chosen by the class of its first argument."""
        registry = {object: func}
        def dispatch(cls):
            for one in cls.__mro__:
                if one in registry:
                    return registry[one]
            for one, found in registry.items():
                if issubclass(cls, one):
                    return found
            return func
        def register(cls, func=None):
            if func is not None:
                registry[cls] = func
                return func
            if isinstance(cls, type):
                return lambda func: register(cls, func)
            hints = [hint for name, hint in cls.__annotations__.items() if name != 'return']
            if not hints:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                                "or plain `@register` on an annotated function.")
            registry[hints[0]] = cls
            return cls
        def wrapper(*args, **kw):
            if not args:
                raise TypeError(f'{func.__name__} requires at least 1 positional argument')
            return dispatch(type(args[0]))(*args, **kw)
        wrapper = wraps(func)(wrapper)
        wrapper.register, wrapper.dispatch, wrapper.registry = register, dispatch, registry
        return wrapper


    class singledispatchmethod:
        def __init__(self, func):
            self.func, self.dispatcher = func, singledispatch(func)
        def register(self, cls, method=None):
            return self.dispatcher.register(cls, method)
        def __get__(self, instance, owner=None):
            def method(*args, **kwargs):
                return self.dispatcher.dispatch(type(args[0]))(instance, *args, **kwargs)
            return wraps(self.func)(method)

    """#

  static let collectionsParts = #"""
    class ChainMap:
        """Several dicts looked through one after another; the first takes what is set."""
        def __init__(self, *maps):
            self.maps = list(maps) or [{}]
        def __getitem__(self, key):
            for one in self.maps:
                if key in one:
                    return one[key]
            return self.__missing__(key)
        def __missing__(self, key):
            raise KeyError(key)
        def get(self, key, default=None):
            return self[key] if key in self else default
        def _merged(self):
            found = {}
            for one in reversed(self.maps):
                found.update(dict.fromkeys(one))
            return found
        def __len__(self):
            return len(self._merged())
        def __iter__(self):
            return iter(self._merged())
        def __contains__(self, key):
            return any(key in one for one in self.maps)
        def __bool__(self):
            return any(self.maps)
        def __repr__(self):
            return f'{type(self).__name__}({", ".join(map(repr, self.maps))})'
        def __eq__(self, other):
            return dict(self.items()) == dict(other.items())
        def keys(self):
            return self._merged().keys()
        def items(self):
            return {key: self[key] for key in self}.items()
        def values(self):
            return {key: self[key] for key in self}.values()
        def new_child(self, m=None, **kwargs):
            child = {} if m is None else m
            child.update(kwargs)
            return type(self)(child, *self.maps)
        @property
        def parents(self):
            return type(self)(*self.maps[1:])
        def __setitem__(self, key, value):
            self.maps[0][key] = value
        def __delitem__(self, key):
            if key not in self.maps[0]:
                raise KeyError(f'Key not found in the first mapping: {key!r}')
            del self.maps[0][key]
        def pop(self, key, *args):
            return self.maps[0].pop(key, *args)
        def update(self, *args, **kwargs):
            self.maps[0].update(*args, **kwargs)
        def setdefault(self, key, default=None):
            if key not in self:
                self[key] = default
            return self[key]
        def copy(self):
            return type(self)(self.maps[0].copy(), *self.maps[1:])


    class _User:
        def __repr__(self):
            return repr(self.data)
        def __str__(self):
            return str(self.data)
        def __len__(self):
            return len(self.data)
        def __iter__(self):
            return iter(self.data)
        def __contains__(self, item):
            return item in self.data
        def __eq__(self, other):
            return self.data == getattr(other, 'data', other)
        def __lt__(self, other):
            return self.data < getattr(other, 'data', other)
        def copy(self):
            return type(self)(self.data)


    class UserDict(_User):
        def __init__(self, dict=None, /, **kwargs):
            self.data = {}
            if dict is not None:
                self.update(dict)
            self.update(kwargs)
        def __getitem__(self, key):
            if key in self.data:
                return self.data[key]
            if hasattr(type(self), '__missing__'):
                return type(self).__missing__(self, key)
            raise KeyError(key)
        def __setitem__(self, key, item):
            self.data[key] = item
        def __delitem__(self, key):
            del self.data[key]
        def get(self, key, default=None):
            return self[key] if key in self else default
        def keys(self):
            return self.data.keys()
        def values(self):
            return self.data.values()
        def items(self):
            return self.data.items()
        def update(self, other=(), /, **kwargs):
            for key, value in dict(other, **kwargs).items():
                self[key] = value
        def pop(self, key, *default):
            return self.data.pop(key, *default)
        def popitem(self):
            return self.data.popitem()
        def setdefault(self, key, default=None):
            if key not in self:
                self[key] = default
            return self[key]
        def clear(self):
            self.data.clear()


    class UserList(_User):
        def __init__(self, initlist=None):
            self.data = [] if initlist is None else list(getattr(initlist, 'data', initlist))
        def __getitem__(self, i):
            return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]
        def __setitem__(self, i, item):
            self.data[i] = item
        def __delitem__(self, i):
            del self.data[i]
        def __add__(self, other):
            return type(self)(self.data + list(other))
        def __radd__(self, other):
            return type(self)(list(other) + self.data)
        def __mul__(self, n):
            return type(self)(self.data * n)
        __rmul__ = __mul__
        def __iadd__(self, other):
            self.data += list(other)
            return self
        def __imul__(self, n):
            self.data *= n
            return self
        def append(self, item):
            self.data.append(item)
        def insert(self, i, item):
            self.data.insert(i, item)
        def pop(self, i=-1):
            return self.data.pop(i)
        def remove(self, item):
            self.data.remove(item)
        def clear(self):
            self.data.clear()
        def count(self, item):
            return self.data.count(item)
        def index(self, item, *args):
            return self.data.index(item, *args)
        def reverse(self):
            self.data.reverse()
        def sort(self, /, *args, **kwds):
            self.data.sort(*args, **kwds)
        def extend(self, other):
            self.data.extend(other)


    class UserString(_User):
        def __init__(self, seq):
            self.data = str(seq)
        def __hash__(self):
            return hash(self.data)
        def __getitem__(self, index):
            return type(self)(self.data[index])
        def __add__(self, other):
            return type(self)(self.data + str(other))
        def __radd__(self, other):
            return type(self)(str(other) + self.data)
        def __mul__(self, n):
            return type(self)(self.data * n)
        __rmul__ = __mul__
        def __mod__(self, args):
            return type(self)(self.data % args)
        def __getattr__(self, name):
            return getattr(str(self.data), name)

    """#

  static let operatorParts = #"""
    def abs(a, /):
        return a.__abs__()


    def index(a, /):
        return a if type(a) is int else range(a).stop


    def concat(a, b, /):
        return a + b


    def countOf(a, b, /):
        return sum(1 for one in a if one is b or one == b)


    def indexOf(a, b, /):
        for place, one in enumerate(a):
            if one is b or one == b:
                return place
        raise ValueError('sequence.index(x): x not in sequence')


    def delitem(a, b, /):
        del a[b]


    def call(obj, /, *args, **kwargs):
        return obj(*args, **kwargs)


    def length_hint(obj, default=0, /):
        return len(obj) if hasattr(obj, '__len__') else default


    inv = invert


    def methodcaller(name, /, *args, **kwargs):
        return lambda obj, /: getattr(obj, name)(*args, **kwargs)


    def iadd(a, b, /):
        a += b
        return a


    def isub(a, b, /):
        a -= b
        return a


    def imul(a, b, /):
        a *= b
        return a


    def itruediv(a, b, /):
        a /= b
        return a


    def ifloordiv(a, b, /):
        a //= b
        return a


    def imod(a, b, /):
        a %= b
        return a


    def ipow(a, b, /):
        a **= b
        return a


    def imatmul(a, b, /):
        a @= b
        return a


    def iand(a, b, /):
        a &= b
        return a


    def ior(a, b, /):
        a |= b
        return a


    def ixor(a, b, /):
        a ^= b
        return a


    iconcat = iadd

    """#

  /// The distributions of `random` that are drawn through its other functions, by the ways of `Lib/random.py`.
  static let randomParts = #"""
    from math import log as _log, exp as _exp, sqrt as _sqrt, e as _e, pi as _pi, cos as _cos, acos as _acos


    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))


    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)


    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        if alpha > 1.0:
            root = _sqrt(2.0 * alpha - 1.0)
            offset = alpha - _log(4.0)
            slope = alpha + root
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / root
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = offset + slope * v - x
                if r + (1.0 + _log(4.5)) - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    break
            elif u <= _exp(-x):
                break
        return x * beta


    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0


    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return 2.0 * _pi * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        angle = _acos(f)
        return (mu + angle) % (2.0 * _pi) if self.random() > 0.5 else (mu - angle) % (2.0 * _pi)


    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')


    SystemRandom = Random

    """#
}
