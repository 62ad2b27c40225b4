# %%
import numpy as np
np.array([1, 'a', 2.5]), np.array([1, 'a']), np.array([True, 'a']), np.array(['a', None]), np.array([np.float32(1.5), 'a'])
# %%
np.array([1, 22], dtype=str), np.array([1.5, 2], dtype='U2'), np.array(np.arange(2), dtype=str), np.array(range(2), dtype=object)
# %%
np.zeros(2, dtype=str), np.zeros(2, dtype=object), np.empty(2, dtype=object), np.ones(2, dtype='U3'), np.full((1, 2), 'abc')
# %%
np.full(2, 'abcdef', dtype='U3'), np.full(2, None), np.full_like(np.array(['ab']), 'xyz'), np.zeros_like(np.array(['ab']))
# %%
np.asarray(['a', 'b']), np.array(('a', 'b'), ndmin=2), np.fromiter((c for c in 'ab'), dtype='U1')
# %%
np.array([np.array(['a', 'b']), np.array(['ccc', 'd'])]), np.array(['a', 'b'], dtype=object), np.eye(2, dtype=object)
# %%
for values in ([[1, 2], [3]], [['a', 'b'], ['c']], [['a', 'b'], 'c']):
    try:
        np.array(values)
    except ValueError as error:
        print(error)
# %%
np.array([[1, 2], [3, 4]], dtype=object).shape, np.array([[1, [2]], [3, 4]], dtype=object)
