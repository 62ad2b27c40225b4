# %%
import numpy as np
a = np.array(['a', 'bb'])
a + '!', '<' + a, a + a, np.add(a, ['x', 'yyy']), np.char.multiply(a, 2)
# %%
a += 'long'
a
# %%
n = np.array([3, 1, 2.5], dtype=object)
n + 1, 2 * n, n ** 2, -n, n // 2, n > 1, abs(n - 3), n * np.array([1, 2, 3]), n.reshape(3, 1) + n
# %%
n.sum(), n.max(), n.min(), n.prod(), n.mean(), np.cumsum(n), n.argmax(), np.sum(n.reshape(3, 1), axis=0), n @ n, np.array(['a', 'b'], dtype=object).sum()
# %%
m = np.array([10 ** 20, 2], dtype=object)
m * m, m + 1, np.maximum(n, 2), np.square(n), np.clip(n, 1, 2), np.diff(n), np.outer(n, [1, 2])
# %%
n += 1
n[0] *= 2
n
# %%
for test in (lambda: a - a, lambda: a * 2, lambda: a / 2, lambda: -a, lambda: a + 1, lambda: np.sqrt(a), lambda: np.sqrt(n), lambda: a.sum(),
             lambda: a.mean(), lambda: a.max(), lambda: n + None, lambda: n + 'x', lambda: np.isnan(n), lambda: a @ a):
    try:
        test()
    except TypeError as error:
        print(error)
