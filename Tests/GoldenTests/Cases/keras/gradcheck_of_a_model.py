import numpy as np
import keras
from keras.layers import Dense, BatchNormalization, Dropout, Input
from common.gradient import gradcheck
np.random.seed(0)
x, t = np.random.randn(12, 4), np.arange(12) % 3
model = keras.Sequential([Input((4,)), Dense(5, activation='tanh', kernel_regularizer='l2', dtype='float64', name='first'),
                          BatchNormalization(dtype='float64', name='norm'),
                          Dense(3, activation='softmax', dtype='float64', name='last')])
model.compile('sgd', 'sparse_categorical_crossentropy')
before = model.get_weights()
gradcheck(model, x, t)
print(all((a == b).all() for a, b in zip(before, model.get_weights())))
single = keras.Sequential([Dense(2, activation='sigmoid', name='only')])
single.compile('sgd', 'mse')
print(gradcheck(single, x[:, :2], x[:, 2:], limit=3))
single.add(Dropout(0.5))
single.compile('sgd', 'mse')
try:
    gradcheck(single, x[:, :2], x[:, 2:])
except ValueError as error:
    print(error)
# A batch that cannot be learnt from leaves the running statistics alone.
moving = [w.copy() for w in model.layers[1].get_weights()]
model.fit(x * np.nan, t, verbose=0)
print(all((a == b).all() for a, b in zip(moving, model.layers[1].get_weights())))
