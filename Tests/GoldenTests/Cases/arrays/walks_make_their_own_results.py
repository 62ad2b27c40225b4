import numpy as np
import numpy.typing as npt

a, b = np.arange(3).reshape(3, 1), np.arange(3.0).reshape(1, 3)
walk = np.nditer([a, b, None])
for x, y, z in walk:
    z[...] = x + 10 * y
print(walk.operands[2], walk.operands[2].dtype, walk.nop)

walk = np.nditer([np.arange(4), None], op_flags=[['readonly'], ['writeonly', 'allocate']])
for x, y in walk:
    y[...] = x * x
print(walk.operands[1])

total = np.zeros(3)
for x, y in np.nditer([total, np.array([1.5, 2.5, 3.5])], op_flags=[['readwrite'], ['readonly']]):
    x += y
print(total)
print(np.indices((n for n in (2, 3)))[1])


def double(x: npt.NDArray[np.float64]) -> npt.ArrayLike:
    return 2 * x


print(double(np.ones(2)), 'x' in double.__annotations__)
