extension KerasSource {
  /// `keras.models`: the chain of layers with its table, training and answers.
  static let models = #"""
    import time
    import numpy as np
    from common import layers as _native
    from keras import callbacks as _callbacks
    from keras import losses as _losses
    from keras import metrics as _metrics
    from keras import optimizers as _optimizers
    from keras._engine import _Network
    from keras._progress import Progress
    from keras._summary import table
    from keras.layers import Layer, InputLayer, _unique


    class _Guest(Layer):
        """A layer of the books or of a program's own, among Keras's."""

        def __init__(self, layer):
            Layer.__init__(self, name=_unique(type(layer).__name__))
            self.layer = layer
            self.kind = type(layer).__name__
            self.steps = [layer]

        def compute_output_shape(self, input_shape):
            if hasattr(self.layer, 'compute_output_shape'):
                return self.layer.compute_output_shape(input_shape)
            # One sample tells; whole numbers are for tables.
            dtype = 'int64' if self.kind == 'Embedding' else self.dtype
            y = self.layer.forward(np.zeros((2,) + tuple(input_shape[1:]), dtype=dtype))
            return (None,) + y.shape[1:]

        def forward(self, x, train_flg=True):
            return self.layer.forward(x)

        @property
        def params(self):
            return list(getattr(self.layer, 'params', []))

        @property
        def grads(self):
            return list(getattr(self.layer, 'grads', []))


    class Sequential:
        """Layers one after the other."""

        def __init__(self, layers=None, name=None):
            self.name = name or _unique(type(self).__name__)
            self.layers = []
            self.built = False
            self.shape = None
            self.optimizer = None
            self.network = None
            self.history = None
            self.stop_training = False
            self.dtype = 'float32'
            for layer in layers or []:
                self.add(layer)

        # Building

        def add(self, layer):
            """Appends a layer."""
            if isinstance(layer, InputLayer):
                self.shape = layer.given_shape
                return
            if not isinstance(layer, Layer):
                if not (hasattr(layer, 'forward') and hasattr(layer, 'backward')):
                    raise ValueError('Only instances of `keras.Layer` can be added to a Sequential '
                                     'model. Received: ' + repr(layer) + ' (of type '
                                     + str(type(layer)) + ')')
                layer = _Guest(layer)
            if not self.layers and layer.given_shape is not None:
                self.shape = layer.given_shape
            self.layers.append(layer)
            self.network = None
            self.built = False
            if self.shape is not None:
                self.build()

        def pop(self):
            """Takes the last layer off."""
            self.network = None
            return self.layers.pop()

        def build(self, input_shape=None):
            """Makes the parameters, for batches (None, ...) of this shape."""
            if input_shape is not None:
                self.shape = tuple(input_shape)[1:]
            shape = self.shape
            for layer in self.layers:
                shape = layer._build(shape)
            self.built = bool(self.layers)
            if self.layers:
                self.dtype = self.layers[0].dtype

        def _ready(self, x):
            if self.shape is None:
                self.shape = x.shape[1:]
            if not self.built:
                self.build()
            if tuple(x.shape[1:]) != tuple(self.shape):
                raise ValueError('Exception encountered when calling ' + type(self).__name__
                                 + '.call(). Input 0 of layer "' + self.layers[0].name
                                 + '" is incompatible with the layer: expected shape='
                                 + str((None,) + tuple(self.shape)) + ', found shape='
                                 + str(x.shape))

        def summary(self):
            """Prints the table of layers."""
            print(table(self))

        # Weights

        @property
        def weights(self):
            return [array for layer in self.layers for array in layer.weights]

        @property
        def trainable_weights(self):
            return [array for layer in self.layers for array in layer.trainable_weights]

        trainable_variables = trainable_weights

        @property
        def params(self):
            return [array for layer in self.layers for array in layer.params]

        @property
        def grads(self):
            return [array for layer in self.layers for array in layer.grads]

        def get_weights(self):
            return [np.array(array) for array in self.weights]

        def set_weights(self, weights):
            own = self.weights
            if len(weights) != len(own):
                raise ValueError('You called `set_weights(weights)` on layer ' + repr(self.name)
                                 + ' with a weight list of length ' + str(len(weights))
                                 + ', but the layer was expecting ' + str(len(own)) + ' weights.')
            for array, new in zip(own, weights):
                if array.shape != np.shape(new):
                    raise ValueError('Layer ' + self.name + ' weight shape ' + str(array.shape)
                                     + ' is not compatible with provided weight shape '
                                     + str(np.shape(new)) + '.')
            for array, new in zip(own, weights):
                array[...] = new

        def count_params(self):
            return sum(layer.count_params() for layer in self.layers)

        def get_layer(self, name=None, index=None):
            if index is not None:
                return self.layers[index]
            for layer in self.layers:
                if layer.name == name:
                    return layer
            raise ValueError('No such layer: ' + str(name) + '. Existing layers are: '
                             + str([layer.name for layer in self.layers]) + '.')

