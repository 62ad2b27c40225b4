import warnings

import numpy as np

z = np.array([1 + 2j, 3])
for text in ['z.astype(float)', 'z.astype(int)', 'z.astype(bool)', 'np.float64(z[0])', 'float(z[0])', 'int(z[0])', 'np.array(z, dtype=float)', 'np.array([z[0]], dtype=int)',
             'np.full(2, 1j, dtype=float)', 'z.sum(dtype=float)', 'np.zeros(2).__setitem__(0, z[0])', 'np.zeros(2).__setitem__(slice(None), z)']:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        print(text, eval(text), [(one.category.__name__, str(one.message)) for one in caught])
print(issubclass(np.exceptions.ComplexWarning, RuntimeWarning))
with warnings.catch_warnings():
    warnings.simplefilter('error', np.exceptions.ComplexWarning)
    try:
        z.astype(float)
    except np.exceptions.ComplexWarning as warning:
        print('raised', warning)
