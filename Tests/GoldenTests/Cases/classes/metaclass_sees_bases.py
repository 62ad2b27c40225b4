class Meta(type):
    def __new__(meta, name, bases, namespace):
        print(name, bases)
        return super().__new__(meta, name, bases, namespace)
class A(metaclass=Meta): pass
class B(A): pass
