from dataset import spiral
import matplotlib.pyplot as plt
x, t = spiral.load_data()
for i, marker in enumerate(['o', 'x', '^']):
    plt.scatter(x[i * 100:(i + 1) * 100, 0], x[i * 100:(i + 1) * 100, 1], s=40, marker=marker)
plt.show()
