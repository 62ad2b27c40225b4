# %%
import numpy as np
import matplotlib.pyplot as plt
x = np.linspace(0, 6, 61)
plt.plot(x, np.sin(x), '-', label='solid')
plt.plot(x, np.cos(x), '--', label='dashed')
plt.plot(x, np.sin(x) / 2, ':', label='dotted')
plt.title(r'$\sin(x)$ and others')
plt.grid(True)
plt.legend();
