import pprint
from collections import Counter, defaultdict, deque, OrderedDict, ChainMap
from dataclasses import dataclass
from types import SimpleNamespace
words = 'the quick brown fox jumps over the lazy dog'.split()
pprint.pprint(Counter(words), width=30)
pprint.pprint(defaultdict(list, {w: [len(w)] * 6 for w in words}), width=40)
pprint.pprint(deque(words), width=25)
pprint.pprint(OrderedDict.fromkeys(words, 1), width=30)
pprint.pprint(SimpleNamespace(**{w: w for w in words}), width=30)
pprint.pprint(ChainMap({'a': words}, {'b': words}), width=30)
pprint.pprint(b'some bytes that are long enough to be broken', width=25)

@dataclass
class Point:
    name: str
    values: list

pprint.pprint(Point('a name', list(range(30))), width=40, compact=True)
own = [1]
own.append(own)
print(pprint.pformat(own).split(' with ')[0], pprint.isrecursive(own), pprint.saferepr({'b': 1, 'a': 2}))
pprint.pp({'z': 1, 'a': (1,)}, depth=1)
