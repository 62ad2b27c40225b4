# %%
from numpy import exp, array, random, dot
class NeuralNetwork():
    def __init__(self):
        # Seed the random number generator, so it generates the same numbers
        # every time the program runs.
        random.seed(1)
        self.synaptic_weights = 2 * random.random((3, 1)) - 1
    def __sigmoid(self, x):
        return 1 / (1 + exp(-x))
    def __sigmoid_derivative(self, x):
        return x * (1 - x)
    def train(self, training_set_inputs, training_set_outputs, number_of_training_iterations):
        for iteration in range(number_of_training_iterations):
            output = self.think(training_set_inputs)
            error = training_set_outputs - output
            adjustment = dot(training_set_inputs.T, error * self.__sigmoid_derivative(output))
            self.synaptic_weights += adjustment
    def think(self, inputs):
        return self.__sigmoid(dot(inputs, self.synaptic_weights))
if __name__ == "__main__":
    neural_network = NeuralNetwork()
    print("Random starting synaptic weights: ")
    print(neural_network.synaptic_weights)
    training_set_inputs = array([[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]])
    training_set_outputs = array([[0, 1, 1, 0]]).T
    neural_network.train(training_set_inputs, training_set_outputs, 10000)
    print("New synaptic weights after training: ")
    print(neural_network.synaptic_weights)
    print("Considering new situation [1, 0, 0] -> ?: ")
    print(neural_network.think(array([1, 0, 0])))
# %%
import numpy as np
def nonlin(x,deriv=False):
	if(deriv==True):
	    return x*(1-x)
	return 1/(1+np.exp(-x))
X = np.array([[0,0,1],
            [0,1,1],
            [1,0,1],
            [1,1,1]])
y = np.array([[0],
			[1],
			[1],
			[0]])
np.random.seed(1)
# randomly initialize our weights with mean 0
syn0 = 2*np.random.random((3,4)) - 1
syn1 = 2*np.random.random((4,1)) - 1
for j in range(60000 // 10):
    l0 = X
    l1 = nonlin(np.dot(l0,syn0))
    l2 = nonlin(np.dot(l1,syn1))
    l2_error = y - l2
    if (j% 1000) == 0:
        print("Error:" + str(np.mean(np.abs(l2_error)).round(9)))
    l2_delta = l2_error*nonlin(l2,deriv=True)
    l1_error = l2_delta.dot(syn1.T)
    l1_delta = l1_error * nonlin(l1,deriv=True)
    syn1 += l1.T.dot(l2_delta)
    syn0 += l0.T.dot(l1_delta)
print(l2)
# %%
class MLP:
    sizes: tuple = (2, 3, 1)
    def __init__(self, *sizes, act='tanh'):
        self.sizes = sizes or self.sizes
        self.W = [np.random.randn(i, o) / np.sqrt(i) for i, o in zip(self.sizes[:-1], self.sizes[1:])]
        self.b = [np.zeros((1, o)) for o in self.sizes[1:]]
        self.act, self.dact = {'tanh': (np.tanh, lambda a: 1 - a ** 2), 'sig': (nonlin, lambda a: a * (1 - a))}[act]
    def __call__(self, x):
        self.a = [x]
        for W, b in zip(self.W, self.b): self.a.append(self.act(self.a[-1] @ W + b))
        return self.a[-1]
    def step(self, y, lr=.5):
        d = (self.a[-1] - y) * self.dact(self.a[-1])
        for i in reversed(range(len(self.W))):
            gW, gb = self.a[i].T @ d, d.sum(0, keepdims=True)
            d = d @ self.W[i].T * self.dact(self.a[i])
            self.W[i] -= lr * gW; self.b[i] -= lr * gb
    def __len__(self): return sum(w.size + b.size for w, b in zip(self.W, self.b))
np.random.seed(4); net = MLP(2, 4, 1, act='sig'); Xo = np.array([[0., 0], [0, 1], [1, 0], [1, 1]]); yo = np.array([[0.], [1], [1], [0]])
for i in range(3001):
    out = net(Xo); net.step(yo, lr=2)
    if i % 1000 == 0: print(i, '%.6f' % ((out - yo) ** 2).mean())
print(net(Xo).round(2).tolist(), len(net), MLP.sizes, net.sizes)
# %%
from math import exp as mexp
from random import seed, random as rnd
def initialize_network(n_inputs, n_hidden, n_outputs):
    network = list()
    hidden_layer = [{'weights':[rnd() for i in range(n_inputs + 1)]} for i in range(n_hidden)]
    network.append(hidden_layer)
    output_layer = [{'weights':[rnd() for i in range(n_hidden + 1)]} for i in range(n_outputs)]
    network.append(output_layer)
    return network
def activate(weights, inputs):
    activation = weights[-1]
    for i in range(len(weights)-1):
        activation += weights[i] * inputs[i]
    return activation
def transfer(activation): return 1.0 / (1.0 + mexp(-activation))
def forward_propagate(network, row):
    inputs = row
    for layer in network:
        new_inputs = []
        for neuron in layer:
            activation = activate(neuron['weights'], inputs)
            neuron['output'] = transfer(activation)
            new_inputs.append(neuron['output'])
        inputs = new_inputs
    return inputs
def backward_propagate_error(network, expected):
    for i in reversed(range(len(network))):
        layer = network[i]
        errors = list()
        if i != len(network)-1:
            for j in range(len(layer)):
                error = 0.0
                for neuron in network[i + 1]:
                    error += (neuron['weights'][j] * neuron['delta'])
                errors.append(error)
        else:
            for j in range(len(layer)):
                neuron = layer[j]
                errors.append(neuron['output'] - expected[j])
        for j in range(len(layer)):
            neuron = layer[j]
            neuron['delta'] = errors[j] * neuron['output'] * (1.0 - neuron['output'])
def update_weights(network, row, l_rate):
    for i in range(len(network)):
        inputs = row[:-1]
        if i != 0:
            inputs = [neuron['output'] for neuron in network[i - 1]]
        for neuron in network[i]:
            for j in range(len(inputs)):
                neuron['weights'][j] -= l_rate * neuron['delta'] * inputs[j]
            neuron['weights'][-1] -= l_rate * neuron['delta']
seed(1)
dataset = [[2.7810836,2.550537003,0], [1.465489372,2.362125076,0], [7.627531214,2.759262235,1], [5.332441248,2.088626775,1]]
n_inputs = len(dataset[0]) - 1
n_outputs = len(set([row[-1] for row in dataset]))
network = initialize_network(n_inputs, 2, n_outputs)
for epoch in range(5):
    sum_error = 0
    for row in dataset:
        outputs = forward_propagate(network, row)
        expected = [0 for i in range(n_outputs)]
        expected[row[-1]] = 1
        sum_error += sum([(expected[i]-outputs[i])**2 for i in range(len(expected))])
        backward_propagate_error(network, expected)
        update_weights(network, row, 0.5)
    print('>epoch=%d, lrate=%.3f, error=%.3f' % (epoch, 0.5, sum_error))
for layer in network: print(layer)
# %%
network
