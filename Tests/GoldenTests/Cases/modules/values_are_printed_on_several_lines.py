from pprint import pprint, pformat
pprint({'b': list(range(30)), 'a': {'x': 'y' * 50, 'z': ['word ' * 5] * 3}, 'c': (1,)}); pprint([1, 2]); pprint(list(range(40)), compact=True); pprint({'k': 'some long text that goes on and on ' * 4}); pprint({3: [[[1]]]}, depth=2); pprint([{'a': 1, 'b': 2}] * 4, width=30); print(pformat({1, 2, 3})); pprint(('a' * 30, 'b' * 30, 'c' * 30)); pprint('words and words ' * 8, width=40); pprint({'z': 1, 'a': 2}, sort_dicts=False)
import fnmatch
print(fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter(['a1', 'b2', 'a.c'], 'a?'), fnmatch.fnmatch('x', '[!a-c]'))
