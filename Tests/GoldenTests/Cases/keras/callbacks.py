import numpy as np
import keras
from keras import callbacks
from keras.layers import Dense, Input
x = np.cos(np.arange(160.0)).reshape(40, 4)
y = np.arange(40) % 3


def net():
    model = keras.Sequential([Input((4,)), Dense(3, activation='softmax', kernel_initializer='zeros')])
    model.compile(keras.optimizers.SGD(0.1), 'sparse_categorical_crossentropy', metrics=['accuracy'])
    return model


def fit(epochs, *watchers, **options):
    history = net().fit(x, y, epochs=epochs, verbose=0, shuffle=False, callbacks=list(watchers), **options)
    return history


history = fit(3, callbacks.LearningRateScheduler(lambda epoch, rate: rate * 0.5, verbose=1),
              callbacks.EarlyStopping('loss', patience=1, min_delta=10, verbose=1, restore_best_weights=True),
              callbacks.ModelCheckpoint('best.keras', monitor='loss', save_best_only=True, verbose=1))
print(list(history.history), history.params)
history = fit(6, callbacks.ReduceLROnPlateau('loss', factor=0.1, patience=1, min_delta=1, verbose=1))
print(np.round(history.history['learning_rate'], 6))
print(fit(9, callbacks.EarlyStopping('val_accuracy', patience=2), validation_split=0.2).epoch)
print(fit(9, callbacks.EarlyStopping('loss', patience=2, min_delta=1, start_from_epoch=3)).epoch)
print(fit(2, callbacks.EarlyStopping()).epoch)
print(fit(2, callbacks.LearningRateScheduler(lambda epoch: 0.01)).history['learning_rate'])
fit(2, callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: print('begin', epoch), on_epoch_end=lambda epoch, logs: print('end', epoch, list(logs)),
    on_train_batch_end=lambda batch, logs: print('batch', batch, list(logs)), on_train_end=lambda logs: print('done')))


class Watch(callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.losses = []

    def on_batch_end(self, batch, logs=None):
        self.losses.append(round(logs['loss'], 4))
        if len(self.losses) == 3:
            self.model.stop_training = True


watch = Watch()
print(fit(5, watch).epoch, watch.losses, watch.params['steps'])
fit(2, callbacks.CSVLogger('log.csv'))
print(open('log.csv').read().split('\n')[0], len(open('log.csv').read().split('\n')))
fit(2, callbacks.ModelCheckpoint('net-{epoch:02d}-{loss:.2f}.keras', verbose=1))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ':', error)


for call in [lambda: fit(2, callbacks.EarlyStopping('foo')), lambda: callbacks.ReduceLROnPlateau(factor=2),
             lambda: callbacks.ModelCheckpoint('a.txt'), lambda: fit(2, 3),
             lambda: fit(1, callbacks.ModelCheckpoint('{foo}.keras')),
             lambda: fit(1, callbacks.LearningRateScheduler(lambda epoch: 'a')),
             lambda: fit(1, sample_weight=np.ones(40), class_weight={0: 1}),
             lambda: fit(1, sample_weight=np.ones(3)), lambda: fit(1, steps_per_epoch=2)]:
    attempt(call)
