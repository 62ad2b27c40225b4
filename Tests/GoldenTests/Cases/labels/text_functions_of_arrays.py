# %%
import numpy as np
a = np.array(['cat', ' Dog ', 'a-b'])
np.char.upper(a), np.char.lower(a), np.char.strip(a), np.char.title(a), np.char.add(a, '.'), np.char.replace(a, 'a', 'XY')
# %%
np.char.str_len(a), np.char.find(a, 'a'), np.char.count(a, 'a'), np.char.startswith(a, 'c'), np.char.isalpha(a), np.strings.upper(a)
# %%
np.char.split(a, '-'), np.char.partition(a, '-'), np.char.join('-', np.array(['ab'])), np.char.center(a, 7, '*'), np.char.zfill(np.array(['7']), 3)
# %%
np.char.equal(a, 'cat'), np.char.upper('x'), np.char.mod('%.1f', np.array([1.25, 2])), np.char.rjust(a, 6)
# %%
try:
    np.char.upper(np.array([1]))
except TypeError as error:
    print(error)
