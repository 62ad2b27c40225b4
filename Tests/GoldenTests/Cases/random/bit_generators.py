import numpy as np

for kind in (np.random.PCG64, np.random.PCG64DXSM, np.random.SFC64, np.random.Philox, np.random.MT19937):
    bits = kind(5)
    print(kind.__name__, bits.random_raw(), bits.random_raw(3))
    rng = np.random.Generator(kind(5))
    print(rng.random(), rng.random(3), rng.random(2, dtype=np.float32), rng.standard_normal(2), rng.standard_exponential())
    print(rng.integers(0, 10, 5), rng.integers(0, 2 ** 40, 3), rng.integers(0, 5, 3, dtype=np.int32), rng.choice(10, 3, replace=False), rng.permutation(5))
    print(rng.gamma(2.5), rng.poisson(3.5, 3), rng.binomial(10, 0.3, 3), rng.beta(2, 3), rng.bytes(3), rng.shuffle(a := np.arange(5)), a)
    saved = rng.bit_generator.state
    first = rng.random(3)
    rng.bit_generator.state = saved
    print((rng.random(3) == first).all(), type(rng.bit_generator).__name__)
    print([np.random.Generator(child).random() for child in kind(7).spawn(2)], np.random.Generator(kind(3)).spawn(1)[0].random())
    print(np.random.Generator(kind([1, 2, 3])).random(), np.random.Generator(kind(np.random.SeedSequence(9))).integers(100))
    if kind in (np.random.PCG64, np.random.PCG64DXSM, np.random.Philox):
        print(kind(5).jumped().random_raw(), kind(5).jumped(3).random_raw(), kind(5).advance(10).random_raw(), kind(5).advance(2 ** 70 + 3).random_raw())
    if kind is not np.random.MT19937:
        bits = kind(2)
        print(bits.state)
        np.random.Generator(bits).integers(0, 10, 3)
        print(bits.state)
print(np.random.Philox(key=1234, counter=5).random_raw(), np.random.Philox(key=[1, 2]).random_raw(), np.random.default_rng(np.random.SFC64(4)).random())
shared = np.random.MT19937(4)
rng, old = np.random.Generator(shared), np.random.RandomState(shared)
print(rng.random(), old.random_sample(), rng.integers(10), old.randint(10), rng.bit_generator is shared)
for call in (lambda: setattr(np.random.PCG64(1), 'state', np.random.SFC64(1).state), lambda: setattr(np.random.SFC64(1), 'state', {'bit_generator': 'SFC64'})):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
