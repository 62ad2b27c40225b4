r = range(10 ** 20)
print(r, r[5], r[-1], 10 ** 19 in r, 10 ** 20 in r, bool(r), r.index(10 ** 19))
print(list(range(10 ** 20, 10 ** 20 + 3)), list(range(10 ** 20, 10 ** 20 - 30, -10)), len(range(10 ** 20, 10 ** 20 + 7, 2)))
print(range(2 ** 70, 0, -1)[:2], r[10 ** 19:], r[::-1], list(reversed(range(2 ** 64, 2 ** 64 + 2))))
for i in r:
    if i > 2:
        break
print(i, next(iter(r)), sum(range(2 ** 64, 2 ** 64 + 4)), range(2 ** 64, 2 ** 64).count(1))
try:
    len(r)
except OverflowError as error:
    print(error)
