import numpy as np
kinds = [np.bool_, np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64,
         np.float16, np.float32, np.float64]
for a in kinds:
    print(np.dtype(a), [np.promote_types(a, b).name for b in kinds])
    print(np.dtype(a).str, [int(np.can_cast(a, b)) for b in kinds], [int(np.can_cast(a, b, 'same_kind')) for b in kinds])
for name in 'bBhHiIlL':
    print(name, np.dtype(name), np.dtype(name).num, np.dtype(name).char, np.dtype(name).itemsize)
print(np.byte, np.short, np.ushort, np.uintc, np.uint, np.dtype('<u2'), np.dtype('uint'))
