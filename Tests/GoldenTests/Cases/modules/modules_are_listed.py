import sys
import math

print('math' in sys.modules, sys.modules['math'] is math, '__main__' in sys.modules, 'no_such_module' in sys.modules)
import fractions
print(sys.modules['fractions'] is fractions, sys.modules[fractions.Fraction.__module__].Fraction(1, 2))
