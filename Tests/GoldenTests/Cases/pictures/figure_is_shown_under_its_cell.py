# %%
import numpy as np
import matplotlib.pyplot as plt
plt.imshow(np.arange(16).reshape(4, 4) % 5, cmap='gray');
# %%
plt.show()
# %%
fig, axes = plt.subplots(1, 2)
axes[0].bar(['a', 'b', 'c'], [1, 3, 2])
axes[0].set_title('bars')
axes[1].hist([1, 2, 2, 3, 3, 3, 4], bins=4)
axes[1].set_title('histogram')
plt.show()
