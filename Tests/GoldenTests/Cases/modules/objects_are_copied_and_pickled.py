import copy, pickle, sys
class A:
    def __init__(self, x):
        self.x, self.items = x, [1, {'k': (2,)}]
class B:
    def __init__(self):
        self.n, self.f = 1, len
    def __getstate__(self):
        state = self.__dict__.copy()
        del state['f']
        return state
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.f = 'back'
class R:
    def __init__(self, a):
        self.a = a
    def __reduce__(self):
        return R, (self.a * 2,)
class L(list):
    pass
class D(dict):
    pass
sys.modules['__main__'].A, sys.modules['__main__'].B = A, B
a = A(5)
a.me = a
for protocol in (2, 4, 5):
    b, same = pickle.loads(pickle.dumps([a, a], protocol))
    print(type(b).__name__, b.x, b.items, b is same, b.me is b, b is a)
print(vars(pickle.loads(pickle.dumps(B()))), vars(copy.copy(B())), vars(copy.deepcopy(B())))
print(copy.copy(R(2)).a, copy.deepcopy(R([1])).a)
x = L([1, [2]])
x.tag = 't'
y, z = copy.copy(x), copy.deepcopy(x)
y.append(3)
z[1].append(9)
print(x, y, z, y.tag, type(z).__name__)
d = D(a=[1])
e = copy.deepcopy(d)
e['a'].append(2)
print(d, e, type(e).__name__)
def f():
    class Local:
        pass
    return Local()
try:
    pickle.dumps(f())
except AttributeError as error:
    print(error)
