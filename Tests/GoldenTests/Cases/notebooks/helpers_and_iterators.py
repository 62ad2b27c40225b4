# %%
import random, math, collections, inspect, os, sys, time
import numpy as np
from functools import partial, reduce, lru_cache
# %%
def add_to_class(Class):
    """Register functions as methods in created class."""
    def wrapper(obj):
        setattr(Class, obj.__name__, obj)
    return wrapper
class A:
    def __init__(self):
        self.b = 1
a = A()
@add_to_class(A)
def do(self):
    print('Class attribute "b" is', self.b)
a.do()
# %%
class HyperParameters:
    def save_hyperparameters(self, ignore=[]):
        raise NotImplemented
class B(HyperParameters):
    def __init__(self, a, b, c):
        for k, v in {'a': a, 'b': b, 'c': c}.items():
            if k not in ('c',): setattr(self, k, v)
        print('self.a =', self.a, 'self.b =', self.b)
        print('There is no self.c =', not hasattr(self, 'c'))
b = B(a=1, b=2, c=3)
# %%
class Timer:
    """Record multiple running times."""
    def __init__(self):
        self.times = []
        self.start()
    def start(self):
        self.tik = time.time()
    def stop(self):
        self.times.append(time.time() - self.tik)
        return self.times[-1]
    def avg(self): return sum(self.times) / len(self.times)
    def cumsum(self): return np.array(self.times).cumsum().tolist()
t = Timer(); _ = [t.stop() for _ in range(3)]; len(t.cumsum()), t.avg() < 1
# %%
def synthetic_data(w, b, num_examples):
    X = np.random.normal(0, 1, (num_examples, len(w)))
    y = np.dot(X, w) + b
    y += np.random.normal(0, 0.01, y.shape)
    return X, y.reshape((-1, 1))
np.random.seed(0); random.seed(0)
true_w = np.array([2, -3.4]); true_b = 4.2
features, labels = synthetic_data(true_w, true_b, 100)
print('features:', features[0], '\nlabel:', labels[0])
# %%
def data_iter(batch_size, features, labels):
    num_examples = len(features)
    indices = list(range(num_examples))
    random.shuffle(indices)
    for i in range(0, num_examples, batch_size):
        batch_indices = np.array(indices[i:min(i + batch_size, num_examples)])
        yield features[batch_indices], labels[batch_indices]
for X, y in data_iter(5, features, labels):
    print(X, '\n', y)
    break
# %%
w = np.random.normal(0, 0.01, (2, 1)); b = np.zeros(1)
def linreg(X, w, b): return X @ w + b
def squared_loss(y_hat, y): return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
def sgd(params, grads, lr, batch_size):
    for param, grad in zip(params, grads):
        param[:] = param - lr * grad / batch_size
lr, num_epochs, net, loss = 0.03, 3, linreg, squared_loss
for epoch in range(num_epochs):
    for X, y in data_iter(10, features, labels):
        err = net(X, w, b) - y
        sgd([w, b], [X.T @ err, err.sum(axis=0)], lr, 10)
    train_l = loss(net(features, w, b), labels)
    print(f'epoch {epoch + 1}, loss {float(train_l.mean()):f}')
print(f'error in estimating w: {true_w - w.reshape(true_w.shape)}')
print(f'error in estimating b: {true_b - b}')
# %%
class Accumulator:
    """For accumulating sums over `n` variables."""
    def __init__(self, n):
        self.data = [0.0] * n
    def add(self, *args):
        self.data = [a + float(b) for a, b in zip(self.data, args)]
    def reset(self):
        self.data = [0.0] * len(self.data)
    def __getitem__(self, idx):
        return self.data[idx]
m = Accumulator(2); m.add(1, 2); m.add(3, True); m[0], m[1], m[:], m[-1]
# %%
class Vocab:
    """Vocabulary for text."""
    def __init__(self, tokens=[], min_freq=0, reserved_tokens=[]):
        if tokens and isinstance(tokens[0], list):
            tokens = [token for line in tokens for token in line]
        counter = collections.Counter(tokens)
        self.token_freqs = sorted(counter.items(), key=lambda x: x[1], reverse=True)
        self.idx_to_token = list(sorted(set(['<unk>'] + reserved_tokens + [token for token, freq in self.token_freqs if freq >= min_freq])))
        self.token_to_idx = {token: idx for idx, token in enumerate(self.idx_to_token)}
    def __len__(self):
        return len(self.idx_to_token)
    def __getitem__(self, tokens):
        if not isinstance(tokens, (list, tuple)):
            return self.token_to_idx.get(tokens, self.unk)
        return [self.__getitem__(token) for token in tokens]
    def to_tokens(self, indices):
        if hasattr(indices, '__len__') and len(indices) > 1:
            return [self.idx_to_token[int(index)] for index in indices]
        return self.idx_to_token[indices]
    @property
    def unk(self):
        return self.token_to_idx['<unk>']
import re
text = "The Time Machine, by H. G. Wells [1898]. The Time Traveller (for so it will be convenient to speak of him)"
proc = re.sub('[^A-Za-z]+', ' ', text).lower()
vocab = Vocab(list(proc)); indices = vocab[list(proc)[:10]]
print('indices:', indices, 'words:', vocab.to_tokens(indices)); len(vocab), vocab.token_freqs[:4]
# %%
def corr2d(X, K):
    """Compute 2D cross-correlation."""
    h, w = K.shape
    Y = np.zeros((X.shape[0] - h + 1, X.shape[1] - w + 1))
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i: i + h, j: j + w] * K).sum()
    return Y
X = np.ones((6, 8)); X[:, 2:6] = 0
corr2d(X, np.array([[1.0, -1.0]]))
# %%
class Animator:
    def __init__(self, xlabel=None, legend=None, fmts=('-', 'm--', 'g-.', 'r:'), **kwargs):
        if legend is None: legend = []
        self.config_axes = lambda: (xlabel, legend, kwargs)
        self.X, self.Y, self.fmts = None, None, fmts
    def add(self, x, y):
        if not hasattr(y, "__len__"): y = [y]
        n = len(y)
        if not hasattr(x, "__len__"): x = [x] * n
        if not self.X: self.X = [[] for _ in range(n)]
        if not self.Y: self.Y = [[] for _ in range(n)]
        for i, (a, b) in enumerate(zip(x, y)):
            if a is not None and b is not None:
                self.X[i].append(a); self.Y[i].append(b)
an = Animator('epoch', figsize=(3.5, 2.5)); an.add(1, (2, None, 3)); an.add(2, 5); an.X, an.Y, an.config_axes()
# %%
print(reduce(lambda a, b: a * b, range(1, 6)), partial(pow, 2)(10))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(80), fib.cache_info()
