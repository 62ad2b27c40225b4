# %%
from functools import total_ordering
@total_ordering
class V:
    def __init__(s,a): s.a=a
    def __eq__(s,o): return s.a==o.a
    def __lt__(s,o): return s.a<o.a
print(V(1)<=V(2), V(2)>V(1), V(1)>=V(1), V(3)>=V(4))
