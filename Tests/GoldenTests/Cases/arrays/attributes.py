import numpy as np
x = np.array([[1, 2, 3], [4, 5, 6]])
print(x.shape, x.ndim, x.size, x.dtype, x.itemsize, x.T.shape)
print(x.strides, x.T.strides, len(x))
print(x.astype(float).dtype, x.astype('float32').dtype)
print(x.tolist(), x[0].tolist(), x[0, 0].item())
print(type(x), type(x[0, 0]), type(x.tolist()[0][0]))
