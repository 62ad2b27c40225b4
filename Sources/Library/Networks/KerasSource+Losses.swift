extension KerasSource {
  /// `keras.losses`.
  static let losses = #"""
    import numpy as np
    from common import layers as _native


    class Loss:
        """A loss by Keras's name, with the native layer that computes it."""
        name = 'loss'
        labels = None

        def __init__(self, from_logits=False, name=None, reduction='sum_over_batch_size'):
            if reduction != 'sum_over_batch_size':
                raise NotImplementedError("a loss is the mean over a batch here: "
                                          "reduction='sum_over_batch_size'")
            self.from_logits = from_logits

        def attach(self, steps):
            return steps, self.native()

        def check(self, y, output_shape):
            pass

        def __call__(self, y_true, y_pred):
            return self.native().forward(np.asarray(y_pred, dtype='float64'), np.asarray(y_true))


    class SparseCategoricalCrossentropy(Loss):
        name = 'sparse_categorical_crossentropy'
        labels = 'sparse'

        def native(self):
            return _native.SoftmaxWithLoss() if self.from_logits else _native.CrossEntropy()

        def attach(self, steps):
            if self.from_logits:
                return steps, _native.SoftmaxWithLoss()
            if steps and isinstance(steps[-1], _native.Softmax):
                # Softmax and logarithm together keep their digits.
                return steps[:-1], _native.SoftmaxWithLoss()
            return steps, _native.CrossEntropy()

        def check(self, y, output_shape):
            classes = output_shape[-1]
            if y.ndim == 2 and y.shape[1] == classes and classes > 1:
                raise ValueError('Argument `output` must have rank (ndim) `target.ndim - 1`. Received: '
                                 'target.shape=' + str(y.shape) + ', output.shape='
                                 + str(output_shape) + ": one-hot rows need loss="
                                 "'categorical_crossentropy'.")
            if y.dtype.kind not in 'iub':
                raise ValueError('sparse_categorical_crossentropy takes class numbers, not '
                                 + str(y.dtype) + ': y.astype(int) makes them.')
            low, high = y.min(), y.max()
            if low < 0 or high >= classes:
                wrong = high if high >= classes else low
                raise ValueError('Received a label value of %d which is outside the valid range of '
                                 '[0, %d).' % (wrong, classes))


    class CategoricalCrossentropy(SparseCategoricalCrossentropy):
        name = 'categorical_crossentropy'
        labels = 'rows'

        def check(self, y, output_shape):
            if y.ndim != 2 or y.shape[1] != output_shape[-1]:
                raise ValueError('Arguments `target` and `output` must have the same shape. Received: '
                                 'target.shape=' + str(y.shape) + ', output.shape='
                                 + str(output_shape) + ": class numbers need loss="
                                 "'sparse_categorical_crossentropy', or to_categorical(y).")
            if not (np.all((y == 0) | (y == 1)) and np.all(y.sum(axis=1) == 1)):
                raise ValueError('categorical_crossentropy takes one-hot rows here: one 1 in each, '
                                 'else 0.')


    class BinaryCrossentropy(Loss):
        name = 'binary_crossentropy'
        labels = 'binary'

        def native(self):
            return _native.SigmoidWithLoss() if self.from_logits else _native.BinaryCrossEntropy()

        def attach(self, steps):
            if self.from_logits:
                return steps, _native.SigmoidWithLoss()
            if steps and isinstance(steps[-1], _native.Sigmoid):
                return steps[:-1], _native.SigmoidWithLoss()
            return steps, _native.BinaryCrossEntropy()

        def check(self, y, output_shape):
            size = 1
            for length in output_shape[1:]:
                size *= length
            if y.size != len(y) * size:
                raise ValueError('Arguments `target` and `output` must have the same shape. Received: '
                                 'target.shape=' + str(y.shape) + ', output.shape='
                                 + str(output_shape))


    class MeanSquaredError(BinaryCrossentropy):
        name = 'mean_squared_error'
        labels = None

        def native(self):
            return _native.MeanSquaredError()

        def attach(self, steps):
            return steps, self.native()


    class MeanAbsoluteError(MeanSquaredError):
        name = 'mean_absolute_error'

        def native(self):
            return _native.MeanAbsoluteError()


    class _Own(Loss):
        """A program's own loss: an object with forward(x, t) and backward(dout)."""

        def __init__(self, layer):
            self.layer = layer

        def native(self):
            return self.layer


    _known = {
        'sparse_categorical_crossentropy': SparseCategoricalCrossentropy,
        'categorical_crossentropy': CategoricalCrossentropy,
        'binary_crossentropy': BinaryCrossentropy,
        'mean_squared_error': MeanSquaredError, 'mse': MeanSquaredError,
        'mean_absolute_error': MeanAbsoluteError, 'mae': MeanAbsoluteError,
    }


    def _per_sample(make):
        """Keras's function of a loss: one number for each sample."""
        def function(y_true, y_pred, from_logits=False):
            y, p = np.asarray(y_true), np.asarray(y_pred)
            if p.dtype.kind in 'iub':
                p = p.astype('float64')
            if p.ndim < 2 and make not in (SparseCategoricalCrossentropy, CategoricalCrossentropy):
                return make(from_logits).native().forward(p, y)
            native = make(from_logits).native()
            return np.array([native.forward(p[i:i + 1], y[i:i + 1]) for i in range(len(p))],
                            dtype=p.dtype)
        return function


    sparse_categorical_crossentropy = _per_sample(SparseCategoricalCrossentropy)
    categorical_crossentropy = _per_sample(CategoricalCrossentropy)
    binary_crossentropy = _per_sample(BinaryCrossentropy)
    mean_squared_error = mse = MSE = _per_sample(MeanSquaredError)
    mean_absolute_error = mae = MAE = _per_sample(MeanAbsoluteError)
    _functions = [(sparse_categorical_crossentropy, SparseCategoricalCrossentropy),
                  (categorical_crossentropy, CategoricalCrossentropy),
                  (binary_crossentropy, BinaryCrossentropy),
                  (mean_squared_error, MeanSquaredError), (mean_absolute_error, MeanAbsoluteError)]


    def get(identifier):
        if isinstance(identifier, Loss):
            return identifier
        if isinstance(identifier, type) and issubclass(identifier, Loss):
            return identifier()
        for function, make in _functions:
            if identifier is function:
                return make()
        if isinstance(identifier, str):
            if identifier.lower() in _known:
                return _known[identifier.lower()]()
        elif hasattr(identifier, 'forward') and hasattr(identifier, 'backward'):
            return _Own(identifier)
        elif identifier is None:
            raise ValueError('No loss to compute. Provide a `loss` argument in `compile()`.')
        elif callable(identifier):
            raise NotImplementedError('a loss of your own needs its gradient: an object with '
                                      'forward(x, t) and backward(dout).')
        raise ValueError('Could not interpret loss identifier: ' + str(identifier))
    """#
}
