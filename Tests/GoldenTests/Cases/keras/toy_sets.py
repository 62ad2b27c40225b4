# dataset.toys against the formulas written out in NumPy.
import numpy as np
from dataset.toys import spiral, moons, circles, xor, blobs


def noisy(points, noise, seed):
    return np.array(points) + noise * np.random.RandomState(seed).randn(len(points), 2)


def same(name, found, x, t):
    print(name, found[0].shape, found[0].dtype, found[1].dtype, np.allclose(found[0], x, rtol=0, atol=1e-15),
          found[1].tolist() == list(t), np.bincount(found[1]))


n = 7
upper = np.pi * np.arange(3) / 2
lower = np.pi * np.arange(4) / 3
points = [(np.cos(a), np.sin(a)) for a in upper] + [(1 - np.cos(a), 0.5 - np.sin(a)) for a in lower]
same('moons', moons(n, 0.2, seed=5), noisy(points, 0.2, 5), [0] * 3 + [1] * 4)
turns = [2 * np.pi * i / 3 for i in range(3)] + [2 * np.pi * i / 4 for i in range(4)]
points = [((1 if i < 3 else 0.3) * np.cos(a), (1 if i < 3 else 0.3) * np.sin(a)) for i, a in enumerate(turns)]
same('circles', circles(n, 0.1, 0.3, seed=6), noisy(points, 0.1, 6), [0] * 3 + [1] * 4)
corners = [(i // 2 % 2, i % 2) for i in range(n)]
same('xor', xor(n, 0.1, seed=7), noisy(corners, 0.1, 7), [a ^ b for a, b in corners])
random = np.random.RandomState(8)
centres = random.uniform(-10, 10, (3, 2))
same('blobs', blobs(n, 3, 0.5, seed=8), centres[np.arange(n) % 3] + 0.5 * random.randn(n, 2), np.arange(n) % 3)
random = np.random.RandomState(1984)
x, t = [], []
for arm in range(3):
    for i in range(5):
        angle = arm * 4 + 4 * (i / 5) + random.randn() * 0.2
        x.append([i / 5 * np.sin(angle), i / 5 * np.cos(angle)])
        t.append(np.eye(3)[arm])
found = spiral(5, 3)
print('spiral', found[0].shape, found[1].shape, np.allclose(found[0], x, atol=1e-15), np.array_equal(found[1], t))
for make in (moons, circles, xor, blobs, spiral):
    a, b, c = make(20, seed=1)[0], make(20, seed=1)[0], make(20, seed=2)[0]
    print(make.__name__, np.array_equal(a, b), np.array_equal(a, c), len(make(0)[0]))
state = np.random.get_state()[1].copy()
moons(50)
print(np.array_equal(state, np.random.get_state()[1]))
for call in [lambda: moons(-1), lambda: blobs(5, 0), lambda: xor(10 ** 9), lambda: moons(5, -1.0), lambda: circles(5, float('nan')),
             lambda: spiral(5, seed=-1), lambda: spiral(10 ** 5, 10 ** 5)]:
    try:
        print(call())
    except ValueError as error:
        print(error)
