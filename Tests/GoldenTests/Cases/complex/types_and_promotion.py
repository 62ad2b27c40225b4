import numpy as np

z = np.array([1 + 2j, 3])
print(z, z.dtype, z.itemsize, z.nbytes)
print(np.array([1, 2.5, 3j]), np.array([[True, 1j]]), np.array([np.float32(1), np.complex64(2j)]).dtype)
for name in ['complex', 'c8', 'c16', 'F', 'D', 'complex64', 'complex128', '<c16']:
    kind = np.dtype(name)
    print(name, kind, kind.name, kind.kind, kind.char, kind.num, kind.str, kind.itemsize, kind.alignment)
print(np.zeros(2, complex), np.ones((1, 2), 'F'), np.eye(2, dtype=complex), np.full(2, 1j), np.empty(0, complex))
print(np.arange(3, dtype=complex), np.arange(1j, 3 + 4j), np.linspace(0, 1j, 3), np.geomspace(1, 1j, 3))
for other in [np.int8, np.int64, np.float16, np.float32, np.float64, bool, np.complex64]:
    x = np.ones(1, other)
    print(np.dtype(other), (x * 1j).dtype, (x + np.complex64(1j)).dtype, np.promote_types(other, 'F'), np.promote_types(other, 'D'))
print(np.result_type(1j, np.float32), np.can_cast('c16', 'f8'), np.can_cast('f8', 'c8'), np.can_cast('f8', 'c8', 'same_kind'))
print(np.issubdtype('c8', np.complexfloating), np.issubdtype('c8', np.inexact), np.issubdtype(complex, np.floating))
print(isinstance(z[0], complex), isinstance(np.complex64(1), complex), isinstance(z[0], np.complexfloating), type(z[0]), type(z.tolist()[0]))
print(np.complex64(1 / 3 + 2j / 3), np.complex128('1-2.5j'), np.complex128(1, 2), np.complex64(), np.complex128([1, 2]))
print(np.finfo(complex).eps, np.finfo(np.complex64).max)
for text in ['z // 2', 'z % 2', 'np.floor(z)', 'np.hypot(z, z)', 'z & 1', '~z', 'np.arctan2(z, 1)', 'divmod(z, 2)', 'np.cbrt(z)',
             'np.array([1j], dtype=float)', 'np.array(1j, dtype=int)', 'np.float64(1j)', 'z.astype(float, casting="same_kind")',
             'np.add(z.real, z, out=z.real)', 'round(z[0])', 'z[0] // 2', 'float(1j)', 'np.zeros(2).fill(1j)', 'float(z)', 'np.quantile(z, .5)']:
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, '|', type(error).__name__, '|', error)
