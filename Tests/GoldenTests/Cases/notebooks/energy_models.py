# %%
import numpy as np
import matplotlib.pyplot as plt
rng = np.random.RandomState(1)
class HopfieldNetwork:
    def __init__(self, n): self.n, self.W = n, np.zeros((n, n))
    def train(self, patterns):
        for p in patterns: self.W += np.outer(p, p)
        np.fill_diagonal(self.W, 0); self.W /= len(patterns)
    def energy(self, s): return -0.5 * s @ self.W @ s
    def recall(self, s, steps=5):
        s = s.copy()
        for _ in range(steps):
            for i in rng.permutation(self.n): s[i] = 1 if self.W[i] @ s >= 0 else -1
        return s
letters = {'T': "###.#..#.", 'L': "#..#..###"}
pats = {k: np.array([1 if c == '#' else -1 for c in v]) for k, v in letters.items()}
net = HopfieldNetwork(9); net.train(list(pats.values()))
noisy = pats['T'].copy(); noisy[[0, 8]] *= -1
out = net.recall(noisy); print((out == pats['T']).all(), net.energy(noisy), net.energy(out))
for row in out.reshape(3, 3): print(''.join({1: '#', -1: '.'}[v] for v in row))
# %%
class RBM:
    def __init__(self, num_visible, num_hidden):
        self.num_hidden, self.num_visible, self.debug_print = num_hidden, num_visible, True
        np_rng = np.random.RandomState(1234)
        self.weights = np.asarray(np_rng.uniform(low=-0.1 * np.sqrt(6. / (num_hidden + num_visible)), high=0.1 * np.sqrt(6. / (num_hidden + num_visible)), size=(num_visible, num_hidden)))
        self.weights = np.insert(self.weights, 0, 0, axis = 0)
        self.weights = np.insert(self.weights, 0, 0, axis = 1)
    def train(self, data, max_epochs = 1000, learning_rate = 0.1):
        num_examples = data.shape[0]
        data = np.insert(data, 0, 1, axis = 1)
        for epoch in range(max_epochs):
            pos_hidden_activations = np.dot(data, self.weights)
            pos_hidden_probs = self._logistic(pos_hidden_activations)
            pos_hidden_probs[:,0] = 1
            pos_hidden_states = pos_hidden_probs > rng.rand(num_examples, self.num_hidden + 1)
            pos_associations = np.dot(data.T, pos_hidden_probs)
            neg_visible_activations = np.dot(pos_hidden_states, self.weights.T)
            neg_visible_probs = self._logistic(neg_visible_activations)
            neg_visible_probs[:,0] = 1
            neg_hidden_activations = np.dot(neg_visible_probs, self.weights)
            neg_hidden_probs = self._logistic(neg_hidden_activations)
            neg_associations = np.dot(neg_visible_probs.T, neg_hidden_probs)
            self.weights += learning_rate * ((pos_associations - neg_associations) / num_examples)
            error = np.sum((data - neg_visible_probs) ** 2)
            if self.debug_print and epoch % 50 == 0: print("Epoch %s: error is %.8f" % (epoch, error))
    def _logistic(self, x): return 1.0 / (1 + np.exp(-x))
r = RBM(num_visible = 6, num_hidden = 2)
training_data = np.array([[1,1,1,0,0,0],[1,0,1,0,0,0],[1,1,1,0,0,0],[0,0,1,1,1,0], [0,0,1,1,0,0],[0,0,1,1,1,0]])
r.train(training_data, max_epochs = 101); r.weights.round(6)
# %%
class SOM:
    def __init__(self, h, w, d, sigma=1., lr=.5):
        self.shape, self.sigma, self.lr = (h, w), sigma, lr
        self.W = rng.rand(h, w, d); self.grid = np.stack(np.meshgrid(np.arange(h), np.arange(w), indexing='ij'), -1)
    def winner(self, x): return np.unravel_index(np.argmin(((self.W - x) ** 2).sum(-1)), self.shape)
    def train(self, X, n):
        for t in range(n):
            x = X[rng.randint(len(X))]; f = 1 - t / n
            d2 = ((self.grid - np.array(self.winner(x))) ** 2).sum(-1)
            self.W += self.lr * f * np.exp(-d2 / (2 * (self.sigma * f) ** 2))[..., None] * (x - self.W)
    def umatrix(self): return np.linalg.norm(np.diff(self.W, axis=0), axis=-1)
X = np.vstack([rng.rand(10, 3) * .3, rng.rand(10, 3) * .3 + .7]); som = SOM(3, 3, 3); som.train(X, 100)
print(som.umatrix().round(4)); [tuple(map(int, som.winner(x))) for x in (X[0], X[-1])]
# %%
def gmm_em(X, K, n_iter=10):
    N, D = X.shape; mu = X[rng.choice(N, K, False)]; S = np.array([np.eye(D) * .1] * K); pi = np.ones(K) / K
    def pdf(X, m, C):
        d = X - m; inv = np.linalg.inv(C)
        return np.exp(-.5 * np.einsum('ni,ij,nj->n', d, inv, d)) / np.sqrt((2 * np.pi) ** D * np.linalg.det(C))
    ll = []
    for _ in range(n_iter):
        R = np.stack([pi[k] * pdf(X, mu[k], S[k]) for k in range(K)], 1); ll.append(np.log(R.sum(1)).sum()); R /= R.sum(1, keepdims=True)
        Nk = R.sum(0); mu = (R.T @ X) / Nk[:, None]; pi = Nk / N
        S = np.array([((R[:, k, None] * (X - mu[k])).T @ (X - mu[k])) / Nk[k] + 1e-6 * np.eye(D) for k in range(K)])
    return mu, pi, ll
mu, pi, ll = gmm_em(X, 2); print(mu.round(4), pi.round(4), np.all(np.diff(ll) > -1e-9))
# %%
def fft(x):
    N = len(x)
    if N == 1: return [(x[0], 0.)]
    e, o = fft(x[::2]), fft(x[1::2]); T = []
    for k in range(N // 2):
        c, s = np.cos(-2 * np.pi * k / N), np.sin(-2 * np.pi * k / N); T.append((c * o[k][0] - s * o[k][1], c * o[k][1] + s * o[k][0]))
    return [(e[k][0] + T[k][0], e[k][1] + T[k][1]) for k in range(N // 2)] + [(e[k][0] - T[k][0], e[k][1] - T[k][1]) for k in range(N // 2)]
[f'{a:.3f}{b:+.3f}i' for a, b in fft([1., 2., 3., 4.])]
# %%
def lorenz(state, sigma=10., rho=28., beta=8/3): x, y, z = state; return np.array([sigma * (y - x), x * (rho - z) - y, x * y - beta * z])
def rk4(f, s, dt): k1 = f(s); k2 = f(s + dt / 2 * k1); k3 = f(s + dt / 2 * k2); k4 = f(s + dt * k3); return s + dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
s = np.array([1., 1., 1.]); traj = [s]
for _ in range(200): s = rk4(lorenz, s, .01); traj.append(s)
traj = np.array(traj); print(traj.shape, traj[-1], traj.min(0).round(3), sep='\n')
fig, axs = plt.subplots(1, 3, figsize=(9, 3), sharey=True)
for ax, c, lab in zip(axs.flat, traj.T, 'xyz'): ax.plot(c, lw=.5, label=lab); ax.legend(); ax.set_title(lab)
plt.close('all')
