class A:
    def __getattr__(self, n): return self.other
A().x
