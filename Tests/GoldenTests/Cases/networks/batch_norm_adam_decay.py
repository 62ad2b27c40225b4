import numpy as np
from common.multi_layer_net_extend import MultiLayerNetExtend
from common.multi_layer_net import MultiLayerNet
from common.Multilayer import MLP
from common.optimizer import Adam
np.random.seed(4)
x = np.random.rand(30, 12)
t = np.eye(4)[np.random.randint(0, 4, 30)]
net = MultiLayerNetExtend(12, [9, 7], 4, weight_decay_lambda=0.01, use_batchnorm=True,
                          use_dropout=True, dropout_ration=0.3)
optimizer = Adam(lr=0.01)
for step in range(5):
    grads = net.gradient(x, t)
    optimizer.update(net.params, grads)
    print(repr(float(net.loss(x, t))), float(net.accuracy(x, t)))
print(list(net.params), list(net.layers))
print(net.params['gamma1'])
print(grads['W3'][0])
for make in (MultiLayerNet, MLP):
    net = make(12, [9], 4, activation='sigmoid', weight_init_std='xavier')
    for step in range(3):
        Adam().update(net.params, net.gradient(x, t.argmax(axis=1)))
    print(repr(float(net.loss(x, t.argmax(axis=1)))))
    print(np.abs(net.numerical_gradient(x, t)['b2'] - net.gradient(x, t)['b2']).max() < 1e-8)
