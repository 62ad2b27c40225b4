# Lists: indexing, appending, a sieve, a sort by hand.
import time


def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    n = 2
    while n * n <= limit:
        if prime[n]:
            m = n * n
            while m <= limit:
                prime[m] = False
                m += n
        n += 1
    found = []
    for n in range(limit + 1):
        if prime[n]:
            found.append(n)
    return found


def bubble(values):
    values = values[:]
    for i in range(len(values)):
        for j in range(len(values) - 1 - i):
            if values[j] > values[j + 1]:
                values[j], values[j + 1] = values[j + 1], values[j]
    return values


start = time.process_time()
found = sieve(2000000)
ordered = bubble([(i * 7919) % 503 for i in range(900)])
squares = [n * n for n in found if n % 3 == 1]
print("lists\t%.6f" % (time.process_time() - start))
print(len(found), found[-1], ordered[:3], len(squares))
