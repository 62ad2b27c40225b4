# %%
print(2**100, 2**64 - 1, -2**63 - 1, 10**30 // 7, 10**30 % 7, -10**30 // 7, -10**30 % 7)
print(1 << 100, (1 << 100) >> 90, (2**70) & (2**69 + 5), 2**70 | 1, 2**70 ^ 1, ~2**70, -(2**70))
print(2**70 > 2**69, 2**70 == 2.0**70, hash(2**70) == hash(2.0**70), {2**70: 1}[2.0**70])
a, b = 0, 1
for i in range(150): a, b = b, a + b
print(a)
total = 2**62
total += 2**62
total *= 4
total -= 1
print(total, total - 2**65 + 2)
print([2**70, 1][1 - 2**70 :], 'abc'[: 2**70], sum([2**62, 2**62, 2**62]))
print(-7 // 2**70, -7 % 2**70, 7 // -2**70, divmod(2**70, -1000), 10**400 / 10**399)
# %%
import math
print(math.factorial(30), math.comb(100, 50), math.perm(25, 20), math.isqrt(10**40))
print(math.gcd(10**20, 15 * 10**15), math.lcm(10**20, 7), math.sqrt(10**30))
print(pow(3, 200, 10**20), pow(3, -1, 7), round(123456789012345678901234567890, -5))
# %%
print(int(1e25), int('123456789012345678901234567890'), int('f' * 20, 16), 0xffffffffffffffffffff)
print(f'{2**70:,} {2**70:x} {2**70:e} {2**100:.3f} {2**70:>30}', '%d %x' % (2**70, 2**70))
print((2**100).bit_length(), hex(2**70), bin(2**65), oct(2**70), float(2**70), bool(2**70))
print((2**70).to_bytes(10, 'big'), int.from_bytes(b'\xff' * 10, 'big'), (0.1).as_integer_ratio())
# %%
def attempt(work):
    try: print(work())
    except Exception as e: print(type(e).__name__ + ':', e)
attempt(lambda: str(10**4300))
attempt(lambda: len(str(10**4299)))
attempt(lambda: 2**70 / 0)
attempt(lambda: float(10**400))
attempt(lambda: 10**400 * 1.5)
attempt(lambda: 1 << -2**70)
attempt(lambda: [1][2**70])
attempt(lambda: 'a' * 2**70)
