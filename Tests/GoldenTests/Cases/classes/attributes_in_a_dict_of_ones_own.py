class Borg:
    state = {}
    def __init__(self):
        self.__dict__ = self.state
class Sub(Borg):
    def __init__(self, v):
        super().__init__()
        self.v = v
a, b, c = Borg(), Borg(), Sub(3)
a.x = 1
print(b.x, c.x, a.v, a.__dict__ is b.__dict__, Borg.state)
del a.x
try:
    b.x
except AttributeError as e:
    print(e)

class AttrDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self
d = AttrDict(a=1)
d.b = 2
d['c'] = 3
print(d, d.a, d.c, len(d))

class P:
    @property
    def twice(self):
        return self.n * 2
p, q = P(), P()
p.__dict__ = {'n': 4}
q.__dict__ = p.__dict__
q.n += 1
print(p.twice, vars(p), hasattr(p, 'm'))
