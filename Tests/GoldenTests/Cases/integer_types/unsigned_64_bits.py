import numpy as np
big = np.uint64(2**64 - 1)
print(big, int(big), float(big), hash(big) == hash(2**64 - 1), big == 2**64 - 1, big.item(), f'{big:,}', '%d' % big)
print(np.array([2**63]), np.array([2**63]).dtype, np.array([2**63 + 1, 3, 2**63], np.uint64))
print(np.sort(np.array([2**63 + 1, 3, 2**63], np.uint64)), np.argsort(np.array([2**63 + 1, 3, 2**63], np.uint64)))
x = np.array([1, 2**63, 2**64 - 1], dtype=np.uint64)
print(x, repr(x), x + np.uint64(1), x * 2, x // 3, x % 7, x >> 1, x ^ x, x > 5, x.max(), x.min(), x.argmax(), x.tolist())
print(x + 2**63, x == 2**63, np.unique(x), x.astype(np.int64), x.astype(float), x.sum(), np.uint64(2**63) + np.uint64(5))
print(np.full(2, 2**63, dtype=np.uint64), np.iinfo(np.uint64).max, [np.uint64(2**63)], round(big), {big: 1}[2**64 - 1])
try:
    np.array([1.5]) | x[0]
except TypeError as e:
    print(e)
try:
    np.array([4, -7], dtype=np.uint64)
except OverflowError as e:
    print(e)
print(np.nanmedian(np.array([True, False, True])), np.nanmedian(np.array([3, 1, 200], np.uint8)), np.uint64(3).conjugate())
