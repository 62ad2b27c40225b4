# %%
import numpy as np
x = np.ones((32, 28, 28)); W1 = np.zeros((784, 50)); b1 = np.zeros(50); a = np.ones((2, 3)); b = np.ones(2)
# %%
valeu = 3
value
# %%
a.summ()
# %%
np.sum(a, dim=0)
# %%
torch.zeros(3)
# %%
import pandas
