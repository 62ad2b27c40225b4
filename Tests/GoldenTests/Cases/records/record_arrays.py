import numpy as np
import numpy.lib.recfunctions as rf
r = np.rec.array([(1, 2., 'Hello'), (2, 3., 'World')], dtype=[('foo', 'i4'), ('bar', 'f4'), ('baz', 'U10')])
print(repr(r), r.bar, r[1].baz, type(r).__name__, type(r[0]).__name__)
r.foo = 9
r.bar[0] = 7
r[1].baz = 'There'
print(r, r.dtype)
print(r[1:], r.tolist(), r.field('foo'), r.foo.sum(), r[r.bar > 5].baz)
print(repr(np.rec.fromarrays([[1, 2], [3., 4.], ['x', 'yy']], names='a,b,c')))
print(repr(np.rec.fromrecords([(1, 'x'), (2, 'yy')], names='p,q')), np.rec.array([(1, 2.), (3, 4.)], names='p,q').q)
a = np.array([(1, 2., 'x'), (3, 4., 'y')], dtype=[('a', int), ('b', float), ('c', 'U2')])
print(repr(rf.append_fields(a, 'd', [10, 20], usemask=False)))
print(rf.append_fields(a, ['d', 'e'], [[1.5, 2.5], ['p', 'q']], usemask=False))
print(repr(rf.drop_fields(a, 'b')), rf.drop_fields(a, ['a', 'c']))
print(rf.rename_fields(a, {'a': 'A'}).dtype)
print(rf.merge_arrays((np.array([1, 2]), np.array([10., 20., 30.]))), rf.merge_arrays((a, np.array([7, 8])), flatten=True))
print(rf.stack_arrays((a, a[['a', 'b']]), usemask=False))
print(rf.structured_to_unstructured(a[['a', 'b']]))
print(rf.unstructured_to_structured(np.arange(6).reshape(2, 3), names=['x', 'y', 'z']))
print(repr(rf.repack_fields(a[['a', 'c']])), rf.get_names(a.dtype))
print(rf.require_fields(a, [('b', 'f4'), ('n', 'i2')]), rf.apply_along_fields(np.mean, a[['a', 'b']]))
