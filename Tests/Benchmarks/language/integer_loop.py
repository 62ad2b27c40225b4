# Arithmetic on integers.
import time


def collatz(limit):
    longest = 0
    best = 0
    for n in range(1, limit):
        length = 0
        m = n
        while m != 1:
            if m % 2 == 0:
                m = m // 2
            else:
                m = 3 * m + 1
            length += 1
        if length > longest:
            longest = length
            best = n
    return best, longest


start = time.process_time()
result = collatz(60000)
print("integer loop\t%.6f" % (time.process_time() - start))
print(result)
