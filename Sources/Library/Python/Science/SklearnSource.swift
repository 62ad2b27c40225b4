/// The small parts of scikit-learn that notebooks about learning use around models of their own: sets of points,
/// splitting, scaling and measures. The models themselves are what a learner writes.
enum SklearnSource {
  static let modules: [(name: String, text: String)] = [
    ("sklearn", "__version__ = '1.9.1'\n"), ("sklearn.utils", utilities),
    ("sklearn.datasets", makers + classification + flowers), ("sklearn.model_selection", selection),
    ("sklearn.preprocessing", preprocessing + encoders), ("sklearn.metrics", metrics),
    ("sklearn.metrics.pairwise", pairwise), ("sklearn.base", base), ("sklearn.exceptions", exceptions),
  ]

  /// What else is imported of it, with what serves instead.
  static let absent: [(names: String, hint: String)] = [
    (
      """
      sklearn.linear_model sklearn.neural_network sklearn.svm sklearn.tree sklearn.ensemble sklearn.neighbors \
      sklearn.cluster sklearn.decomposition sklearn.naive_bayes sklearn.mixture sklearn.gaussian_process \
      sklearn.manifold sklearn.discriminant_analysis sklearn.pipeline sklearn.feature_extraction.text \
      sklearn.feature_extraction sklearn.feature_selection sklearn.inspection sklearn.impute sklearn.compose
      """,
      "nabla has sklearn.datasets, model_selection, preprocessing and metrics, and no ready models; keras has networks."
    )
  ]

  /// What the modules have, for those who import something else.
  static let contents: [(name: String, hint: String)] = [
    ("sklearn.datasets", "make_moons, make_circles, make_blobs, make_classification, make_regression and load_iris"),
    ("sklearn.preprocessing", "StandardScaler, MinMaxScaler, OneHotEncoder, LabelEncoder, LabelBinarizer, PolynomialFeatures and normalize"),
    ("sklearn.model_selection", "train_test_split and KFold"),
    ("sklearn.metrics", "accuracy_score, confusion_matrix, classification_report, f1_score, mean_squared_error, r2_score, log_loss and roc_curve"),
    ("scipy.stats", "norm, uniform, expon, beta, gamma, t, laplace, poisson, binom, bernoulli, multivariate_normal, entropy, mode, zscore and pearsonr"),
    ("scipy.signal", "convolve, convolve2d, correlate and correlate2d"),
    ("scipy.linalg", "inv, det, solve, eig, eigh, svd, qr, cholesky, norm, pinv, expm and toeplitz"),
    ("scipy.special", "expit, logit, softmax, logsumexp, erf, gamma, gammaln, comb and factorial"),
    ("PIL", "Image and ImageOps"),
  ]

  private static let exceptions = """
    class NotFittedError(ValueError, AttributeError):
        pass


    class ConvergenceWarning(UserWarning):
        pass


    class DataConversionWarning(UserWarning):
        pass

    """

  private static let base = #"""
    import copy as _copy


    class BaseEstimator:
        """What models have in common: parameters that are named in `__init__`."""
        def _names(self):
            import inspect
            return [name for name in inspect.signature(type(self).__init__).parameters if name != 'self']
        def get_params(self, deep=True):
            return {name: getattr(self, name) for name in sorted(self._names())}
        def set_params(self, **params):
            for name, value in params.items():
                setattr(self, name, value)
            return self
        def __repr__(self):
            import inspect
            given = []
            for name, parameter in inspect.signature(type(self).__init__).parameters.items():
                if name == 'self':
                    continue
                value = getattr(self, name, None)
                if value is not parameter.default and value != parameter.default:
                    given.append(f'{name}={value!r}')
            return f'{type(self).__name__}({", ".join(given)})'


    class TransformerMixin:
        def fit_transform(self, X, y=None, **fit_params):
            return self.fit(X, y, **fit_params).transform(X) if y is not None else self.fit(X, **fit_params).transform(X)


