# %%
import numpy as np
np.array(['cat', 'dog', 'zebra'])
# %%
print(np.array(['cat', 'dog', 'zebra']))
# %%
np.array([['a', "it's"], ['new\nline', '한글']])
# %%
np.array(list('abc') * 500)
# %%
np.array(['a' * 30] * 5)
# %%
np.array('alone'), np.array([], dtype=str), np.array([[]], dtype='U3'), np.array([''])
# %%
print(np.array('alone'), [np.array(['x'])])
# %%
np.set_printoptions(threshold=4, edgeitems=1)
print(np.array(list('abcdef')))
np.set_printoptions(threshold=1000, edgeitems=3)
print(np.array2string(np.array(['a', 'b']), separator=', '))
