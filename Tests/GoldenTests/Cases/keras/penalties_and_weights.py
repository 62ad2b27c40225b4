# The numbers are Keras's own (3.15 on JAX), to the digits shown.
import numpy as np
import keras
from keras import layers, regularizers
np.random.seed(0)
x, y = np.random.randn(40, 4).astype('float32'), np.arange(40) % 3


def net(**options):
    model = keras.Sequential([
        layers.Input((4,)), layers.Dense(5, activation='relu', kernel_initializer='ones', **options),
        layers.Dense(3, activation='softmax', kernel_initializer=keras.initializers.Constant(0.1))])
    model.compile(keras.optimizers.SGD(0.1), 'sparse_categorical_crossentropy', metrics=['accuracy'])
    return model


def show(name, model, **options):
    history = model.fit(x, y, epochs=2, batch_size=16, shuffle=False, verbose=0, **options)
    print(name, np.round(history.history['loss'], 4), np.round(model.evaluate(x, y, verbose=0), 4),
          np.round(model.get_weights()[0][0, 0], 4), np.round(model.get_weights()[1][0], 4))
    return history


show('plain', net())
show('l2', net(kernel_regularizer='l2'))
show('l1', net(kernel_regularizer=regularizers.l1(0.02)))
show('l1_l2', net(kernel_regularizer=regularizers.l1_l2(0.01, 0.03)))
show('activity l2', net(activity_regularizer='l2'))
show('activity l1', net(activity_regularizer=regularizers.L1(0.1)))
show('bias', net(bias_regularizer=regularizers.L2(0.5)))
w = np.linspace(0, 2, 40)
model = net()
show('sample_weight', model, sample_weight=w)
print(np.round(model.evaluate(x, y, sample_weight=w, verbose=0), 4))
show('class_weight', net(), class_weight={0: 1.0, 1: 2.0, 2: 0.5})
print(np.round(show('validation', net(), validation_data=(x, y, w)).history['val_loss'], 4))
model = net()
model.layers[0].trainable = False
show('frozen', model)
model.summary()
model.layers[0].trainable = True
model.compile('adam', 'sparse_categorical_crossentropy')
model.fit(x, y, verbose=0)
model.summary()
model = net()
print(np.round(model.train_on_batch(x, y), 4), np.round(model.test_on_batch(x, y), 4),
      model.predict_on_batch(x).shape, model.metrics_names)
print(np.round(model.train_on_batch(x, y, sample_weight=w), 4),
      {k: round(v, 4) for k, v in model.train_on_batch(x, y, return_dict=True).items()})
split = net().fit(x, y, verbose=0, validation_split=0.25, sample_weight=w).history
print({k: round(v[0], 4) for k, v in split.items()})
print(regularizers.L2(0.5)(np.array([1.0, 2.0])), regularizers.L1L2(0.1, 0.2).get_config())
