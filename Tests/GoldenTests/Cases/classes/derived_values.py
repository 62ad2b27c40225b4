# %%
class I(int):
    def __new__(cls, v, unit='m'):
        o = super().__new__(cls, v); o.unit = unit; return o
    def __repr__(self): return f'I({int(self)},{self.unit})'
    def __add__(self, o): return I(int(self)+int(o), self.unit)
i = I(5,'cm'); print(i, i+1, i*2, type(i*2), i.unit, i==5, hash(i)==hash(5), [0,1,2,3,4,5,6][i], i<6, -i, divmod(i,2))
class F(float):
    pass
f=F(2.5); print(f, f*2, type(f), repr(f), f'{f:.3f}', int(f), f.is_integer())
class S(str):
    def shout(self): return self.upper()+'!'
s=S('abc'); print(s, s.shout(), len(s), s+'d', s[1], s=='abc', {s:1}['abc'], 'b' in s, repr(s), f'{s:>5}', '-'.join([s,s]), '%s'%s)
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x,y))
    @property
    def x(self): return self[0]
p=P(1,2); print(p, p.x, p[1], len(p), p==(1,2), hash(p)==hash((1,2)), p+(3,)); a,b=p; print(a,b)
class SS(set):
    def add(self, x): super().add(x*2)
s=SS([1]); s.add(5); print(s, sorted(s), 10 in s, s|{3}, len(s), type(s|{3}).__name__)
