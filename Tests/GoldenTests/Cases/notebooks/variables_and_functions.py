# %%
from __future__ import annotations
import abc
import contextlib
import weakref
from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Tuple, Union
from enum import Enum, auto
import numpy as np
# %%
class Config:
    enable_backprop = True
@contextlib.contextmanager
def using_config(name, value):
    old_value = getattr(Config, name)
    setattr(Config, name, value)
    try:
        yield
    finally:
        setattr(Config, name, old_value)
def no_grad():
    return using_config('enable_backprop', False)
# %%
class Variable:
    __array_priority__ = 200
    def __init__(self, data, name=None):
        if data is not None:
            if not isinstance(data, np.ndarray):
                raise TypeError('{} is not supported'.format(type(data)))
        self.data = data
        self.name = name
        self.grad = None
        self.creator = None
        self.generation = 0
    @property
    def shape(self): return self.data.shape
    @property
    def ndim(self): return self.data.ndim
    @property
    def size(self): return self.data.size
    @property
    def dtype(self): return self.data.dtype
    @property
    def T(self): return transpose(self)
    def __len__(self): return len(self.data)
    def __repr__(self):
        if self.data is None:
            return 'variable(None)'
        p = str(self.data).replace('\n', '\n' + ' ' * 9)
        return 'variable(' + p + ')'
    def set_creator(self, func):
        self.creator = func
        self.generation = func.generation + 1
    def cleargrad(self): self.grad = None
    def backward(self, retain_grad=False):
        if self.grad is None:
            self.grad = np.ones_like(self.data)
        funcs = []
        seen_set = set()
        def add_func(f):
            if f not in seen_set:
                funcs.append(f)
                seen_set.add(f)
                funcs.sort(key=lambda x: x.generation)
        add_func(self.creator)
        while funcs:
            f = funcs.pop()
            gys = [output().grad for output in f.outputs]
            gxs = f.backward(*gys)
            if not isinstance(gxs, tuple):
                gxs = (gxs,)
            for x, gx in zip(f.inputs, gxs):
                if x.grad is None:
                    x.grad = gx
                else:
                    x.grad = x.grad + gx
                if x.creator is not None:
                    add_func(x.creator)
            if not retain_grad:
                for y in f.outputs:
                    y().grad = None
def as_variable(obj):
    if isinstance(obj, Variable):
        return obj
    return Variable(obj)
def as_array(x):
    if np.isscalar(x):
        return np.array(x)
    return x
class Function:
    def __call__(self, *inputs):
        inputs = [as_variable(x) for x in inputs]
        xs = [x.data for x in inputs]
        ys = self.forward(*xs)
        if not isinstance(ys, tuple):
            ys = (ys,)
        outputs = [Variable(as_array(y)) for y in ys]
        if Config.enable_backprop:
            self.generation = max([x.generation for x in inputs])
            for output in outputs:
                output.set_creator(self)
            self.inputs = inputs
            self.outputs = [weakref.ref(output) for output in outputs]
        return outputs if len(outputs) > 1 else outputs[0]
    def forward(self, xs): raise NotImplementedError()
    def backward(self, gys): raise NotImplementedError()
class Add(Function):
    def forward(self, x0, x1): return x0 + x1
    def backward(self, gy): return gy, gy
class Mul(Function):
    def forward(self, x0, x1): return x0 * x1
    def backward(self, gy):
        x0, x1 = self.inputs[0].data, self.inputs[1].data
        return gy * x1, gy * x0
class Pow(Function):
    def __init__(self, c): self.c = c
    def forward(self, x): return x ** self.c
    def backward(self, gy):
        x = self.inputs[0].data
        c = self.c
        return c * x ** (c - 1) * gy
class Neg(Function):
    def forward(self, x): return -x
    def backward(self, gy): return -gy
def add(x0, x1): return Add()(x0, as_array(x1))
def mul(x0, x1): return Mul()(x0, as_array(x1))
def neg(x): return Neg()(x)
def sub(x0, x1): return add(x0, neg(as_array(x1)))
def pow(x, c): return Pow(c)(x)
Variable.__add__ = add
Variable.__radd__ = add
Variable.__mul__ = mul
Variable.__rmul__ = mul
Variable.__neg__ = neg
Variable.__sub__ = sub
Variable.__pow__ = pow
def sphere(x, y): return x ** 2 + y ** 2
def matyas(x, y): return 0.26 * (x ** 2 + y ** 2) - 0.48 * x * y
x = Variable(np.array(1.0)); y = Variable(np.array(1.0))
z = matyas(x, y); z.backward()
print(x.grad, y.grad); z
# %%
x = Variable(np.array([[1, 2, 3], [4, 5, 6]])); print(x, len(x), x.shape, x.dtype); x
# %%
y = np.array([2.0]) + Variable(np.array([1.0])); print(y)
with no_grad():
    w = Variable(np.array(2.0)); v = w * w; print(v.creator, Config.enable_backprop)
Config.enable_backprop
# %%
try:
    Variable(1.0)
except TypeError as e:
    print('error:', e)
# %%
class Op(Enum):
    ADD = auto()
    MUL = auto()
    RELU = 'relu'
print(Op.ADD, repr(Op.MUL), Op('relu'), Op['ADD'].value, [o.name for o in Op], Op.ADD is Op['ADD'], len(Op))
# %%
@dataclass
class Tape:
    entries: List[Tuple[str, float]] = field(default_factory=list)
    name: str = 'tape'
    limit: Optional[int] = None
    def record(self, *items: Any) -> "Tape":
        self.entries.extend(items); return self
t = Tape().record(('a', 1.), ('b', 2.)); print(t, t == Tape(list(t.entries))); t
# %%
class Step(NamedTuple):
    loss: float
    acc: float = 0.0
s = Step(0.5); print(s, s._replace(acc=1), s._asdict(), s[0], *s); s
# %%
class Module(abc.ABC):
    @abc.abstractmethod
    def forward(self, x): ...
    def __call__(self, x: Sequence[float]) -> float: return self.forward(x)
class Sum(Module):
    def forward(self, x): return sum(x)
try: Module()
except TypeError as e: print(e)
Sum()([1, 2, 3])
# %%
class Parameter(Variable): pass
class L:
    def __init__(self): self._params = set()
    def __setattr__(self, name, value):
        if isinstance(value, (Parameter, L)):
            self._params.add(name)
        super().__setattr__(name, value)
    def params(self) -> Iterator[Parameter]:
        for name in sorted(self._params):
            obj = self.__dict__[name]
            if isinstance(obj, L): yield from obj.params()
            else: yield obj
net = L(); net.a = Parameter(np.zeros(2)); net.inner = L(); net.inner.W = Parameter(np.eye(2)); net.n = 3
print(list(net.params()), sorted(net._params), sorted(vars(net)))
