import numpy as np
from common.gradient import numerical_gradient
from common.functions import *
def f(x):
    return np.sum(x ** 2) + x[0, 0]
x = np.array([[1.0, 2.0], [3.0, 4.0]])
print(np.round(numerical_gradient(f, x), 6))
print(sigmoid(np.array([0.0, 1.0])), relu(np.array([-1.0, 2.0])), softmax(np.array([1.0, 2.0])))
print(cross_entropy_error(np.array([[0.1, 0.9]]), np.array([1])), step_function(np.array([-1.0, 1.0])))
