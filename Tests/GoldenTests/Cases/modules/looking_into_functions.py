import traceback, inspect, weakref, timeit, numbers, gc, queue, sys
import collections.abc
from collections.abc import Iterable, Mapping, Sequence, Callable, Iterator, MutableMapping
def g(x): return 1 / x
def f():
    try:
        g(0)
    except ZeroDivisionError:
        t = traceback.format_exc()
        print(t.splitlines()[0], t.splitlines()[-1])
        tb = sys.exc_info()[2]
        print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_frame.f_code.co_name)
f()
try: {}['a']
except KeyError as e: print(traceback.format_exception_only(type(e), e), [s.name for s in traceback.extract_tb(e.__traceback__)])
def h(a, b: int, /, c=2, *args, d, e: float = 1.5, **kw) -> str:
    """Doc.

    More.
    """
print(inspect.signature(h)); print(inspect.getdoc(h)); 
print(list(inspect.signature(h).parameters), inspect.signature(h).parameters['e'].default, inspect.signature(h).parameters['d'].kind)
class A:
    def __init__(self, x, y=1): pass
    def m(self, z): return z
print(inspect.signature(A), inspect.signature(A(1).m), inspect.isclass(A), inspect.isfunction(A.m), inspect.ismethod(A(1).m))
a = A(1); r = weakref.ref(a); print(r() is a); del a; print(r())
print([isinstance(x, Iterable) for x in ([], 1, 'a', {}, (i for i in []), range(3), A(1))])
print([isinstance(x, Callable) for x in (len, f, A, 3, A(1).m)], isinstance(iter([]), Iterator), isinstance({}, Mapping), isinstance([], Sequence), isinstance((), collections.abc.MutableSequence))
print([isinstance(x, numbers.Number) for x in (1, 2.5, True, 'a')], isinstance(3, numbers.Integral), isinstance(2.5, numbers.Integral))
class D(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d = D(); d['a'] = 1; d.update(b=2); print(dict(d), d.get('z', 5), 'a' in d, list(d.items()), d.pop('a'), len(d), d.setdefault('q', 9))
class S(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
s = S(4); print(list(s), 9 in s, s.index(4), list(reversed(s)), s.count(1))
try: Sequence()
except TypeError as e: print(e)
q = queue.PriorityQueue(); q.put((2, 'b')); q.put((1, 'a')); print(q.get(), q.qsize())
print(timeit.timeit('x = 1', number=10) >= 0, timeit.timeit(lambda: 1, number=5) >= 0)
print(__import__('math').pi, f.__globals__['A'] is A)
try:
    try: 1/0
    except ZeroDivisionError as e: raise ValueError('bad') from e
except ValueError: print(traceback.format_exc().count('Traceback'), 'direct cause' in traceback.format_exc())
