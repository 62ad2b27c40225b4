# Functions that make the text of elements.
import numpy as np
x = np.array([1.5, -2.25, 100.0])
n = np.arange(3)
np.set_printoptions(formatter={'float': lambda t: '%.1f' % t})
print(x, n, [x], repr(x))
np.set_printoptions(formatter={'all': lambda t: '<%s>' % t})
print(x, n, np.array([True]))
np.set_printoptions()
print(x)
with np.printoptions(formatter={'int': hex, 'float_kind': '{:+.2e}'.format}) as options:
    print(x, n * 17, sorted(options))
print(np.array2string(x, formatter={'float_kind': lambda t: '%.2f' % t}, separator=', '), np.array_repr(x, precision=1), np.array_str(x * 1e-9, suppress_small=True))
for wrong in (lambda: np.set_printoptions(floatmode='bad'), lambda: np.set_printoptions(precision='a'), lambda: np.set_printoptions(threshold=np.nan),
              lambda: np.set_printoptions(sign='x'), lambda: np.set_printoptions(threshold='a')):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
