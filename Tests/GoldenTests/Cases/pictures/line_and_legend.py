import numpy as np
import matplotlib.pyplot as plt
x = np.linspace(0, 10, 50)
plt.plot(x, np.sin(x), label='sin')
plt.plot(x, np.cos(x), 'x', label='cos')
plt.title('waves')
plt.xlabel('x')
plt.legend()
plt.show()
