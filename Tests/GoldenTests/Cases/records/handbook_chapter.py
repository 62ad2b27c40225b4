import numpy as np
name = ['Alice', 'Bob', 'Cathy', 'Doug']
age = [25, 45, 37, 19]
weight = [55.0, 85.5, 68.0, 61.5]
x = np.zeros(4, dtype=int)
data = np.zeros(4, dtype={'names': ('name', 'age', 'weight'), 'formats': ('U10', 'i4', 'f8')})
print(data.dtype)
data['name'] = name
data['age'] = age
data['weight'] = weight
print(data)
print(data['name'])
print(data[0])
print(data[-1]['name'])
print(data[data['age'] < 30]['name'])
print(repr(np.dtype({'names': ('name', 'age', 'weight'), 'formats': ('U10', 'i4', 'f8')})))
print(repr(np.dtype({'names': ('name', 'age', 'weight'), 'formats': ((np.str_, 10), int, np.float32)})))
print(repr(np.dtype([('name', 'S10'), ('age', 'i4'), ('weight', 'f8')])))
print(repr(np.dtype('S10,i4,f8')))
tp = np.dtype([('id', 'i8'), ('mat', 'f8', (3, 3))])
X = np.zeros(1, dtype=tp)
print(X[0])
print(X['mat'][0])
data_rec = data.view(np.recarray)
print(data_rec.age)
print(repr(data_rec))
print(data_rec[0].name, data_rec[1])
print(sorted(data, key=lambda r: r['age'])[0])
for person in data:
    print(f"{person['name']:<6}{person['age']:>3} {person['weight']:.1f}")
for n, a, w in data:
    print(n, a, w)
