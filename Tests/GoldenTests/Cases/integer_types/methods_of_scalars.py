import numpy as np
for e in ['np.float32(3).is_integer()','np.float16(2.5).is_integer()','np.int64(3).is_integer()','np.uint8(3).is_integer()','np.int64(-5).bit_count()','np.int32(3).numerator','np.int32(3).denominator','np.bool_(1).is_integer()','np.float32(2.5).as_integer_ratio()','np.int64(3).imag','np.float64(3).imag','np.bool_(True).imag','np.int8(-5).bit_count()','np.int64(3).as_integer_ratio()','np.float32(1).hex()','np.bool_(True).bit_count()']:
    try:
        v=eval(e); print(e, repr(v), type(v).__name__)
    except Exception as x: print(e, type(x).__name__, x)
