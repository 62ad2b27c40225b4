import collections, datetime, functools, itertools
print(itertools.count(3), itertools.count(1, 2), itertools.repeat(1, 2), itertools.repeat('x'))
p = functools.partial(int, base=2)
print(p, p.keywords, p('101'))
P = collections.namedtuple('P', 'x y', defaults=[5])
print(P.__doc__, P._field_defaults, datetime.date(2020, 1, 5).isocalendar())

@functools.lru_cache(maxsize=3)
def f(x):
    return x
print(f.cache_parameters())

class Meta(type):
    def __repr__(cls):
        return f'<{cls.__name__}>'
class A(metaclass=Meta):
    pass
print(A, [A])
