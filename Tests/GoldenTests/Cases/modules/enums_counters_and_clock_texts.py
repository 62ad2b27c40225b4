import time
from collections import Counter
from enum import Enum, IntFlag, Flag
class W(IntFlag):
    A = 1
    B = 2
print(repr(W.A | 8), W.A | 8, ~W.A, W(3))
Colour = Enum('Colour', 'red green blue')
print(list(Colour), Colour.red.value, Enum('B', {'p': 1}).p, Enum('C', ['x', 'y'], start=5).y.value)
class Shade(Enum):
    DARK = 'd'
    LIGHT = 'l'
    @classmethod
    def _missing_(cls, value):
        return cls.LIGHT if value == '?' else None
print(Shade('?'))
try:
    Shade('z')
except ValueError as e:
    print(e)
c = Counter(a=3, b=-1)
print(+c, -c, Counter('ab') <= Counter('aab'), Counter('ab') < Counter('ab'), Counter('a') >= Counter('b'))
print(time.asctime((2020, 1, 2, 3, 4, 5, 3, 2, 0)))
