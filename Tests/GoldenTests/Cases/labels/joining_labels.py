# %%
import numpy as np
a, b = np.array(['a', 'bb']), np.array(['ccc'])
np.concatenate([a, b]), np.concatenate([a, ['long text']]), np.concatenate([a, [1, 2]]), np.concatenate([a, np.array([None])])
# %%
np.vstack([a, a]), np.hstack([a, b]), np.stack([a, a], axis=1), np.column_stack([a, [1, 2]]), np.append(a, 'x'), np.r_[a, b], np.c_[a, a]
# %%
np.insert(a, 1, 'long'), np.delete(a, 0), np.repeat(a, 2), np.tile(a, (2, 1)), np.roll(a, 1), np.split(a, 2), np.flip(a)
# %%
np.where(np.arange(4) > 1, 'pos', 'n'), np.where(a == 'a', a, 'other'), np.where([True, False], a, None), np.select([a == 'a'], ['yes'], 'no')
# %%
np.meshgrid(a, b), np.take(a, [1, 1]), np.choose([0, 1], [a, ['x', 'y']]), np.diag(np.array([1, 2], dtype=object))
# %%
np.random.seed(0)
np.random.choice(['cat', 'dog', 'bee'], 4), np.random.choice(['cat', 'dog']), np.random.permutation(a), np.random.choice(a, (2, 2), p=[0.9, 0.1])
# %%
np.random.shuffle(b)
np.random.default_rng(1).choice(['x', 'y', 'z'], 3), np.random.default_rng(1).permutation(list('abcd')), b
