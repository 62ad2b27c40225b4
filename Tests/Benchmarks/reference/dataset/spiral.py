"""The second book's spiral."""
import numpy as np


def load_data(seed=1984):
    np.random.seed(seed)
    x = np.zeros((300, 2))
    t = np.zeros((300, 3), dtype=int)
    for j in range(3):
        for i in range(100):
            rate = i / 100
            theta = j * 4.0 + 4.0 * rate + np.random.randn() * 0.2
            x[100 * j + i] = [rate * np.sin(theta), rate * np.cos(theta)]
            t[100 * j + i, j] = 1
    return x, t
