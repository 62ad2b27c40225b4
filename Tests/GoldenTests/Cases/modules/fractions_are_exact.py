from fractions import Fraction as F
print(F(6, -4), repr(F('3/7')), F(0.5), F('1.25e-1'), F(1, 3) + F(1, 6), F(1, 2) * 2, 1 - F(1, 3), F(1, 3) ** 2, F(2, 3) ** -1, F(7, 2) // 1, F(7, 2) % 1, -F(1, 2), float(F(1, 4)), int(F(7, 2)), round(F(5, 2)), F(1, 3) < 0.5, F(1, 2) == 0.5, F(3.141592653589793).limit_denominator(100), F(1, 3) + 0.5, sorted([F(1, 2), F(1, 3)]), hash(F(2)) == hash(2), abs(F(-1, 2)))
for bad in ['x', '1/0']:
    try: F(bad)
    except (ValueError, ZeroDivisionError) as e: print(type(e).__name__, e)
