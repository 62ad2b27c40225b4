import random, functools, collections, operator, typing, sys
from functools import cached_property, singledispatch, singledispatchmethod, partialmethod
from collections import ChainMap, UserDict, UserList
from typing import NamedTuple, TypedDict
random.seed(5)
print(random.gammavariate(2, 3), random.gammavariate(.5, 1), random.betavariate(2, 3), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(1, 2), random.gammavariate(1, 2))
class A:
    n = 0
    @cached_property
    def v(self): A.n += 1; return 42
    def add(self, a, b): return a + b
    add1 = partialmethod(add, 1)
    @singledispatchmethod
    def show(self, x): return 'obj'
    @show.register
    def _(self, x: int): return 'int'
    @show.register(str)
    def _(self, x): return 'str'
a = A(); print(a.v, a.v, A.n, a.add1(5), a.show(3), a.show('x'), a.show(2.5))
@singledispatch
def f(x): return 'default'
@f.register(list)
@f.register(tuple)
def _(x): return 'seq'
@f.register
def _(x: float): return 'float'
print(f(1), f([]), f(()), f(2.0), f.__name__, f.dispatch(bool)(1))
c = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(c, c['b'], dict(c), len(c), c.new_child({'z': 1}).maps)
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = UD(a=1); u['b'] = 2; print(u, list(u.items()), 'a' in u)
print(UserList([3, 1]) + [2], operator.methodcaller('upper')('x'), operator.index(3), operator.iadd([1], [2]), operator.countOf([1, 2, 1], 1))
class P(NamedTuple):
    x: int
    y: int = 2
    def norm(self): return self.x + self.y
p = P(1); print(p, p.norm(), p._fields, P(3, y=4) == (3, 4), isinstance(p, tuple), P.__annotations__)
class M(TypedDict, total=False):
    name: str
m: M = {'name': 'q'}; print(m, M(name='z'), typing.get_type_hints(P))
Q = typing.NamedTuple('Q', [('a', int), ('b', str)]); print(Q(1, 'b'))
@functools.wraps(f)
def g(): pass
print(g.__name__, sys.getdefaultencoding(), functools.update_wrapper(lambda: 1, g).__name__)
