# %%
import numpy as np
a = np.array(['cat', 'zebra'])
o = np.array([1, None])
a.dtype, o.dtype, str(a.dtype), str(o.dtype)
# %%
a.dtype.kind, a.dtype.name, a.dtype.itemsize, a.dtype.char, a.dtype.type, o.dtype.kind, o.dtype.type
# %%
a.dtype == 'U5', a.dtype == str, a.dtype == object, o.dtype == object, o.dtype == 'O', o.dtype == float
# %%
np.dtype(str), np.dtype('U7'), np.dtype(object), np.dtype('<U3') == np.dtype('U3')
# %%
np.issubdtype(a.dtype, np.str_), np.issubdtype(a.dtype, np.number), np.issubdtype(o.dtype, np.object_)
# %%
np.result_type(a, 'U9'), np.promote_types('U3', 'i8'), np.can_cast('U3', 'U5'), np.can_cast('U5', 'U3')
# %%
type(a[0]), a[0], type(o[0]), type(a[0] + '!'), type(a[0].upper()), isinstance(a[0], str)
# %%
a[0].dtype, a[0].item(), np.str_('x'), np.str_(5), isinstance(a, np.ndarray), a.nbytes, a.strides, o.itemsize
