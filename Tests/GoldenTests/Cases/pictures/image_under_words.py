# %%
import numpy as np
import matplotlib.pyplot as plt
counts = np.array([[5, 1, 0], [0, 4, 2], [1, 0, 6]])
fig, ax = plt.subplots()
im = ax.imshow(counts, cmap='Blues')
for i in range(3):
    for j in range(3):
        ax.text(j, i, str(counts[i, j]), ha='center', va='center')
ax.set(title='confusion', xlabel='predicted', ylabel='true')
ax.set_xticks(range(3), ['cat', 'dog', '소'])
ax.set_yticks(range(3), ['cat', 'dog', '소'])
fig.colorbar(im)
plt.show()
