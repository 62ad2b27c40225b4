# %%
import numpy as np
x = np.ones((32, 28, 28)); W1 = np.zeros((784, 50)); b1 = np.zeros(50); a = np.ones((2, 3)); b = np.ones(2)
# %%
np.random.choice(5, 10, replace=False)