        def _weight_names(self):
            names = []
            for layer in self.layers:
                names += [layer.name + '.' + str(i) for i in range(len(layer.weights))]
            return names

        def save_weights(self, path):
            """Writes all weights to a .npz or .safetensors file."""
            from keras._files import save
            save(str(path), self._weight_names(), self.weights)

        def load_weights(self, path):
            """Reads weights that save_weights wrote, in the order of the layers."""
            if not self.built:
                raise ValueError('You are loading weights into a model that is not built yet: give '
                                 'the first layer an input_shape, or call build().')
            from keras._files import load
            self.set_weights(load(str(path), self._weight_names()))

        # Training

        def compile(self, optimizer='rmsprop', loss=None, metrics=None):
            """Chooses what the training steps do."""
            self.optimizer = _optimizers.get(optimizer)
            self.loss = loss
            self.metrics = list(metrics or [])
            self.network = None

        def _prepare(self):
            """The native network, made once layers, loss and optimizer are known."""
            if self.optimizer is None:
                raise ValueError('You must call `compile()` before using the model.')
            if self.network is None:
                steps = [step for layer in self.layers for step in layer.steps or [layer]]
                self.owners = [layer.name for layer in self.layers
                               for step in layer.steps or [layer]]
                self.loss_info = _losses.get(self.loss)
                steps, native = self.loss_info.attach(steps)
                self.scored = [_metrics.get(m, self.loss_info) for m in self.metrics]
                self.network = _Network(steps, native, self.optimizer, self.dtype)

        def _checked(self, x, y):
            x, y = np.asarray(x), np.asarray(y)
            if len(x) != len(y):
                raise ValueError("Data cardinality is ambiguous. Make sure all arrays contain the "
                                 "same number of samples.'x' sizes: %d\n'y' sizes: %d\n"
                                 % (len(x), len(y)))
            if len(x) == 0:
                raise ValueError('Expected input data to be non-empty.')
            self._ready(x)
            self._prepare()
            self.loss_info.check(y, self.layers[-1].output_shape)
            return x, y

