extension KerasSource {
  /// What all models do with data: train, test, answer.
  static let fitting = #"""
    import numpy as np
    from keras import callbacks as _callbacks
    from keras._engine import _permutation
    from keras._progress import Progress


    class Fitting:
        """fit, evaluate and predict of a model that has layers, a loss and an optimizer."""

        def _checked(self, x, y, what='y'):
            if y is None:
                raise ValueError('targets are needed beside the samples: fit(x, y), evaluate(x, y)')
            x, y = _one(x), _one(y)
            if x.ndim == 0 or y.ndim == 0:
                raise ValueError('x and y must have one entry for each sample')
            if x.dtype.kind not in 'biuf':
                raise ValueError('Invalid dtype: ' + str(x.dtype))
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

        def _weights_for(self, y, sample_weight, class_weight=None):
            """One weight for each sample, or None where all count alike."""
            if class_weight is not None:
                if sample_weight is not None:
                    raise ValueError('You cannot `class_weight` and `sample_weight` at the same time.')
                if not hasattr(class_weight, 'items'):
                    raise ValueError('class_weight is a dictionary with a weight for each class: '
                                     '{0: 1.0, 1: 2.0}, not ' + repr(class_weight))
                classes = y.argmax(axis=1) if y.ndim == 2 and y.shape[1] > 1 else y.reshape(-1)
                weights = np.ones(len(y))
                for label, weight in class_weight.items():
                    weights[classes == label] = weight
                return weights
            if sample_weight is None:
                return None
            weights = np.array(sample_weight, dtype='float64').reshape(-1)
            if len(weights) != len(y):
                raise ValueError("Data cardinality is ambiguous. Make sure all arrays contain the "
                                 "same number of samples.'y' sizes: %d\n'sample_weight' sizes: %d\n"
                                 % (len(y), len(weights)))
            return weights

