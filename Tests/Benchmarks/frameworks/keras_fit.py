"""One epoch of the net of note 001 by Sequential.fit; frameworks.py runs it under Keras too."""
import os
import sys
import time
import numpy as np
from tensorflow import keras

if 'nabla' in sys.version:
    (x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
else:
    data = np.load(os.environ['MNIST_NPZ'])
    x_train, y_train, x_test, y_test = [data[key] for key in ('x_train', 'y_train', 'x_test', 'y_test')]
x_train, x_test = x_train.reshape(-1, 784) / 255.0, x_test.reshape(-1, 784) / 255.0
model = keras.models.Sequential()
model.add(keras.layers.Dense(50, activation='sigmoid', input_shape=(784,)))
model.add(keras.layers.Dense(10, activation='softmax'))
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])
model.fit(x_train[:320], y_train[:320], epochs=1, verbose=0)
start = time.process_time()
model.fit(x_train, y_train, epochs=1, verbose=0)
seconds = time.process_time() - start
print('# test accuracy after one epoch: %.4f' % model.evaluate(x_test, y_test, verbose=0)[1])
print('keras_fit\t%.6f' % seconds)
