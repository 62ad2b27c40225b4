def f(a, b=2, *args, c=3, **kwargs):
    return a, b, args, c, kwargs
print(f(1), f(1, 5), f(1, 2, 3, 4, c=9, d=10), f(b=1, a=0))
print(f(*[1, 2, 3], **{'c': 4, 'e': 5}))
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
c = counter()
print(c(), c(), (lambda x, y=1: x + y)(5))
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(15))
def gen(n):
    for i in range(n):
        yield i * i
print(list(gen(4)), sum(x for x in gen(4)), next(gen(2)))
def default(x, seen=[]):
    seen.append(x)
    return seen
print(default(1), default(2), f.__name__)
total = 0
def add(k):
    global total
    total += k
add(5); add(6)
print(total)
