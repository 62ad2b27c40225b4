import numpy as np
from common.optimizer import SGD, Momentum, Nesterov, AdaGrad, RMSprop, Adam


def f(params):
    return params['x'] ** 2 / 20.0 + params['y'] ** 2


for optimizer in (SGD(lr=0.95), Momentum(lr=0.1), Nesterov(lr=0.1), AdaGrad(lr=1.5),
                  RMSprop(lr=0.1), Adam(lr=0.3)):
    params = {'x': np.array([-7.0, 1.0]), 'y': np.array([2.0, -3.0])}
    for i in range(30):
        optimizer.update(params, {'x': params['x'] / 10.0, 'y': 2.0 * params['y']})
    print(type(optimizer).__name__, params['x'], params['y'], f(params))
lists = [np.ones((2, 2)), np.zeros(3)]
optimizer = Adam()
for i in range(4):
    optimizer.update(lists, [lists[0] * 2, lists[1] - 1])
print(lists)