    class ClassifierMixin:
        _estimator_type = 'classifier'
        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import accuracy_score
            return accuracy_score(y, self.predict(X))


    class RegressorMixin:
        _estimator_type = 'regressor'
        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import r2_score
            return r2_score(y, self.predict(X))


    class ClusterMixin:
        def fit_predict(self, X, y=None):
            self.fit(X)
            return self.labels_


    def clone(estimator, *, safe=True):
        return type(estimator)(**{name: _copy.deepcopy(value) for name, value in estimator.get_params().items()})

    """#

  private static let utilities = #"""
    import numpy as np


    class Bunch(dict):
        """A dictionary whose keys are attributes as well."""
        def __init__(self, **kwargs):
            super().__init__(kwargs)
        def __getattr__(self, key):
            try:
                return self[key]
            except KeyError:
                raise AttributeError(key) from None
        def __setattr__(self, key, value):
            self[key] = value
        def __dir__(self):
            return self.keys()


    def check_random_state(seed):
        if seed is None or seed is np.random:
            return np.random
        if isinstance(seed, (int, np.integer)):
            return np.random.RandomState(seed)
        return seed


    def check_array(array, **kwargs):
        array = np.asarray(array)
        if array.ndim != 2:
            raise ValueError(f'Expected 2D array, got {array.ndim}D array instead:\narray={array}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.')
        return array


    def check_X_y(X, y, **kwargs):
        return check_array(X), np.asarray(y).ravel()


    def _pick(one, places):
        return one[places] if isinstance(one, np.ndarray) else [one[i] for i in places]


