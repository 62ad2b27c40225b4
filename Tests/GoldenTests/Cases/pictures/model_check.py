import numpy as np
from modelcheck import *
from dataset.toys import xor, moons

ring = np.zeros((28, 28))
ring[4:24, 8:20] = 0.9
ring[8:20, 12:16] = 0
bar = np.zeros((28, 28))
bar[4:24, 12:16] = 1.0


class Model:
    def predict(self, x):
        # Scores: the fuller the image, the more it is a 0.
        ink = np.asarray(x).reshape(len(x), -1).mean(axis=1)
        return np.stack([20 * ink, 4 - 20 * ink, 0 * ink], axis=1)


check(ring, 0, Model())
check(bar.reshape(784), [0, 1, 0], Model(), names=['ring', 'bar', 'none'])
x = np.array([ring, bar, ring, bar])
t = [0, 1, 1, 2]
print(mistakes(x, t, Model()))
print(mistakes(x, t, lambda x: np.eye(3)[[0, 1, 1, 2]]))
y = scores(Model(), x)
print(confusion_matrix(t, y))
show_confusion(t, y, ['ring', 'bar', 'none'])
print(recall(t, y), precision(t, y))
report(t, y, ['ring', 'bar', 'none'])
print(classes([[0.2], [0.7]]), classes([0.4, 0.6]), classes([2, 1]), classes([2.0, 1.0]))
for call in (lambda: recall([0, 1], [0]), lambda: recall([-1], [0]), lambda: recall([5000], [0]),
             lambda: check(x, 0, Model()), lambda: moons(-1), lambda: moons(noise=float('nan'))):
    try:
        call()
    except ValueError as error:
        print('ValueError:', error)
print(xor())
