# %%
import time
import numpy as np
import matplotlib.pyplot as plt
%matplotlib inline
plt.rcParams['figure.figsize'] = (5.0, 4.0) # set default size of plots
plt.rcParams['image.interpolation'] = 'nearest'
plt.rcParams['image.cmap'] = 'gray'
np.random.seed(1)
# %%
def initialize_parameters_deep(layer_dims):
    np.random.seed(3)
    parameters = {}
    L = len(layer_dims)
    for l in range(1, L):
        parameters['W' + str(l)] = np.random.randn(layer_dims[l], layer_dims[l-1]) * 0.01
        parameters['b' + str(l)] = np.zeros((layer_dims[l], 1))
        assert(parameters['W' + str(l)].shape == (layer_dims[l], layer_dims[l - 1]))
        assert(parameters['b' + str(l)].shape == (layer_dims[l], 1))
    return parameters
parameters = initialize_parameters_deep([5,4,3])
print("W1 = " + str(parameters["W1"]))
print("b1 = " + str(parameters["b1"]))
# %%
def sigmoid(Z):
    A = 1/(1+np.exp(-Z)); cache = Z
    return A, cache
def relu(Z):
    A = np.maximum(0,Z)
    assert(A.shape == Z.shape)
    cache = Z
    return A, cache
def linear_forward(A, W, b):
    Z = np.dot(W, A) + b
    cache = (A, W, b)
    return Z, cache
def linear_activation_forward(A_prev, W, b, activation):
    if activation == "sigmoid":
        Z, linear_cache = linear_forward(A_prev, W, b)
        A, activation_cache = sigmoid(Z)
    elif activation == "relu":
        Z, linear_cache = linear_forward(A_prev, W, b)
        A, activation_cache = relu(Z)
    cache = (linear_cache, activation_cache)
    return A, cache
def L_model_forward(X, parameters):
    caches = []
    A = X
    L = len(parameters) // 2
    for l in range(1, L):
        A_prev = A
        A, cache = linear_activation_forward(A_prev, parameters["W" + str(l)], parameters["b" + str(l)], activation = "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W%d" % L], parameters["b%d" % L], activation = "sigmoid")
    caches.append(cache)
    return AL, caches
def compute_cost(AL, Y):
    m = Y.shape[1]
    cost = (-1./ m) * np.sum(np.multiply(Y, np.log(AL)) + np.multiply((1-Y), np.log( 1-AL)))
    cost = np.squeeze(cost)
    return cost
print(compute_cost(np.array([[.8, .9, .4]]), np.array([[1, 1, 0]])))
# %%
def relu_backward(dA, cache):
    Z = cache
    dZ = np.array(dA, copy=True) # just converting dz to a correct object.
    dZ[Z <= 0] = 0
    return dZ
