# Generators, comprehensions, enumerate and zip.
import time


def squares(limit):
    for n in range(limit):
        yield n * n


def work(limit):
    total = 0
    for value in squares(limit):
        total += value
    total += sum(n * 2 for n in range(limit))
    names = list(range(limit))
    for i, name in enumerate(names):
        total += i - name
    for a, b in zip(names, names):
        total += a - b
    return total


start = time.process_time()
result = work(1000000)
print("generators\t%.6f" % (time.process_time() - start))
print(result)
