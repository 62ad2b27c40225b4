import array
a = array.array('i', [1, 2, 3])
a.append(4)
a.insert(0, 9)
a[1:2] = array.array('i', [7, 7])
print(a, a[1], a[2:4], len(a), a.index(3), a.pop(), a.typecode, a.itemsize, a.tolist())
print(a + a, a * 2, 3 in a, a.tobytes(), array.array('d', [1, 2]), array.array('f', [0.1]), array.array('i'))
for bad in (lambda: array.array('i', [1.5]), lambda: array.array('b', [200]), lambda: array.array('x'),
            lambda: a.remove(77), lambda: a[99], lambda: a + [1]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
