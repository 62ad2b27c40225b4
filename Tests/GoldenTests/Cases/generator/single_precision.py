import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


g = np.random.default_rng(5)
print(repr(g.standard_exponential(3, dtype=np.float32)), g.standard_exponential(dtype=np.float32, method='inv'))
print(repr(g.standard_gamma([2.0, 3], dtype=np.float32)), g.standard_gamma(0.5, 3, dtype=np.float32))
print(g.random(out=np.zeros(2)), g.standard_gamma(2.0, out=np.zeros(2)))
t(lambda: g.random(3, out=np.zeros(2)))
t(lambda: g.random(3, dtype=int))
t(lambda: g.standard_gamma(-1, dtype=np.float32))
t(lambda: g.integers(3, dtype=float))
