# NumPy on arrays of ten elements: what one operation costs.
import time
import numpy as np


def work(limit):
    x = np.arange(10) * 0.1
    y = np.ones(10)
    for i in range(limit):
        z = x * 2.0 + y
        y = z - x * 0.5
        x = np.exp(-z) + 0.1
        y[3] = x[2]
    return x.sum() + y.sum()


start = time.process_time()
result = work(100000)
print("small arrays\t%.6f" % (time.process_time() - start))
print(round(float(result), 6))
