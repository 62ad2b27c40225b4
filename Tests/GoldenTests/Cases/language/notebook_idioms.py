import numpy as np, sys, os, string, copy, operator, warnings
from functools import reduce, partial, lru_cache
from itertools import product, combinations, permutations, chain, cycle, islice, accumulate, groupby, zip_longest, count, takewhile
def progress(it, total=None, desc='', width=20):
    total = total or len(it)
    for i, x in enumerate(it, 1):
        yield x
        done = int(width * i / total)
        sys.stdout.write(f"\r{desc}: {100*i/total:5.1f}%|{'█'*done}{' '*(width-done)}| {i}/{total}")
        sys.stdout.flush()
    sys.stdout.write('\n')
s = 0
for k in progress(range(4), desc='train'): s += k
print("Sum: %d, mean: %.3f" % (s, s / 4), file=sys.stdout)
print('{:<10}|{:^10}|{:>10}'.format('left', 'mid', 'right')); print('-' * 32)
table = [('lr', 0.001, 3), ('momentum', .9, 12), ('weight decay', 1e-5, 7)]
for name, v, n in table: print('{0:<14s}{1:>10.2e}{2:>5d}'.format(name, v, n))
for row in zip(*table): print(*row, sep='\t')
print("".join([f"{i:02d}" + (" " if (i + 1) % 5 else "\n") for i in range(10)]), end="")
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info())
print(reduce(operator.mul, range(1, 20)), list(accumulate([1, 2, 3], operator.mul)), list(islice(cycle('ab'), 5)))
print({k: [x for _, x in g] for k, g in groupby(sorted([('b', 1), ('a', 2), ('b', 0)]), key=operator.itemgetter(0))})
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.upper, partial(str.replace, __old='A') if False else len)("  abc "))
class Tokenizer:
    PAT = type("P", (), {"findall": staticmethod(lambda s: s.split())})()
    def __init__(self): self.stoi, self.itos = {'<unk>': 0}, ['<unk>']
    def fit(self, text):
        for t in self.PAT.findall(text.lower()):
            if t not in self.stoi: self.stoi[t] = len(self.itos); self.itos += [t]
        return self
    def encode(self, t): return [self.stoi.get(w, 0) for w in self.PAT.findall(t.lower())]
    def decode(self, ids): return ' '.join(map(self.itos.__getitem__, ids))
    def __len__(self): return len(self.itos)
    def __contains__(self, w): return w in self.stoi
t = Tokenizer().fit("Hello, world! It's a test. A test?")
print(len(t), t.encode("hello test unknown!"), t.decode([1, 2, 3]), 'world' in t, t.stoi)
class LSTMCell:
    def __init__(self, nx, nh, seed=0):
        rs = np.random.RandomState(seed); z = nx + nh
        for g in 'fico':
            setattr(self, f'W{g}', rs.randn(nh, z) * 0.1); setattr(self, 'b' + g, np.zeros((nh, 1)))
    @staticmethod
    def sigmoid(x): return 1 / (1 + np.exp(-x))
    def step(self, x, h, c):
        z = np.vstack((h, x)); f = self.sigmoid(self.Wf @ z + self.bf); i = self.sigmoid(self.Wi @ z + self.bi)
        cc = np.tanh(self.Wc @ z + self.bc); c = f * c + i * cc; o = self.sigmoid(self.Wo @ z + self.bo)
        return o * np.tanh(c), c, dict(f=f, i=i, o=o)
cell = LSTMCell(2, 3); h = c = np.zeros((3, 1))
for x in np.eye(2): h, c, cache = cell.step(x[:, None], h, c)
print(h.T.round(5), {k: v.shape for k, v in cache.items()}, sorted(vars(cell)))
def im2col(x, k, s=1):
    n, ch, H, W = x.shape; oh, ow = (H - k) // s + 1, (W - k) // s + 1
    cols = np.zeros((n, ch, k, k, oh, ow))
    for i in range(k):
        for j in range(k): cols[:, :, i, j] = x[:, :, i:i + s * oh:s, j:j + s * ow:s]
    return cols.transpose(0, 4, 5, 1, 2, 3).reshape(n * oh * ow, -1)
print(im2col(np.arange(16.).reshape(1, 1, 4, 4), 3).astype(int))
assert np.allclose(im2col(np.ones((2, 3, 5, 5)), 2, 2).sum(), 2*3*4*4)
class Timer:
    def __enter__(self): self.log = ['in']; return self
    def __exit__(self, et, ev, tb): self.log.append(et.__name__ if et else 'ok'); return et is ZeroDivisionError
with Timer() as tm: 1 / 0
print(tm.log)
try:
    with Timer() as tm: raise KeyError('k')
except KeyError as e: print(tm.log, repr(e), e.args, str(e))
finally: print('done')
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{'c': 3})); 
try: f(1)
except TypeError as e: print(e)
try: [].pop()
except IndexError as e: print(type(e).__name__, e)
try: int('x')
except (ValueError, TypeError) as e: print(e)
try:
    try: {}['a']
    except KeyError as e: raise RuntimeError('wrapped') from e
except RuntimeError as e: print(e, repr(e.__cause__))
x, *rest, y = range(6); print(x, rest, y); (a, b), c = (1, 2), 3
matrix = [[1, 2, 3], [4, 5, 6]]; print([list(r) for r in zip(*matrix)], sum(map(sum, matrix)), [x for r in matrix for x in r if x % 2])
print(sorted({'b': 2, 'a': 1}.items(), key=lambda kv: -kv[1]), max(matrix, key=lambda r: r[-1]), any(x > 5 for r in matrix for x in r))
print(f"{3.14159:.2f} {1234567:,} {0.256:.1%} {255:#x} {255:08b} {'x':*^9} {True!s:>6} {x=} {'nested ' + f'{1+1}'} {1e-10:g} {[1,2]!r:>10}")
print("%5.2f|%-8s|%05d|%x|%e|%%|%r" % (3.14159, 'ab', 42, 255, 12345.678, 'q'))
def gen():
    r = yield 1
    while r is not None: r = yield r * 2
    return 'end'
g = gen(); print(next(g), g.send(5), g.send(7))
try: g.send(None)
except StopIteration as e: print('stop', e.value)
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4])], 5])))
d = copy.deepcopy(matrix); d[0][0] = 99; print(matrix[0][0], d is not matrix, id(d) != id(matrix))
print(string.ascii_lowercase[:5], string.punctuation[:5], os.path.join('a', 'b.txt'), os.path.splitext('x.tar.gz'))
if __name__ == '__main__': print("main", __name__)
