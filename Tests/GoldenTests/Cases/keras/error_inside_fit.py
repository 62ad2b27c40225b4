import numpy as np
import keras
from keras.layers import Dense


class Halving(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.share = 1 / (1 - epoch)


class Wrong:
    params, grads = [], []

    def forward(self, x):
        return x @ np.ones((7, 7))

    def backward(self, dout):
        return dout


model = keras.Sequential([Dense(3, input_shape=(4,))])
model.compile('sgd', 'mse')
model.fit(np.ones((8, 4)), np.ones((8, 3)), epochs=3, verbose=0, callbacks=[Halving()])
# %%
broken = keras.Sequential([Dense(3, input_shape=(4,)), Wrong()])
# %%
def loss(model):
    return model.fit(np.ones((8, 4)), np.ones((8, 2)), verbose=0)


loss(model)
