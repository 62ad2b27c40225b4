def f(x, w, b): return x * w + b
f(1, 2)
