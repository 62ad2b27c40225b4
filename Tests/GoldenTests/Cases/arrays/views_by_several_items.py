# Views that integers, slices, new axes and `...` pick together, and writing through them.
import numpy as np
m = np.arange(24.).reshape(4, 6)
c = np.arange(60).reshape(3, 4, 5)
print(m[:, 1], m[1:3, 2:4], m[:, None].shape, m[..., 0], m[1, ...])
print(m[None, ..., None].shape, m[::-1, ::-2], m[-1, -2], m[1:1, 2].shape)
print(c[1, ..., 2], c[:, 1, ::2], c[..., None, 0].shape, c[0, None, 1:3, -1], c[..., -1, -1])
for text in ['m[:, 9]', 'm[9, :]', 'm[1, 2, 3]', 'm[:, ::0]', 'm[..., ...]', 'm[:, :, :]', 'm[1, "a"]', 'c[0, 0, 0, 0]', 'c[0, 9, 0]']:
    try:
        print(eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
m[1, 2] = 3.5
m[-1, -1] = 9
m[:, 0] = 7
m[1:3, ::2] = np.arange(3)
m[..., 5] = np.float32(0.5)
print(m)
m[...] = m.astype(np.float32) * 2
m[:] = np.arange(6)
print(m, m.T[2])
small = np.zeros((2, 3), np.int8)
small[:, 1] = 5
small[...] = np.linspace(0, 2.5, 6).reshape(2, 3)
print(small)
for text in ['small[:, 1] = 300', 'small[0, 1] = 300', 'small[0, 9] = 1', 'small[:, :] = np.ones(4)',
             'np.broadcast_to(m, (2, 4, 6))[0, 1] = 2', 'np.broadcast_to(small, (2, 3))[0, 1] = 2']:
    try:
        exec(text)
    except Exception as error:
        print(text, '|', type(error).__name__, error)
b = np.arange(10)
b[1:] = b[:-1]
print(b)
f = np.arange(8, dtype=np.float32)
f.view(np.int32)[...] = f[::-1]
print(f.view(np.int32))
zero = np.zeros(())
zero[...] = 4
zero[()] = 5
print(zero, zero[...], zero[()])
flags = np.zeros((2, 3), bool)
flags[1] = [0, 2, 0.0]
flags[0, :] = np.array([1.5, 0, -1])
print(flags)
