extension KerasSource {
  static let losses = #"""
    import numpy as np
    from common import layers as _native


    class Loss:
        """A loss by Keras's name, with the native layer that computes it."""
        name = 'loss'
        labels = None

        def __init__(self, from_logits=False, name=None, reduction='sum_over_batch_size'):
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


    def get(identifier):
        if isinstance(identifier, Loss):
            return identifier
        if isinstance(identifier, str):
            if identifier.lower() in _known:
                return _known[identifier.lower()]()
        elif hasattr(identifier, 'forward') and hasattr(identifier, 'backward'):
            return _Own(identifier)
        elif identifier is None:
            raise ValueError('No loss to compute. Provide a `loss` argument in `compile()`.')
        raise ValueError('Could not interpret loss identifier: ' + str(identifier))
    """#

  static let metrics = #"""
    import numpy as np


    class Metric:
        """The mean over all samples of a number for each batch."""
        is_native = False

        def __init__(self, name=None):
            self.name = name or self.name

        def mean(self, y_true, y_pred):
            return float(np.mean(self.function(y_true, y_pred)))


    class Accuracy(Metric):
        """The share of right answers; the engine counts them."""
        name = 'accuracy'
        is_native = True


    class SparseCategoricalAccuracy(Accuracy):
        name = 'sparse_categorical_accuracy'


    class CategoricalAccuracy(Accuracy):
        name = 'categorical_accuracy'


    class BinaryAccuracy(Metric):
        name = 'binary_accuracy'

        def __init__(self, name=None, threshold=0.5):
            self.name = name or self.name
            self.threshold = threshold

        def mean(self, y_true, y_pred):
            right = (y_pred > self.threshold) == (y_true.reshape(y_pred.shape) > 0.5)
            return float(np.mean(right))


    class MeanSquaredError(Metric):
        name = 'mean_squared_error'

        def mean(self, y_true, y_pred):
            return float(np.mean((y_pred - y_true.reshape(y_pred.shape)) ** 2))


    class MeanAbsoluteError(Metric):
        name = 'mean_absolute_error'

        def mean(self, y_true, y_pred):
            return float(np.mean(np.abs(y_pred - y_true.reshape(y_pred.shape))))


    class _Function(Metric):
        def __init__(self, function):
            self.function = function
            self.name = function.__name__


    def get(identifier, loss=None):
        if isinstance(identifier, Metric):
            return identifier
        if callable(identifier):
            return _Function(identifier)
        if identifier in ('accuracy', 'acc'):
            if loss is not None and loss.labels == 'binary':
                return BinaryAccuracy(identifier, 0.0 if loss.from_logits else 0.5)
            return Accuracy(identifier)
        known = {'sparse_categorical_accuracy': SparseCategoricalAccuracy,
                 'categorical_accuracy': CategoricalAccuracy, 'binary_accuracy': BinaryAccuracy,
                 'mse': MeanSquaredError, 'mean_squared_error': MeanSquaredError,
                 'mae': MeanAbsoluteError, 'mean_absolute_error': MeanAbsoluteError}
        if identifier in known:
            return known[identifier](identifier)
        raise ValueError('Could not interpret metric identifier: ' + str(identifier))
    """#

  static let optimizers = #"""
    _known = {'sgd': SGD, 'adam': Adam, 'adamw': AdamW, 'rmsprop': RMSprop, 'adagrad': Adagrad}


    def get(identifier):
        if isinstance(identifier, str) and identifier.lower() in _known:
            return _known[identifier.lower()]()
        if hasattr(identifier, 'update'):
            return identifier
        raise ValueError('Could not interpret optimizer identifier: ' + str(identifier))
    """#

  static let callbacks = #"""
    import numpy as np


    class Callback:
        """Is told where a training stands."""
        model = None
        params = None

        def on_train_begin(self, logs=None):
            pass

        def on_train_end(self, logs=None):
            pass

        def on_epoch_begin(self, epoch, logs=None):
            pass

        def on_epoch_end(self, epoch, logs=None):
            pass