        def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None,
                validation_split=0.0, validation_data=None, shuffle=True, class_weight=None,
                sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None,
                validation_batch_size=None, validation_freq=1):
            """Trains on samples x (N, ...) with targets y; returns the History.

            verbose: 0 nothing, 1 a bar, 2 a line an epoch, 'plot' the curves as they grow."""
            batch_size = _batch_size(batch_size)
            if steps_per_epoch is not None or validation_steps is not None:
                raise NotImplementedError('an epoch takes all samples here: steps_per_epoch and '
                                          'validation_steps stay None')
            x, y = _one(x), (None if y is None else _one(y))
            if validation_data is None and validation_split:
                x, y, sample_weight, validation_data = _split(x, y, sample_weight, validation_split)
            x, y = self._checked(x, y)
            weights = self._weights_for(y, sample_weight, class_weight)
            held = None
            if validation_data is not None:
                if len(validation_data) not in (2, 3):
                    raise ValueError('validation_data is (x, y) or (x, y, sample_weight)')
                held = self._checked(*validation_data[:2])
                held += (self._weights_for(held[1], (list(validation_data) + [None])[2]),)
            return self._train(x, y, weights, held, batch_size, epochs, verbose, callbacks, shuffle,
                               initial_epoch, validation_freq, validation_batch_size or batch_size)

        def _train(self, x, y, weights, held, batch_size, epochs, verbose, callbacks, shuffle,
                   initial_epoch, validation_freq, held_size):
            plot = self._plot(verbose, x, y)
            verbose = 0 if plot else _verbosity(verbose)
            count = len(x)
            batches = -(-count // batch_size)
            history = self.history = _callbacks.History()
            watchers = _callbacks.CallbackList(
                _listed(callbacks) + [history], self,
                {'verbose': verbose, 'epochs': epochs, 'steps': batches})
            self.stop_training = False
            watchers.tell('on_train_begin', {})
            order = np.arange(count)
            done, progress, logs = 0, None, {}
            try:
                for epoch in range(initial_epoch, epochs):
                    watchers.tell('on_epoch_begin', epoch, {})
                    progress = Progress(verbose, batches, 'step', epoch + 1, epochs)
                    if shuffle:
                        order = _permutation(count)
                    totals = _Totals(self)
                    for batch in range(batches):
                        for watcher in watchers.at_begin:
                            watcher.on_train_batch_begin(batch, {})
                        start = batch * batch_size
                        stop = min(start + batch_size, count)
                        loss, accuracy = self.network.train(x, y, order, start, stop, weights)
                        if not (loss - loss == 0):
                            progress.close()
                            self._explain(loss, x, y, order, start, stop, epoch, batch, batches)
                            if plot:
                                plot.finish()
                            watchers.tell('on_train_end', {})
                            return history
                        totals.add(loss, accuracy, stop - start, y, order, start, stop)
                        done += 1
                        for watcher in watchers.at_end:
                            watcher.on_train_batch_end(batch, totals.logs())
                        if plot:
                            plot.collect('loss', loss, epoch * batches + batch + 1, batches, epochs)
                            plot.draw()
                        elif progress.wants():
                            progress.update(batch + 1, totals.logs())
                        if self.stop_training:
                            break
                    logs = totals.logs()
                    if held is not None and (epoch + 1) % validation_freq == 0:
                        found = self._test(held[0], held[1], held_size, weights=held[2])
                        logs.update({'val_' + key: value for key, value in found.items()})
                        if plot:
                            plot.add('val_loss', logs['val_loss'], epoch + 1)
                    watchers.tell('on_epoch_end', epoch, logs)
                    progress.finish(logs)
                    if self.stop_training:
                        break
            except KeyboardInterrupt:
                if progress is not None:
                    progress.interrupt()
                if plot:
                    plot.finish()
                print('Interrupted after %d of %d iterations; parameters keep the last step'
                      % (done, batches * (epochs - initial_epoch)))
                raise
            if plot:
                plot.finish()
            watchers.tell('on_train_end', logs)
            return history

        def _plot(self, verbose, x, y):
            """The picture that verbose='plot' asks for."""
            if verbose != 'plot':
                return None
            from keras._picture import Picture
            answers = self._forward()
            return Picture(self.name, answer=lambda grid: answers.predict(grid), x=x, y=y)

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

        def train_on_batch(self, x, y=None, sample_weight=None, class_weight=None, return_dict=False):
            """One step on one batch; its loss, or a list with the metrics."""
            x, y = self._checked(x, y)
            totals = _Totals(self)
            weights = self._weights_for(y, sample_weight, class_weight)
            loss, accuracy = self.network.train(x, y, None, 0, len(x), weights)
            totals.add(loss, accuracy, len(x), y, None, 0, len(x))
            return totals.logs() if return_dict else self._values(totals.logs())

        def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
            """The loss and the metrics of one batch, without learning."""
            x, y = self._checked(x, y)
            logs = self._test(x, y, len(x), weights=self._weights_for(y, sample_weight))
            return logs if return_dict else self._values(logs)

        def predict_on_batch(self, x):
            """The answers for one batch."""
            return self.predict(x, batch_size=max(len(x), 1), verbose=0)

        def _test(self, x, y, batch_size, progress=None, weights=None):
            totals = _Totals(self)
            for start in range(0, len(x), batch_size):
                stop = min(start + batch_size, len(x))
                loss, accuracy = self.network.test(x, y, None, start, stop, weights)
                totals.add(loss, accuracy, stop - start, y, None, start, stop)
                if progress is not None and progress.wants():
                    progress.update(start // batch_size + 1, totals.logs())
            return totals.logs()

        def _values(self, logs):
            values = [logs['loss']] + [logs[metric.name] for metric in self.scored]
            return values[0] if len(values) == 1 else values

        @property
        def metrics_names(self):
            return ['loss'] + (['compile_metrics'] if self.metrics else [])

        def evaluate(self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None,
                     return_dict=False, **options):
            """The loss and the metrics over all samples."""
            batch_size = _batch_size(batch_size)
            x, y = self._checked(x, y)
            progress = Progress(_verbosity(verbose), -(-len(x) // batch_size), 'step')
            logs = self._test(x, y, batch_size, progress, self._weights_for(y, sample_weight))
            progress.finish(logs)
            return logs if return_dict else self._values(logs)

        def predict(self, x, batch_size=None, verbose='auto', **options):
            """The answers for samples x (N, ...)."""
            batch_size = _batch_size(batch_size)
            x = _one(x)
            if x.ndim == 0 or len(x) == 0:
                raise ValueError('Expected input data to be non-empty.')
            self._ready(x)
            network = self._forward()
            progress = Progress(_verbosity(verbose), -(-len(x) // batch_size), 'step')
            parts = []
            for start in range(0, len(x), batch_size):
                parts.append(network.predict(x[start:start + batch_size]))
                if progress.wants():
                    progress.update(start // batch_size + 1, {})
            progress.finish({})
            return np.concatenate(parts)


    def _one(x):
        """An array; a list of a single array is that array, as models here have one input."""
        if isinstance(x, (list, tuple)) and len(x) == 1 and isinstance(x[0], np.ndarray):
            x = x[0]
        return np.asarray(x)


    def _listed(callbacks):
        if callbacks is None:
            return []
        return list(callbacks) if isinstance(callbacks, (list, tuple)) else [callbacks]


    def _verbosity(verbose):
        if verbose is None:
            return 0
        if isinstance(verbose, str):
            if verbose != 'auto':
                raise ValueError("verbose is 0, 1, 2, 'auto' or, in fit, 'plot'; not " + repr(verbose))
            return 1
        return int(verbose)


    def _batch_size(batch_size):
        batch_size = 32 if batch_size is None else batch_size
        if not isinstance(batch_size, int) or batch_size < 1:
            raise ValueError('`batch_size` must be a positive integer. Received: batch_size='
                             + str(batch_size))
        return batch_size


    def _split(x, y, weights, share):
        """The last samples are kept for validation."""
        if not 0 < share < 1:
            raise ValueError('`validation_split` must lie between 0 and 1. Received: ' + str(share))
        at = int(len(x) * (1 - share))
        if at == 0 or at == len(x):
            raise ValueError('Training data contains %d samples, which is not sufficient to '
                             'split it into a validation and training set as specified by '
                             '`validation_split=%s`. Either provide more data, or a '
                             'different value for the `validation_split` argument.'
                             % (len(x), share))
        if weights is None:
            return x[:at], y[:at], None, (x[at:], y[at:])
        weights = np.asarray(weights)
        return x[:at], y[:at], weights[:at], (x[at:], y[at:], weights[at:])


    class _Totals:
        """Loss and metrics of the samples so far."""

        def __init__(self, model):
            self.model = model
            self.samples = 0
            self.loss = 0.0
            for metric in model.scored:
                metric.reset_state()

        def add(self, loss, accuracy, count, y, order, start, stop):
            self.samples += count
            self.loss += loss * count
            for metric in self.model.scored:
                if metric.is_native:
                    metric._add(accuracy, count)
                else:
                    rows = y[start:stop] if order is None else y[order[start:stop]]
                    metric.update_state(rows, self.model.network.output)

        def logs(self):
            logs = {metric.name: metric.result() for metric in self.model.scored}
            logs['loss'] = self.loss / self.samples
            return {key: float(logs[key]) for key in sorted(logs)}
    """#
}
