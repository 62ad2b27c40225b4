import numpy as np

z = np.array([[1 + 2j, 3], [-1j, 0.5]])
for kind in [complex, np.complex64]:
    np.save('z.npy', z.astype(kind))
    np.savez('z.npz', a=z.astype(kind), b=z.real)
    back, both = np.load('z.npy'), np.load('z.npz')
    print(back, back.dtype, both['a'].dtype, (both['a'] == z).all())