def sigmoid_backward(dA, cache):
    s = 1/(1+np.exp(-cache))
    return dA * s * (1-s)
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    dW = 1./m * np.dot(dZ, A_prev.T)
    db = 1./m * np.sum(dZ, axis=1, keepdims=True)
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    backward = {'relu': relu_backward, 'sigmoid': sigmoid_backward}[activation]
    return linear_backward(backward(dA, activation_cache), linear_cache)
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    Y = Y.reshape(AL.shape)
    dAL = - (np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
    current_cache = caches[L-1]
    grads["dA" + str(L-1)], grads["dW" + str(L)], grads["db" + str(L)] = linear_activation_backward(dAL, current_cache, activation = "sigmoid")
    for l in reversed(range(L-1)):
        current_cache = caches[l]
        dA_prev_temp, dW_temp, db_temp = linear_activation_backward(grads["dA" + str(l + 1)], current_cache, activation = "relu")
        grads["dA" + str(l)] = dA_prev_temp
        grads["dW" + str(l + 1)] = dW_temp
        grads["db" + str(l + 1)] = db_temp
    return grads
def update_parameters(parameters, grads, learning_rate):
    L = len(parameters) // 2
    for l in range(L):
        parameters["W" + str(l+1)] = parameters["W" + str(l+1)] - learning_rate * grads["dW" + str(l+1)]
        parameters["b" + str(l+1)] -= learning_rate * grads["db" + str(l+1)]
    return parameters
X = np.random.randn(5, 40); Y = (X.sum(0, keepdims=True) > 0).astype(np.int64)
params = initialize_parameters_deep((5, 6, 3, 1))
for key in params:
    if key.startswith('W'): params[key] *= 40
tic = time.time()
for i in range(300):
    AL, caches = L_model_forward(X, params)
    cost = compute_cost(AL, Y)
    grads = L_model_backward(AL, Y, caches)
    params = update_parameters(params, grads, 0.3)
    if i % 100 == 0 or i == 299:
        print("Cost after iteration {}: {:.9f}".format(i, np.squeeze(cost)))
toc = time.time()
assert 0 <= (toc-tic)*1000 < 1e6
# %%
print("Accuracy: " + str(np.sum((L_model_forward(X, params)[0] > .5) == Y) / X.shape[1]))
sorted(grads.keys()), {k: v.shape for k, v in params.items()}
# %%
def dictionary_to_vector(parameters):
    keys = []
    count = 0
    for key in sorted(parameters):
        new_vector = np.reshape(parameters[key], (-1, 1))
        keys = keys + [key] * new_vector.shape[0]
        if count == 0:
            theta = new_vector
        else:
            theta = np.concatenate((theta, new_vector), axis=0)
        count = count + 1
    return theta, keys
theta, keys = dictionary_to_vector(params)
theta.shape, keys[:3], keys[-1]
# %%
def gradient_check_n(parameters, epsilon=1e-7):
    vals, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros((vals.shape[0], 1))
    shapes = [(k, parameters[k].shape) for k in sorted(parameters)]
    def vector_to_dictionary(t):
        out, at = {}, 0
        for k, s in shapes:
            n = int(np.prod(s)); out[k] = t[at:at+n].reshape(s); at += n
        return out
    for i in range(vals.shape[0]):
        J = []
        for sgn in (+1, -1):
            t = np.copy(vals); t[i][0] += sgn * epsilon
            J.append(compute_cost(L_model_forward(X, vector_to_dictionary(t))[0], Y))
        gradapprox[i] = (J[0] - J[1]) / (2 * epsilon)
    AL, caches = L_model_forward(X, parameters)
    g = L_model_backward(AL, Y, caches)
    grad, _ = dictionary_to_vector({k: g['d' + k] for k in parameters})
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if difference > 2e-7:
        print ("\033[93m" + "There is a mistake in the backward propagation! difference = " + str(difference > 1) + "\033[0m")
    else:
        print ("\033[92m" + "Your backward propagation works perfectly fine!" + "\033[0m")
gradient_check_n(params)
# %%
def random_mini_batches(X, Y, mini_batch_size = 64, seed = 0):
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1,m))
    num_complete_minibatches = m // mini_batch_size
    for k in range(0, num_complete_minibatches):
        mini_batch_X = shuffled_X[:, k * mini_batch_size : (k+1) * mini_batch_size]
        mini_batch_Y = shuffled_Y[:, k * mini_batch_size : (k+1) * mini_batch_size]
        mini_batches.append((mini_batch_X, mini_batch_Y))
    if m % mini_batch_size != 0:
        mini_batches.append((shuffled_X[:, num_complete_minibatches * mini_batch_size : m], shuffled_Y[:, num_complete_minibatches * mini_batch_size : m]))
    return mini_batches
mb = random_mini_batches(X, Y, 16)
print ("shape of the 1st mini_batch_X: " + str(mb[0][0].shape)); print("mini batch sanity check: " + str(mb[0][0][0][0:3]))
len(mb)
