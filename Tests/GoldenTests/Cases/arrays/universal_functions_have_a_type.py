import numpy as np
from numpy.testing import assert_allclose
print(type(np.add), isinstance(np.exp, np.ufunc), isinstance(len, np.ufunc), np.version.version == np.__version__)
try:
    assert_allclose([[1.0, np.nan], [3.0, 5.0]], [[1.0, np.nan], [4.0, 7.0]])
except AssertionError as e:
    print(e)
