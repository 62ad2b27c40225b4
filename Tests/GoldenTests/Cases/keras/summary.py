from tensorflow import keras
from keras.layers import Dense, Conv2D, MaxPooling2D, Flatten, Dropout, BatchNormalization, Input
from keras import Sequential
model = keras.models.Sequential()
model.add(keras.layers.Dense(50, activation='sigmoid', input_shape=(784, )))
model.add(keras.layers.Dense(10, activation='softmax'))
model.summary()
Sequential([Dense(4), Dense(10)]).summary()
net = Sequential([Input((28, 28, 1)), Conv2D(8, 3, activation='relu'), MaxPooling2D(),
                  BatchNormalization(), Dropout(0.5), Flatten(), Dense(10)], name='net')
net.summary()
print(net, net.layers[0], net.count_params(), [w.shape for w in net.weights])
