import numpy as np, math, random
import matplotlib.pyplot as plt
class KMeans:
    def __init__(self, k=3, *, max_iter=100, tol=1e-6, random_state=None):
        self.k, self.max_iter, self.tol = k, max_iter, tol
        self.rng = np.random.default_rng(random_state)
    def fit(self, X):
        self.centers_ = X[self.rng.choice(len(X), self.k, replace=False)]
        for self.n_iter_ in range(1, self.max_iter + 1):
            d = ((X[:, None] - self.centers_) ** 2).sum(-1); self.labels_ = d.argmin(1)
            new = np.array([X[self.labels_ == j].mean(0) if (self.labels_ == j).any() else self.centers_[j] for j in range(self.k)])
            if np.linalg.norm(new - self.centers_) < self.tol: break
            self.centers_ = new
        self.inertia_ = d.min(1).sum()
        return self
    def __repr__(self):
        args = ', '.join(f'{k}={v!r}' for k, v in self.__dict__.items() if not k.endswith('_') and k != 'rng')
        return f'{self.__class__.__name__}({args})'
rng = np.random.RandomState(0)
X = np.vstack([rng.randn(20, 2) * .3 + c for c in [(0, 0), (3, 3), (0, 4)]])
km = KMeans(3, random_state=1).fit(X); print(km, km.n_iter_, km.inertia_.round(3)); print(np.sort(km.centers_, axis=0)); print(np.bincount(km.labels_))
def knn(X, y, q, k=3):
    d = np.sqrt(((X - q) ** 2).sum(axis=1)); idx = np.argsort(d)[:k]
    vals, counts = np.unique(y[idx], return_counts=True)
    return vals[counts.argmax()]
y = np.repeat([0, 1, 2], 20); acc = np.mean([knn(np.delete(X, i, 0), np.delete(y, i), X[i]) == y[i] for i in range(len(X))]); print(f"LOO accuracy = {acc:.2%}")
Xc = X - X.mean(0); U, S, Vt = np.linalg.svd(Xc, full_matrices=False); print("explained:", (S**2 / (S**2).sum()).round(4))
def sigmoid(z): return 1. / (1. + np.exp(-z))
class LogisticRegression:
    def __init__(self, lr=.1, n_iter=200, verbose=False): self.__dict__.update({k: v for k, v in locals().items() if k != 'self'})
    def fit(self, X, y):
        m, n = X.shape; self.w = np.zeros(n); self.b = 0; self.losses = []
        for i in range(self.n_iter):
            p = sigmoid(X @ self.w + self.b); dw = X.T @ (p - y) / m; db = (p - y).mean()
            self.w -= self.lr * dw; self.b -= self.lr * db
            self.losses.append(-np.mean(y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9)))
            if self.verbose and i % 50 == 0: print(f'iter {i:4}: loss={self.losses[-1]:.6f}')
        return self
    def predict(self, X): return (sigmoid(X @ self.w + self.b) > .5).astype(int)
yb = (y > 0).astype(int); lr = LogisticRegression(verbose=True).fit(X, yb); print(lr.w, lr.b, (lr.predict(X) == yb).mean(), lr.lr, lr.n_iter)
class Perceptron(object):
    def __init__(self, eta=0.01, n_iter=50, random_state=1):
        self.eta = eta; self.n_iter = n_iter; self.random_state = random_state
    def fit(self, X, y):
        rgen = np.random.RandomState(self.random_state)
        self.w_ = rgen.normal(loc=0.0, scale=0.01, size=1 + X.shape[1]); self.errors_ = []
        for _ in range(self.n_iter):
            errors = 0
            for xi, target in zip(X, y):
                update = self.eta * (target - self.predict(xi)); self.w_[1:] += update * xi; self.w_[0] += update; errors += int(update != 0.0)
            self.errors_.append(errors)
        return self
    def net_input(self, X): return np.dot(X, self.w_[1:]) + self.w_[0]
    def predict(self, X): return np.where(self.net_input(X) >= 0.0, 1, -1)
