class Named(list):
    def __new__(cls, items, name=None):
        made = super().__new__(cls, items)
        made.name = name
        return made

class Marked(tuple):
    def __init__(self, items, mark=''):
        self.mark = mark

n = Named([1, 2], name='n')
m = Marked([3], mark='!')
print(n, n.name, m, m.mark)

class D(dict):
    pass
d = D.fromkeys('ab', 0)
d |= [('c', 1)]
print(type(d).__name__, d, {'a', 'x'} & d.keys(), {1} | {2: 0}.keys())

class S(set):
    pass
print(S([1]) in {frozenset([1])})
