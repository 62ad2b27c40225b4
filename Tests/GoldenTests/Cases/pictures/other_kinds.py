# %%
import numpy as np
import matplotlib.pyplot as plt
plt.step([0, 1, 2, 3], [1, 3, 2, 4], where='post');
# %%
plt.stem([1, 3, -2, 4]);
# %%
plt.errorbar([1, 2, 3], [2, 3, 2.5], yerr=0.4, fmt='o', capsize=3);
# %%
plt.pie([3, 4, 5], labels=['a', 'b', 'c']);
# %%
plt.boxplot([[1, 2, 3, 4, 9], [2, 3, 3, 4]], tick_labels=['one', '둘']);
# %%
plt.barh([0, 1], [3, 1]); plt.barh([0, 1], [1, 2], left=[3, 1], label='more'); plt.legend();
# %%
x = np.linspace(0, 6, 40)
plt.fill_between(x, np.sin(x) - 0.3, np.sin(x) + 0.3, label='band')
plt.plot(x, np.sin(x), label='sin')
plt.annotate('peak', (1.57, 1), xytext=(3.5, 0.9), arrowprops={'arrowstyle': '->'})
plt.axhline(0, ls='--', label='zero')
plt.legend();
# %%
plt.semilogy([1, 10, 100, 1000], 'o-'); plt.xlabel('epoch');
# %%
a, b = np.meshgrid(np.linspace(-2, 2, 30), np.linspace(-1, 1, 20))
ax = plt.figure().add_subplot(projection='3d')
ax.plot_surface(a, b, a * b);
