import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


s = np.random.SeedSequence(5)
print(s, s.entropy, s.generate_state(3).tolist(), s.spawn(2), s.n_children_spawned)
print(np.random.SeedSequence(5, spawn_key=(1, 2)).generate_state(2).tolist(), s.state)
print(np.random.PCG64(5).random_raw(), np.random.PCG64(5).state)
g = np.random.Generator(np.random.PCG64(5))
print(g.random(), str(g), g.bit_generator.seed_seq)
children = g.spawn(2)
print(children[1].random(), g.random(), np.random.default_rng(s.spawn(1)[0]).random())
b = np.random.PCG64(7)
print(np.random.Generator(b).random(), np.random.Generator(b).random())
for seed in ['a', 1.5, -1, [1, -2], [1, 2.5]]:
    t(lambda: np.random.default_rng(seed))
t(lambda: np.random.Generator(5))
