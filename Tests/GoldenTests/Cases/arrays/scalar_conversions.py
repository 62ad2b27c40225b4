import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: np.uint8(300.5))
t(lambda: np.int32(1e10))
t(lambda: np.int64(float('nan')))
t(lambda: np.int64('2.5'))
t(lambda: np.uint8('300'))
t(lambda: np.float64('x'))
t(lambda: np.float64(None))
t(lambda: np.int64(None))
t(lambda: np.bool_(''))
t(lambda: np.issubdtype(np.float32, float))
t(lambda: np.issubdtype(np.uint8, np.signedinteger))
t(lambda: np.issubdtype(np.int32, np.integer))
t(lambda: np.arange(3).astype('<i4').dtype)
t(lambda: np.format_float_positional(123456.789, precision=3, fractional=False))
t(lambda: np.format_float_positional(1e22))
t(lambda: np.arange(6).reshape(2, 3).item(7))
