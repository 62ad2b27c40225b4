import copy
class Box:
    def __init__(self, v):
        self.v = v
one = Box([1, 2])
two, three = copy.copy(one), copy.deepcopy(one)
one.v.append(3)
print(two.v, three.v)
loop = [1]
loop.append(loop)
other = copy.deepcopy(loop)
print(other, other[1] is other)
