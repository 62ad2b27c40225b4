# %%
import numpy as np
labels = np.array(['cat', 'dog', 'cat', 'bee'])
labels == 'cat', labels != 'cat', labels < 'cat', 'cat' >= labels, labels == labels[::-1]
# %%
(labels == 'cat').sum(), np.mean(labels == 'cat'), np.where(labels == 'cat')[0], 'dog' in labels, 'x' in labels
# %%
labels[:, None] == np.unique(labels), labels == 1, labels == None, labels == np.arange(4)
# %%
np.isin(labels, ['cat', 'bee']), np.array_equal(labels, labels.copy()), np.array_equal(labels, ['cat'])
# %%
objects = np.array([1, None, 'a', 2.5], dtype=object)
objects == None, objects != 1, objects == 'a', np.isin(objects, [None, 'a']), None in objects
# %%
for test in (lambda: labels < 1, lambda: objects < 2, lambda: labels == labels[:2], lambda: bool(labels), lambda: hash(labels)):
    try:
        test()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
