import numpy as np
from simple_convnet import SimpleConvNet
from common.optimizer import Adam
np.random.seed(2)
x = np.random.rand(8, 1, 12, 12)
t = np.random.randint(0, 5, 8)
net = SimpleConvNet(input_dim=(1, 12, 12), hidden_size=6, output_size=5,
                    conv_param={'filter_num': 3, 'filter_size': 5, 'pad': 0, 'stride': 1})
optimizer = Adam(lr=0.01)
for step in range(5):
    optimizer.update(net.params, net.gradient(x, t))
    print(repr(float(net.loss(x, t))), float(net.accuracy(x, t, batch_size=4)))
numeric, analytic = net.numerical_gradient(x, t), net.gradient(x, t)
for key in net.params:
    print(key, net.params[key].shape, bool(np.abs(numeric[key] - analytic[key]).max() < 1e-7))
