import numpy as np
from tensorflow import keras
from keras.layers import Dense, BatchNormalization
from keras import Sequential
np.random.seed(3)
z = np.random.randn(40, 3)
opts = ['sgd', 'adam', 'adamw', 'rmsprop', 'adagrad', keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True), keras.optimizers.SGD(0.1, momentum=0.9),
        keras.optimizers.SGD(0.1, clipnorm=0.5), keras.optimizers.Adam(0.01, global_clipnorm=0.1), keras.optimizers.SGD(0.1, clipvalue=0.3), keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.1, 4)), keras.optimizers.SGD(0.1, weight_decay=0.1)]
for optimizer in opts:
    net = Sequential([Dense(1, kernel_initializer='zeros', input_shape=(3,))])
    net.compile(optimizer, 'mse')
    net.fit(z, z @ np.ones((3, 1)), epochs=3, verbose=0, shuffle=False)
    print(np.round(net.get_weights()[0].ravel(), 4))
net = Sequential([Dense(2, kernel_initializer='ones', input_shape=(3,)), BatchNormalization(), Dense(3, activation='softmax', kernel_initializer='ones')])
net.compile('sgd', 'sparse_categorical_crossentropy', metrics=['accuracy'])
h = net.fit(z, np.arange(40) % 3, epochs=3, verbose=0, shuffle=False, batch_size=16)
print(np.round(h.history['loss'], 5), np.round(h.history['accuracy'], 4))
print([np.round(w, 4) for w in net.get_weights()][2:6])
print(np.round(net.evaluate(z, np.arange(40) % 3, verbose=0), 4))
c = Sequential([keras.layers.Input((5, 6, 2)), keras.layers.Conv2D(2, (3, 2), strides=2, padding='same'), keras.layers.MaxPooling2D((2, 2), strides=1, padding='same'), keras.layers.Flatten()])
c.set_weights([np.arange(24.).reshape(3, 2, 2, 2) / 10, np.ones(2)])
print(np.round(c.predict(np.cos(np.arange(120.)).reshape(2, 5, 6, 2), verbose=0), 4))
