# %%
class R:
    reg = {}
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        R.reg[name or cls.__name__] = cls
class A(R): pass
class B(R, name='bee'): pass
print(R.reg.keys())
class Desc:
    def __set_name__(self, o, n): self.n = '_'+n
    def __get__(self, obj, t=None):
        if obj is None: return self
        return getattr(obj, self.n, 0)
    def __set__(self, obj, v):
        if v < 0: raise ValueError('neg')
        setattr(obj, self.n, v)
class X:
    a = Desc()
    def __init__(self, a): self.a = a
x = X(4); print(x.a, x.__dict__); x.a = 6; print(x.a)
try: x.a = -1
except ValueError as e: print(e)
print(type(X.a).__name__)
class Lazy:
    def __init__(self, f): self.f=f
    def __get__(self, obj, t=None):
        v = self.f(obj); obj.__dict__[self.f.__name__] = v; return v
class Y:
    @Lazy
    def z(self): print('once'); return 3
y=Y(); print(y.z, y.z)
class Del:
    def __get__(self,o,t): return 1
    def __set__(self,o,v): pass
    def __delete__(self,o): print('deleted')
class Z: q=Del()
del Z().q
