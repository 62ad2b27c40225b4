from collections import namedtuple
Point = namedtuple('Point', ['x', 'y'], defaults=[5])
p = Point(1)
x, y = p
print(p, p.x, p[1], p == (1, 5), x + y, p._replace(y=2), p._asdict(), Point._fields, isinstance(p, tuple))
print(Point._make([7, 8]), len(p), list(p), p < (2, 0), {p: 'a'}[(1, 5)])
