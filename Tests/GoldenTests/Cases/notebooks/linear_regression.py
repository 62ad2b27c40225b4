# %%
import numpy as np
import matplotlib.pyplot as plt
np.random.seed(0)
X = 2 * np.random.rand(30, 1)
y = 4 + 3 * X + np.random.randn(30, 1)
X_b = np.c_[np.ones((30, 1)), X]  # add x0 = 1 to each instance
theta_best = np.linalg.inv(X_b.T.dot(X_b)).dot(X_b.T).dot(y)
theta_best
# %%
theta_best_svd, residuals, rank, s = np.linalg.lstsq(X_b, y, rcond=1e-6)
print(theta_best_svd, residuals, rank, s); np.linalg.pinv(X_b).dot(y)
# %%
eta = 0.1
n_iterations = 100
m = 30
theta = np.random.randn(2,1)
theta_path_bgd = []
for iteration in range(n_iterations):
    gradients = 2/m * X_b.T.dot(X_b.dot(theta) - y)
    theta = theta - eta * gradients
    theta_path_bgd.append(theta)
theta, len(theta_path_bgd)
# %%
t0, t1 = 5, 50
def learning_schedule(t): return t0 / (t + t1)
theta = np.random.randn(2, 1)
for epoch in range(3):
    for i in range(m):
        random_index = np.random.randint(m)
        xi = X_b[random_index:random_index+1]
        yi = y[random_index:random_index+1]
        gradients = 2 * xi.T.dot(xi.dot(theta) - yi)
        eta = learning_schedule(epoch * m + i)
        theta = theta - eta * gradients
print(theta.ravel().round(6))
# %%
class LinearRegressionGD:
    """y = Xw + b"""
    def __init__(self, lr=0.01, n_iters=1000, reg=None, lam=.1, verbose=0):
        params = {k: v for k, v in vars().items() if k != 'self'}
        for k, v in params.items(): setattr(self, k, v)
    def fit(self, X, y):
        n, d = X.shape; self.w = np.zeros((d, 1)); self.b = 0.
        self.history = {'loss': [], 'w': []}
        for i in range(1, self.n_iters + 1):
            e = X @ self.w + self.b - y
            dw, db = X.T @ e / n, e.mean()
            if self.reg == 'l2': dw += self.lam * self.w
            elif self.reg == 'l1': dw += self.lam * np.sign(self.w)
            self.w -= self.lr * dw; self.b -= self.lr * db
            self.history['loss'].append((e ** 2).mean()); self.history['w'].append(self.w.copy())
            if self.verbose and not i % self.verbose: print(f'[{i:>4}/{self.n_iters}] loss = {self.history["loss"][-1]:.5f}')
        return self
    def score(self, X, y): p = X @ self.w + self.b; return 1 - ((y - p) ** 2).sum() / ((y - y.mean()) ** 2).sum()
    def get_params(self): return {k: getattr(self, k) for k in ('lr', 'n_iters', 'reg', 'lam')}
for reg in (None, 'l1', 'l2'):
    mdl = LinearRegressionGD(.1, 200, reg, verbose=100).fit(X, y)
    print(str(reg).ljust(6), f'w={mdl.w.item():+.4f} b={mdl.b:+.4f} R2={mdl.score(X, y):.4%}', mdl.get_params())
# %%
x = np.linspace(-3, 3, 7); yq = 0.5 * x**2 + x + 2
P = np.vander(x, 3, increasing=True); coef = np.linalg.solve(P.T @ P, P.T @ yq)
print(coef.round(8), np.polyfit(x, yq, 2).round(8), np.poly1d([1, 2, 3])(2)); p = np.poly1d([.5, 1, 2]); print(p); p(1), p.deriv()
# %%
def train_test_split(*arrays, test_size=.25, random_state=None, shuffle=True):
    n = len(arrays[0]); idx = np.arange(n)
    if shuffle: np.random.RandomState(random_state).shuffle(idx)
    k = int(np.ceil(n * test_size)) if isinstance(test_size, float) else test_size
    te, tr = idx[:k], idx[k:]
    return [a[i] for a in arrays for i in (tr, te)]
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=.2, random_state=42); Xtr.shape, Xte.shape, ytr[:2].ravel()
# %%
def kfold(n, k):
    sizes = np.full(k, n // k); sizes[:n % k] += 1; cur = 0
    for s in sizes: yield np.r_[0:cur, cur+s:n], np.arange(cur, cur + s); cur += s
scores = [LinearRegressionGD(.1, 100).fit(X[a], y[a]).score(X[b], y[b]) for a, b in kfold(30, 4)]
print('CV R2: %.3f +/- %.3f' % (np.mean(scores), np.std(scores)), ['%.2f' % s for s in scores])
fig = plt.figure(); ax = fig.add_subplot(111); ax.plot(X, y, 'b.'); ax.set(xlabel='$x_1$', ylabel='y', xlim=(0, 2)); ax.axhline(0, color='k', lw=.5); plt.close(fig)
# %%
mse = lambda a, b: np.square(np.subtract(a, b)).mean(); mae = lambda a, b: np.abs(a - b).mean()
table = [('mse', mse), ('mae', mae)]
print('{:<8}{:>12}'.format('metric', 'value')); print('-' * 20)
for name, f in table: print('{:<8}{:>12.6f}'.format(name, f(y, X_b @ theta_best)))
print(f"{'='*20}\n{'total':<10}{sum(f(y, X_b @ theta_best) for _, f in table):>10.3e}")
