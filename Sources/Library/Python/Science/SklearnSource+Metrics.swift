extension SklearnSource {
  /// `sklearn.metrics`: how well answers agree.
  static let metrics = #"""
    import numpy as np


    def _both(y_true, y_pred):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        if len(y_true) != len(y_pred):
            raise ValueError(f'Found input variables with inconsistent numbers of samples: [{len(y_true)}, {len(y_pred)}]')
        return y_true, y_pred


    def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
        y_true, y_pred = _both(y_true, y_pred)
        right = y_true == y_pred
        if right.ndim > 1:
            right = right.all(axis=1) if right.shape[1] > 1 else right.ravel()
        if not normalize:
            return float(right.sum())
        return float(np.average(right, weights=sample_weight))


    def zero_one_loss(y_true, y_pred, *, normalize=True, sample_weight=None):
        return 1 - accuracy_score(y_true, y_pred, sample_weight=sample_weight)


    def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
        y_true, y_pred = _both(y_true, y_pred)
        labels = np.unique(np.concatenate((y_true.ravel(), y_pred.ravel()))) if labels is None else np.asarray(labels)
        place = {name: i for i, name in enumerate(labels.tolist())}
        found = np.zeros((len(labels), len(labels)), dtype=np.int64)
        for a, b in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()):
            if a in place and b in place:
                found[place[a], place[b]] += 1
        if normalize == 'true':
            return np.nan_to_num(found / found.sum(axis=1, keepdims=True))
        if normalize == 'pred':
            return np.nan_to_num(found / found.sum(axis=0, keepdims=True))
        return found / found.sum() if normalize == 'all' else found


    def _scores(y_true, y_pred, labels=None):
        y_true, y_pred = _both(y_true, y_pred)
        if labels is None:
            labels = np.unique(np.concatenate((y_true.ravel(), y_pred.ravel())))
        hits = np.array([np.sum((y_true == c) & (y_pred == c)) for c in labels], dtype=float)
        said = np.array([np.sum(y_pred == c) for c in labels], dtype=float)
        real = np.array([np.sum(y_true == c) for c in labels], dtype=float)
        with np.errstate(all='ignore'):
            precision = np.where(said > 0, hits / said, 0.0)
            recall = np.where(real > 0, hits / real, 0.0)
            f = np.where(precision + recall > 0, 2 * precision * recall / (precision + recall), 0.0)
        return labels, precision, recall, f, real, hits, said


    def _averaged(which, y_true, y_pred, labels, pos_label, average):
        names, precision, recall, f, real, hits, said = _scores(y_true, y_pred, labels)
        values = (precision, recall, f)[which]
        if average == 'binary':
            if len(names) > 2:
                raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of "
                                 "[None, 'micro', 'macro', 'weighted'].")
            found = [v for name, v in zip(list(names), values.tolist()) if name == pos_label]
            if not found:
                raise ValueError(f'pos_label={pos_label} is not a valid label: It should be one of {list(names)}')
            return found[0]
        if average is None:
            return values
        if average == 'micro':
            return float(hits.sum() / (real.sum() if which == 1 else said.sum()))
        return float(np.mean(values)) if average == 'macro' else float(np.average(values, weights=real))


    def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', sample_weight=None, zero_division='warn'):
        return _averaged(0, y_true, y_pred, labels, pos_label, average)


    def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', sample_weight=None, zero_division='warn'):
        return _averaged(1, y_true, y_pred, labels, pos_label, average)


    def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', sample_weight=None, zero_division='warn'):
        return _averaged(2, y_true, y_pred, labels, pos_label, average)


    def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, **kwargs):
        names, precision, recall, f, real, hits, said = _scores(y_true, y_pred, labels)
        if average is None:
            return precision, recall, f, real.astype(np.int64)
        return tuple(_averaged(i, y_true, y_pred, labels, pos_label, average) for i in range(3)) + (None,)


    def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2,
                              output_dict=False, zero_division='warn'):
        names, precision, recall, f, real, hits, said = _scores(y_true, y_pred, labels)
        words = [str(name) for name in (target_names if target_names is not None else names)]
        total = int(real.sum())
        rows = [(word, p, r, g, int(n)) for word, p, r, g, n in zip(words, precision, recall, f, real)]
        accuracy = float(hits.sum() / real.sum())
        averages = [('macro avg', precision.mean(), recall.mean(), f.mean(), total),
                    ('weighted avg', *(np.average(v, weights=real) for v in (precision, recall, f)), total)]
        if output_dict:
            keys = ('precision', 'recall', 'f1-score', 'support')
            found = {row[0]: dict(zip(keys, [float(v) for v in row[1:]])) for row in rows}
            found['accuracy'] = accuracy
            found.update({row[0]: dict(zip(keys, [float(v) for v in row[1:]])) for row in averages})
            return found
        width = max([len(word) for word in words] + [len('weighted avg'), digits])
        line = '{:>{width}s} ' + ' {:>9.{digits}f}' * 3 + ' {:>9}\n'
        text = ('{:>{width}s} ' + ' {:>9}' * 4).format('', 'precision', 'recall', 'f1-score', 'support', width=width) + '\n\n'
        for row in rows:
            text += line.format(*row, width=width, digits=digits)
        text += '\n' + ('{:>{width}s} ' + ' {:>9}' * 2 + ' {:>9.{digits}f}' + ' {:>9}\n').format(
            'accuracy', '', '', accuracy, total, width=width, digits=digits)
        for row in averages:
            text += line.format(*row, width=width, digits=digits)
        return text


    def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', squared=True):
        y_true, y_pred = _both(y_true, y_pred)
        found = float(np.average((y_true - y_pred) ** 2))
        return found if squared else found ** 0.5


    def root_mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
        return mean_squared_error(y_true, y_pred) ** 0.5


    def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
        y_true, y_pred = _both(y_true, y_pred)
        return float(np.average(np.abs(y_pred - y_true)))


    def r2_score(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
        y_true, y_pred = _both(y_true, y_pred)
        missed = ((y_true - y_pred) ** 2).sum(axis=0)
        spread = ((y_true - np.average(y_true, axis=0)) ** 2).sum(axis=0)
        return float(np.mean(1 - missed / spread))


    def log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred, dtype=float)
        classes = np.unique(y_true) if labels is None else np.asarray(labels)
        eps = np.finfo(y_pred.dtype).eps
        y_pred = np.clip(y_pred, eps, 1 - eps)
        if y_pred.ndim == 1:
            y_pred = np.stack((1 - y_pred, y_pred), axis=1)
        rows = (y_true[:, None] == classes[None, :])
        losses = -np.log(y_pred[rows])
        return float(losses.mean() if normalize else losses.sum())


    def roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True):
        y_true, y_score = _both(y_true, y_score)
        y_true = y_true == (1 if pos_label is None else pos_label)
        order = np.argsort(y_score, kind='mergesort')[::-1]
        y_true, y_score = y_true[order], y_score[order]
        ends = np.r_[np.where(np.diff(y_score))[0], y_true.size - 1]
        hits = np.cumsum(y_true)[ends].astype(float)
        alarms = 1 + ends - hits
        thresholds = y_score[ends].astype(float)
        if drop_intermediate and len(alarms) > 2:
            kept = np.where(np.r_[True, np.logical_or(np.diff(alarms, 2), np.diff(hits, 2)), True])[0]
            alarms, hits, thresholds = alarms[kept], hits[kept], thresholds[kept]
        hits, alarms, thresholds = np.r_[0, hits], np.r_[0, alarms], np.r_[np.inf, thresholds]
        return alarms / alarms[-1], hits / hits[-1], thresholds


    def auc(x, y):
        x, y = _both(x, y)
        direction = -1 if np.all(np.diff(x) <= 0) and np.any(np.diff(x) < 0) else 1
        return float(direction * np.trapezoid(y, x))


    def roc_auc_score(y_true, y_score, *, average='macro', sample_weight=None, max_fpr=None, multi_class='raise', labels=None):
        classes = np.unique(y_true)
        if len(classes) != 2:
            raise ValueError('multi_class must be in (\'ovo\', \'ovr\')')
        alarms, hits, _ = roc_curve(y_true, y_score, pos_label=classes[1])
        return auc(alarms, hits)

    """#

  /// `sklearn.metrics.pairwise`.
  static let pairwise = #"""
    import numpy as np


    def euclidean_distances(X, Y=None, *, squared=False):
        X = np.asarray(X, dtype=float)
        same = Y is None
        Y = X if same else np.asarray(Y, dtype=float)
        apart = -2 * np.dot(X, Y.T)
        apart += (X * X).sum(axis=1)[:, None]
        apart += (Y * Y).sum(axis=1)[None, :]
        np.maximum(apart, 0, out=apart)
        if same:
            np.fill_diagonal(apart, 0)
        return apart if squared else np.sqrt(apart)


    pairwise_distances = euclidean_distances


    def rbf_kernel(X, Y=None, gamma=None):
        return np.exp(-(1.0 / np.asarray(X).shape[1] if gamma is None else gamma) * euclidean_distances(X, Y, squared=True))


    def linear_kernel(X, Y=None, dense_output=True):
        return np.dot(X, np.asarray(X if Y is None else Y).T)


    def polynomial_kernel(X, Y=None, degree=3, gamma=None, coef0=1):
        return ((1.0 / np.asarray(X).shape[1] if gamma is None else gamma) * linear_kernel(X, Y) + coef0) ** degree


    def cosine_similarity(X, Y=None, dense_output=True):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        sizes = np.linalg.norm(X, axis=1, keepdims=True), np.linalg.norm(Y, axis=1, keepdims=True)
        return np.dot(X / np.where(sizes[0] == 0, 1, sizes[0]), (Y / np.where(sizes[1] == 0, 1, sizes[1])).T)

    """#
}
