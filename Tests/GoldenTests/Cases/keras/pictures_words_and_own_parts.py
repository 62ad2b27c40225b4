import numpy as np
import keras
from keras import Sequential
from keras.layers import Dense, Conv2D, MaxPooling2D, Flatten, Dropout, BatchNormalization, Embedding, Input
np.random.seed(3)
x = np.random.rand(90, 8, 8, 1).astype('float32')
y = np.zeros(90, dtype=int)
y[30:60], y[60:] = 1, 2
x[30:60, :, 3] += 1
x[60:, 3] += 1
net = Sequential([Input((8, 8, 1)), Conv2D(4, 3, activation='relu', padding='same'), MaxPooling2D(2),
                  BatchNormalization(), Flatten(), Dropout(0.2), Dense(3, activation='softmax')])
net.compile('adam', 'sparse_categorical_crossentropy', metrics=['accuracy'])
net.fit(x, y, epochs=25, batch_size=16, verbose=0)
print(net.evaluate(x, y, verbose=0)[1] > 0.95, net.layers[0].kernel.shape, net.layers[0].output_shape)

words = np.random.randint(0, 20, (80, 5))
t = (words[:, 0] > 9).astype(int)
net = Sequential([Embedding(20, 4), Flatten(), Dense(1, activation='sigmoid')])
net.compile('adam', 'binary_crossentropy', metrics=['accuracy'])
history = net.fit(words, t, epochs=150, verbose=0)
print(net.evaluate(words, t, verbose=0)[1] > 0.95, net.predict(words[:2], verbose=0).shape)


class Halving:
    """A learner's own optimizer."""
    steps = 0

    def update(self, params, grads):
        self.steps += 1
        for p, g in zip(params, grads):
            p -= 0.5 * g


class Double:
    """A learner's own layer, that takes no part in training."""
    params, grads = [], []

    def forward(self, x, train_flg=True):
        self.modes = getattr(self, 'modes', set()) | {train_flg}
        return 2 * x

    def backward(self, dout):
        return 2 * dout


class Broken(Double):
    def backward(self, dout):
        return dout @ np.ones((7, 7))


z, target = np.random.randn(40, 3), np.random.randn(40, 1)
own = Halving()
double = Double()
net = Sequential([Dense(6, activation='tanh', input_shape=(3,)), double, Dense(1)])
net.compile(own, 'mse', metrics=['mae'])
history = net.fit(z, target, epochs=4, batch_size=10, verbose=0, validation_data=(z, target))
print(own.steps, sorted(double.modes), list(history.history))
net = Sequential([Dense(6, input_shape=(3,)), Broken(), Dense(1)])
net.compile('sgd', 'mse')
try:
    net.fit(z, target, verbose=0)
except ValueError as error:
    print(error)
for optimizer in ('sgd', 'adam', 'adamw', 'rmsprop', 'adagrad'):
    net = Sequential([Dense(1, kernel_initializer='zeros', input_shape=(3,))])
    net.compile(optimizer, 'mse')
    net.fit(z, z @ np.ones((3, 1)), epochs=3, verbose=0, shuffle=False)
    print(optimizer, np.round(net.layers[0].kernel.ravel(), 4))
