import numpy as np
from common.trainer import Trainer
from common.optimizer import SGD
from common.multi_layer_net import MultiLayerNet
from common.layers import *
np.random.seed(0)
x, t = np.random.randn(200, 20) * 1e3, np.random.randint(0, 10, 200)
trainer = Trainer(MultiLayerNet(20, [50], 10), x, t, x, t, epochs=50, mini_batch_size=20, optimizer_param={'lr': 1e6}, verbose=False)
trainer.train()


class Net:
    def __init__(self):
        self.layers = [Affine(np.random.randn(20, 5), np.zeros(5)), Relu(), Affine(np.random.randn(5, 10), np.zeros(10))]
        self.last = SoftmaxWithLoss()
        self.params = [p for layer in self.layers for p in layer.params]
        self.grads = [g for layer in self.layers for g in layer.grads]

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def forward(self, x, t):
        return self.last.forward(self.predict(x), t)

    def backward(self):
        dout = self.last.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)


Trainer(Net(), SGD(1e300)).fit(x, t, eval_interval=None)
net = Net()
net.params[0][0, 0] = np.inf
Trainer(net, SGD(0.1)).fit(x, t)
Trainer(Net(), SGD(0.1)).fit(x * np.nan, t)
trainer = Trainer(Net(), SGD(0.001))
trainer.fit(x / 1e3, t, max_epoch=2, eval_interval=2, verbose=False)
print(len(trainer.loss_list), trainer.current_epoch)
