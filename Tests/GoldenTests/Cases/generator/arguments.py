import numpy as np
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: np.random.RandomState(5).choice(['a', 'b', 'c']))
t(lambda: np.random.default_rng(1).integers(3, 9, size=(2, 2)))
t(lambda: np.random.default_rng(1).random(size=()))
t(lambda: np.random.default_rng(3).normal([0, 10], [1, 2]))
t(lambda: np.random.RandomState(-1))
t(lambda: np.random.default_rng(1).shuffle((1, 2)))
