# %%
import numpy as np
import matplotlib.pyplot as plt
a, b = np.meshgrid(np.arange(-4, 5), np.arange(-3, 4))
plt.imshow(a * b, cmap='RdBu')
plt.title('W1')
plt.show()
# %%
fig, axes = plt.subplots(1, 3)
for k, ax in enumerate(axes):
    ax.imshow((k + 1) * (a + b - k), cmap='coolwarm')
    ax.set_title(f'filter {k}')
plt.show()
# %%
plt.imshow(np.abs(a), cmap='bwr');
# %%
%spark [4, 3, 2.5, 2, 1, 0.5, 0.4, 0.3]
# %%
%spark []
# %%
%charset dots
