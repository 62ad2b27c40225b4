import numpy as np
m = np.arange(6).reshape(2, 3)
print(np.array(m, order='F').strides, np.asarray(m, order='F').flags.f_contiguous, np.zeros((2, 3), order='F').strides)
print(np.array(m.T).strides, np.copy(m.T).strides, m.T.copy().strides, np.zeros_like(m.T).strides, m.T.copy('F').strides)
print(np.full((2, 2), 7, order='F').flags.f_contiguous, np.eye(3, order='F').strides, np.ones_like(m, order='F').strides)
print(np.zeros((0, 3)).strides, np.array(m, order='F'), np.array(np.array(m, order='F')).base is None)
for order in ('bad', 'K'):
  for make in (lambda: np.array(m, order=order), lambda: np.zeros(3, order=order), lambda: np.reshape(m, -1, order=order)):
    try:
      print(make().shape)
    except ValueError as e:
      print(e)
a = np.arange(24).reshape(2, 3, 4).transpose(1, 0, 2)
print(np.array(a).strides, np.zeros_like(a).strides, np.array(a, order='C').strides)
v = np.einsum('ij->ji', m)
v[0, 0] = 9
print(m, np.einsum('ij,j', m, [1, 0, 2], optimize=True))
