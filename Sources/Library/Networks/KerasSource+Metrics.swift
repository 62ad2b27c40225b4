extension KerasSource {
  /// `keras.metrics`.
  static let metrics = #"""
    import numpy as np


    class Metric:
        """The mean over all samples of a number for each batch."""
        is_native = False
        name = 'metric'
        # Whether more is better.
        rises = False

        def __init__(self, name=None, dtype=None):
            self.name = name or self.name
            self.reset_state()

        def reset_state(self):
            self.total = 0.0
            self.count = 0

        def update_state(self, y_true, y_pred, sample_weight=None):
            y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
            self._add(self.mean(y_true, y_pred), len(y_pred))

        def _add(self, mean, count):
            self.total += mean * count
            self.count += count

        def result(self):
            return self.total / self.count if self.count else 0.0

        def __call__(self, y_true, y_pred, sample_weight=None):
            self.update_state(y_true, y_pred)
            return self.result()

        def __repr__(self):
            return '<%s name=%s>' % (type(self).__name__, self.name)


    class Mean(Metric):
        """The mean of the numbers that it is given."""
        name = 'mean'

        def update_state(self, values, sample_weight=None):
            values = np.asarray(values)
            self._add(float(np.mean(values)), values.size)

        def __call__(self, values):
            self.update_state(values)
            return self.result()


    class Accuracy(Metric):
        """The share of right answers; the engine counts them."""
        name = 'accuracy'
        is_native = True
        rises = True

        def mean(self, y_true, y_pred):
            if y_pred.ndim > 1 and y_pred.shape[-1] > 1:
                y_pred = y_pred.argmax(axis=-1)
            if y_true.ndim > 1 and y_true.shape[-1] > 1:
                y_true = y_true.argmax(axis=-1)
            return float(np.mean(y_true.reshape(y_pred.shape) == y_pred))


    class SparseCategoricalAccuracy(Accuracy):
        name = 'sparse_categorical_accuracy'


    class CategoricalAccuracy(Accuracy):
        name = 'categorical_accuracy'


    class BinaryAccuracy(Metric):
        name = 'binary_accuracy'
        rises = True

        def __init__(self, name=None, threshold=0.5):
            Metric.__init__(self, name)
            self.threshold = threshold

        def mean(self, y_true, y_pred):
            right = (y_pred > self.threshold) == (y_true.reshape(y_pred.shape) > 0.5)
            return float(np.mean(right))


    class SparseTopKCategoricalAccuracy(Metric):
        """The share of samples whose class is among the k largest answers."""
        name = 'sparse_top_k_categorical_accuracy'
        rises = True

        def __init__(self, k=5, name=None):
            Metric.__init__(self, name)
            self.k = k

        def mean(self, y_true, y_pred):
            best = np.argsort(-y_pred, axis=1)[:, :self.k]
            return float(np.mean(np.any(best == y_true.reshape(-1, 1), axis=1)))


    class TopKCategoricalAccuracy(SparseTopKCategoricalAccuracy):
        name = 'top_k_categorical_accuracy'

        def mean(self, y_true, y_pred):
            return SparseTopKCategoricalAccuracy.mean(self, y_true.argmax(axis=1), y_pred)


    class MeanSquaredError(Metric):
        name = 'mean_squared_error'

        def mean(self, y_true, y_pred):
            return float(np.mean((y_pred - y_true.reshape(y_pred.shape)) ** 2))


    class RootMeanSquaredError(MeanSquaredError):
        name = 'root_mean_squared_error'

        def result(self):
            return float(np.sqrt(MeanSquaredError.result(self)))


    class MeanAbsoluteError(Metric):
        name = 'mean_absolute_error'

        def mean(self, y_true, y_pred):
            return float(np.mean(np.abs(y_pred - y_true.reshape(y_pred.shape))))


    class _Counts(Metric):
        """Of answers yes (above the threshold): how many are right, wrong, and missing."""
        rises = True

        def __init__(self, thresholds=0.5, name=None):
            self.threshold = thresholds
            Metric.__init__(self, name)

        def reset_state(self):
            self.right = self.wrong = self.missed = 0

        def update_state(self, y_true, y_pred, sample_weight=None):
            y_pred = np.asarray(y_pred)
            yes = y_pred > self.threshold
            real = np.asarray(y_true).reshape(y_pred.shape) > 0.5
            self.right += int(np.sum(yes & real))
            self.wrong += int(np.sum(yes & ~real))
            self.missed += int(np.sum(~yes & real))


    class Precision(_Counts):
        """The share of the answers yes that are right."""
        name = 'precision'

        def result(self):
            return self.right / max(self.right + self.wrong, 1)


    class Recall(_Counts):
        """The share of the real yes that are found."""
        name = 'recall'

        def result(self):
            return self.right / max(self.right + self.missed, 1)


    class _Function(Metric):
        def __init__(self, function):
            self.function = function
            Metric.__init__(self, function.__name__)

        def mean(self, y_true, y_pred):
            return float(np.mean(self.function(y_true, y_pred)))


    def get(identifier, loss=None):
        if isinstance(identifier, Metric):
            return identifier
        if identifier in ('accuracy', 'acc'):
            if loss is not None and loss.labels == 'binary':
                return BinaryAccuracy(identifier, 0.0 if loss.from_logits else 0.5)
            return Accuracy(identifier)
        known = {'sparse_categorical_accuracy': SparseCategoricalAccuracy,
                 'categorical_accuracy': CategoricalAccuracy, 'binary_accuracy': BinaryAccuracy,
                 'mse': MeanSquaredError, 'MSE': MeanSquaredError,
                 'mean_squared_error': MeanSquaredError,
                 'mae': MeanAbsoluteError, 'MAE': MeanAbsoluteError,
                 'mean_absolute_error': MeanAbsoluteError,
                 'root_mean_squared_error': RootMeanSquaredError,
                 'precision': Precision, 'recall': Recall, 'Precision': Precision, 'Recall': Recall}
        if isinstance(identifier, str) and identifier in known:
            return known[identifier](name=identifier)
        if isinstance(identifier, type) and issubclass(identifier, Metric):
            return identifier()
        if callable(identifier):
            return _Function(identifier)
        raise ValueError('Could not interpret metric identifier: ' + str(identifier))
    """#
}
