import numpy as np
from dataset.toys import moons
from keras import Sequential
from keras.layers import Dense
np.random.seed(0)
x, t = moons(120, 0.1)
net = Sequential([Dense(16, activation='tanh', input_shape=(2,)), Dense(2, activation='softmax')], name='moons')
net.compile('adam', 'sparse_categorical_crossentropy')
history = net.fit(x, t, epochs=60, verbose='plot', validation_split=0.2)
print(len(history.epoch))
net = Sequential([Dense(1, activation='sigmoid', input_shape=(3,))], name='three')
net.compile('adam', 'binary_crossentropy')
net.fit(np.random.randn(40, 3), np.arange(40) % 2, epochs=4, verbose='plot')
from common.trainer import Trainer
from common.optimizer import SGD
from common.multi_layer_net import MultiLayerNet
trainer = Trainer(MultiLayerNet(2, [8], 2), x, t, x, t, epochs=20, mini_batch_size=10, verbose='plot')
trainer.train()
