import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


x = np.arange(4)
view = x[1:3]
x.resize(6, refcheck=False)
print(x, x.shape)
x.resize((2, 2), refcheck=False)
print(x)
x.resize(2, 2, refcheck=False)
t(lambda: view.resize(7))
t(lambda: np.eye(2).T.resize(3))
t(lambda: x.resize(-1))
x[0, 0] = 9
print(x, x.flags.owndata, x.flags.c_contiguous)
