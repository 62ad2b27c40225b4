calls = []
def key(v):
    calls.append(v)
    return v % 3
print(sorted([5, 3, 4, 1, 2], key=key), calls)
data = ['b', 'A', 'c']
data.sort(key=str.lower, reverse=True)
print(data)
try:
    [3, 'a'].sort()
except TypeError as error:
    print(error)
