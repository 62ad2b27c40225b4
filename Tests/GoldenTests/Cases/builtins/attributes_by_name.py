class C:
    x = 1
c = C()
setattr(c, 'y', 2)
print(getattr(c, 'y'), hasattr(c, 'z'), getattr(c, 'z', 3), vars(c), c.__dict__)
delattr(c, 'y')
print(hasattr(c, 'y'), [n for n in dir(c) if not n.startswith('_')])
