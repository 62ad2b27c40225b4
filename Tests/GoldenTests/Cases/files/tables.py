import numpy as np
with open('golden_t.csv', 'w') as f:
    f.write('# x,y\n1,2.5\n3,4.5\n\n5,6.5  # comment\n')
print(np.loadtxt('golden_t.csv', delimiter=','))
x, y = np.loadtxt('golden_t.csv', delimiter=',', unpack=True)
print(x, y)
print(np.loadtxt('golden_t.csv', delimiter=',', usecols=1), np.loadtxt('golden_t.csv', delimiter=',', usecols=(1, 0), skiprows=2))
print(np.loadtxt(['1 2', '3 4'], dtype=int), np.loadtxt(['7'], ndmin=2), np.loadtxt(['7']), np.loadtxt(['1 2 3']))
print(np.loadtxt(['1 2', '3 4'], max_rows=1))
np.savetxt('golden_u.txt', np.array([[1., 2.], [3., 4.5]]))
print(open('golden_u.txt').read())
np.savetxt('golden_u.txt', np.array([[1., 2.], [3., 4.5]]), fmt='%.2f', delimiter=',', header='a,b', comments='')
print(open('golden_u.txt').read())
np.savetxt('golden_u.txt', np.arange(3), fmt='%d', header='count', footer='end')
print(open('golden_u.txt').read())
np.savetxt('golden_u.txt', np.arange(4).reshape(2, 2), fmt=['%d', '%.1f'])
print(open('golden_u.txt').read())
print(np.genfromtxt(['a,b', '1,2', '3,', 'x,4'], delimiter=',', skip_header=1))
print(np.genfromtxt(['1 2', '3 4'], dtype=int), np.genfromtxt(['1,2,3', '4,5,6'], delimiter=',', usecols=(0, 2)))
for f in (lambda: np.loadtxt(['1 a']), lambda: np.loadtxt(['1 2', '3']), lambda: np.savetxt('golden_u.txt', np.zeros((2, 2, 2)))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(';')[0])
