# %%
# Numbers around the lengths from which other methods multiply, divide and write.
import math
import sys

sys.set_int_max_str_digits(0)
numbers = []
for bits in (60, 100, 700, 767, 768, 769, 1500, 4095, 9000, 30000):
    n = pow(3, bits, 1 << bits) | 1 << bits
    numbers += [n, -n, (1 << bits) - 1, -(1 << bits)]


def show(n):
    print(hash(n), n.bit_length(), end=' ')


for a in numbers:
    show(a)
    text = str(a)
    print(len(text), text[:20], text[-20:], int(text) == a, int('000' + str(abs(a))) == abs(a))
    print(hex(a)[:12], oct(a)[:12], bin(a)[:12], len(hex(a)), len(oct(a)), len(bin(a)))
    print(int(hex(a), 16) == a, int(oct(a), 8) == a, int(bin(a), 2) == a)
    octets = a.to_bytes(a.bit_length() // 8 + 2, 'little', signed=True)
    print(int.from_bytes(octets, 'little', signed=True) == a, int.from_bytes(octets[::-1], 'big', signed=True) == a)
    if a > 0:
        root = math.isqrt(a)
        print(root * root <= a < (root + 1) ** 2)
    for b in numbers[::3]:
        q, r = divmod(a, b)
        show(q)
        show(r)
        show(a * b)
        show(math.gcd(a, b))
        show(math.lcm(a, b))
        print(q * b + r == a)
# %%
for exponent in (5, 1000, 54321):
    for base in (3, -7, 10, -6, 2**70, 12345678901234567890123):
        show(base**exponent)
print()
# %%
print(pow(3, 10**40, 10**50 + 7), pow(5, -3, 10**40 + 1), pow(-7, 10**30, 3**200), pow(2, 10, -7**50))
print(pow(2**500 + 1, 2**300 + 5, 2**400 + 1))
# %%
show(math.factorial(3000))
show(math.factorial(20000))
show(math.comb(5000, 2300))
show(math.perm(4000, 1700))
print(math.factorial(20), math.factorial(1), math.factorial(0), math.comb(5, 2), math.perm(5, 0))
# %%
for base in (3, 7, 11, 35, 36):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'[:base] * 70
    show(int(digits, base))
    show(int('-' + digits.upper(), base))
print(int('z' * 30, 36), int('1_0' * 30, 16))
# %%
print(round(12345678901234567890123456789, -5), round(-10**30 - 5 * 10**9, -10))
print(10**600 // 7**300 % 10**20, (10**600 + 1) / 10**590, -10**600 // 10**599)
# %%
show(10**200000)
show(10**200000 % 7**3000)
