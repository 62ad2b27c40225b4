# %%
from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass
class P:
    x: int
    y: float = 2.0
    tags: list = field(default_factory=list)
    hid: int = field(default=0, repr=False)
    def norm(self): return self.x**2
    def __post_init__(self): self.s = self.x+self.y
p = P(1); q = P(1, 2.0); print(p, p==q, p.s, P(1,y=3)); p.tags.append(1); print(q.tags)
print(asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)])
@dataclass(frozen=True, order=True)
class O:
    a: int
    b: str = 'x'
print(O(1)<O(2), sorted([O(3),O(1)]), hash(O(1))==hash(O(1)))
try: O(1).a = 5
except Exception as e: print(type(e).__name__, e)
@dataclass
class C2(P):
    z: int = 7
print(C2(1, z=8))
try: P()
except TypeError as e: print(e)
