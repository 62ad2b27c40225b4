import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


for seed in ['a', 1.5, 2**32, [], [1, 2.5], [[1, 2]]]:
    t(lambda: np.random.seed(seed))
np.random.seed(np.array([5]))
print(np.random.random())
t(lambda: np.random.permutation('abc'))
t(lambda: np.random.permutation(np.array(3)))
t(lambda: np.random.shuffle((1, 2)))
print(np.random.random())
state = np.random.get_state(legacy=False)
a = np.random.rand(2)
np.random.set_state(state)
print((a == np.random.rand(2)).all(), sorted(state), state['state']['pos'], str(np.random.RandomState(3)))
print(np.random.RandomState(np.random.MT19937(3)).rand(2), np.random.MT19937(5).random_raw(3).tolist())
