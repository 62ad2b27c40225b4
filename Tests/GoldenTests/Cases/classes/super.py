# %%
class A:
    def f(self): return 'A'
    @classmethod
    def c(cls): return 'Ac'+cls.__name__
    @property
    def p(self): return 'Ap'
class B(A):
    def f(self): return 'B'+super(B,self).f()+super().f()
    @classmethod
    def c(cls): return 'B'+super().c()
    @property
    def p(self): return 'B'+super().p
print(B().f(), B.c(), B().p)
class X(A):
    def f(self): return 'X'+super().f()
class Y(B, X): pass
print(Y().f(), [c.__name__ for c in Y.__mro__], Y.mro())
