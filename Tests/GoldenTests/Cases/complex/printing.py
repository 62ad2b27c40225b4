import numpy as np

z = np.array([1 + 2j, -0.5j, 1e-3, 123.456 - 7j])
print(z)
print(repr(z), repr(z.astype(np.complex64)), repr(z[:0]), repr(np.array(1j)), str(np.array(2 - 1j)))
print(np.array([[1, 1j], [1.5, -2.25j]]))
print(np.array([complex(np.nan, 1), complex(np.inf, -np.inf), complex(0, np.nan), 1]))
print(np.array([1e10 + 1j, 1]), np.array([1e-10j]), np.array([1e300 + 1e-300j]), np.array([1.1 + 2j, 3.25]))
print(np.array([-0.0 + 0j, complex(-0.0, -0.0), complex(0, -0.0)]))
for options in [dict(precision=2), dict(suppress=True), dict(sign='+'), dict(sign=' '), dict(floatmode='fixed', precision=1),
                dict(floatmode='unique'), dict(floatmode='maxprec_equal'), dict(linewidth=20), dict(nanstr='-', infstr='oo'),
                dict(threshold=2, edgeitems=1), dict(formatter={'complex_kind': lambda x: '<%s>' % x})]:
    with np.printoptions(**options):
        print(options if 'formatter' not in options else 'formatter', z, z / 3, np.array([complex(np.nan, np.inf), 1]), sep='\n')
print(np.array2string(z, separator=', ', precision=1), np.array2string(z, formatter={'complexfloat': str}))
for s in [z[0], z[1], np.complex64(1 / 3), np.complex128(1e20 + 1j), np.complex64(complex(-0.0, 1)), np.complex128(complex(0, np.nan))]:
    print(s, repr(s), [s], f'{s}', '%s' % s, '{:.2f}'.format(s), sep=' ; ')
