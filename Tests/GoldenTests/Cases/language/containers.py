a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.insert(0, 9)
print(a, a.pop(), a.index(1), a.count(3), sorted(a), a[::-1], a[1:3])
a[1:3] = [100]
del a[0]
print(a, len(a), max(a), min(a), sum(a), list(reversed(a)))
d = {'x': 1, 'y': [2]}
d['z'] = 3.5
d.update({'x': 10})
print(d, d['x'], d.get('q'), d.get('q', 0), list(d), list(d.items()), 'x' in d, len(d))
for k, v in d.items():
    print(k, v)
print(d.pop('x'), d, d.setdefault('n', 4), {**d, 'm': 1})
t = (1, 'a', None)
x, *rest = [1, 2, 3]
(p, q), r = (1, 2), 3
print(t, t[1], (5,), (), x, rest, p, q, r)
s = {3, 1, 2}
print(sorted(s), s | {4} == {1, 2, 3, 4}, s & {1}, len(s), 2 in s, set())
