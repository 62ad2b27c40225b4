import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


g = np.random.default_rng(5)
print(g.multivariate_hypergeometric([3, 4, 5], 6, size=2), g.multivariate_hypergeometric([3, 4, 5], 9, method='count'))
print(g.multinomial([5, 6], [0.5, 0.5]), g.multinomial(5, [[0.5, 0.5], [0.2, 0.8]], size=(2, 2)))
t(lambda: g.multivariate_hypergeometric([3, 4, 5], 13))
t(lambda: g.multivariate_hypergeometric([3, -4, 5], 1))
t(lambda: g.multinomial([5, 6], [0.5, 0.5], size=3))
t(lambda: g.uniform(0, np.inf))
t(lambda: g.shuffle([1, 2], axis=1))
t(lambda: g.permutation(3.5))
t(lambda: g.choice(np.eye(2), 2, axis=2))
