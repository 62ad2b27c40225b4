import numpy as np
import keras
from keras.layers import Dense
z = np.array([[-2.0, -0.5, 0.0, 0.5, 2.0]])
for name in ['elu', 'selu', 'softplus', 'softsign', 'silu', 'swish', 'gelu', 'leaky_relu', 'exponential',
             'hard_sigmoid', 'relu6', 'tanh', 'sigmoid', 'softmax', 'relu', 'linear']:
    print(name, np.round(keras.activations.get(name)(z), 5))
from common._gradcheck import gradcheck
import io, sys
np.random.seed(1)
x = np.random.randn(3, 4)
for name in ['elu', 'selu', 'softplus', 'softsign', 'silu', 'gelu', 'leaky_relu', 'exponential', 'hard_sigmoid', 'relu6',
             'tanh', 'sigmoid', 'softmax']:
    layer = Dense(5, activation=name, dtype='float64')
    layer._build((4,))
    print(gradcheck(layer, x))
for layer, shape in [(keras.layers.GlobalAveragePooling2D(), (2, 4, 4, 3)), (keras.layers.AveragePooling2D(2), (2, 4, 5, 3)),
                     (keras.layers.Rescaling(2.0, 1.0, dtype='float64'), (3, 4)), (keras.layers.LeakyReLU(0.2), (3, 4)),
                     (keras.layers.Dense(3, dtype='float64', activity_regularizer='l2'), (2, 3, 4))]:
    layer._build(shape[1:])
    print(gradcheck(layer, np.random.randn(*shape)) if layer.activity_regularizer is None else layer.output_shape)
