# %%
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
    def __new__(cls, *a):
        o = super().__new__(cls); o.v = a; return o
    def __call__(self, *a, **k): return a, k
    def __del__(self): pass
print(G[int] [0], G(1,2).v, G()(1, x=2))
class Q:
    def __init__(s,a): s.a=a
    def __eq__(s,o): return s.a==o.a
try: hash(Q(1))
except TypeError as e: print(e)
class Q2(Q):
    def __hash__(s): return hash(s.a)
print(len({Q2(1),Q2(1)}))
print(Q(1) != Q(2), Q.__hash__)
