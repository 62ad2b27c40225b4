import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


x = np.arange(6)
t(lambda: x.sum(bad=1))
t(lambda: x.max(1, 2, 3, 4, 5, 6, 7))
t(lambda: x.std(initial=1))
t(lambda: x.argmax(0, None, False))
t(lambda: x.cumsum(keepdims=True))
t(lambda: x.astype())
t(lambda: x.fill())
t(lambda: x.swapaxes(1))
t(lambda: x.repeat())
t(lambda: x.searchsorted())
t(lambda: np.max([1, 2], dtype=int))
t(lambda: np.all([1, 2], initial=1))
t(lambda: np.ptp([1, 2], where=True))
t(lambda: np.arange(1, 2, 3, 4, 5, 6))
t(lambda: np.zeros())
t(lambda: np.abs())
t(lambda: np.concatenate(x, x))
t(lambda: np.stack(3))
t(lambda: np.sum.nosuch)
t(lambda: np.add.nosuch)
t(lambda: np.split([1, 2], 2))
t(lambda: np.array([1, 2], copy=False))
t(lambda: np.array(x, copy=False) is x)
