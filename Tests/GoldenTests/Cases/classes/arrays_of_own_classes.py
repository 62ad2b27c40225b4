import numpy as np


class RealisticInfoArray(np.ndarray):
    def __new__(cls, input_array, info=None):
        obj = np.asarray(input_array).view(cls)
        obj.info = info
        return obj

    def __array_finalize__(self, obj):
        if obj is None:
            return
        self.info = getattr(obj, 'info', None)


arr = np.arange(5)
obj = RealisticInfoArray(arr, info='information')
print(type(obj).__name__, obj.info, repr(obj), obj)
v = obj[1:]
print(type(v).__name__, v.info, repr(v))
for made in [obj + 1, 1 + obj, np.sin(obj), obj[[0, 1]], obj[obj > 2], obj.reshape(5, 1), obj.T, obj.copy(), np.sort(obj), obj.astype(float), obj.sum(), np.mean(obj), -obj, obj * obj]:
    print(type(made).__name__, made.info, repr(made))
for plain in [np.array(obj), np.asarray(obj), np.concatenate([obj, obj]), np.where(obj > 2, obj, 0), obj.view(np.ndarray), obj[0], obj.tolist(), len(obj), list(obj)]:
    print(type(plain).__name__, repr(plain))
print(np.asanyarray(obj) is obj, isinstance(obj, np.ndarray), issubclass(RealisticInfoArray, np.ndarray))
obj[0] = 99
obj += 1
print(repr(obj), arr, obj.info)
obj.shape = (5, 1)
print(obj.shape, RealisticInfoArray([1, 2, 3]).info)


class C(np.ndarray):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args, **kwargs)

    def doubled(self):
        return self * 2

    @property
    def total(self):
        return float(self.sum())


m = np.arange(6.).reshape(2, 3).view(C)
print(repr(m.doubled()), m.total, m.sum(axis=0), C((3,)).shape)
print(repr(m @ m.T), repr(m.dot(m.T)), m[0, 1], repr(m / m.sum()))
print(np.linalg.norm(m), repr(np.exp(m)[0]), repr(np.maximum(m, 2)), repr(np.zeros_like(m)), np.vstack([m, m]).shape)
for row in m:
    print(repr(row))
try:
    m.colour
except AttributeError as e:
    print(e)