        def fit(self, x, y, batch_size=None, epochs=1, verbose='auto', callbacks=None,
                validation_split=0.0, validation_data=None, shuffle=True, initial_epoch=0):
            """Trains on samples x (N, ...) with targets y; returns the History."""
            batch_size = 32 if batch_size is None else batch_size
            if not isinstance(batch_size, int) or batch_size < 1:
                raise ValueError('`batch_size` must be a positive integer. Received: batch_size='
                                 + str(batch_size))
            x, y = np.asarray(x), np.asarray(y)
            if validation_data is None and validation_split:
                if not 0 < validation_split < 1:
                    raise ValueError('`validation_split` must lie between 0 and 1. Received: '
                                     + str(validation_split))
                at = int(len(x) * (1 - validation_split))
                if at == 0 or at == len(x):
                    raise ValueError('Training data contains %d samples, which is not sufficient to '
                                     'split it into a validation and training set as specified by '
                                     '`validation_split=%s`. Either provide more data, or a '
                                     'different value for the `validation_split` argument.'
                                     % (len(x), validation_split))
                x, y, validation_data = x[:at], y[:at], (x[at:], y[at:])
            x, y = self._checked(x, y)
            if validation_data is not None:
                validation_data = self._checked(*validation_data[:2])
            verbose = 1 if verbose == 'auto' or verbose is True else int(verbose)
            count = len(x)
            batches = -(-count // batch_size)
            history = _callbacks.History()
            self.history = history
            history.model = self
            history.params = {'verbose': verbose, 'epochs': epochs, 'steps': batches}
            watchers = [history] + list(callbacks or [])
            for watcher in watchers:
                watcher.model = self
                watcher.params = history.params
            self.stop_training = False
            for watcher in watchers:
                watcher.on_train_begin()
            order = np.arange(count)
            done = 0
            try:
                for epoch in range(initial_epoch, epochs):
                    for watcher in watchers:
                        watcher.on_epoch_begin(epoch)
                    progress = Progress(verbose, batches, 'step', epoch + 1, epochs)
                    if shuffle:
                        order = np.random.permutation(count)
                    totals = _Totals(self)
                    for batch in range(batches):
                        start = batch * batch_size
                        stop = min(start + batch_size, count)
                        loss, accuracy = self.network.train(x, y, order, start, stop)
                        if not (loss - loss == 0):
                            progress.close()
                            self._explain(loss, x, y, order, start, stop, epoch, batch, batches)
                            return history
                        totals.add(loss, accuracy, stop - start, y, order, start, stop)
                        done += 1
                        if progress.wants():
                            progress.update(batch + 1, totals.logs())
                    logs = totals.logs()
                    if validation_data is not None:
                        found = self._test(validation_data[0], validation_data[1], batch_size)
                        logs.update({'val_' + key: value for key, value in found.items()})
                    progress.finish(logs)
                    for watcher in watchers:
                        watcher.on_epoch_end(epoch, logs)
                    if self.stop_training:
                        break
            except KeyboardInterrupt:
                progress.close()
                print('Interrupted after %d of %d iterations; parameters keep the last step'
                      % (done, batches * (epochs - initial_epoch)))
                raise
            for watcher in watchers:
                watcher.on_train_end()
            return history

        def _explain(self, loss, x, y, order, start, stop, epoch, batch, batches):
            """Says once where the numbers went out of range."""
            place = self.network.first_nonfinite(x, y, order, start, stop)
            if place is None:
                where = 'in the loss itself: its targets, or probabilities of 0'
            elif place[0] is None:
                where = 'in the data: x has values that are not finite'
            else:
                where = ('in the weights of' if place[1] else 'in the output of') + ' layer ' \
                    + repr(self.owners[place[0]])
            print('Training stopped in epoch %d at step %d of %d: the loss is %s. It appeared first '
                  '%s.\nThe weights are those of the step before. Usual cures: a smaller learning '
                  'rate, inputs scaled to 0 .. 1, clipnorm=1.0 in the optimizer, another initializer.'
                  % (epoch + 1, batch + 1, batches, loss, where))

        def train_on_batch(self, x, y):
            """One step on one batch; its loss, or a list with the metrics."""
            x, y = self._checked(x, y)
            totals = _Totals(self)
            loss, accuracy = self.network.train(x, y, None, 0, len(x))
            totals.add(loss, accuracy, len(x), y, None, 0, len(x))
            return self._listed(totals.logs())

        def _test(self, x, y, batch_size, progress=None):
            totals = _Totals(self)
            for start in range(0, len(x), batch_size):
                stop = min(start + batch_size, len(x))
                loss, accuracy = self.network.test(x, y, None, start, stop)
                totals.add(loss, accuracy, stop - start, y, None, start, stop)
                if progress is not None and progress.wants():
                    progress.update(start // batch_size + 1, totals.logs())
            return totals.logs()

        def _listed(self, logs):
            values = [logs['loss']] + [logs[metric.name] for metric in self.scored]
            return values[0] if len(values) == 1 else values

        def evaluate(self, x, y, batch_size=None, verbose='auto', return_dict=False):
            """The loss and the metrics over all samples."""
            batch_size = 32 if batch_size is None else batch_size
            x, y = self._checked(x, y)
            progress = Progress(1 if verbose == 'auto' else int(verbose),
                                -(-len(x) // batch_size), 'step')
            logs = self._test(x, y, batch_size, progress)
            progress.finish(logs)
            return logs if return_dict else self._listed(logs)

        def predict(self, x, batch_size=None, verbose='auto'):
            """The answers for samples x (N, ...)."""
            batch_size = 32 if batch_size is None else batch_size
            x = np.asarray(x)
            if x.ndim == 0 or len(x) == 0:
                raise ValueError('Expected input data to be non-empty.')
            self._ready(x)
            network = self._forward()
            verbose = 1 if verbose == 'auto' else int(verbose)
            progress = Progress(verbose, -(-len(x) // batch_size), 'step')
            parts = []
            for start in range(0, len(x), batch_size):
                parts.append(network.predict(x[start:start + batch_size]))
                if progress.wants():
                    progress.update(start // batch_size + 1, {})
            progress.finish({})
            return np.concatenate(parts)

        def _forward(self):
            """All layers, softmax included, without a loss."""
            return _Network([step for layer in self.layers for step in layer.steps or [layer]],
                            None, None, self.dtype)

        def __call__(self, x, training=False):
            x = np.asarray(x)
            self._ready(x)
            for layer in self.layers:
                x = layer.forward(x.astype(self.dtype), training)
            return x

        def __repr__(self):
            return '<%s name=%s, built=%s>' % (type(self).__name__, self.name, self.built)


    Model = Sequential


    class _Totals:
        """Loss and metrics of the samples so far."""

        def __init__(self, model):
            self.model = model
            self.samples = 0
            self.loss = 0.0
            self.sums = [0.0] * len(model.scored)

        def add(self, loss, accuracy, count, y, order, start, stop):
            self.samples += count
            self.loss += loss * count
            for i, metric in enumerate(self.model.scored):
                if metric.is_native:
                    self.sums[i] += accuracy * count
                else:
                    rows = y[start:stop] if order is None else y[order[start:stop]]
                    self.sums[i] += metric.mean(rows, self.model.network.output) * count

        def logs(self):
            logs = {metric.name: total / self.samples
                    for metric, total in zip(self.model.scored, self.sums)}
            logs['loss'] = self.loss / self.samples
            return {key: float(logs[key]) for key in sorted(logs)}


    def load_model(path):
        raise NotImplementedError('whole models are not read: build the model, then load_weights()')
    """#
}
