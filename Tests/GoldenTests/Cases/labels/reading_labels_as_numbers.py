# %%
import numpy as np
np.array(['1', ' 2 ']).astype(int), np.array(['1.5', 'nan']).astype(float), np.array(['', 'x']).astype(bool)
# %%
np.array([1.5, 2, 1e20]).astype(str), np.arange(3).astype(str), np.array([True]).astype(str), np.arange(2, dtype=np.uint8).astype(str)
# %%
np.arange(2).astype(object), np.array([1, None, 'x'], dtype=object).astype(str), np.array([None, 1.5]).astype(float)
# %%
np.array(['1', '2'], dtype=int), np.array(['abc', 'd']).astype('U2'), np.array(['a']).astype(object), float(np.array('2.5'))
# %%
for values, kind in ((['a'], int), (['1.5'], int), (['a'], float), ([None], int)):
    try:
        np.array(values).astype(kind)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
