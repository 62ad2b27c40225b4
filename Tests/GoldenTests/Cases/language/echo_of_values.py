# %%
1 + 1
# %%
'text'
# %%
[1, 2.5, None, True]
# %%
{'a': 1, 'b': [2, 3]}
# %%
x = 5
# %%
x;
# %%
(x, 'y')
# %%
None
# %%
import numpy as np
np.arange(3)
# %%
np.float64(2.5), np.arange(2).sum()
# %%
int, np.ndarray, len([1])
