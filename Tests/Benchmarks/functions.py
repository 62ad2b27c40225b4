"""Times functions of NumPy on arrays of 100,000 elements, or of 24, under nabla and under CPython + NumPy.

    python3 Tests/Benchmarks/functions.py [PART OF AN EXPRESSION …] [--small] [--nabla PATH] [--rounds N] [--above RATIO]

Each expression is repeated in one process a program; the least processor time of all rounds, taken by turns, counts. Shown
are the ratios above a bound (1.2), the slowest first; with parts of expressions, all that contain one.
"""
import argparse
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PREPARED = '''
import time
import numpy as np
n, height, width, short, repeats = SIZES
r = np.random.RandomState(0)
f = r.rand(n)
g = r.rand(n)
f4 = f.astype(np.float32)
i8 = r.randint(0, 10**6, n)
i4 = i8.astype(np.int32)
small = r.randint(0, 100, n)
u1 = small.astype(np.uint8)
b = f > 0.5
idx = r.randint(0, n, n)
s = np.sort(f)
m = f.reshape(height, width)
m4 = f4.reshape(height, width)
k1 = f[:short]
k2 = f[short:2 * short]
edges = np.linspace(0, 1, 101)
fn = f.copy()
fn[::10] = np.nan
mn = fn.reshape(height, width)
z = np.zeros(1000)
zi = r.randint(0, 1000, n)
w = r.rand(n)
acc = np.zeros(1000, np.int64)
im = i8.reshape(height, width)
mi = small.reshape(height, width)
cube = f.reshape(-1, height // 2, width // 2)
g0 = np.random.default_rng(0)
rows = r.randint(0, height, height)

def measure(name, run):
    try:
        run()
        best = 1e9
        total = 0
        rounds = 0
        while (rounds < 5 or total < 0.02) and total < 0.3:
            begin = time.process_time()
            for _ in range(repeats):
                run()
            took = (time.process_time() - begin) / repeats
            best = min(best, took)
            total += took * repeats
            rounds += 1
        print(name, '|', best * 1e6, flush=True)
    except Exception as e:
        print(name, '|', 'fails:', type(e).__name__, e, flush=True)
'''
# What changes an array is measured on a copy's own name, so that the others see the same numbers.
EXPRESSIONS = '''
np.partition(f, n // 2)
np.argpartition(f, n // 2)
np.partition(i8, 10)
np.argpartition(f4, n // 1000)
np.add.at(z, zi, w)
np.add.at(z, zi, 1)
np.add.at(acc, zi, 1)
np.subtract.at(z, zi, w)
np.maximum.at(z, zi, w)
np.multiply.at(z, zi, 1.0)
np.bincount(small)
np.bincount(zi, w)
np.bincount(u1)
np.unique(f)
np.unique(i8)
np.unique(small)
np.unique(u1)
np.unique(small, return_counts=True)
np.unique(i8, return_inverse=True)
np.unique(f, return_index=True)
np.sort(f)
np.sort(f4)
np.sort(i8)
np.sort(i4)
np.sort(u1)
np.sort(m, axis=0)
np.sort(m, axis=1)
np.argsort(f)
np.argsort(f4)
np.argsort(i8)
np.argsort(i4)
np.argsort(small)
np.argsort(f, kind='stable')
np.argsort(m, axis=0)
np.argsort(m, axis=1)
np.lexsort((small, i8))
np.take(f, idx)
np.take(m, rows, axis=0)
np.take(m, rows, axis=1)
f[idx]
f4[idx]
f[b]
f[idx, None]
m[rows]
m[:, rows]
m[rows[:, None], rows]
np.nonzero(b)
np.nonzero(m > 0.5)
np.flatnonzero(f > 0.9)
np.argwhere(m > 0.5)
np.isin(i8, i8[:n // 100])
np.isin(small, [1, 2, 3])
np.isin(f, f[:n // 100])
np.intersect1d(i8, idx)
np.union1d(i8, idx)
np.setdiff1d(i8, idx)
np.searchsorted(s, f)
np.searchsorted(edges, f)
np.digitize(f, edges)
np.interp(f, edges, edges)
np.cumsum(f)
np.cumsum(f4)
np.cumsum(i8)
np.cumsum(m, axis=0)
np.cumsum(m, axis=1)
np.cumprod(f)
np.maximum.accumulate(f)
np.diff(f)
np.diff(m, axis=0)
np.gradient(f)
np.ediff1d(f)
np.median(f)
np.median(m, axis=0)
np.median(m, axis=1)
np.percentile(f, 30)
np.percentile(f, [10, 50, 90])
np.quantile(f, 0.3)
np.percentile(m, 30, axis=1)
np.nanmedian(fn)
np.histogram(f)
np.histogram(f, bins=100)
np.histogram(f, bins=edges)
np.histogram(small, bins=10)
np.histogram(f, weights=w)
np.histogram2d(f, g)
np.histogram2d(f, g, bins=50)
np.clip(f, 0.2, 0.8)
np.clip(i8, 100, 1000)
f.clip(0.2)
np.round(f, 2)
np.round(f)
np.where(b, f, g)
np.where(b, f, 0)
np.where(b, 1, 0)
np.where(b)
np.select([f < 0.3, f < 0.6], [f, g])
np.repeat(f, 2)
np.repeat(f, 10)
np.repeat(f, u1 % 3)
np.repeat(m, 2, axis=0)
np.repeat(m, 2, axis=1)
np.tile(f, 2)
np.tile(f, (3, 1))
np.tile(m, (2, 2))
np.roll(f, 7)
np.roll(m, 3, axis=1)
np.flip(f).copy()
np.flip(m, 1).copy()
np.fliplr(m).copy()
np.rot90(m).copy()
m.T.copy()
m4.T.copy()
np.ascontiguousarray(cube.transpose(2, 0, 1))
np.pad(f, 10)
np.pad(m, 5, mode='edge')
np.pad(m, 5, mode='reflect')
np.kron(k1[:20], k2)
np.kron(m[:10, :10], m[:30, :30])
np.outer(k1, k2)
np.tril(m)
np.triu(m, 1)
np.tril(im)
np.einsum('ij->ji', m)
np.einsum('ij,ij->i', m, m)
np.einsum('ij,ij->', m, m)
np.einsum('ij->i', m)
np.einsum('i,j->ij', k1, k2)
np.einsum('ij,jk->ik', m[:, :height], m[:, :height])
np.einsum('i,i->', f, g)
np.einsum('ijk->k', cube)
np.tensordot(cube, cube, axes=([0, 1], [0, 1]))
np.tensordot(m, m, axes=([1], [1]))
np.inner(f, g)
np.vdot(f, g)
np.convolve(f, k1[:10])
np.convolve(f, k1)
np.correlate(f, k1)
np.unravel_index(idx, (n // 100 + 1, 100))
np.ravel_multi_index((idx % 1000, idx % 100), (1000, 100))
np.std(f)
np.var(f)
np.std(m, axis=0)
np.var(m, axis=1)
np.std(f4)
np.mean(f)
np.mean(f4)
np.mean(i8)
np.mean(m, axis=0)
np.sum(f)
np.sum(i8)
np.sum(b)
np.sum(u1)
np.sum(m, axis=0)
np.sum(m, axis=1)
np.sum(m.T, axis=1)
np.prod(f)
np.max(f)
np.max(i8)
np.max(m, axis=0)
np.max(m, axis=1)
np.min(f4)
np.argmax(f)
np.argmax(m, axis=0)
np.argmax(m, axis=1)
np.argmin(i8)
np.argmax(b)
np.ptp(f)
np.ptp(m, axis=0)
np.average(f, weights=w)
np.average(m, axis=0)
np.nansum(fn)
np.nanmean(fn)
np.nanstd(fn)
np.nanmax(fn)
np.nanmin(mn, axis=0)
np.nanmean(mn, axis=1)
np.cov(f, g)
np.corrcoef(f, g)
np.cov(m)
np.corrcoef(m)
f // 0.3
i8 // 7
i8 // (small + 1)
f % 0.3
i8 % 7
i8 % (small + 1)
np.divmod(i8, 7)
np.fmod(f, 0.3)
f ** 2
f ** 3
f ** 0.5
f ** g
i8 ** 2
np.power(f4, 1.7)
np.sqrt(f)
np.exp(f)
np.log(f)
np.log2(f + 1)
np.log10(f + 1)
np.log1p(f)
np.expm1(f)
np.sin(f)
np.cos(f4)
np.tan(f)
np.arctan(f)
np.arcsin(f)
np.sinh(f)
np.tanh(f)
np.hypot(f, g)
np.arctan2(f, g)
np.logaddexp(f, g)
np.maximum(f, g)
np.minimum(f, 0.5)
np.abs(f - 0.5)
np.sign(f - 0.5)
np.floor(f * 10)
np.ceil(f * 10)
np.rint(f)
np.isnan(fn)
np.isfinite(fn)
np.nan_to_num(fn)
np.isclose(f, g)
np.allclose(f, f)
np.array_equal(f, f)
np.any(f > 2)
np.all(f < 2)
np.any(m > 2, axis=0)
np.all(m < 2, axis=1)
np.count_nonzero(b)
np.count_nonzero(f)
np.count_nonzero(m, axis=0)
f.astype(np.float32)
f.astype(int)
f4.astype(float)
i8.astype(float)
i8.astype(np.int32)
i8.astype(np.float32)
u1.astype(float)
u1.astype(int)
b.astype(float)
b.astype(int)
f.astype(bool)
f.astype(np.uint8)
f.astype(np.float16)
i4.astype(np.float64)
np.stack([f, g])
np.stack([f, g], axis=1)
np.concatenate([f, g])
np.concatenate([m, m], axis=1)
np.vstack([m, m])
np.hstack([m, m])
np.column_stack([f, g])
np.dstack([m, m])
np.split(f, 10)
np.append(f, g)
np.insert(f, 10, 1.0)
np.delete(f, [1, 5, 9])
np.delete(m, 3, axis=1)
np.meshgrid(k1, k2)
np.arange(n)
np.linspace(0, 1, n)
np.zeros(n)
np.ones(n)
np.full(n, 2.5)
np.eye(short)
np.identity(short)
np.diag(k1)
np.trace(m)
np.cross(f[:n // 3 * 3].reshape(-1, 3), g[:n // 3 * 3].reshape(-1, 3))
np.linalg.norm(f)
np.linalg.norm(m, axis=1)
np.linalg.norm(m)
np.random.rand(n)
np.random.randn(n)
np.random.random(n)
np.random.normal(1, 2, n)
np.random.uniform(1, 2, n)
np.random.randint(0, 100, n)
np.random.randint(0, 2, n)
np.random.choice(n, n)
np.random.choice(10, n, p=[0.1] * 10)
np.random.choice(f, n // 100, replace=False)
np.random.permutation(n)
np.random.shuffle(changed)
np.random.exponential(1, n)
np.random.poisson(3, n)
np.random.binomial(10, 0.3, n)
np.random.gamma(2, 1, n)
np.random.beta(2, 3, n)
np.random.standard_t(5, n)
np.random.chisquare(3, n)
np.random.laplace(0, 1, n)
np.random.lognormal(0, 1, n)
np.random.geometric(0.3, n)
np.random.multinomial(10, [0.2] * 5, n // 10)
np.random.multivariate_normal([0, 0], [[1, 0], [0, 1]], n // 10)
np.random.dirichlet([1, 2, 3], n // 10)
g0.random(n)
g0.standard_normal(n)
g0.normal(0, 1, n)
g0.integers(0, 100, n)
g0.uniform(0, 1, n)
g0.choice(n, n)
g0.choice(n, n // 100, replace=False)
g0.permutation(n)
g0.shuffle(changed)
g0.exponential(1, n)
g0.poisson(3, n)
g0.gamma(2, 1, n)
np.apply_along_axis(np.sum, 1, m)
np.trapezoid(f)
np.polyval([1.0, 2.0, 3.0], f)
np.cumsum(b)
np.bitwise_and(i8, 255)
i8 & 255
i8 << 2
~b
b & (f < 0.7)
np.logical_and(b, b)
np.logical_not(b)
np.heaviside(f, 0.5)
np.floor_divide(f, 0.1)
np.mod(f4, 0.3)
np.gcd(i8, 12)
np.lcm(small, 12)
np.packbits(b)
np.fromiter(range(1000), float)
np.array(list(range(1000)))
f.tolist()
m.tolist()
f.sum(); f.mean(); f.max()
f.copy()
changed.fill(1.0)
m.flatten()
np.ravel(m.T)
m[::2, ::3].copy()
changedm[:, 5] = 1
changedm[m > 0.9] = 0
changed[idx] = 1.0
changed[idx] = g
np.put(changed, idx, 1.0)
np.putmask(changed, b, 0.0)
np.copyto(changed, g)
np.place(changed, b, [1.0])
np.extract(b, f)
np.compress(b, f)
np.choose(small % 2, [f, g])
np.take_along_axis(m, np.argsort(m, axis=1), axis=1)
np.fft.fft(f)
np.fft.rfft(f)
np.vander(k1, 5)
np.triu_indices(short)
np.indices((height, width))
np.broadcast_to(k1, (short, short)).copy()
np.squeeze(m).copy()
np.array_split(f, 7)
np.unwrap(f)
np.sinc(f)
np.i0(f)
np.angle(f)
np.trim_zeros(f)
np.rollaxis(cube, 2).copy()
np.moveaxis(cube, 0, 2).copy()
np.swapaxes(cube, 0, 2).copy()
np.block([[m, m], [m, m]])
np.bitwise_xor.reduce(i8)
f.astype('float32')
changed[...] = f4
changed[:] = f
changed[:] = small
changed[:] = 0
changed[2:5] = 7.5
changed[3] = 1.5
changed[b] = 0
changed[idx] = f
changed[idx] += 1
changed[1:] += f[:-1]
changedm[1] = k1[0]
changedm[:, 1] = 2
changedm[1, 2] = 3.5
changedm[:, [0, 1]] = 4
f[3]
f[-1]
f[2:5]
f[::-1]
m[1]
m[1, 2]
m[:, 1]
m[1:3, 2:4]
m[:, None]
m[[0, 1], [1, 2]]
m[m > 0.5]
m.T
m.shape
m.ndim
f.size
len(f)
m.shape[0]
f.dtype
f.reshape(height, width)
m.reshape(-1)
m.ravel()
m.sum()
m.sum(axis=0)
m.sum(axis=1, keepdims=True)
np.sum(m)
m.mean()
m.mean(axis=0)
m.std()
m.var(axis=0)
m.max()
m.argmax(axis=1)
np.argmax(m)
m.min(axis=0)
np.maximum(f, 0)
np.dot(f, f)
np.dot(m, m.T)
m @ m.T
m.dot(k1[0])
f * 2 + 1
f > 0.5
np.where(f > 0.5, 1, 0)
1 / (1 + np.exp(-f))
np.zeros(short)
np.zeros((height, width))
np.ones((height, width))
np.zeros_like(m)
np.array([1, 2, 3])
np.array([[1.0, 2.0], [3.0, 4.0]])
np.arange(10)
np.arange(0, 1, 0.1)
np.linspace(0, 1, 11)
np.vstack([k1, k2])
np.hstack([k1, k2])
np.stack([k1, k2])
np.append(k1, 1.0)
np.random.randn(height, width)
np.random.rand(short)
np.random.randint(0, 10)
np.random.choice(n, 5)
np.random.permutation(short)
np.random.seed(1)
k1.tolist()
list(k1)
[x for x in k1]
sum(k1)
max(k1)
float(f[0])
int(i8[0])
f[0] * 2
f[0] + f[1]
f[0] > 0.5
np.sqrt(f[0])
np.exp(0.5)
np.abs(-3)
k1.any()
np.all(k1 > 0)
np.expand_dims(m, 0)
np.squeeze(m)
np.transpose(m)
m.transpose(1, 0)
np.clip(f, 0, 1)
np.argsort(k1)
np.sort(k1)
np.linalg.norm(k1)
np.allclose(f, g)
np.isnan(f)
np.sum(f == g)
np.mean(f == g)
np.eye(3)
isinstance(f, np.ndarray)
np.float32(1.5)
np.split(f, 2)
np.tile(k1, 2)
np.repeat(k1, 2)
np.argwhere(b)
np.asarray(f)
np.array(f)
np.full(short, 2.0)
np.ix_(rows, rows)
np.percentile(k1, 50)
np.median(k1)
str(k1)
f[0].item()
np.log(f + 1e-7)
-np.sum(f * np.log(g + 1e-7)) / height
np.add.reduceat(f, range(0, n, 10))
np.add.outer(k1, k2)
np.subtract.outer(k1, k2)
'''.strip().split('\n')


