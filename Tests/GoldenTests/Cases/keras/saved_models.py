import numpy as np
import keras
from keras.layers import *
np.random.seed(0)
x = np.random.randn(20, 8, 8, 1).astype('float32')
net = keras.Sequential([Input((8, 8, 1)), Rescaling(0.5), Conv2D(3, 3, activation='relu', padding='same', kernel_regularizer='l2'),
                        MaxPooling2D(2), BatchNormalization(), Flatten(), Dropout(0.2),
                        Dense(6, activation='elu', kernel_initializer='he_normal'), LeakyReLU(0.1), Dense(3, activation='softmax')],
                       name='pictures')
net.compile(keras.optimizers.Adam(0.01), 'sparse_categorical_crossentropy', metrics=['accuracy'])
net.fit(x, np.arange(20) % 3, verbose=0)
net.save('net.keras')
copy = keras.models.load_model('net.keras')
print(copy.name, [type(layer).__name__ for layer in copy.layers] == [type(layer).__name__ for layer in net.layers])
print((copy.predict(x, verbose=0) == net.predict(x, verbose=0)).all(), float(copy.optimizer.learning_rate), copy.loss)
print(np.round(copy.evaluate(x, np.arange(20) % 3, verbose=0), 6) == np.round(net.evaluate(x, np.arange(20) % 3, verbose=0), 6))
i = Input((4,))
model = keras.Model(i, Dense(2, activation='tanh')(Dense(3)(i)))
model.save('chain.keras')
again = keras.models.load_model('chain.keras')
print(type(again).__name__, again.layers, (again.predict(x[:, 0, :4, 0], verbose=0) == model.predict(x[:, 0, :4, 0], verbose=0)).all())
print(sorted(np.load('chain.keras').files))


class Own:
    params, grads = [], []

    def forward(self, x):
        return x

    def backward(self, dout):
        return dout


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ':', error)


open('foreign.keras', 'w').write('PK but not')
np.savez('other.npz', a=np.ones(2))
with open('other.keras', 'wb') as file:
    np.savez(file, a=np.ones(2))
content = open('net.keras', 'rb').read()
open('short.keras', 'wb').write(content[:len(content) // 2])
for call in [lambda: net.save('net.h5'), lambda: keras.models.load_model('none.keras'),
             lambda: keras.models.load_model('foreign.keras'), lambda: keras.models.load_model('other.keras'),
             lambda: keras.models.load_model('short.keras'),
             lambda: keras.Sequential([Own(), Dense(2)]).save('own.keras'), lambda: net.load_weights('other.npz')]:
    attempt(call)
