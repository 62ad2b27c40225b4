import numpy as np
a = np.array([('Rex', 9, 81.0), ('Fido', 3, 27.0)], dtype=[('name', 'U10'), ('age', 'i4'), ('weight', 'f4')])
print(a[1], a[1]['age'], a[1][0], a[1][-1])
a['age'] = 5
print(a)
a['age'][0] = 7
a['weight'] *= 2
a[1]['name'] = 'Spot'
print(repr(a))
row = a[0]
row['age'] = 100
row[2] = 1.5
print(a, row, row.item(), type(row.item()))
a['age'][:] = [1, 2]
print(row)
part = a[['name', 'weight']]
print(repr(part), part.dtype.itemsize)
part['weight'] = 9
print(a)
a[['name', 'age']] = ('both', 3)
print(a)
half = a[::-1]
half['age'] = [10, 20]
print(a['age'], half[0])
picked = a[[0, 1]]
picked['age'] = 0
print(a['age'])
a[0] = ('new', 1, 2.5)
a[1] = a[0]
a[0]['name'] = 'other'
print(a)
a[:] = ('all', 4, 4)
print(a)
a[0] = 7
print(a)
b = np.zeros(2, dtype=[('x', 'i4'), ('y', [('p', 'f8'), ('q', 'u1')]), ('z', 'f4', (2, 2))])
b['y']['p'] = [1.5, 2.5]
b['z'][0] = [[1, 2], [3, 4]]
b['z'][:, 0, 0] = 9
b['y'][1] = (7, 8)
print(b)
print(b['y'], b['y']['q'], b[0]['z'])
Z = np.zeros((3, 3), [('x', float), ('y', float)])
Z['x'], Z['y'] = np.meshgrid(np.linspace(0, 1, 3), np.linspace(0, 1, 3))
print(Z)
for bad in ["a['zz']", "a[['name', 'zz']]", "a[0]['zz']", "a[0][9]", "a[5]", "a[0] = (1, 2)", "a.age", "a + 1", "a == 1", "a['age'] = 'x'"]:
    try:
        exec(bad)
        print(bad, 'passed')
    except Exception as e:
        print(type(e).__name__, e)
