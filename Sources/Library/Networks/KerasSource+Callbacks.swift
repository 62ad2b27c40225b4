extension KerasSource {
  /// `keras.callbacks`.
  static let callbacks = #"""
    import os
    import warnings
    import numpy as np


    class Callback:
        """Is told where a training stands."""

        def __init__(self):
            self.params = None
            self.model = None

        def set_params(self, params):
            self.params = params

        def set_model(self, model):
            self.model = model

        def on_train_begin(self, logs=None):
            pass

        def on_train_end(self, logs=None):
            pass

        def on_epoch_begin(self, epoch, logs=None):
            pass

        def on_epoch_end(self, epoch, logs=None):
            pass

        def on_batch_begin(self, batch, logs=None):
            pass

        def on_batch_end(self, batch, logs=None):
            pass

        def on_train_batch_begin(self, batch, logs=None):
            self.on_batch_begin(batch, logs)

        def on_train_batch_end(self, batch, logs=None):
            self.on_batch_end(batch, logs)

        def on_test_begin(self, logs=None):
            pass

        def on_test_end(self, logs=None):
            pass

        def on_test_batch_begin(self, batch, logs=None):
            pass

        def on_test_batch_end(self, batch, logs=None):
            pass

        def on_predict_begin(self, logs=None):
            pass

        def on_predict_end(self, logs=None):
            pass


    def _listens(callback, *names):
        """Whether a callback does something at one of these moments."""
        return any(name in callback.__dict__
                   or getattr(type(callback), name) is not getattr(Callback, name)
                   for name in names)


    class CallbackList:
        """All callbacks of a training; those that want every batch are known beforehand."""

        def __init__(self, callbacks, model, params):
            self.callbacks = callbacks
            for callback in callbacks:
                if not hasattr(callback, 'set_model'):
                    raise TypeError('callbacks must be made from keras.callbacks.Callback, not '
                                    + repr(callback))
                callback.set_params(params)
                callback.set_model(model)
            self.at_begin = [c for c in callbacks if _listens(c, 'on_train_batch_begin', 'on_batch_begin')]
            self.at_end = [c for c in callbacks if _listens(c, 'on_train_batch_end', 'on_batch_end')]

        def tell(self, moment, *arguments):
            for callback in self.callbacks:
                getattr(callback, moment)(*arguments)


    class History(Callback):
        """Loss and metrics of each epoch."""

        def __init__(self):
            Callback.__init__(self)
            self.history = {}
            self.epoch = []

        def on_train_begin(self, logs=None):
            self.epoch = []

        def on_epoch_end(self, epoch, logs=None):
            self.epoch.append(epoch)
            for key, value in (logs or {}).items():
                self.history.setdefault(key, []).append(value)


    class LambdaCallback(Callback):
        """Functions for moments of a training."""

        def __init__(self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None,
                     on_train_end=None, on_train_batch_begin=None, on_train_batch_end=None,
                     on_batch_begin=None, on_batch_end=None):
            Callback.__init__(self)
            for name, function in (('on_epoch_begin', on_epoch_begin), ('on_epoch_end', on_epoch_end),
                                   ('on_train_begin', on_train_begin), ('on_train_end', on_train_end),
                                   ('on_train_batch_begin', on_train_batch_begin or on_batch_begin),
                                   ('on_train_batch_end', on_train_batch_end or on_batch_end)):
                if function is not None:
                    setattr(self, name, function)


    class _Monitor(Callback):
        """Watches a number of each epoch and knows which way is better."""

        def __init__(self, monitor, mode, min_delta=0):
            Callback.__init__(self)
            if mode not in ('auto', 'min', 'max'):
                warnings.warn("%s mode '%s' is unknown, fallback to auto mode."
                              % (type(self).__name__, mode))
                mode = 'auto'
            self.monitor = monitor
            self.mode = mode
            self.min_delta = abs(min_delta)
            self.best = None

        def _rises(self):
            if self.mode != 'auto':
                return self.mode == 'max'
            name = self.monitor[4:] if self.monitor.startswith('val_') else self.monitor
            if name == 'loss':
                return False
            for metric in getattr(self.model, 'scored', []):
                if metric.name == name:
                    return metric.rises
            raise ValueError(
                type(self).__name__ + ' callback received monitor=' + self.monitor
                + ", but Keras isn't able to automatically determine whether that metric should be "
                "maximized or minimized. Pass `mode='max'` in order to monitor based on the highest "
                "metric value, or pass `mode='min'` in order to use the lowest value.")

        def _is_improvement(self, value, reference):
            if reference is None:
                return True
            if self._rises():
                return value - self.min_delta > reference
            return value + self.min_delta < reference


    class EarlyStopping(_Monitor):
        """Ends the training when a number no longer gets better."""

        def __init__(self, monitor='val_loss', min_delta=0, patience=0, verbose=0, mode='auto',
                     baseline=None, restore_best_weights=False, start_from_epoch=0):
            _Monitor.__init__(self, monitor, mode, min_delta)
            self.patience = patience
            self.verbose = verbose
            self.baseline = baseline
            self.restore_best_weights = restore_best_weights
            self.start_from_epoch = start_from_epoch
            self.stopped_epoch = 0
            self.best_weights = None

        def on_train_begin(self, logs=None):
            self.best = self.best_weights = None
            self.wait = self.stopped_epoch = self.best_epoch = 0

        def on_epoch_end(self, epoch, logs=None):
            self._rises()
            value = (logs or {}).get(self.monitor)
            if value is None:
                warnings.warn('Early stopping conditioned on metric `' + self.monitor
                              + '` which is not available. Available metrics are: '
                              + ','.join(list(logs or {})))
                return
            if epoch < self.start_from_epoch:
                return
            if self.restore_best_weights and self.best_weights is None:
                self.best_weights = self.model.get_weights()
                self.best_epoch = epoch
            self.wait += 1
            if self._is_improvement(value, self.best):
                self.best = value
                self.best_epoch = epoch
                if self.restore_best_weights:
                    self.best_weights = self.model.get_weights()
                if self.baseline is None or self._is_improvement(value, self.baseline):
                    self.wait = 0
                return
            if self.wait >= self.patience and epoch > 0:
                self.stopped_epoch = epoch
                self.model.stop_training = True

        def on_train_end(self, logs=None):
            if self.stopped_epoch > 0 and self.verbose > 0:
                print('Epoch %d: early stopping' % (self.stopped_epoch + 1))
            if self.restore_best_weights and self.best_weights is not None:
                if self.verbose > 0:
                    print('Restoring model weights from the end of the best epoch: %d.'
                          % (self.best_epoch + 1))
                self.model.set_weights(self.best_weights)


    class ModelCheckpoint(_Monitor):
        """Saves the model after each epoch, or only when a number got better."""

        def __init__(self, filepath, monitor='val_loss', verbose=0, save_best_only=False,
                     save_weights_only=False, mode='auto', save_freq='epoch',
                     initial_value_threshold=None):
            _Monitor.__init__(self, monitor, mode)
            self.best = initial_value_threshold
            self.filepath = str(filepath)
            self.verbose = verbose
            self.save_best_only = save_best_only
            self.save_weights_only = save_weights_only
            if save_freq != 'epoch':
                raise NotImplementedError("ModelCheckpoint saves at the end of an epoch here: "
                                          "save_freq='epoch'.")
            if not save_weights_only and not self.filepath.endswith('.keras'):
                raise ValueError('The filepath provided must end in `.keras` (Keras model format). '
                                 'Received: filepath=' + self.filepath)

        def on_epoch_end(self, epoch, logs=None):
            self._rises() if self.save_best_only else None
            logs = logs or {}
            try:
                path = self.filepath.format(epoch=epoch + 1, **logs)
            except KeyError as error:
                raise KeyError('Failed to format this callback filepath: "%s". Reason: %s'
                               % (self.filepath, error))
            if not self._should_save(epoch, logs, path):
                return
            folder = os.path.dirname(path)
            if folder and not os.path.exists(folder):
                os.makedirs(folder)
            if self.save_weights_only:
                self.model.save_weights(path)
            else:
                self.model.save(path)
            if self.verbose > 0:
                print('\nEpoch %d: finished saving model to %s' % (epoch + 1, path))

        def _should_save(self, epoch, logs, path):
            if not self.save_best_only:
                if self.verbose > 0:
                    print('\nEpoch %d: saving model to %s' % (epoch + 1, path))
                return True
            value = logs.get(self.monitor)
            if value is None:
                warnings.warn('Can save best model only with ' + self.monitor + ' available.')
                return True
            best = 'None' if self.best is None else '%.5f' % self.best
            if not self._is_improvement(value, self.best):
                if self.verbose > 0:
                    print('\nEpoch %d: %s did not improve from %s' % (epoch + 1, self.monitor, best))
                return False
            if self.verbose > 0:
                print('\nEpoch %d: %s improved from %s to %.5f, saving model to %s'
                      % (epoch + 1, self.monitor, best, value, path))
            self.best = value
            return True


    class LearningRateScheduler(Callback):
        """Sets the learning rate before each epoch: schedule(epoch, rate)."""

        def __init__(self, schedule, verbose=0):
            Callback.__init__(self)
            self.schedule = schedule
            self.verbose = verbose
            self._takes_rate = None

        def _next(self, epoch, rate):
            if self._takes_rate is None:
                # One parameter or two: a call with a wrong number changes nothing.
                try:
                    rate = self.schedule(epoch, rate)
                    self._takes_rate = True
                    return rate
                except TypeError as error:
                    if 'positional argument' not in str(error):
                        raise
                    self._takes_rate = False
            return self.schedule(epoch, rate) if self._takes_rate else self.schedule(epoch)

        def on_epoch_begin(self, epoch, logs=None):
            optimizer = self.model.optimizer
            if not hasattr(optimizer, 'learning_rate'):
                raise ValueError('Optimizer must have a "learning_rate" attribute.')
            rate = self._next(epoch, float(optimizer.learning_rate))
            if not isinstance(rate, (float, np.floating)):
                raise ValueError('The output of the `schedule` function should be a float. Got: '
                                 + str(rate))
            optimizer.learning_rate = float(rate)
            if self.verbose > 0:
                print('\nEpoch %d: LearningRateScheduler setting learning rate to %s.'
                      % (epoch + 1, rate))

        def on_epoch_end(self, epoch, logs=None):
            if logs is not None:
                logs['learning_rate'] = float(self.model.optimizer.learning_rate)


    class ReduceLROnPlateau(_Monitor):
        """Makes the learning rate smaller when a number no longer gets better."""

        def __init__(self, monitor='val_loss', factor=0.1, patience=10, verbose=0, mode='auto',
                     min_delta=1e-4, cooldown=0, min_lr=0.0):
            _Monitor.__init__(self, monitor, mode, min_delta)
            if factor >= 1.0:
                raise ValueError('ReduceLROnPlateau does not support a factor >= 1.0. Received factor='
                                 + str(factor))
            self.factor = factor
            self.patience = patience
            self.verbose = verbose
            self.cooldown = cooldown
            self.min_lr = min_lr

        def on_train_begin(self, logs=None):
            self.best = None
            self.cooldown_counter = self.wait = 0

        def on_epoch_end(self, epoch, logs=None):
            self._rises()
            optimizer = self.model.optimizer
            logs = {} if logs is None else logs
            logs['learning_rate'] = float(optimizer.learning_rate)
            value = logs.get(self.monitor)
            if value is None:
                warnings.warn('Learning rate reduction is conditioned on metric `' + self.monitor
                              + '` which is not available. Available metrics are: '
                              + ','.join(list(logs)) + '.')
                return
            if self.cooldown_counter > 0:
                self.cooldown_counter -= 1
                self.wait = 0
            if self._is_improvement(value, self.best):
                self.best = value
                self.wait = 0
                return
            if self.cooldown_counter > 0:
                return
            self.wait += 1
            old = float(optimizer.learning_rate)
            if self.wait >= self.patience and old > np.float32(self.min_lr):
                rate = max(old * self.factor, self.min_lr)
                optimizer.learning_rate = rate
                if self.verbose > 0:
                    print('\nEpoch %d: ReduceLROnPlateau reducing learning rate to %s.'
                          % (epoch + 1, rate))
                self.cooldown_counter = self.cooldown
                self.wait = 0


    class TerminateOnNaN(Callback):
        """fit stops by itself where the loss is no number; this says nothing more."""


    class CSVLogger(Callback):
        """Writes the numbers of each epoch to a file, a line each."""

        def __init__(self, filename, separator=',', append=False):
            Callback.__init__(self)
            self.filename = str(filename)
            self.separator = separator
            self.append = append

        def on_train_begin(self, logs=None):
            self.keys = None

        def on_epoch_end(self, epoch, logs=None):
            logs = logs or {}
            with open(self.filename, 'a' if self.append or self.keys is not None else 'w') as file:
                if self.keys is None:
                    self.keys = sorted(logs)
                    if not self.append:
                        file.write(self.separator.join(['epoch'] + self.keys) + '\n')
                row = [str(epoch)] + [str(logs.get(key, 'NA')) for key in self.keys]
                file.write(self.separator.join(row) + '\n')
    """#
}
