import numpy as np
for seed in [0, 1, 42, 2 ** 32 - 1]:
    np.random.seed(seed)
    print(seed, np.random.rand(), np.random.randn(), np.random.randint(1000))
np.random.seed([1, 2, 3])
print(np.random.rand(3), np.random.exponential(2.0), np.random.binomial(10, 0.3, 4))
