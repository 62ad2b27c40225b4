# Decimal numbers keep the digits they are written with.
from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation, DivisionByZero

print(Decimal('0.1') + Decimal('0.2'), 0.1 + 0.2)
print(Decimal(0.1))
print(repr(Decimal('3.140')), Decimal('1.10') * 3, 10 - Decimal('0.01'), -Decimal('5'), abs(Decimal('-7.5')))
print(Decimal(1) / Decimal(7), Decimal('7.5') // 2, Decimal('7.5') % 2, divmod(Decimal(17), Decimal('2.5')))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal('1234567.8') + 0)
with localcontext() as context:
    context.prec = 40
    print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(1000).log10(), Decimal(2) ** Decimal('0.5'))
print(Decimal(2) ** 10, Decimal(2) ** -2, Decimal('1.5') ** 20)

price = Decimal('2.675')
print(price.quantize(Decimal('0.01')), price.quantize(Decimal('.01'), rounding=ROUND_HALF_UP),
      price.quantize(Decimal('1'), ROUND_DOWN), round(price, 1), round(Decimal('2.5')), int(Decimal('-7.9')))
print(Decimal('1e3'), Decimal('0.0000001'), Decimal('120').normalize(), Decimal('1E+2') + 0, Decimal('-0'))
print(f"{Decimal('1234567.891'):,.2f}|{Decimal('0.5'):%}|{Decimal('3.14159'):10.3f}|{Decimal('12345'):.2e}|{Decimal('2'):>5}")

print(Decimal('1.1') < Decimal('1.2') <= Decimal('1.20'), Decimal('1.10') == Decimal('1.1'), Decimal(1) == 1,
      Decimal('0.5') == 0.5, Decimal('0.1') == 0.1, hash(Decimal(3)) == hash(3))
print(sorted([Decimal('3'), Decimal('1.5'), Decimal('-2')]), sum([Decimal('0.1')] * 10), max(Decimal(1), Decimal(2)))
print(Decimal('-12.30').as_tuple(), Decimal('0.75').as_integer_ratio(), float(Decimal('1.25')))
print(Decimal('inf') > 10 ** 50, Decimal('nan').is_nan(), bool(Decimal('0.00')))

for work in (lambda: Decimal('ten'), lambda: Decimal(1) / 0, lambda: Decimal('0.1') + 0.1,
             lambda: Decimal('1') / Decimal('0')):
    try:
        work()
    except (InvalidOperation, DivisionByZero, TypeError) as error:
        print(type(error).__name__, '' if isinstance(error, TypeError) else error)
