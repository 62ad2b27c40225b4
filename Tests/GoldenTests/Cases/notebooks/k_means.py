# %%
import numpy as np
import matplotlib.pyplot as plt
from typing import List, Tuple, Optional, Dict
np.random.seed(42)
# %%
def make_blobs(n_samples: int = 60, centers: int = 3, std: float = 0.6) -> Tuple[np.ndarray, np.ndarray]:
    """Generate isotropic Gaussian blobs.

    Args:
        n_samples: how many points
    """
    mus = np.random.uniform(-5, 5, size=(centers, 2))
    X = np.concatenate([np.random.normal(mu, std, size=(n_samples // centers, 2)) for mu in mus])
    y = np.concatenate([[i] * (n_samples // centers) for i in range(centers)])
    return X, y
X, y = make_blobs()
print(X.shape, y.shape, X[:3], y[::20], sep='\n')
# %%
print(make_blobs.__doc__); make_blobs.__name__
# %%
make_blobs.__annotations__
# %%
def euclidean(a, b): return np.sqrt(np.sum((a - b)**2, axis=-1))
class KMeans:
    def __init__(self, K=5, max_iters=100, plot_steps=False):
        self.K, self.max_iters, self.plot_steps = K, max_iters, plot_steps
        self.clusters = [[] for _ in range(self.K)]
        self.centroids = []
    def predict(self, X):
        self.X = X
        self.n_samples, self.n_features = X.shape
        random_sample_idxs = np.random.choice(self.n_samples, self.K, replace=False)
        self.centroids = [self.X[idx] for idx in random_sample_idxs]
        for it in range(self.max_iters):
            self.clusters = self._create_clusters(self.centroids)
            if self.plot_steps: self.plot()
            centroids_old = self.centroids
            self.centroids = self._get_centroids(self.clusters)
            if self._is_converged(centroids_old, self.centroids):
                print('Converged after %d iterations' % (it + 1))
                break
        else:
            print('not converged')
        return self._get_cluster_labels(self.clusters)
    def _get_cluster_labels(self, clusters):
        labels = np.empty(self.n_samples)
        for cluster_idx, cluster in enumerate(clusters):
            for sample_index in cluster:
                labels[sample_index] = cluster_idx
        return labels
    def _create_clusters(self, centroids):
        clusters = [[] for _ in range(self.K)]
        for idx, sample in enumerate(self.X):
            centroid_idx = self._closest_centroid(sample, centroids)
            clusters[centroid_idx].append(idx)
        return clusters
    def _closest_centroid(self, sample, centroids):
        distances = [euclidean(sample, point) for point in centroids]
        closest_index = np.argmin(distances)
        return closest_index
    def _get_centroids(self, clusters):
        centroids = np.zeros((self.K, self.n_features))
        for cluster_idx, cluster in enumerate(clusters):
            cluster_mean = np.mean(self.X[cluster], axis=0)
            centroids[cluster_idx] = cluster_mean
        return centroids
    def _is_converged(self, old, new):
        distances = [euclidean(old[i], new[i]) for i in range(self.K)]
        return sum(distances) == 0
    def plot(self):
        fig, ax = plt.subplots(figsize=(12, 8))
        for i, index in enumerate(self.clusters):
            point = self.X[index].T
            ax.scatter(*point)
        for point in self.centroids:
            ax.scatter(*point, marker="x", color='black', linewidth=2)
        plt.close('all')
k = KMeans(K=3, max_iters=150, plot_steps=False)
y_pred = k.predict(X)
y_pred
# %%
k.centroids, [len(c) for c in k.clusters]
# %%
wcss: Dict[int, float] = {}
for K in range(1, 5):
    km = KMeans(K); lab = km.predict(X)
    wcss[K] = round(sum(np.linalg.norm(X[lab == j] - km.centroids[j]) ** 2 for j in range(K)), 6)
wcss
# %%
plt.plot(list(wcss.keys()), list(wcss.values()), 'bo-'); plt.xlabel('K'); plt.ylabel('WCSS'); plt.title("Elbow"); plt.grid(True); 
plt.close('all')
# %%
best = min(wcss, key=wcss.get)
print("best K = {0}, wcss = {1:,.3f} ({2:>10})".format(best, wcss[best], 'x'))
print(*[f'{kk:<4}|{v:>12.4f}' for kk, v in wcss.items()], sep='\n')
{k: round(v, 2) for k, v in sorted(wcss.items(), key=lambda item: item[1])}
# %%
D = np.linalg.norm(X[:, np.newaxis, :] - np.array(k.centroids)[None], axis=2)
D.shape, np.unravel_index(D.argmax(), D.shape), (D.argmin(axis=1) == y_pred).all()
