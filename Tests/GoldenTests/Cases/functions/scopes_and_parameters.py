# %%
def a():
    x = 1
    def b():
        nonlocal x
        x += 1
        def c():
            nonlocal x
            x += 10
            global G
            G = x
        c()
    b(); return x
print(a(), G)
def f(a, b=2, /, c=3, *, d, e=5): return a,b,c,d,e
print(f(1, d=4), f(1,2,3,d=0))
try: f(a=1, d=2)
except TypeError as e: print(e)
try: f(1)
except TypeError as e: print(e)
def deco(n):
    def w(fn):
        def inner(*a, **k): return [fn(*a, **k)]*n
        return inner
    return w
@deco(2)
def g(x): return x
print(g(3))
def cd(cls): cls.tag='t'; return cls
@cd
class K: pass
print(K.tag)
