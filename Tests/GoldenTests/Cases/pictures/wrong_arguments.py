# %%
import matplotlib.pyplot as plt
plt.plot([1, 2, 3], [1, 2])
# %%
plt.scatter([1, 2], [1])
# %%
plt.plot([1, 2], 'q?')
# %%
plt.subplot(2, 2, 5)
# %%
plt.imshow([1, 2, 3])
# %%
plt.close('all')
plt.plot([])
plt.show()
