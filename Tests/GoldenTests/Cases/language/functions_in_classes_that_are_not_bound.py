import math
import numpy as np

class Layer:
    size, root, activation, zeros = len, math.sqrt, np.tanh, np.zeros
print(Layer().size([1, 2]), Layer().root(4), Layer().activation(0.0), Layer().zeros(2), Layer.activation(0.0))
