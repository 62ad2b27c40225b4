# %%
import numpy as np
x = np.ones((32, 28, 28)); W1 = np.zeros((784, 50)); b1 = np.zeros(50); a = np.ones((2, 3)); b = np.ones(2)
# %%
y = x @ W1 + b1
# %%
a + b
# %%
np.dot(a, a)
# %%
def loss(p, t):
    return -np.sum(np.log(p[np.arange(3), t]))
loss(a, np.array([0, 1]))
# %%
np.zeros((2, 3)).reshape(4, 2)
# %%
a[5]
# %%
a[:, 0] = np.arange(5)
