# Closures and functions as values.
import time


def make_counter(step):
    total = 0

    def add(n):
        nonlocal total
        total += n * step
        return total

    return add


def compose(f, g):
    return lambda x: f(g(x))


def work(limit):
    counter = make_counter(3)
    both = compose(lambda x: x + 1, lambda x: x * 2)
    value = 0
    for i in range(limit):
        value = counter(i) + both(i)
    return value


start = time.process_time()
result = work(2000000)
print("closures\t%.6f" % (time.process_time() - start))
print(result)
