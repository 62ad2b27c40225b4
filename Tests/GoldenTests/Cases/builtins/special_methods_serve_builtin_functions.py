class V:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
    def __abs__(self): return 'abs'
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 3
    def __bool__(self): return False
    def __contains__(self, x): return x == 1
    def __getitem__(self, i): return i * 10
    def __reversed__(self): return iter([3, 2])
    def __round__(self, n=None): return ('round', n)
    def __format__(self, spec): return 'F' + spec
    def __hash__(self): return 42
    def __eq__(self, other): return True
    def __call__(self, a): return a
v = V(4)
print(len(v), abs(v), int(v), float(v), [0, 1, 2, 3][v], bool(v), 1 in v, v[5], list(reversed(v)))
print(round(v), round(v, 2), format(v, 'x'), f'{v:>3}', hash(v), v == 3, callable(v), list(map(v, [1])), range(v))
