class A:
    rate = 0.1
    def f(self): return rate
A().f()
