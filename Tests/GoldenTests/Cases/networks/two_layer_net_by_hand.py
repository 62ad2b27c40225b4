import numpy as np
np.random.seed(0)
def sigmoid(x):
    return 1 / (1 + np.exp(-x))
def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
x = np.random.randn(8, 3)
t = np.random.randint(0, 2, 8)
W1, b1 = 0.1 * np.random.randn(3, 5), np.zeros(5)
W2, b2 = 0.1 * np.random.randn(5, 2), np.zeros(2)
for step in range(20):
    z = sigmoid(x @ W1 + b1)
    p = softmax(z @ W2 + b2)
    loss = -np.mean(np.log(p[np.arange(8), t] + 1e-7))
    d = p.copy()
    d[np.arange(8), t] -= 1
    d /= 8
    dz = d @ W2.T * z * (1 - z)
    W2 -= z.T @ d
    b2 -= d.sum(axis=0)
    W1 -= x.T @ dz
    b1 -= dz.sum(axis=0)
    if step % 5 == 0:
        print('%d %.6f' % (step, loss))
print(np.argmax(p, axis=1), np.round(W2, 4))
