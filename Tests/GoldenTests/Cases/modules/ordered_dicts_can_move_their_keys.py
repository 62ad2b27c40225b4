from collections import OrderedDict
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end('a')
print(o, list(o.keys()), o.popitem(last=False), o == {'c': 3, 'a': 1})
