import numpy as np
import pickle, io
kinds = [np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64]
for kind in kinds:
    limits = np.iinfo(kind)
    x = np.array([0, 5, 100, int(limits.max), int(limits.min)], dtype=kind)
    print(x, x.tolist(), x.astype(float), x.astype(np.float32), x.astype(bool), x.view(np.uint8)[:9])
    for other in kinds:
        print(other.__name__, x.astype(other), np.array([-1.5, 2.9, 100, 0.0]).astype(other))
    s = x[1]
    print(s, type(s), s + 1, s * 2.5, s / 2, int(s), float(s), hash(s), s == 5, f'{s:5d}|{s:.2f}', '%d' % s, s.dtype)
    print(isinstance(s, np.integer), isinstance(s, np.signedinteger), isinstance(s, np.unsignedinteger))
    for value in [300, -1, -1.5, np.int64(70000), np.float64(-3.7), True, np.uint8(200), 2**64 - 1, 2**64, np.nan]:
        y = np.zeros(1, kind)
        try:
            y[0] = value
            print(value, y)
        except Exception as e:
            print(value, type(e).__name__, e)
    stream = io.BytesIO()
    np.save(stream, x)
    stream.seek(0)
    back = np.load(stream)
    again = pickle.loads(pickle.dumps(x))
    print(back, back.dtype, again.dtype, (again == x).all(), np.frombuffer(x.tobytes(), kind))