ppn = Perceptron(eta=0.1, n_iter=5).fit(X[:40], np.where(y[:40] == 0, -1, 1)); print(ppn.errors_, ppn.w_)
cm = np.zeros((3, 3), int); np.add.at(cm, (y, km.labels_), 1); print(cm.sum(), cm.max(1))
print(f"{'':>8}" + ''.join(f"{c:>8}" for c in 'abc'));
for lab, row in zip('abc', np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])): print(f"{lab:>8}" + ''.join(f"{v:8d}" for v in row))
def one_hot(y, n=None): n = n or y.max() + 1; o = np.zeros((y.size, n)); o[np.arange(y.size), y] = 1; return o
print(one_hot(np.array([0, 2, 1])))
def softmax(z): e = np.exp(z - z.max(axis=-1, keepdims=True)); return e / e.sum(axis=-1, keepdims=True)
print(softmax(np.array([[1., 2, 3], [1000, 1000, 1000]])))
class Network(object):
    def __init__(self, sizes):
        self.num_layers = len(sizes); self.sizes = sizes; np.random.seed(0)
        self.biases = [np.random.randn(y, 1) for y in sizes[1:]]; self.weights = [np.random.randn(y, x) for x, y in zip(sizes[:-1], sizes[1:])]
    def feedforward(self, a):
        for b, w in zip(self.biases, self.weights): a = sigmoid(np.dot(w, a) + b)
        return a
    def SGD(self, training_data, epochs, mini_batch_size, eta, test_data=None):
        if test_data: n_test = len(test_data)
        n = len(training_data)
        for j in range(epochs):
            random.shuffle(training_data)
            mini_batches = [training_data[k:k+mini_batch_size] for k in range(0, n, mini_batch_size)]
            for mb in mini_batches: self.update_mini_batch(mb, eta)
            if test_data: print("Epoch {0}: {1} / {2}".format(j, self.evaluate(test_data), n_test))
            else: print("Epoch {0} complete".format(j))
    def update_mini_batch(self, mini_batch, eta):
        nabla_b = [np.zeros(b.shape) for b in self.biases]; nabla_w = [np.zeros(w.shape) for w in self.weights]
        for x, y in mini_batch:
            db, dw = self.backprop(x, y)
            nabla_b = [nb + d for nb, d in zip(nabla_b, db)]; nabla_w = [nw + d for nw, d in zip(nabla_w, dw)]
        self.weights = [w - (eta / len(mini_batch)) * nw for w, nw in zip(self.weights, nabla_w)]
        self.biases = [b - (eta / len(mini_batch)) * nb for b, nb in zip(self.biases, nabla_b)]
    def backprop(self, x, y):
        nb = [np.zeros(b.shape) for b in self.biases]; nw = [np.zeros(w.shape) for w in self.weights]
        a = x; acts = [x]; zs = []
        for b, w in zip(self.biases, self.weights): z = w @ a + b; zs.append(z); a = sigmoid(z); acts.append(a)
        delta = (acts[-1] - y) * (s := sigmoid(zs[-1])) * (1 - s); nb[-1] = delta; nw[-1] = delta @ acts[-2].T
        for l in range(2, self.num_layers):
            sp = sigmoid(zs[-l]) * (1 - sigmoid(zs[-l])); delta = (self.weights[-l+1].T @ delta) * sp; nb[-l] = delta; nw[-l] = delta @ acts[-l-1].T
        return nb, nw
    def evaluate(self, data): return sum(int(np.argmax(self.feedforward(x)) == y) for x, y in data)
random.seed(3); tr = [(X[i].reshape(-1, 1), one_hot(y)[i][:, np.newaxis]) for i in range(60)]; te = [(x, int(t.argmax())) for x, t in tr]
net = Network([2, 5, 3]); net.SGD(tr, 4, 10, 3.0, test_data=te); print([w.shape for w in net.weights], net.weights[1].round(4))


