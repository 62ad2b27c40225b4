# %%
if (n := 10) > 5: print(n)
print([y := 1, y**2], [last := i for i in range(3)], last)
a, *b, c = range(5); print(a,b,c)
[*x, y] = 'abc'; print(x,y)
(a, (b, *c)), d = (1, (2, 3, 4)), 5; print(a,b,c,d)
print([*range(2), *'ab'], {*[1],*[2]}, {**{'a':1}, 'b':2}, (*[1],))
def f(*a, k=1, **kw): return a, k, kw
print(f(*[1,2], 3, *[4], k=5, **{'z':1}, **{'y':2}))
for i, *r in [(1,2,3)]: print(i, r)
l=[1,2,3,4]; del l[0], l[-1]; print(l); del l[:]; print(l)
del (a, b)
d={'x':1}; del d['x']; print(d)
def g():
    return *[1,2], 3
print(g())
x = *[1], 2; print(x)
i = 0
i, l2 = 1, [0,0]
i, l2[i] = 0, 9
print(i, l2)
