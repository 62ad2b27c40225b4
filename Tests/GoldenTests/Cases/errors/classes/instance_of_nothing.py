class A:
    def f(self): return self.missing
A().f()
