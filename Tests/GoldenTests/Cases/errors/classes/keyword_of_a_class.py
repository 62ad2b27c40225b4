class A(size=3): pass
