# Tables whose hashes meet in their lower bits, and loops over pairs.
d={i*1024:i for i in range(5000)}
print(len(d), d[1024*4999], 1023 in d, sum(d.values()))
for i in range(0,5000,2): del d[i*1024]
print(len(d), list(d)[:3], sum(d))
for i in range(0,5000,2): d[i*1024]=-i
print(len(d), sum(d.values()), list(d.items())[-1])
d={-i:i for i in range(1000)}
print(sum(d.values()), d[-999], d.get(5))
d={(i,j):i*j for i in range(60) for j in range(60)}
print(d[(59,58)], len(d))
d={1<<i:i for i in range(64)}
print(d[1<<40], d[2**63], len(d))
d={float(i)/7:i for i in range(1000)}
print(sum(d.values()), d[3/7])
s={str(i) for i in range(3000)}
print(len(s), "2999" in s, "3000" in s, "é" in s)
d={"a"*i:i for i in range(200)}
print(d["a"*199], d["a"*8], d["a"*16], d[""])
x="é"; y="e\u0301"
print({x:1,y:2}, x==y)
a=b=None
for a,b in zip([1,2,3],[4]): pass
print(a,b)
for a,b in zip([1],[4,5]): pass
print(a,b)
for i,c in enumerate("héy",start=5): print(i,c,end=' ')
for i,(p,q) in enumerate(zip([1,2],(3,4))): print(i,p,q,end=';')
l=[1,2,3]
for i,v in enumerate(l):
    if i<5: l.append(v)
print(l)
for k,v in {1:2,'a':[3]}.items(): print(k,v,end=' ')
d={1:1,2:2}
try:
    for k,v in d.items(): d[k+10]=v
except RuntimeError as e: print(e)
z=zip(range(3),[7,8,9])
print(next(z), list(z))
def f(*a): return a
print(f(), f(1), f(1,2), f(1,2,3), f(1,2,3,4), (1,), (1,2,3,4,5), [1], [1,2,3,4])
n=iter(range(3))
for a,b in zip(n,n): print(a,b)
print(list(n))
from collections import Counter
print(Counter("mississippi").most_common())
