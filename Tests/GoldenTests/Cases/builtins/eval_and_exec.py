x = 3
print(eval('x * 2'), eval(' [i for i in range(x)]'), eval('a + b', {'a': 1}, {'b': 2}))
exec('y = x + 1\nfor i in range(2):\n    y += i')
print(y)


def inside(a):
    b = 10
    return eval('a * b + x')


print(inside(2))
names = {}
exec('def double(v):\n    return v * 2\nz = double(21)', names)
print(names['z'], names['double'](4))
for text in ('1 +', 'x = 3', '1; 2', 'nosuch', '1 / 0', ''):
    try:
        print(eval(text))
    except Exception as e:
        print(type(e).__name__)
