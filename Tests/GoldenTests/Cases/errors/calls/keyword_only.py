def f(*, rate): pass
f(0.1)
