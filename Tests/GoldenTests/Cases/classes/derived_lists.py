# %%
class L(list):
    def __getitem__(self, i):
        return list.__getitem__(self, i) * 10
    def total(self): return sum(self)
l = L([1,2,3]); l.append(4); print(l, l[0], l.total(), len(l), l+[5], type(l+[5]), l==[1,2,3,4], sorted(l, reverse=True))
l.name='x'; print(l.name, isinstance(l, list), repr(l), bool(L()))
class Stack(list):
    def push(self, x): self.append(x)
    def __repr__(self): return 'Stack(' + super().__repr__() + ')'
s=Stack(); s.push(1); s.push(2); print(s, s.pop(), s); print(f'{s}')
for x in s: print(x)
