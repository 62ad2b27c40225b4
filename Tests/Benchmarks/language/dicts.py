# Dicts: counting, looking up, walking.
import time


def count(limit):
    counts = {}
    for n in range(limit):
        key = (n * 7) % 1009
        if key in counts:
            counts[key] += 1
        else:
            counts[key] = 1
    words = {}
    names = ["alpha", "beta", "gamma", "delta", "epsilon"]
    for n in range(limit):
        name = names[n % 5]
        words[name] = words.get(name, 0) + n
    total = 0
    for key, value in counts.items():
        total += key * value
    return total, words


start = time.process_time()
result = count(1000000)
print("dicts\t%.6f" % (time.process_time() - start))
print(result)
