import random
random.seed('a seed of text')
print(random.random(), random.getrandbits(80), random.randrange(10 ** 30), random.randint(-10 ** 20, 10 ** 20))
random.seed(2 ** 100 + 7)
print(random.random(), random.randbytes(5), random.sample(['r', 'b'], counts=[4, 2], k=3))
random.seed(b'bytes')
state = random.getstate()
first = [random.gammavariate(2, 3), random.betavariate(1, 2), random.lognormvariate(0, 1), random.paretovariate(3),
         random.weibullvariate(1, 2), random.vonmisesvariate(0, 4), random.gauss(0, 1)]
random.setstate(state)
again = [random.gammavariate(2, 3), random.betavariate(1, 2), random.lognormvariate(0, 1), random.paretovariate(3),
         random.weibullvariate(1, 2), random.vonmisesvariate(0, 4), random.gauss(0, 1)]
print(first, first == again, len(state[1]))
r = random.Random(5)
print(r.vonmisesvariate(1, 2), r.gammavariate(0.5, 1), r.randrange(2 ** 64, 2 ** 65, 3))
try:
    random.seed([1])
except TypeError as e:
    print(e)
