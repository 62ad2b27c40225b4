import numpy as np
import warnings
warnings.simplefilter('ignore')
kinds = [np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64]
for kind in kinds:
    limits = np.iinfo(kind)
    x = np.array([v for v in [0, 1, 2, 7, 100, 127, 128, 255, -1, -5, -128] if limits.min <= v <= limits.max], kind)
    y = np.array([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4])[:len(x)]
    print(limits.min, limits.max, repr(x))
    for other in [np.bool_, np.uint8, np.int16, np.uint64, np.float32]:
        for op in ['+', '-', '*', '/', '//', '%', '**', '<', '==', '&', '<<', '>>']:
            try:
                r = eval('x %s y.astype(other)' % op)
                print(kind.__name__, op, other.__name__, r.dtype, r)
            except Exception as e:
                print(kind.__name__, op, other.__name__, type(e).__name__, e)
    for number in [2, -3, 2.5, True, 300]:
        for op in ['+', '-', '*', '//', '%', '<', '==']:
            try:
                r = eval('number %s x' % op)
                print(number, op, r.dtype, r)
            except Exception as e:
                print(number, op, type(e).__name__, e)
