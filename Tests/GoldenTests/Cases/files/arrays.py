import numpy as np
import os
a = np.arange(6, dtype=np.float32).reshape(2, 3)
np.save('golden_a.npy', a)
b = np.load('golden_a.npy')
print(b, b.dtype)
np.save('golden_b', np.array([True, False]))
print(np.load('golden_b.npy'))
np.savez('golden_c', a, x=np.arange(3), y=np.eye(2))
z = np.load('golden_c.npz')
print(sorted(z.files), sorted(z.keys()), 'x' in z, len(z))
print(z['x'], z['arr_0'], z['y'])
try:
    z['missing']
except KeyError as e:
    print('KeyError', e)
with np.load('golden_c.npz') as data:
    for name in sorted(data):
        print(name, data[name].shape, data[name].dtype)
np.savez_compressed('golden_d.npz', weights=np.zeros((100, 100)), bias=np.ones(3))
d = np.load('golden_d.npz')
print({k: v.sum() for k, v in sorted(d.items())})
np.save('golden_e.npy', np.float64(3.5))
print(np.load('golden_e.npy'), np.load('golden_e.npy').shape)
with open('golden_f.npy', 'wb') as f:
    np.save(f, a.T)
with open('golden_f.npy', 'rb') as f:
    print(np.load(f))
try:
    np.load('golden_missing.npy')
except FileNotFoundError as e:
    print(e)
