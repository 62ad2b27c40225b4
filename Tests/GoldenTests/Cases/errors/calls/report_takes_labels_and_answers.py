# %%
import numpy as np
from modelcheck import check, mistakes, report, show_confusion
x, t = np.arange(24.0).reshape(6, 4), np.array([0, 1, 1, 0, 1, 0])
model = lambda x: x[:, :2]
# %%
report(x, t, model)
# %%
report(x, t)
# %%
show_confusion(t, model)
# %%
mistakes(x, model, t)
# %%
check(x[0], model, t[0])
