class A:
    pass
class B(A):
    def __repr__(self):
        return 'B!'
    def f(self, x, y=1):
        """Help on f."""
print(A, B(), [B()], str(B()), A.__name__, repr(A()).startswith('<__main__.A object at 0x'))
print(B.f.__doc__, B.f.__name__, isinstance(B(), A), issubclass(B, A), type(B()).__name__)