    def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None):
        random = check_random_state(random_state)
        size = len(arrays[0])
        count = size if n_samples is None else n_samples
        if any(len(one) != size for one in arrays):
            raise ValueError(f'Found input variables with inconsistent numbers of samples: {[len(one) for one in arrays]}')
        if not replace and count > size:
            raise ValueError(f'Cannot sample {count} out of arrays with dim {size} when replace is False')
        if replace:
            places = random.randint(0, size, size=(count,))
        else:
            places = np.arange(size)
            random.shuffle(places)
            places = places[:count]
        found = [_pick(one, places) for one in arrays]
        return found[0] if len(found) == 1 else found


    def shuffle(*arrays, random_state=None, n_samples=None):
        return resample(*arrays, replace=False, n_samples=n_samples, random_state=random_state)

    """#

  private static let makers = #"""
    import numpy as np
    from sklearn.utils import Bunch, check_random_state, shuffle as _mixed


    def _finish(X, y, shuffle, noise, random):
        if shuffle:
            X, y = _mixed(X, y, random_state=random)
        if noise is not None:
            X += random.normal(scale=noise, size=X.shape)
        return X, y


    def _halves(n_samples):
        if isinstance(n_samples, (tuple, list)):
            if len(n_samples) != 2:
                raise ValueError('`n_samples` can be either an int or a two-element tuple.')
            return n_samples
        return n_samples // 2, n_samples - n_samples // 2


    def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
        """Two half circles, one in the other."""
        outer, inner = _halves(n_samples)
        random = check_random_state(random_state)
        a, b = np.linspace(0, np.pi, outer), np.linspace(0, np.pi, inner)
        X = np.vstack([np.append(np.cos(a), 1 - np.cos(b)), np.append(np.sin(a), 1 - np.sin(b) - 0.5)]).T
        y = np.hstack([np.zeros(outer, dtype=np.int64), np.ones(inner, dtype=np.int64)])
        return _finish(X, y, shuffle, noise, random)


    def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
        """A circle in a circle."""
        if not 0 <= factor < 1:
            raise ValueError("'factor' has to be between 0 and 1.")
        outer, inner = _halves(n_samples)
        random = check_random_state(random_state)
        a = np.linspace(0, 2 * np.pi, outer, endpoint=False)
        b = np.linspace(0, 2 * np.pi, inner, endpoint=False)
        X = np.vstack([np.append(np.cos(a), np.cos(b) * factor), np.append(np.sin(a), np.sin(b) * factor)]).T
        y = np.hstack([np.zeros(outer, dtype=np.int64), np.ones(inner, dtype=np.int64)])
        return _finish(X, y, shuffle, noise, random)


    def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0),
                   shuffle=True, random_state=None, return_centers=False):
        """Round clouds of points."""
        random = check_random_state(random_state)
        if isinstance(n_samples, (int, np.integer)):
            if centers is None:
                centers = 3
            if isinstance(centers, (int, np.integer)):
                centers = random.uniform(center_box[0], center_box[1], size=(centers, n_features))
            else:
                centers = np.asarray(centers)
                n_features = centers.shape[1]
            count = centers.shape[0]
            sizes = [n_samples // count + (i < n_samples % count) for i in range(count)]
        else:
            sizes, count = list(n_samples), len(n_samples)
            if centers is None:
                centers = random.uniform(center_box[0], center_box[1], size=(count, n_features))
            centers = np.asarray(centers)
            n_features = centers.shape[1]
        spread = cluster_std if hasattr(cluster_std, '__len__') else [cluster_std] * count
        if len(spread) != count:
            raise ValueError(f'Length of `clusters_std` not consistent with number of centers. Got centers = {centers} and cluster_std = {cluster_std}')
        X = np.vstack([random.normal(loc=centers[i], scale=spread[i], size=(n, n_features)) for i, n in enumerate(sizes)])
        y = np.repeat(np.arange(count), sizes)
        if shuffle:
            X, y = _mixed(X, y, random_state=random)
        return (X, y, centers) if return_centers else (X, y)


    def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None,
                        tail_strength=0.5, noise=0.0, shuffle=True, coef=False, random_state=None):
        """Points on a plane, with noise."""
        if effective_rank is not None:
            raise NotImplementedError('nabla has no effective_rank of make_regression')
        n_informative = min(n_features, n_informative)
        random = check_random_state(random_state)
        X = random.standard_normal(size=(n_samples, n_features))
        truth = np.zeros((n_features, n_targets))
        truth[:n_informative, :] = 100 * random.uniform(size=(n_informative, n_targets))
        y = np.dot(X, truth) + bias
        if noise > 0.0:
            y += random.normal(scale=noise, size=y.shape)
        if shuffle:
            X, y = _mixed(X, y, random_state=random)
            places = np.arange(n_features)
            random.shuffle(places)
            X[:, :] = X[:, places]
            truth = truth[places]
        y = np.squeeze(y)
        return (X, y, np.squeeze(truth)) if coef else (X, y)


    def make_s_curve(n_samples=100, *, noise=0.0, random_state=None):
        random = check_random_state(random_state)
        t = 3 * np.pi * (random.uniform(size=(1, n_samples)) - 0.5)
        X = np.empty((n_samples, 3))
        X[:, 0] = np.sin(t)
        X[:, 1] = 2.0 * random.uniform(size=n_samples)
        X[:, 2] = np.sign(t) * (np.cos(t) - 1)
        X += noise * random.standard_normal(size=(3, n_samples)).T
        return X, np.squeeze(t)


    def make_swiss_roll(n_samples=100, *, noise=0.0, random_state=None, hole=False):
        if hole:
            raise NotImplementedError('nabla has no hole of make_swiss_roll')
        random = check_random_state(random_state)
        t = 1.5 * np.pi * (1 + 2 * random.uniform(size=n_samples))
        y = 21 * random.uniform(size=n_samples)
        X = np.vstack((t * np.cos(t), y, t * np.sin(t)))
        X += noise * random.standard_normal(size=(3, n_samples))
        return X.T, np.squeeze(t)

    """#
}
