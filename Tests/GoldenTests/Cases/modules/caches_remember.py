import functools
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
def loud(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        print('calling', f.__name__)
        return f(*args, **kwargs)
    return inner
@loud
def add(a, b=1):
    """Adds."""
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__)
print(functools.partial(add, b=10)(1))
