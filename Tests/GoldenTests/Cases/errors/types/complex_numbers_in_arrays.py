# %%
import numpy as np
np.array([1, 2j])
# %%
np.arange(3) * 1j
# %%
np.zeros(3, dtype=complex)
# %%
np.linalg.eig(np.array([[0, 1], [-1, 0]]))
