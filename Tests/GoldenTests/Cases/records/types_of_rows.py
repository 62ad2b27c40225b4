import numpy as np
specs = [[('x', 'f8'), ('y', np.int32)], 'i4, f8, U3', '3i2, (2,2)f4', [('a', [('b', 'i1')], (2,)), ('c', '?')], [(('Title', 't'), 'i1'), ('u', 'u8')],
         {'names': ['a', 'b'], 'formats': ['i4', 'f8'], 'offsets': [0, 8], 'itemsize': 32}, {'a': ('u1', 0), 'b': ('f4', 4)},
         [('', 'f8'), ('', 'i4')], [('d', 'M8[D]'), ('s', 'S5'), ('o', object), ('h', 'f2')], (np.record, [('q', 'i4')])]
for spec in specs:
    d = np.dtype(spec)
    print(repr(d))
    print(d, d.names, d.itemsize, len(d), d.kind, d.str, d.name)
    print({k: v for k, v in d.fields.items()})
d = np.dtype([('a', 'i1'), ('b', 'f8'), ('c', 'i2')], align=True)
print(repr(d), str(d), d.alignment, d.isalignedstruct)
print(d['b'], d[0], d[-1], d.descr)
m = np.dtype([('m', 'f4', (2, 3))])['m']
print(repr(m), m.shape, m.base, m.subdtype, m.ndim)
print(np.dtype([('x', 'f8')]) == np.dtype([('x', float)]), np.dtype('f8').names, np.dtype('f8').fields)
print(repr(np.dtype(('U', 5))), np.issubdtype(d, np.void), d.type)
for bad in [[('x',)], [('x', 'zz')], [('x', int), ('x', float)], [(1, 'f8')], ['f8'], {'names': ['a'], 'formats': ['i4', 'f8']}]:
    try:
        print(np.dtype(bad))
    except Exception as e:
        print(type(e).__name__, e)
a = np.zeros(1, dtype='i4,f8')
a.dtype.names = ('left', 'right')
print(repr(a))