# Elements, rows and columns, length of a short array, and how often an expression runs between two looks at the clock.
LARGE = '100000, 250, 400, 300, 1'
SMALL = '24, 4, 6, 10, 200'


def program(expressions, sizes):
    text = PREPARED.replace('SIZES', sizes) + 'changed = f.copy()\nchangedm = m.copy()\n'
    for number, expression in enumerate(expressions):
        text += 'def work%d():\n    %s\nmeasure(%r, work%d)\n' % (number, expression, expression, number)
    return text


def times(command, best):
    """Adds the microseconds of one run to the least so far; where an expression fails, what it said."""
    environment = dict(os.environ, OMP_NUM_THREADS='1', OPENBLAS_NUM_THREADS='1')
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    for line in done.stdout.splitlines():
        name, found, text = line.rpartition(' | ')
        if not found:
            continue
        try:
            best[name] = min(float(text), best.get(name, 1e18))
        except ValueError:
            best[name] = text


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('parts', nargs='*')
    options.add_argument('--small', action='store_true')
    options.add_argument('--nabla', default=os.path.join(HERE, '..', '..', '.build', 'release', 'nabla'))
    options.add_argument('--rounds', type=int, default=2)
    options.add_argument('--above', type=float, default=1.2)
    chosen = options.parse_args()
    expressions = [e for e in EXPRESSIONS if not chosen.parts or any(part in e for part in chosen.parts)]
    nabla, numpy = {}, {}
    with tempfile.NamedTemporaryFile('w', suffix='.py') as file:
        file.write(program(expressions, SMALL if chosen.small else LARGE))
        file.flush()
        for _ in range(chosen.rounds):
            times([chosen.nabla, 'run', file.name], nabla)
            times([sys.executable, '-W', 'ignore', file.name], numpy)
    rows = []
    for name in expressions:
        a, b = nabla.get(name, 'not run'), numpy.get(name, 'not run')
        if isinstance(a, str) or isinstance(b, str):
            print('?        %-55s %s, %s' % (name, a, b))
        else:
            rows.append((a / max(b, 0.01 if chosen.small else 0.5), name, a, b))
    for ratio, name, a, b in sorted(rows, reverse=True):
        if chosen.parts or ratio > chosen.above:
            print('%7.2f  %-55s %9.2f %9.2f µs' % (ratio, name, a, b))
    print('%d expressions, %d above %.1f' % (len(rows), sum(row[0] > chosen.above for row in rows), chosen.above))


main()