    class History(Callback):
        """Loss and metrics of each epoch."""

        def __init__(self):
            self.history = {}
            self.epoch = []

        def on_epoch_end(self, epoch, logs=None):
            self.epoch.append(epoch)
            for key, value in (logs or {}).items():
                self.history.setdefault(key, []).append(value)


    class LambdaCallback(Callback):
        def __init__(self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None,
                     on_train_end=None):
            nothing = lambda *arguments: None
            self.on_epoch_begin = on_epoch_begin or nothing
            self.on_epoch_end = on_epoch_end or nothing
            self.on_train_begin = on_train_begin or nothing
            self.on_train_end = on_train_end or nothing


    class EarlyStopping(Callback):
        """Ends the training when a number no longer gets better."""

        def __init__(self, monitor='val_loss', min_delta=0, patience=0, verbose=0, mode='auto',
                     restore_best_weights=False):
            self.monitor = monitor
            self.min_delta = abs(min_delta)
            self.patience = patience
            self.restore_best_weights = restore_best_weights
            self.rises = mode == 'max' or (mode == 'auto' and 'acc' in monitor)

        def on_train_begin(self, logs=None):
            self.best = None
            self.wait = 0
            self.stopped_epoch = 0

        def on_epoch_end(self, epoch, logs=None):
            value = (logs or {}).get(self.monitor)
            if value is None:
                return
            score = value if self.rises else -value
            if self.best is None or score - self.min_delta > self.best:
                self.best = score
                self.wait = 0
                if self.restore_best_weights:
                    self.weights = self.model.get_weights()
                return
            self.wait += 1
            if self.wait >= self.patience:
                self.stopped_epoch = epoch
                self.model.stop_training = True
                if self.restore_best_weights:
                    self.model.set_weights(self.weights)


    class LearningRateScheduler(Callback):
        """Sets the learning rate before each epoch: schedule(epoch, rate)."""

        def __init__(self, schedule, verbose=0):
            self.schedule = schedule

        def on_epoch_begin(self, epoch, logs=None):
            optimizer = self.model.optimizer
            optimizer.learning_rate = self.schedule(epoch, optimizer.learning_rate)
    """#

  /// Keras's progress text: a bar that is drawn over in a terminal, one line an epoch elsewhere.
  static let progress = #"""
    import time
    from keras._engine import _redraws, _columns


    def _per(seconds, unit):
        if seconds >= 1 or seconds == 0:
            return '%.0fs/%s' % (seconds, unit)
        if seconds >= 1e-3:
            return '%.0fms/%s' % (seconds * 1e3, unit)
        return '%.0fus/%s' % (seconds * 1e6, unit)


