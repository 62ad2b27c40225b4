# %%
import numpy as np
rng = np.random.RandomState(7)
X = rng.multivariate_normal([1, 2, 3], [[2, .8, .3], [.8, 1, .1], [.3, .1, .5]], size=12)
X
# %%
mean = X.mean(axis=0)
Xc = X - mean
cov = np.cov(Xc, rowvar=False)
eigvals, eigvecs = np.linalg.eigh(cov)
order = np.argsort(eigvals)[::-1]
eigvals, eigvecs = eigvals[order], eigvecs[:, order]
print('Eigenvalues:\n', eigvals)
print('Covariance matrix \n%s' % cov)
np.abs(eigvecs)
# %%
tot = sum(eigvals)
var_exp = [(i / tot) * 100 for i in sorted(eigvals, reverse=True)]
cum_var_exp = np.cumsum(var_exp)
for i, (v, c) in enumerate(zip(var_exp, cum_var_exp)):
    print('PC{}: {:6.2f}%  cumulative {:6.2f}%'.format(i + 1, v, c))
# %%
eig_pairs = [(np.abs(eigvals[i]), eigvecs[:, i]) for i in range(len(eigvals))]
eig_pairs.sort(key=lambda k: k[0], reverse=True)
for p in eig_pairs: print(p[0].round(4))
matrix_w = np.hstack((eig_pairs[0][1].reshape(3, 1), eig_pairs[1][1].reshape(3, 1)))
matrix_w.shape
# %%
assert np.allclose(eigvecs.T.dot(eigvecs), np.eye(3)), 'not orthonormal'
Z = Xc @ eigvecs[:, :2]
recon = Z @ eigvecs[:, :2].T + mean
print('MSE', ((X - recon) ** 2).mean().round(6))
np.corrcoef(Z.T).round(3) + 0
# %%
class PCA:
    def __init__(self, n_components):
        self.n_components = n_components
        self.components = None
        self.mean = None
    def fit(self, X):
        self.mean = np.mean(X, axis=0)
        X = X - self.mean
        U, S, Vt = np.linalg.svd(X, full_matrices=False)
        max_abs_cols = np.argmax(np.abs(U), axis=0)
        signs = np.sign(U[max_abs_cols, range(U.shape[1])])
        U *= signs
        Vt *= signs[:, np.newaxis]
        self.components = Vt[:self.n_components]
        self.explained_variance_ = (S ** 2) / (X.shape[0] - 1)
        return self
    def transform(self, X):
        return np.dot(X - self.mean, self.components.T)
    def fit_transform(self, X): return self.fit(X).transform(X)
p = PCA(n_components=2)
p.fit_transform(X)
# %%
np.allclose(p.explained_variance_, eigvals), p.components.shape
# %%
std = (X - X.mean(0)) / X.std(0, ddof=1)
np.set_printoptions(precision=3, suppress=True)
print(std)
print(np.cov(std.T))
np.set_printoptions(precision=8, suppress=False)
# %%
data = [[str(i)] + list(row) for i, row in enumerate(X[:3])]
print('\t'.join(['idx', 'x', 'y', 'z']))
for r in data:
    print('\t'.join(c if isinstance(c, str) else f'{c:.2e}' for c in r))
# %%
A = np.array([[4, 1], [2, 3]])
w, v = np.linalg.eig(A)
w, v, np.linalg.det(A), np.trace(A), np.linalg.matrix_rank(A)
# %%
def power_iteration(A, num_simulations: int):
    b_k = np.random.RandomState(0).rand(A.shape[1])
    for _ in range(num_simulations):
        b_k1 = np.dot(A, b_k)
        b_k1_norm = np.linalg.norm(b_k1)
        b_k = b_k1 / b_k1_norm
    return b_k
power_iteration(np.array([[0.5, 0.5], [0.2, 0.8]]), 10)
