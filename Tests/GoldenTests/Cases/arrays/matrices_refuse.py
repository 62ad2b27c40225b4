import numpy as np
m = np.matrix([[1, 2], [3, 4]])
for wrong in (lambda: m * [1, 2, 3], lambda: np.matrix(np.zeros((2, 2, 2))), lambda: float(m), lambda: m[5], lambda: hash(m)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
