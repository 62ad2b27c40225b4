class M(type):
    def __setattr__(cls, name, value):
        print('set', name)
        super().__setattr__(name, value)
class A(metaclass=M):
    x = 1
A.y = 2
print(A.y, A().y)
from enum import Enum
class E(Enum):
    P = 1
try:
    E.P = 2
except AttributeError as e:
    print(e)
E.extra = 5
print(E.extra)
