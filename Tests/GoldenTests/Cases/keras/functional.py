import numpy as np
import keras
from keras import layers
from keras.layers import Input, Dense, Flatten, Conv2D, GlobalAveragePooling2D, AveragePooling2D
np.random.seed(0)
x, y = np.random.randn(40, 4).astype('float32'), np.arange(40) % 3
inputs = Input(shape=(4,))
h = Dense(5, activation='relu')(inputs)
outputs = Dense(3, activation='softmax')(h)
print(inputs, h)
model = keras.Model(inputs=inputs, outputs=outputs)
model.summary()
print(model, model.layers, model.input_shape, model.output_shape)
model.compile('adam', 'sparse_categorical_crossentropy', metrics=['accuracy'])
print(model.fit(x, y, epochs=3, verbose=0).epoch, model.predict(x[:2], verbose=0).shape)
# The same layers, cut off earlier: what the hidden layer answers.
hidden = keras.Model(model.input, model.layers[1].output, name='hidden')
W, b = model.layers[1].get_weights()
print(hidden.name, np.allclose(hidden.predict(x, verbose=0), np.maximum(x @ W + b, 0), atol=1e-6))
net = keras.Sequential([Dense(5, activation='tanh', input_shape=(4,)), Dense(2)])
features = keras.Model(inputs=net.inputs, outputs=net.layers[0].output)
print(features.predict(x[:3], verbose=0).shape, net.get_layer(index=1).name, net.layers[0].output)
pictures = Input((6, 6, 2))
cut = Dense(2)(GlobalAveragePooling2D()(AveragePooling2D(2)(Conv2D(3, 3, activation='relu', padding='same')(pictures))))
pictures = keras.Model(pictures, cut)
pictures.compile('sgd', 'mse')
print(pictures.output_shape, pictures.fit(np.ones((4, 6, 6, 2)), np.ones((4, 2)), verbose=0).epoch)
rows = keras.Sequential([Input((3, 4)), Dense(2), Flatten(), Dense(1)])
rows.compile('sgd', 'mse')
rows.fit(np.ones((4, 3, 4)), np.ones(4), verbose=0)
print(rows.output_shape, rows.layers[0].output_shape, [w.shape for w in rows.get_weights()])
both = keras.Sequential([features, Dense(2)])
print([layer.name for layer in both.layers], keras.models.clone_model(net).count_params())


def attempt(call):
    try:
        print(type(call()).__name__)
    except Exception as error:
        print(type(error).__name__ + ':', error)


class OwnModel(keras.Model):
    def __init__(self):
        super().__init__()

    def call(self, x):
        return x


class OwnLayer(layers.Layer):
    def call(self, x):
        return x


for call in [lambda: keras.Model(3, outputs), lambda: keras.Model([inputs, inputs], outputs),
             lambda: keras.Model(Input((4,)), outputs), lambda: layers.Concatenate()([h, h]),
             lambda: h + h, lambda: Dense(3)([h, h]), lambda: layers.LSTM(4), lambda: Input(5),
             lambda: OwnModel(), lambda: keras.Sequential([OwnLayer()]), lambda: net(inputs),
             lambda: net.get_layer('foo'), lambda: net.get_layer(index=9),
             lambda: Dense(3, foo=1), lambda: Dense(3).count_params(),
             lambda: Dense(3, activation=lambda v: v), lambda: keras.datasets.cifar10.load_data()]:
    attempt(call)
