import time
import numpy as np


def clock(name, work, repeat):
    work()
    best = 1e9
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(repeat):
            work()
        best = min(best, (time.perf_counter() - start) / repeat)
    print('%s\t%.9f' % (name, best))


np.random.seed(0)
for dtype in ('float32', 'float64'):
    m = np.random.randn(1000, 1000).astype(dtype)
    v = np.random.randn(1000).astype(dtype)
    x = np.random.randn(1, 784).astype(dtype)
    w = np.random.randn(784, 50).astype(dtype)
    batch = np.random.randn(64, 32, 64).astype(dtype)
    other = np.random.randn(64, 64, 48).astype(dtype)
    clock('matrix @ vector ' + dtype, lambda: m @ v, 200)
    clock('vector @ matrix ' + dtype, lambda: v @ m, 200)
    clock('matrix.T @ vector ' + dtype, lambda: m.T @ v, 200)
    clock('vector @ vector ' + dtype, lambda: v @ v, 5000)
    clock('outer ' + dtype, lambda: np.outer(v, v), 50)
    clock('1x784 @ 784x50 ' + dtype, lambda: x @ w, 2000)
    clock('64 products 32x64 @ 64x48 ' + dtype, lambda: batch @ other, 50)
    clock('einsum ij,jk->ik 300 ' + dtype, lambda: np.einsum('ij,jk->ik', m[:300, :300], m[:300, :300]), 3)
    clock('tensordot ' + dtype, lambda: np.tensordot(batch, other, axes=([0, 2], [0, 1])), 20)
    clock('every other row and column ' + dtype, lambda: m[::2, ::2] @ m[1::2, ::-2], 3)
    clock('m @ m.T ' + dtype, lambda: m @ m.T, 2)
images = np.random.randn(100, 784).astype(np.float32)
weights = np.random.randn(784, 50)
many = np.random.randn(10000, 784).astype(np.float32)
clock('float32 100x784 @ float64', lambda: images @ weights, 300)
clock('float32 10000x784 @ float64', lambda: many @ weights, 3)
integers = np.random.randint(0, 100, (200, 200))
clock('int64 200^3', lambda: integers @ integers, 3)
halves = np.random.randn(200, 200).astype(np.float16)
clock('float16 200^3', lambda: halves @ halves, 1)
for n in (100, 500):
    a = np.random.randn(n, n)
    s = a + a.T
    p = a @ a.T + n * np.eye(n)
    b = np.random.randn(n)
    times = 20 if n == 100 else 1
    clock('solve %d' % n, lambda: np.linalg.solve(a, b), times)
    clock('inv %d' % n, lambda: np.linalg.inv(a), times)
    clock('slogdet %d' % n, lambda: np.linalg.slogdet(a), times)
    clock('cholesky %d' % n, lambda: np.linalg.cholesky(p), times)
    clock('qr %d' % n, lambda: np.linalg.qr(a), times)
    clock('eigh %d' % n, lambda: np.linalg.eigh(s), times)
    clock('eigvalsh %d' % n, lambda: np.linalg.eigvalsh(s), times)
    clock('svd %d' % n, lambda: np.linalg.svd(a), times)
    clock('svdvals %d' % n, lambda: np.linalg.svdvals(a), times)
    clock('eig of a symmetric %d' % n, lambda: np.linalg.eig(s), 1)
    clock('lstsq %d' % n, lambda: np.linalg.lstsq(a, b, rcond=None), times)
