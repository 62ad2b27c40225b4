# %%
import numpy as np
np.array([1, 'a', None, 2.5, [1, 2], (3,), {'k': 1}, True], dtype=object)
# %%
np.array([[1, 2], [3]], dtype=object)
# %%
np.array([np.arange(3), np.zeros((2, 2)), None], dtype=object)
# %%
print(np.array([None, 'text', 1.0]))
# %%
np.array(None), np.array({1: 2}), np.array([2 ** 70, 1])
# %%
a = np.empty(2, dtype=object)
a[0] = [1, 2]
a[1] = a[0]
a
# %%
b = np.empty(1, dtype=object)
b[0] = b
b
