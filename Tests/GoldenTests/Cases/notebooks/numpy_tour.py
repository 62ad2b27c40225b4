# %%
import numpy as np
a = np.array([1, 2, 3]); print(type(a), a.shape, a[0], a[1], a[2]); a[0] = 5; print(a)
b = np.array([[1,2,3],[4,5,6]]); print(b.shape, b[0, 0], b[0, 1], b[1, 0])
# %%
print(np.zeros((2,2)), np.ones((1,2)), np.full((2,2), 7), np.eye(2), sep='\n')
e = np.random.RandomState(0).random((2,2)); e
# %%
a = np.array([[1,2,3,4], [5,6,7,8], [9,10,11,12]])
b = a[:2, 1:3]; print(a[0, 1]); b[0, 0] = 77; print(a[0, 1])
row_r1 = a[1, :]; row_r2 = a[1:2, :]
print(row_r1, row_r1.shape, row_r2, row_r2.shape)
# %%
a = np.array([[1,2], [3, 4], [5, 6]])
print(a[[0, 1, 2], [0, 1, 0]]); print(np.array([a[0, 0], a[1, 1], a[2, 0]]))
b = np.array([0, 2, 0, 1]); A = np.arange(1, 13).reshape(4, 3); print(A[np.arange(4), b]); A[np.arange(4), b] += 10; A
# %%
bool_idx = (a > 2); print(bool_idx); print(a[bool_idx]); print(a[a > 2])
x = np.array([1, 2]); print(x.dtype); x = np.array([1.0, 2.0]); print(x.dtype); x = np.array([1, 2], dtype=np.int64); x.dtype
# %%
x = np.array([[1,2],[3,4]], dtype=np.float64); y = np.array([[5,6],[7,8]], dtype=np.float64)
print(x + y); print(np.add(x, y)); print(x / y); print(np.sqrt(x)); v = np.array([9,10]); w = np.array([11, 12]); print(v.dot(w)); print(x.dot(v)); np.dot(x, y)
# %%
vv = np.tile(v, (4, 1)); print(vv); x = np.array([[1,2,3], [4,5,6]]); print((x.T + w).T); print(x + np.reshape(w, (2, 1))); x * 2
# %%
import sys
L = list(range(1000)); x = np.arange(1000)
print(x.itemsize, x.nbytes, x.strides, x.flags['C_CONTIGUOUS'], x[::2].base is x, x.size * x.itemsize)
np.arange(24).reshape(2, 3, 4)
# %%
np.linspace(0, 1, 5), np.logspace(0, 2, 3), np.arange(0, 1, .25), np.identity(2, dtype=int), np.empty((0, 3))
# %%
a = np.arange(10); s = slice(2, 7, 2); print(a[s], a[2:], a[::-1], a[-3:], a[..., 1]); a[1:4] = -1; a
# %%
c = np.array([[[0, 1, 2], [10, 12, 13]], [[100, 101, 102], [110, 112, 113]]]); print(c.shape, c[1, ...], c[..., 2])
for row in b.reshape(2, 2): print(row)
for element in b.flat: print(element, end=' ')
# %%
a = np.floor(10 * np.random.RandomState(1).rand(3, 4)); print(a, a.ravel(), a.reshape(6, 2), a.T, a.resize((2, 6)), a, sep='\n')
# %%
np.vstack((a, a)).shape, np.hstack((a, a)).shape, [p.shape for p in np.hsplit(a, 3)], np.column_stack((v, w)), np.r_[1:4, 0, 4], np.c_[v, w]
# %%
d = a.view(); print(d is a, d.base is a, d.flags.owndata); d = d.reshape((3, 4)); print(a.shape); d[0, 3] = 1234; a
# %%
def fromfunc(x, y): return 10 * x + y
b = np.fromfunction(fromfunc, (5, 4), dtype=int); print(b); b[0:5, 1], b[-1]
# %%
students = np.array([('A', 85.5, 20), ('B', 92.0, 21)], dtype=[('name', 'U10'), ('marks', 'f8'), ('age', 'i4')]) if hasattr(np, 'recarray_') else None
# %%
print(np.where([True, False], [1, 2], [9, 8]), np.nonzero([3, 0, 4]), np.argwhere(np.eye(2)), np.any(a > 5), np.all(a >= 0), np.unique([3, 1, 3], return_counts=True), np.sort([[3, 1], [2, 0]], axis=0), np.argsort([30, 10, 20]))
np.isnan([1, np.nan]), np.nan_to_num([np.nan, np.inf]), np.clip([-1, 5, 11], 0, 10), np.cumsum([[1, 2], [3, 4]], axis=1), np.diff([1, 4, 9]), np.prod([2, 3]), np.mod(-7, 3), np.percentile([1, 2, 3, 4], 50), np.median([3, 1, 2])
# %%
print(1e10 * np.ones(2), np.array([1e-10, 1]), np.array([1.5, 2, 1e6]), np.float32(0.1), np.array([0.1], 'f'), np.pi, [np.float64(1.5)], (np.int64(3),))
np.array([True, False]), np.inf, -np.inf, np.nan, [np.sum([1, 2])], {'mean': np.mean([1, 2])}
# %%
try: np.array([1, 2]) + np.array([1, 2, 3])
except ValueError as e: print(e)
try: np.arange(6).reshape(4, 2)
except ValueError as e: print(e)
try: np.ones((2, 3)) @ np.ones((2, 3))
except ValueError as e: print(e)
try: a[10, 0]
except IndexError as e: print(e)
# %%
np.lookfor if False else np.__version__.split('.')[0].isdigit(), np.ndarray.__name__, callable(np.add), np.add.__name__, a.__class__, isinstance(3, np.integer), isinstance(np.int64(3), (int, np.integer)), np.issubdtype(a.dtype, np.floating)
# %%
np.outer([1, 2], [3, 4]), np.inner([1, 2], [3, 4]), np.cross([1, 0, 0], [0, 1, 0]), np.kron([1, 2], [1, 1]), np.linalg.solve([[3, 1], [1, 2]], [9, 8]), np.linalg.inv(np.array([[1., 2.], [3., 4.]])), np.einsum('ij,jk->ik', b.reshape(4, 5), b.reshape(5, 4)), np.trace(b.reshape(4, 5) @ b.reshape(5, 4)), np.triu(np.ones((3, 3))), np.polyfit([0, 1, 2], [1, 3, 7], 2).round(6), np.interp(1.5, [1, 2], [10, 20]), np.histogram([1, 2, 1], bins=[0, 1, 2, 3]), np.digitize([.2, 6.4], [0, 1, 5]), np.meshgrid([1, 2], [3, 4])
