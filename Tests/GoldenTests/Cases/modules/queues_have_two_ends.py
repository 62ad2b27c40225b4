from collections import deque
d = deque([1, 2])
d.append(3)
d.appendleft(0)
d.rotate(1)
print(d, len(d), d[0], d.pop(), d.popleft(), list(d), 1 in d)
print(deque(range(5), maxlen=3))
d = deque(maxlen=2)
for i in range(4):
    d.append(i)
print(d, d.maxlen)
