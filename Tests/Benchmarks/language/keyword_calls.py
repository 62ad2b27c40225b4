# Keyword arguments, defaults, *args.
import time


def affine(x, weight=1.0, bias=0.0, *, scale=1.0):
    return (x * weight + bias) * scale


def total(*values):
    result = 0
    for value in values:
        result += value
    return result


def work(limit):
    result = 0.0
    for i in range(limit):
        result += affine(i, weight=2.0, bias=1.0)
        result += affine(i, 3.0, scale=0.5)
        result += total(i, 1, 2)
    return result


start = time.process_time()
result = work(800000)
print("keyword calls\t%.6f" % (time.process_time() - start))
print(result)
