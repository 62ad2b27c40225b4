import numpy as np

z = np.arange(6).reshape(2, 3) * (1 + 1j)
z.real[0] = 9
z.imag += 0.5
print(z, z.real, z.imag, z.real.base is z, z.T.imag.strides)
z.real = [1, 2, 3]
z.imag = 0
print(z, z.view(float), np.arange(4.).view(complex), z[:, ::-1].real, z[z.real > 1], z[1, 2], z[..., 0])
z[0, 0], z[1], z[:, 2] = 5j, [1, 2j, 3], 7
print(z)
z[z.real == 7] = 1 - 1j
z[[0, 1], [0, 0]] = [4, 4j]
print(z, np.where(z.real > 1, z, 0), np.take(z, [0, 5]), z.ravel()[::2], np.repeat([1j, 2], 2), np.tile([1j], 3))
print(np.concatenate([z[0], [1]]), np.stack([z[0], z[1].real]), np.vstack([z, z])[1:3], np.r_[1, 2j], np.c_[[1, 2], [1j, 2j]])
print(np.roll([1j, 2, 3], 1), np.flip([1j, 2]), np.pad([1j], 1), np.diag([1j, 2]), np.triu(np.ones((2, 2)) * 1j), np.split(np.array([1j, 2]), 2))
x = np.array([1j, 2, 3])
x += 1
x *= x
x -= x.real
x /= 2j
x **= 2
x[::-1] += x
print(x, np.shares_memory(x, x.real), np.shares_memory(x.real, x.imag))
np.add.at(x, [0, 0], 1j)
np.put(x, [1], 8)
np.copyto(x, 1 + 1j, where=[False, False, True])
np.conj(x, out=x)
print(x, x.copy().real.flags.c_contiguous, x.real.flags.owndata)
x.flat[0] = 3
x.sort()
print(x, x.tolist(), x.item(1), x.astype('F').tobytes().hex())
