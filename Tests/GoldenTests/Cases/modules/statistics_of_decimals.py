import heapq, statistics as st
from collections import UserList, UserString, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal as D
from fractions import Fraction as F
print(st.mean([D('0.5'), D('0.75')]), st.stdev([D('0.5'), D('0.75')]), st.variance([D(1), D(2)]))
print(st.harmonic_mean([40, 60], weights=[5, 30]), st.median_grouped([52, 52, 53, 54]), F(D('0.25')), F(1) == 1 + 0j)
counts = defaultdict(list)
counts.default_factory = int
print(counts['x'], counts)
print(2 * UserList([1]), [0] + UserList([1]), 'a' + UserString('b'), UserString('%s') % 3)
h = [3, 1, 4, 1, 5, 9, 2, 6]
heapq._heapify_max(h)
print(h, heapq._heappop_max(h), h)

@dataclass(slots=True)
class Q:
    x: int
    y: list = field(default_factory=list)
q = Q(1)
print(q, Q.__slots__, hasattr(q, '__dict__'))
try:
    q.w = 1
except AttributeError as e:
    print(e)
