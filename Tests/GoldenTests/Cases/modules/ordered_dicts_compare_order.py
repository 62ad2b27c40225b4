from collections import OrderedDict, deque
a = OrderedDict([('x', 1), ('y', 2)])
b = OrderedDict([('y', 2), ('x', 1)])
print(a == b, a != b, a == dict(b), dict(a) == b)

class Evil:
    def __eq__(self, other):
        d.clear()
        return True
d = deque([Evil(), 2])
try:
    d.remove(7)
except IndexError as e:
    print(e)
