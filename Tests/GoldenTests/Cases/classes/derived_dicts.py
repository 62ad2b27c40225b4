# %%
class Params(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self[k]=v
p = Params(a=1, b=2)
p.c = 3
print(p, p.a, p.c, len(p), list(p), p.keys(), isinstance(p, dict), type(p).__name__)
p['d']=4; print(sorted(p.items())); print({**p}); print(p == {'a':1,'b':2,'c':3,'d':4})
for k,v in p.items(): print(k,v)
print('a' in p, p.get('zz', 9), p.pop('a'), p)
class D(dict):
    def __missing__(self, k): return k*2
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.extra = 1
    def __setitem__(self, k, v): super().__setitem__(k, v+1)
d=D(x=1); d['y']=5; print(d, d['zz'], d.extra, d.copy(), type(d.copy()))