    def _clock(seconds):
        if seconds > 3600:
            return '%d:%02d:%02d' % (seconds // 3600, seconds % 3600 // 60, seconds % 60)
        if seconds > 60:
            return '%d:%02d' % (seconds // 60, seconds % 60)
        return '%ds' % seconds


    def _text(logs):
        return ''.join(' - %s: %s' % (key, '%.4f' % value if abs(value) > 1e-3 else '%.4e' % value)
                       for key, value in logs.items())


    class Progress:
        def __init__(self, verbose, target, unit, epoch=None, epochs=None):
            self.verbose = verbose
            self.target = target
            self.unit = unit
            self.start = self.last = time.time()
            self.live = verbose == 1 and _redraws()
            self.width = 0
            if verbose and epoch is not None:
                print('Epoch %d/%d' % (epoch, epochs))

        def wants(self):
            """Whether it is time to draw again: ten times a second at most."""
            return self.live and time.time() - self.last > 0.1

        def _line(self, current, when, per, logs):
            filled = int(20 * current / self.target)
            count = str(self.target)
            return '%s/%s %s%s %s %s%s' % (
                str(current).rjust(len(count)), count, '\u2501' * filled,
                ' ' * (20 - filled), when, _per(per, self.unit), _text(logs))

        def _draw(self, line):
            line = line[:_columns() - 1]
            padding = ' ' * max(0, self.width - len(line))
            self.width = len(line)
            print('\r' + line + padding, end='')

        def update(self, current, logs):
            self.last = time.time()
            per = (self.last - self.start) / current
            self._draw(self._line(current, _clock(per * (self.target - current)), per, logs))

        def finish(self, logs):
            seconds = time.time() - self.start
            per = seconds / max(self.target, 1)
            if self.verbose == 2:
                print('%d/%d - %.0fs - %s%s' % (self.target, self.target, seconds,
                                                _per(per, self.unit), _text(logs)))
            elif self.verbose == 1:
                line = self._line(self.target, _clock(seconds), per, logs)
                if self.live:
                    padding = ' ' * max(0, self.width - len(line))
                    print('\r' + line + padding)
                else:
                    print(line)

        def close(self):
            """Leaves what was drawn as it is."""
            if self.live and self.width:
                print()
    """#

  static let summary = #"""
    def _size(count, bits):
        size = count * bits / 8
        for unit in ('B', 'KB', 'MB', 'GB'):
            if size < 1024 or unit == 'GB':
                return '%.2f %s' % (size, unit)
            size /= 1024


    def _wrapped(text, width):
        """Lines of a cell: broken at spaces, and inside a word only where it is too long."""
        if len(text) <= width:
            return [text]
        lines, line = [], ''
        for word in text.split(' '):
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = line + ' ' + word if line else word
            while len(line) > width:
                lines.append(line[:width])
                line = line[width:]
        return lines + [line]


    def _row(cells, widths):
        columns = [_wrapped(cell, width) for cell, width in zip(cells, widths)]
        lines = []
        for i in range(max(len(column) for column in columns)):
            parts = []
            for k, column in enumerate(columns):
                text = column[i] if i < len(column) else ''
                parts.append(text.rjust(widths[k]) if k == 2 else text.ljust(widths[k]))
            lines.append('\u2502 ' + ' \u2502 '.join(parts) + ' \u2502')
        return lines


    def table(model):
        """Keras's table of layers, shapes and parameters."""
        widths = (31, 22, 13)
        rule = lambda left, line, middle, right: \
            left + middle.join(line * (width + 2) for width in widths) + right
        lines = ['Model: "' + model.name + '"',
                 rule('\u250f', '\u2501', '\u2533', '\u2513'),
                 '\u2503 ' + ' \u2503 '.join(['Layer (type)'.ljust(31), 'Output Shape'.ljust(22),
                                              'Param #'.rjust(13)]) + ' \u2503',
                 rule('\u2521', '\u2501', '\u2547', '\u2529')]
        for i, layer in enumerate(model.layers):
            kind = getattr(layer, 'kind', type(layer).__name__)
            shape = str(tuple(layer.output_shape)) if layer.built else '?'
            count = '{:,}'.format(layer.count_params())
            if not layer.built:
                count = '0 (unbuilt)' if type(layer).__name__ != 'Dropout' else '0'
            if i > 0:
                lines.append(rule('\u251c', '\u2500', '\u253c', '\u2524'))
            lines += _row([layer.name + ' (' + kind + ')', shape, count], widths)
        lines.append(rule('\u2514', '\u2500', '\u2534', '\u2518'))
        bits = 64 if model.dtype == 'float64' else 32
        trained = sum(a.size for layer in model.layers for a in layer.trainable_weights)
        total = sum(layer.count_params() for layer in model.layers)
        for name, count in (('Total', total), ('Trainable', trained),
                            ('Non-trainable', total - trained)):
            lines.append(' %s params: %s (%s)' % (name, '{:,}'.format(count), _size(count, bits)))
        return '\n'.join(lines)
    """#

  static let utils = #"""
    import numpy as np


    def to_categorical(x, num_classes=None):
        """One-hot rows of class numbers."""
        x = np.array(x, dtype='int64')
        shape = x.shape
        if len(shape) > 1 and shape[-1] == 1:
            shape = shape[:-1]
        x = x.reshape(-1)
        if not num_classes:
            num_classes = np.max(x) + 1
        rows = np.zeros((x.shape[0], num_classes))
        rows[np.arange(x.shape[0]), x] = 1
        return rows.reshape(shape + (num_classes,))


    def set_random_seed(seed):
        """Starts the random numbers anew."""
        np.random.seed(seed)
    """#

  static let mnist = #"""
    from dataset.mnist import load_mnist


    def load_data(path='mnist.npz'):
        """((x_train, y_train), (x_test, y_test)): pictures (N, 28, 28) and labels (N), uint8."""
        (x, t), (x_test, t_test) = load_mnist(normalize=False, flatten=False)
        return (x.reshape(-1, 28, 28), t), (x_test.reshape(-1, 28, 28), t_test)
    """#

  static let files = #"""
    import numpy as np


    def save(path, names, weights):
        if path.endswith('.npz'):
            np.savez(path, **dict(zip(names, weights)))
        elif path.endswith('.safetensors'):
            _write(path, names, weights)
        else:
            raise ValueError('weights are saved as .npz or .safetensors, not ' + repr(path))


    def load(path, names):
        if path.endswith('.npz'):
            stored = np.load(path)
            return [stored[key] for key in stored.files]
        if path.endswith('.safetensors'):
            stored = _read(path)
            if all(name in stored for name in names):
                return [stored[name] for name in names]
            return list(stored.values())
        raise ValueError('weights are loaded from .npz or .safetensors, not ' + repr(path))


    _types = {'float32': 'F32', 'float64': 'F64', 'int64': 'I64', 'int32': 'I32', 'uint8': 'U8',
              'float16': 'F16', 'bool': 'BOOL'}


    def _write(path, names, weights):
        """The format of safetensors: length of the header, header in JSON, numbers."""
        parts, place = [], 0
        for name, array in zip(names, weights):
            end = place + array.size * array.dtype.itemsize
            parts.append('"%s":{"dtype":"%s","shape":[%s],"data_offsets":[%d,%d]}' % (
                name, _types[str(array.dtype)], ','.join(str(n) for n in array.shape), place, end))
            place = end
        header = '{' + ','.join(parts) + '}'
        header += ' ' * (-len(header) % 8)
        with open(path, 'wb') as file:
            file.write(len(header).to_bytes(8, 'little'))
            file.write(header.encode())
            for array in weights:
                file.write(np.ascontiguousarray(array).tobytes())


    def _parsed(text, at):
        """A value of JSON at a place, and the place behind it; floats do not occur in headers."""
        while text[at] in ' \n\r\t,:':
            at += 1
        if text[at] == '"':
            end = at + 1
            while text[end] != '"':
                end += 2 if text[end] == '\\' else 1
            return text[at + 1:end], end + 1
        if text[at] in '{[':
            closing = '}' if text[at] == '{' else ']'
            items = []
            at += 1
            while True:
                while text[at] in ' \n\r\t,:':
                    at += 1
                if text[at] == closing:
                    break
                item, at = _parsed(text, at)
                items.append(item)
            if closing == '}':
                return dict(zip(items[::2], items[1::2])), at + 1
            return items, at + 1
        end = at
        while end < len(text) and text[end].isdigit():
            end += 1
        return int(text[at:end]), end


    def _read(path):
        with open(path, 'rb') as file:
            content = file.read()
        length = int.from_bytes(content[:8], 'little')
        if len(content) < 8 or length > len(content) - 8:
            raise ValueError(path + ' is no safetensors file: its header does not fit')
        header, end = _parsed(content[8:8 + length].decode(), 0)
        body = content[8 + length:]
        kinds = {kind: name for name, kind in _types.items()}
        stored = {}
        for name, entry in header.items():
            if name == '__metadata__':
                continue
            start, end = entry['data_offsets']
            if entry['dtype'] not in kinds or not 0 <= start <= end <= len(body):
                raise ValueError(path + ': ' + name + ' cannot be read')
            stored[name] = np.frombuffer(body[start:end], dtype=kinds[entry['dtype']]) \
                .reshape(entry['shape'])
        return stored
    """#
}
