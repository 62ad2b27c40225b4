extension SklearnSource {
  /// `sklearn.model_selection`: parts to learn from and parts to judge by.
  static let selection = #"""
    import math as _math
    import numpy as np
    from sklearn.utils import check_random_state, _pick


    def _sizes(count, test_size, train_size, default=0.25):
        if test_size is None and train_size is None:
            test_size = default
        for size in (test_size, train_size):
            if isinstance(size, float) and not 0 < size < 1 or isinstance(size, int) and not 0 < size < count:
                raise ValueError(f'test_size={size} should be either positive and smaller than the number of samples '
                                 f'{count} or a float in the (0, 1) range')
        test = _math.ceil(test_size * count) if isinstance(test_size, float) else test_size
        train = _math.floor(train_size * count) if isinstance(train_size, float) else train_size
        test = count - train if test is None else test
        train = count - test if train is None else train
        if train == 0:
            raise ValueError(f'With n_samples={count}, test_size={test_size} and train_size={train_size}, the resulting '
                             'train set will be empty. Adjust any of the aforementioned parameters.')
        return train, test


    def _shares(counts, draws, random):
        """How many of each class: the shares rounded down, the greatest remainders rounded up."""
        exact = counts / counts.sum() * draws
        found = np.floor(exact)
        missing = int(draws - found.sum())
        if missing > 0:
            rest = exact - found
            for value in np.sort(np.unique(rest))[::-1]:
                places, = np.where(rest == value)
                some = min(len(places), missing)
                places = random.choice(places, size=some, replace=False)
                found[places] += 1
                missing -= some
                if missing == 0:
                    break
        return found.astype(int)


    def _stratified(labels, train, test, random):
        classes, y = np.unique(labels, return_inverse=True)
        counts = np.bincount(y)
        if np.min(counts) < 2:
            raise ValueError('The least populated classes in y have only 1 member, which is too few. The minimum number of'
                             ' groups for any class cannot be less than 2.')
        members = np.split(np.argsort(y, kind='mergesort'), np.cumsum(counts)[:-1])
        take = _shares(counts, train, random)
        left = _shares(counts - take, test, random)
        first, second = [], []
        for i in range(len(classes)):
            mixed = members[i][random.permutation(counts[i])]
            first.extend(mixed[:take[i]])
            second.extend(mixed[take[i]:take[i] + left[i]])
        return random.permutation(first), random.permutation(second)


    def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
        """Splits arrays at random, all in the same way."""
        if not arrays:
            raise ValueError('At least one array required as input')
        count = len(arrays[0])
        if any(len(one) != count for one in arrays):
            raise ValueError(f'Found input variables with inconsistent numbers of samples: {[len(one) for one in arrays]}')
        train, test = _sizes(count, test_size, train_size)
        if not shuffle:
            first, second = np.arange(train), np.arange(train, train + test)
        else:
            random = check_random_state(random_state)
            if stratify is not None:
                first, second = _stratified(np.asarray(stratify), train, test, random)
            else:
                mixed = random.permutation(count)
                second, first = mixed[:test], mixed[test:test + train]
        found = []
        for one in arrays:
            found += [_pick(one, first), _pick(one, second)]
        return found


    class KFold:
        """Each part in turn is the one to judge by."""
        def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
            self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state
        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits
        def split(self, X, y=None, groups=None):
            count = len(X)
            places = np.arange(count)
            if self.shuffle:
                check_random_state(self.random_state).shuffle(places)
            start = 0
            for i in range(self.n_splits):
                stop = start + count // self.n_splits + (i < count % self.n_splits)
                chosen = np.zeros(count, dtype=bool)
                chosen[places[start:stop]] = True
                yield np.arange(count)[~chosen], np.arange(count)[chosen]
                start = stop
        def __repr__(self):
            return f'KFold(n_splits={self.n_splits}, random_state={self.random_state}, shuffle={self.shuffle})'

    """#

  /// `sklearn.preprocessing`: scales.
  static let preprocessing = #"""
    import itertools as _itertools
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from sklearn.exceptions import NotFittedError
    from sklearn.utils import check_array


    def _fitted(model, name):
        if not hasattr(model, name):
            raise NotFittedError(f"This {type(model).__name__} instance is not fitted yet. Call 'fit' with appropriate "
                                 'arguments before using this estimator.')


    class StandardScaler(TransformerMixin, BaseEstimator):
        """Columns with mean 0 and deviation 1."""
        def __init__(self, *, copy=True, with_mean=True, with_std=True):
            self.copy, self.with_mean, self.with_std = copy, with_mean, with_std
        def fit(self, X, y=None):
            X = check_array(X)
            self.n_samples_seen_ = len(X)
            self.n_features_in_ = X.shape[1]
            self.mean_, self.var_ = np.mean(X, axis=0), np.var(X, axis=0)
            self.scale_ = np.where(self.var_ > 0, np.sqrt(self.var_), 1.0) if self.with_std else None
            return self
        def transform(self, X):
            _fitted(self, 'mean_')
            X = np.array(check_array(X), dtype=float)
            if self.with_mean:
                X -= self.mean_
            if self.with_std:
                X /= self.scale_
            return X
        def inverse_transform(self, X):
            _fitted(self, 'mean_')
            X = np.array(X, dtype=float)
            if self.with_std:
                X *= self.scale_
            if self.with_mean:
                X += self.mean_
            return X


    class MinMaxScaler(TransformerMixin, BaseEstimator):
        """Columns from 0 to 1."""
        def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
            self.feature_range, self.copy, self.clip = feature_range, copy, clip
        def fit(self, X, y=None):
            X = check_array(X)
            low, high = self.feature_range
            self.data_min_, self.data_max_ = X.min(axis=0), X.max(axis=0)
            self.data_range_ = self.data_max_ - self.data_min_
            self.scale_ = (high - low) / np.where(self.data_range_ == 0, 1, self.data_range_)
            self.min_ = low - self.data_min_ * self.scale_
            return self
        def transform(self, X):
            _fitted(self, 'scale_')
            X = np.array(check_array(X), dtype=float)
            X *= self.scale_
            X += self.min_
            return np.clip(X, *self.feature_range) if self.clip else X
        def inverse_transform(self, X):
            return (np.asarray(X) - self.min_) / self.scale_


    def scale(X, axis=0, with_mean=True, with_std=True, copy=True):
        X = np.array(X, dtype=float)
        if with_mean:
            X -= X.mean(axis=axis, keepdims=True)
        if with_std:
            deviation = X.std(axis=axis, keepdims=True)
            X /= np.where(deviation == 0, 1, deviation)
        return X


    def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
        X = np.asarray(X, dtype=float)
        flat = X.ndim == 1
        found = MinMaxScaler(feature_range).fit_transform(X.reshape(-1, 1) if flat else X)
        return found.ravel() if flat else found


    def normalize(X, norm='l2', *, axis=1, copy=True, return_norm=False):
        X = np.array(check_array(X), dtype=float)
        if norm == 'l1':
            sizes = np.abs(X).sum(axis=axis)
        elif norm == 'l2':
            sizes = np.sqrt((X * X).sum(axis=axis))
        else:
            sizes = np.abs(X).max(axis=axis)
        safe = np.expand_dims(np.where(sizes == 0, 1, sizes), axis)
        return (X / safe, sizes) if return_norm else X / safe


    def add_dummy_feature(X, value=1.0):
        X = check_array(X)
        return np.hstack((np.full((len(X), 1), value), X))

    """#

  /// `sklearn.preprocessing`: names as numbers, powers of columns.
  static let encoders = #"""

    class PolynomialFeatures(TransformerMixin, BaseEstimator):
        """All products of columns up to a degree."""
        def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order='C'):
            self.degree, self.interaction_only, self.include_bias, self.order = degree, interaction_only, include_bias, order
        def _products(self, count):
            low, high = self.degree if isinstance(self.degree, tuple) else (1, self.degree)
            pick = _itertools.combinations if self.interaction_only else _itertools.combinations_with_replacement
            found = [()] if self.include_bias else []
            for degree in range(max(1, low), high + 1):
                found += pick(range(count), degree)
            return found
        def fit(self, X, y=None):
            self.n_features_in_ = check_array(X).shape[1]
            self.n_output_features_ = len(self._products(self.n_features_in_))
            return self
        def transform(self, X):
            _fitted(self, 'n_features_in_')
            X = np.asarray(check_array(X), dtype=float)
            columns = []
            for places in self._products(self.n_features_in_):
                column = np.ones(len(X))
                for place in places:
                    column = column * X[:, place]
                columns.append(column)
            return np.stack(columns, axis=1)
        def get_feature_names_out(self, input_features=None):
            names = input_features if input_features is not None else [f'x{i}' for i in range(self.n_features_in_)]
            words = []
            for places in self._products(self.n_features_in_):
                powers = [(place, places.count(place)) for place in sorted(set(places))]
                words.append(' '.join(names[i] + (f'^{power}' if power > 1 else '') for i, power in powers) or '1')
            return np.array(words, dtype=object)


    class LabelEncoder(TransformerMixin, BaseEstimator):
        """Names as the numbers from 0."""
        def fit(self, y):
            self.classes_ = np.unique(y)
            return self
        def transform(self, y):
            _fitted(self, 'classes_')
            known = {name: i for i, name in enumerate(self.classes_.tolist())}
            unknown = sorted({name for name in np.asarray(y).tolist() if name not in known})
            if unknown:
                raise ValueError(f'y contains previously unseen labels: {np.array(unknown)}')
            return np.array([known[name] for name in np.asarray(y).tolist()], dtype=np.int64)
        def fit_transform(self, y):
            return self.fit(y).transform(y)
        def inverse_transform(self, y):
            _fitted(self, 'classes_')
            return self.classes_[np.asarray(y)]


    class LabelBinarizer(TransformerMixin, BaseEstimator):
        """Names as rows with a single 1."""
        def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
            self.neg_label, self.pos_label, self.sparse_output = neg_label, pos_label, sparse_output
        def fit(self, y):
            self.classes_ = np.unique(y)
            return self
        def transform(self, y):
            _fitted(self, 'classes_')
            rows = (np.asarray(y)[:, None] == self.classes_[None, :]) * (self.pos_label - self.neg_label) + self.neg_label
            return rows[:, 1:] if len(self.classes_) == 2 else rows
        def fit_transform(self, y):
            return self.fit(y).transform(y)
        def inverse_transform(self, Y, threshold=None):
            Y = np.asarray(Y)
            if len(self.classes_) == 2:
                return self.classes_[(Y.ravel() > (self.pos_label + self.neg_label) / 2).astype(int)]
            return self.classes_[Y.argmax(axis=1)]


    def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
        made = LabelBinarizer(neg_label=neg_label, pos_label=pos_label)
        made.classes_ = np.asarray(classes)
        return made.transform(y)


    class _Rows:
        """Rows of 0 and 1 as `OneHotEncoder` gives them; `toarray()` makes an array of them."""
        def __init__(self, rows):
            self._rows, self.shape, self.dtype = rows, rows.shape, rows.dtype
        def toarray(self):
            return self._rows
        todense = toarray
        A = property(toarray)
        def __array__(self, dtype=None, copy=None):
            return self._rows
        def __repr__(self):
            return (f"<Compressed Sparse Row sparse matrix of dtype '{self.dtype}'\n\twith {int((self._rows != 0).sum())} "
                    f'stored elements and shape {self.shape}>')


    class OneHotEncoder(TransformerMixin, BaseEstimator):
        """Each column of names as columns with a single 1."""
        def __init__(self, *, categories='auto', drop=None, sparse_output=True, dtype=np.float64, handle_unknown='error',
                     sparse=None):
            self.categories, self.drop, self.dtype, self.handle_unknown = categories, drop, dtype, handle_unknown
            self.sparse_output = sparse_output if sparse is None else sparse
        def fit(self, X, y=None):
            X = check_array(X)
            self.categories_ = [np.unique(X[:, i]) for i in range(X.shape[1])] if isinstance(self.categories, str) else [
                np.asarray(names) for names in self.categories]
            return self
        def transform(self, X):
            _fitted(self, 'categories_')
            X = check_array(X)
            parts = []
            for i, names in enumerate(self.categories_):
                rows = (X[:, i][:, None] == names[None, :]).astype(self.dtype)
                if self.handle_unknown == 'error' and not rows.any(axis=1).all():
                    unknown = sorted(set(X[:, i].tolist()) - set(names.tolist()))
                    raise ValueError(f'Found unknown categories {unknown} in column {i} during transform')
                parts.append(rows[:, 1:] if self.drop == 'first' else rows)
            rows = np.hstack(parts)
            return _Rows(rows) if self.sparse_output else rows
        def inverse_transform(self, X):
            X = X.toarray() if hasattr(X, 'toarray') else np.asarray(X)
            columns, start = [], 0
            for names in self.categories_:
                columns.append(names[X[:, start:start + len(names)].argmax(axis=1)])
                start += len(names)
            return np.stack(columns, axis=1)

    """#
}
