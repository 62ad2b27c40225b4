from __future__ import annotations
import numpy as np
from dataclasses import dataclass, field, asdict, replace
from typing import List, Optional, Callable, Dict, Tuple, Union
from abc import ABC, abstractmethod
from enum import Enum, auto
import functools, time, contextlib, collections, itertools
class Mode(Enum):
    TRAIN = auto()
    EVAL = auto()
@dataclass
class Config:
    lr: float = 0.1
    epochs: int = 3
    hidden: List[int] = field(default_factory=lambda: [4, 2])
    name: str = "run"
    mode: Mode = Mode.TRAIN
    seed: Optional[int] = None
    def __post_init__(self):
        if self.lr <= 0:
            raise ValueError(f"lr must be > 0, got {self.lr}")
cfg = Config(seed=3)
print(cfg); print(asdict(cfg)); print(replace(cfg, lr=0.5))
try:
    Config(lr=-1)
except ValueError as e:
    print("Error:", e)
def timer(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        t = time.perf_counter()
        out = fn(*args, **kwargs)
        dt = time.perf_counter() - t
        print(f"{fn.__name__} took {'<1h' if dt < 3600 else dt}")
        return out
    return wrapper
class Layer(ABC):
    params: Dict[str, np.ndarray]
    def __init__(self) -> None:
        self.params = {}
        self.grads = {}
    @abstractmethod
    def forward(self, x: np.ndarray, training: bool = True) -> np.ndarray: ...
    @abstractmethod
    def backward(self, grad): raise NotImplementedError
    @property
    def n_params(self): return sum(p.size for p in self.params.values())
    def __call__(self, *a, **k): return self.forward(*a, **k)
class Dense(Layer):
    count = 0
    def __init__(self, i, o, rng=None):
        super().__init__()
        rng = rng or np.random.RandomState(0)
        self.params['W'] = rng.randn(i, o) * np.sqrt(2. / i)
        self.params['b'] = np.zeros(o)
        type(self).count += 1
        self.name = f"dense_{Dense.count}"
    def forward(self, x, training=True):
        self.x = x
        return x @ self.params['W'] + self.params['b']
    def backward(self, grad):
        self.grads['W'] = self.x.T @ grad
        self.grads['b'] = grad.sum(0)
        return grad @ self.params['W'].T
class Activation(Layer):
    def __init__(self, f: Callable, df: Callable):
        super().__init__(); self.f, self.df = f, df
    def forward(self, x, training=True):
        self.x = x; return self.f(x)
    def backward(self, g): return g * self.df(self.x)
class Tanh(Activation):
    def __init__(self): super().__init__(np.tanh, lambda x: 1 - np.tanh(x) ** 2)
try:
    Layer()
except TypeError as e: print(e)
class Net:
    def __init__(self, *layers): self.layers = list(layers)
    def __iter__(self): return iter(self.layers)
    def __len__(self): return len(self.layers)
    def __getitem__(self, i): return self.layers[i]
    def forward(self, x):
        for l in self: x = l(x)
        return x
    def backward(self, g):
        for l in reversed(self.layers): g = l.backward(g)
    @timer
    def fit(self, x, y, cfg):
        hist = collections.defaultdict(list)
        for e in range(1, cfg.epochs + 1):
            p = self.forward(x)
            loss = ((p - y) ** 2).mean()
            self.backward(2 * (p - y) / len(y))
            for l in self:
                for k, v in l.params.items(): v -= cfg.lr * l.grads[k]
            hist['loss'].append(loss)
            print(f"Epoch {e:>3d}/{cfg.epochs} | loss: {loss:8.5f} | {'#' * int(loss * 10):<10}|")
        return dict(hist)
    def summary(self):
        print(f"{'Layer':<15}{'Params':>10}"); print("=" * 25)
        for i, l in enumerate(self): print(f"{getattr(l, 'name', type(l).__name__):<15}{l.n_params:>10,}")
        print("=" * 25); print("Total:", sum(l.n_params for l in self))
rng = np.random.RandomState(42)
net = Net(Dense(2, 8, rng), Tanh(), Dense(8, 1, rng))
X = np.array([[0,0],[0,1],[1,0],[1,1]]); Y = np.array([[0],[1],[1],[0]])
net.summary(); h = net.fit(X, Y, cfg); print({k: [round(v, 6) for v in l] for k, l in h.items()})
print(isinstance(net[1], Activation), issubclass(Tanh, Layer), [type(l).__name__ for l in net], Tanh.__mro__)
@contextlib.contextmanager
def evaluating(net):
    print("eval on"); net.mode = Mode.EVAL
    try: yield net
    finally: net.mode = Mode.TRAIN; print("eval off")
with evaluating(net) as m: print(m.mode, m.mode.name, m.mode.value)
def batches(X, Y, size, shuffle=True, rng=np.random.RandomState(1)):
    idx = np.arange(len(X))
    if shuffle: rng.shuffle(idx)
    for s in range(0, len(X), size):
        yield X[idx[s:s+size]], Y[idx[s:s+size]]
for i, (xb, yb) in enumerate(batches(X, Y, 3)): print(i, xb.shape, yb.ravel())
np.set_printoptions(precision=3, suppress=True)
