import cmath
import math

z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), type(z), isinstance(z, complex), isinstance(z, float))
print(z + 1, 2 - z, z * z, z / 2, 1 / z, z ** 2, z ** -1, z ** 0.5, 2 ** z, -z, +z, bool(0j), bool(z))
print(1j ** 2, 1j * 1j == -1, (2 + 0j) == 2, z == 3, z != 3 + 4j, {1: 'one'}[1 + 0j], hash(2.5 + 0j) == hash(2.5))
print(complex(), complex(2), complex(1, -2), complex(imag=3), complex('1-2.5j'), complex(' (3) '), complex('-j'))
print(0j, -0.0 + 0j, complex(-0.0, -0.0), 1e20j, .5j, 1_0j, 1e400j, complex(float('nan'), 1))
print(f'{z:.2f}|{z:>12}|{z!r}|{1j:g}|{z:+.1e}|{2j}|{1234.5 + 1j:,.1f}', str(1j), '%s' % z)
print((-8) ** (1 / 3), (-2) ** 0.5, pow(-1, 0.5), sum([1j, 2, 3.5]), max([1j, -2, 1], key=abs))

for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh,
          cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh):
    print(f.__name__, f(0.5 - 1j), f(-1.5 + 2j))
print(cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1 + 1j), cmath.rect(2, math.pi / 3), cmath.isclose(1j, 1j + 1e-12))


# The roots of x^2 + 2x + 5, and points that stay bounded.
def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


def steps(c):
    z, n = 0, 0
    while abs(z) <= 2 and n < 30:
        z, n = z * z + c, n + 1
    return n


print(roots(1, 2, 5))
for row in range(-4, 5):
    print(''.join('#' if steps(complex(column / 15, row / 4)) == 30 else '.' for column in range(-30, 10)))

for work in (lambda: 1j < 2, lambda: int(1j), lambda: float(z), lambda: 1j // 2, lambda: z % 2, lambda: math.sqrt(z),
             lambda: complex('ten'), lambda: complex(1, '2'), lambda: 1j / 0, lambda: 0j ** -1, lambda: [1, 2][1j],
             lambda: f'{z:d}', lambda: sorted([1j, 2]), lambda: 1j + 'a', lambda: round(1j)):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
