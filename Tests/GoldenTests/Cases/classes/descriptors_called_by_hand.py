import types

class C:
    def __init__(self):
        self._x = 1
    @property
    def x(self):
        """The value."""
        return self._x
    @x.setter
    def x(self, value):
        self._x = value
    @staticmethod
    def s():
        return 's'
    @classmethod
    def c(cls):
        return cls.__name__

c = C()
print(C.x.__doc__, C.x.__get__(c), C.x.fget(c))
C.x.__set__(c, 5)
print(c.x, type(C.__dict__['s']).__name__, type(C.__dict__['c']).__name__)
print(C.__dict__['s'].__func__(), C.__dict__['c'].__get__(c)())
c.f = types.MethodType(lambda self, y: self.x + y, c)
print(c.f(10), len.__call__('abc'))

def f():
    pass
f.__dict__['tag'] = 3
print(f.tag, f.__dict__, f.__get__(c).__self__ is c)
try:
    object().a = 1
except AttributeError as e:
    print(e)
