# %%
import numpy as np
import matplotlib.pyplot as plt
np.random.seed(3)
xx, yy = np.meshgrid(np.linspace(-2, 2, 60), np.linspace(-2, 2, 60))
plt.contourf(xx, yy, (xx**2 + yy**2 > 1.5).astype(int), alpha=0.5, cmap='Pastel1')
p = np.random.uniform(-2, 2, (40, 2))
t = p[:, 0]**2 + p[:, 1]**2 > 1.2
plt.scatter(p[~t, 0], p[~t, 1], marker='o', label='in')
plt.scatter(p[t, 0], p[t, 1], marker='x', label='out')
plt.legend()
plt.show()
