import numpy as np
import keras
from keras import Sequential
from keras.layers import Dense
np.random.seed(0)
x, y = np.random.randn(50, 4).astype('float32'), np.random.randint(0, 3, 50)


def model(*arguments, **options):
    net = Sequential([Dense(5, activation='relu', input_shape=(4,)), Dense(3, activation='softmax')], name='net')
    net.compile('sgd', 'sparse_categorical_crossentropy', ['accuracy'])
    return net


def attempt(call):
    try:
        print(type(call()).__name__)
    except Exception as error:
        print(type(error).__name__ + ':', error)


for call in [lambda: model().fit(x, y[:10]),
             lambda: model().fit(x[:, :2], y, verbose=0),
             lambda: Dense(3, activation='foo'),
             lambda: model().compile(optimizer='foo'),
             lambda: Dense(3, kernel_initializer='foo'),
             lambda: Dense(-1),
             lambda: model().fit(x, y + 20),
             lambda: model().fit(x, y - 1),
             lambda: model().fit(x[:0], y[:0]),
             lambda: model().add(3),
             lambda: model().fit(x, y, validation_split=2.0),
             lambda: model().fit(x, y, batch_size=0),
             lambda: model().fit(x, y, batch_size=1000, verbose=0),
             lambda: model().set_weights([1]),
             lambda: model().fit(x, keras.utils.to_categorical(y, 3)),
             lambda: model().fit(x, y + 0.5),
             lambda: keras.utils.to_categorical([1, 20], 3),
             lambda: Sequential([Dense(3)]).fit(x, y),
             lambda: model().save_weights('net.txt'),
             lambda: model().predict(x[:0]),
             lambda: model().fit(x, y, class_weight=[1, 2], verbose=0),
             lambda: keras.Input((-3,)), lambda: keras.Input((2.5,)), lambda: keras.layers.Conv2D(3, 2.5),
             lambda: keras.layers.Conv2D(3, (2, 0)), lambda: keras.layers.Reshape((-1, -1))._build((4,)),
             lambda: model().fit(x, y, verbose='foo'), lambda: model().fit(x, y, validation_data=(x,)),
             lambda: keras.regularizers.l2(float('nan')), lambda: model().save('/nonexistent/a.keras'),
             lambda: keras.initializers.HeNormal(seed=-1)((2, 2)), lambda: model().fit(x, y, epochs=2.5),
             lambda: keras.optimizers.SGD(momentum=2),
             lambda: keras.optimizers.SGD(clipnorm=1, clipvalue=1)]:
    attempt(call)
net = model()
net.compile('sgd', 'foo')
attempt(lambda: net.fit(x, y))
net.compile('sgd', 'mse', ['foo'])
attempt(lambda: net.fit(x, keras.utils.to_categorical(y, 3)))
net = model()
net.layers[1].kernel[0, 0] = np.nan
history = net.fit(x, y, epochs=3, verbose=0)
print(history.history)
net = model()
net.fit(x * np.inf, y, epochs=3, verbose=0)
net = Sequential([Dense(1, input_shape=(4,))])
net.compile(keras.optimizers.SGD(1e9), 'mse')
net.fit(x, y, epochs=50, verbose=0)
