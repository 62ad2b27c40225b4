import numpy as np
for values in [[1.5, 2], [np.nan, 1], [1e20, 1], [np.inf, 2], [300, 1], [-1, 2], [np.float64(1e20), 1], (70000, 2), [2**63, 1]]:
    for kind in [int, np.uint8, np.int16, float]:
        for index in ['[:]', '[0]', '[[0, 1]]', '[...]']:
            x = np.zeros(2, kind)
            try:
                exec('x%s = values' % index)
                print(kind.__name__, index, values, x)
            except Exception as e:
                print(kind.__name__, index, values, type(e).__name__, e)
for sequence in [[1, 2], (1, 2), 'ab']:
    for count in [np.int64(2), np.uint8(2), np.int8(-1)]:
        print(sequence * count, count * sequence)
    for count in [np.float64(2), np.float32(2), np.bool_(True)]:
        try:
            print(sequence * count)
        except TypeError as e:
            print(e)
