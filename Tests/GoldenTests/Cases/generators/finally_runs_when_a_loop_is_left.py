def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print('closed')


for n in numbers():
    print(n)
    if n == 1:
        break
print('after the loop')


def first(values):
    for value in values():
        return value


print(first(numbers))
kept = numbers()
for n in kept:
    break
print('still open:', next(kept))
kept.close()
for a in numbers():
    for b in numbers():
        if b == 1:
            break
    if a == 0:
        continue
    break
