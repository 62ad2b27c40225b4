for i in range(5):
    if i == 1:
        continue
    if i == 4:
        break
    print(i, end=' ')
else:
    print('not printed')
print()
for i in []:
    pass
else:
    print('else of an empty loop')
n = 0
while n < 3:
    n += 1
else:
    print('done', n)
print([i * i for i in range(6) if i % 2], {i: i * i for i in range(3)}, sorted({i % 3 for i in range(9)}))
print([(i, j) for i in range(2) for j in range(2)], list(zip([1, 2], 'ab')), list(enumerate('ab', 1)))
print('a' if n > 2 else 'b', any([0, 1]), all([]), list(map(lambda v: v + 1, [1, 2])), list(filter(None, [0, 1])))
print(list(range(10, 0, -3)), sum(range(101)), range(3), list(range(0)))
