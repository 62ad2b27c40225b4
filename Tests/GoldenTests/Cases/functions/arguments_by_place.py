# Arguments by position where parameters have defaults, *args and **kwargs; names where a function has both.
def every(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw
print(every(1), every(1, 5), every(1, 2, 3, 4), every(1, 2, 3, c=9), every(1, z=3))
def shared(a, b=[], *, k=7):
    b.append(a)
    return a, b, k
print(shared(1), shared(2), shared(3, [0]))
def rest(*values):
    return values
print(rest(), rest(1), rest(1, 2, 3), (lambda *a, **k: (a, k))(1, 2))
for wrong in (lambda: shared(), lambda: shared(1, 2, 3), lambda: every(), lambda: rest(k=1)):
    try:
        wrong()
    except TypeError as error:
        print(error)

class Adder:
    def __init__(self, start=0, *more):
        self.start = start + len(more)
    def __call__(self, x, y=10):
        return self.start + x + y
    def rest(self, *values):
        return values
    def only(self, *, q=1):
        return q
adder = Adder()
print(adder(1), adder(1, 2), adder.rest(), adder.rest(1, 2), adder.only(), adder.only(q=3))
print(Adder(5)(1), Adder(5, 6, 7)(1))

def counted(n=3):
    for i in range(n):
        yield i
print(list(counted()), list(counted(2)))

def scaled(factor=1):
    def apply(x, power=2, *others):
        return factor * x ** power + sum(others)
    return apply
print(scaled(3)(2), scaled()(2, 3), scaled(2)(1, 1, 10, 20))

def plus_one(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs) + 1
    return wrapper
@plus_one
def add(x, y=1):
    return x + y
print(add(1), add(1, 2), add(x=4))

# The name may be bound anew while the function runs.
def fleeting(n=1):
    global fleeting
    fleeting = None
    return n + 1
print(fleeting(), fleeting)

for deep in (lambda n=0, *a: deep(n + 1, *a), lambda n, m=0: deep(n + 1)):
    try:
        deep(0)
    except RecursionError as error:
        print(error)
