# %%
import numpy as np
labels = np.array(['dog', 'cat', 'dog', 'bee', 'cat', 'dog'])
np.unique(labels), np.unique(labels, return_counts=True)
# %%
np.unique(labels, return_index=True, return_inverse=True), dict(zip(*np.unique(labels, return_counts=True)))
# %%
names, codes = np.unique(labels, return_inverse=True)
np.eye(len(names))[codes], names[codes]
# %%
np.sort(labels), np.argsort(labels, kind='stable'), labels.argmax(), np.searchsorted(names, ['cat', 'cow'])
# %%
np.lexsort((np.arange(6)[::-1], labels)), np.sort(labels.reshape(2, 3), axis=0), np.unique(labels.reshape(3, 2), axis=0)
# %%
labels.sort()
labels
# %%
np.unique(np.array([3, 1, 3], dtype=object)), np.sort(np.array(['b', 'B', 'é', 'a', '한']))
# %%
np.union1d(labels, ['ant']), np.intersect1d(labels, ['cat', 'cow']), np.setdiff1d(labels, ['cat'])
# %%
words = np.array([str(n * 7 % 10) for n in range(40)])
np.argsort(words)
# %%
try:
    np.sort(np.array([1, 'a'], dtype=object))
except TypeError as error:
    print(error)
