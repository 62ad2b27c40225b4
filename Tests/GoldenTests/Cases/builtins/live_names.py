g = globals()
later = 7
print(g.get('later'), 'later' in g, [k for k in g if k == 'later'], 'later' in g.keys())
class P:
    def __init__(self): self.x = 1
p = P(); d = p.__dict__; p.y = 2
print(d, len(d), list(d.items()), d['y'])
d['z'] = 3; print(p.z)
