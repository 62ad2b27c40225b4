# %%
class M(type):
    def __new__(mcs, name, bases, ns, **kw):
        ns['tag'] = name.lower()
        return super().__new__(mcs, name, bases, ns)
    def __call__(cls, *a, **k):
        print('make', cls.__name__)
        return super().__call__(*a, **k)
class A(metaclass=M):
    def __init__(self, x): self.x=x
print(A.tag, A(3).x, type(A))
class Singleton(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class S(metaclass=Singleton): pass
print(S() is S())
T = type('T', (object,), {'x': 1, 'f': lambda self: self.x+1})
print(T().f(), T.__name__)
