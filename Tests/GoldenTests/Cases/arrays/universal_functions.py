# The methods and keywords of universal functions.
import numpy as np
print(np.add, np.add.nin, np.add.nout, np.add.nargs, np.add.identity, np.exp.nin, np.multiply.identity, np.maximum.identity)
a = np.array([[3, 1, 2], [6, 5, 4]])
print(np.add.reduce(a), np.add.reduce(a, axis=1), np.add.reduce(a, axis=None), np.add.reduce(a, 1, keepdims=True))
print(np.maximum.reduce(a, axis=1), np.subtract.reduce(a, axis=1), np.logical_xor.reduce(a > 2, axis=0), np.bitwise_or.reduce(a, axis=None))
print(np.add.reduce([1, 2], initial=10), np.multiply.reduce(a, where=a > 2, axis=1), np.gcd.reduce([12, 18, 30]))
print(np.subtract.accumulate(a, axis=1), np.maximum.accumulate([1, 3, 2, 5]), np.add.accumulate([True, True]))
print(np.multiply.outer([1, 2], [3, 4, 5]), np.power.outer([2, 3], 2))
print(np.add.reduceat(np.arange(8), [0, 4, 1, 5]), np.add.reduceat(a, [0, 2], axis=1))
y = np.arange(4)
np.add.at(y, [0, 0, 2], 10)
np.negative.at(y, [1, 3])
print(y)
print(np.sqrt([1, 4], dtype=np.float32), np.add(1, 2, dtype=float), np.add([1, 2], [3, 4], out=np.zeros(2)))
print(np.exp([0.0, 1.0], where=[True, False], out=np.zeros(2)))
for wrong in (lambda: np.exp(), lambda: np.add(1), lambda: np.exp(1, 2, 3), lambda: np.sqrt([4], dtype=int),
              lambda: np.add([1, 2], [3, 4], dtype=np.uint8), lambda: np.sqrt([4], casting='no'), lambda: np.sqrt([4], casting='bad'),
              lambda: np.add([1, 2], 'a'), lambda: np.sin('a'), lambda: np.negative('a'), lambda: np.add([1.0], None), lambda: np.exp(None),
              lambda: np.subtract.reduce(a, axis=(0, 1)), lambda: np.maximum.reduce([]), lambda: np.subtract.reduce([]), lambda: np.add.accumulate(3),
              lambda: np.add.reduceat([1, 2], [2]), lambda: np.exp.reduce([1]), lambda: np.add([1, 2], 3, where=[1, 0], out=np.zeros(2)), lambda: np.add([1, 2], 3, where=np.array([1, 0])),
              lambda: np.sum(), lambda: np.pad([1]), lambda: np.zeros(), lambda: np.linspace(0), lambda: np.sum(a, axis=0, out=np.zeros(2)),
              lambda: np.sum(a, out=np.zeros(2))):
    try:
        print(wrong())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
