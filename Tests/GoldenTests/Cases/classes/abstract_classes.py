# %%
from abc import ABC, abstractmethod, abstractproperty, ABCMeta
class Base(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
try: Base()
except TypeError as e: print(e)
class C(Base):
    def f(self): return 1
try: C()
except TypeError as e: print(e)
class D(C):
    p = 3
print(D().p)
class M(metaclass=ABCMeta):
    @abstractmethod
    def g(self): pass
try: M()
except TypeError as e: print(e)
