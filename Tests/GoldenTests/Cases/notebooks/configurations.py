# %%
%matplotlib inline
%config InlineBackend.figure_format = 'retina'
from __future__ import print_function, division
import numpy as np
import os.path as osp, sys, math, time, copy, random, logging, warnings, argparse, json
from datetime import datetime, timedelta
from pprint import pprint
warnings.filterwarnings('ignore')
plt = None
np.set_printoptions(precision=4, suppress=True)
# %%
parser = argparse.ArgumentParser(description='Train')
parser.add_argument('--lr', type=float, default=1e-3, help='learning rate')
parser.add_argument('--epochs', '-e', type=int, default=2)
parser.add_argument('--verbose', action='store_true')
parser.add_argument('--layers', nargs='+', type=int, default=[4, 8])
args = parser.parse_args(['--lr', '0.05', '-e', '3', '--layers', '2', '3', '1'])
print(args, args.lr, vars(args)['epochs'])
# %%
class Config(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    __setattr__ = dict.__setitem__
cfg = Config(lr=.1, net={'hidden': [3, 4], 'act': 'relu'}); cfg.seed = 7
print(cfg.lr, cfg['seed'], 'lr' in cfg, hasattr(cfg, 'zzz'), json.dumps(cfg, sort_keys=True)); pprint(cfg)
json.loads('{"a": [1, 2.5, null, true], "b": {"c": "\\u00e9"}}')
# %%
class Registry:
    _reg = {}
    def __init_subclass__(cls, name=None, **kw): super().__init_subclass__(**kw); cls._reg[name or cls.__name__.lower()] = cls
    @classmethod
    def create(cls, name, *a, **k): return cls._reg[name](*a, **k)
class Relu(Registry):
    def __call__(self, x): return np.maximum(x, 0)
class Leaky(Registry, name='lrelu'):
    def __init__(self, alpha=.01): self.alpha = alpha
    def __call__(self, x): return np.where(x > 0, x, self.alpha * x)
    def __repr__(self): return f'{type(self).__name__}(alpha={self.alpha})'
print(Registry._reg, Registry.create('lrelu', alpha=.2)(np.array([-1., 2])), Registry.create('relu')(np.array([-3, 3])))
Registry.create('lrelu')
# %%
class Optimizer(object):
    def __init__(self, params, **defaults): self.params, self.defaults, self.state, self.t = params, defaults, {}, 0
    def step(self, grads):
        self.t += 1
        for k in self.params: self.params[k] -= self.update(k, grads[k])
class SGD(Optimizer):
    def __init__(self, params, lr=.1, momentum=0.): super().__init__(params, lr=lr, momentum=momentum)
    def update(self, k, g):
        v = self.state.setdefault(k, np.zeros_like(g)); v *= self.defaults['momentum']; v += self.defaults['lr'] * g
        return v
class Adam(Optimizer):
    def __init__(self, params, lr=.1, betas=(.9, .999), eps=1e-8): super().__init__(params, lr=lr, betas=betas, eps=eps)
    def update(self, k, g):
        b1, b2 = self.defaults['betas']
        m, v = self.state.get(k, (0., 0.)); m = b1 * m + (1 - b1) * g; v = b2 * v + (1 - b2) * g ** 2; self.state[k] = m, v
        return self.defaults['lr'] * (m / (1 - b1 ** self.t)) / (np.sqrt(v / (1 - b2 ** self.t)) + self.defaults['eps'])
def rosen(p): x, y = p['x'], p['y']; return (1 - x) ** 2 + 5 * (y - x ** 2) ** 2, {'x': -2 * (1 - x) - 20 * x * (y - x ** 2), 'y': 10 * (y - x ** 2)}
for Opt, kw in [(SGD, {'lr': .01, 'momentum': .9}), (Adam, dict(lr=.1))]:
    p = {'x': np.array(-1.), 'y': np.array(2.)}; o = Opt(p, **kw)
    for i in range(150):
        l, g = rosen(p); o.step(g)
    print(f'{Opt.__name__:<5} loss={l:.6f} x={p["x"]:.4f} y={p["y"]:.4f}', o.defaults)
# %%
class EarlyStopping:
    def __init__(self, patience=2, delta=0.): self.patience, self.delta, self.best, self.wait = patience, delta, math.inf, 0
    def __call__(self, loss):
        if loss < self.best - self.delta: self.best, self.wait = loss, 0
        else: self.wait += 1
        return self.wait >= self.patience
es = EarlyStopping()
for e, l in enumerate([1., .8, .9, .85, .7]):
    if es(l): print('stop at', e, es.best); break
# %%
def lr_schedule(epoch, kind='cosine', base=.1, total=10):
    return {'step': lambda: base * .5 ** (epoch // 3), 'exp': lambda: base * math.exp(-.3 * epoch), 'cosine': lambda: base * .5 * (1 + math.cos(math.pi * epoch / total))}[kind]()
np.array([[lr_schedule(e, k) for e in range(0, 10, 3)] for k in ('step', 'exp', 'cosine')])
# %%
start = datetime(2020, 2, 28, 23, 59); print(start + timedelta(days=1, minutes=1), start.strftime('%Y-%m-%d %H:%M'), (datetime(2020, 3, 1) - start).total_seconds(), start.isoformat())
log = logging.getLogger('x'); log.setLevel(logging.INFO)
class Timer:
    def __enter__(self): self.t = time.perf_counter(); return self
    def __exit__(self, *exc): self.dt = time.perf_counter() - self.t; return False
with Timer() as tm: sum(range(1000))
print(tm.dt < 5, osp.join('a', 'b.txt'), osp.splitext('x/model.pkl'), osp.basename('/a/b/c.py'))
# %%
s = "The quick brown fox"; print(s[::-1], s.split()[::-1], s.swapcase(), s.center(25, '*'), s.zfill(22), s.find('q'), s.count('o'), s.index('b'), sep=' | ')
print(*sorted(s.lower().replace(' ', '')), sep=''); print('a,b,,c'.split(','), 'x=1;y=2'.partition(';'), ' pad '.strip() + '|', 'tab\tend'.expandtabs(8), 'abc'.isalpha(), '12'.isdigit(), 'Ab'.istitle())
nested = [[1, [2, 3]], [4]]; flat = lambda l: [y for x in l for y in (flat(x) if isinstance(x, list) else [x])]; print(flat(nested), [*zip(*[[1, 2], [3, 4]])], {**{'a': 1}, 'b': 2}, [i if i % 2 else -i for i in range(5)])
a, *b, c = range(5); (d, e), f = (1, 2), 3; print(a, b, c, d, e, f, divmod(17, 5), round(2.675, 2), round(5, -1), 7 // -2, -7 % 3, 2 ** -1, 0.1 + 0.2, 1e16, 1e-5, 123456789.123, float('inf'), int('ff', 16), hex(255), oct(8), bin(5), complex if False else '')
