# %%
from enum import Enum, IntEnum, auto, unique
class C(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1
    def hi(self): return self.name.lower()
print(C.RED, repr(C.RED), C(2), C['GREEN'], list(C), len(C), C.RED is C.ALIAS, C.RED.hi(), C.RED == C.RED, C.RED in C, {C.RED: 1}[C.RED])
try: C(9)
except ValueError as e: print(e)
class D(IntEnum):
    A = 1
    B = 2
print(D.A, D.A + 1, D.B > D.A, repr(D.A), D.A == 1, sorted([D.B, D.A]), f'{D.A}')
class E(Enum):
    X = auto()
    Y = auto()
print([e.value for e in E], E.X.name, isinstance(E.X, E), type(E.X), C.RED != C.GREEN, hash(C.RED)==hash(C.RED))
for c in C: print(c.name, c.value)
