import warnings
import numpy as np


def t(call):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter('always')
        print(call())
    print([(w.category.__name__, str(w.message)) for w in found])


big = np.array([[1e308, 1.0]])
t(lambda: big @ np.array([[10.0], [1]]))
t(lambda: np.dot(big[0], [10, 10]))
t(lambda: np.array([[np.inf, 1.0]]) @ np.array([[0.0], [1]]))
t(lambda: np.inner([1e308], [10]))
t(lambda: np.outer([1e308], [10]))
t(lambda: np.tensordot([1e308], [10.0], 1))
t(lambda: np.matmul(np.ones((2, 2)), np.eye(2)))
t(lambda: np.polyfit([1, 1, 1], [1, 2, 3], 1).shape)
t(lambda: np.cov([1, 2], ddof=2))
t(lambda: np.corrcoef([1, 1, 1], [1, 2, 3]))
t(lambda: np.cross([1, 2], [4, 5]))
t(lambda: np.logspace(300, 400, 2))
