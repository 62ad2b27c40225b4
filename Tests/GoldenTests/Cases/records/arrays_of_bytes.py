import numpy as np
b = np.array([b'abc', b'de', b''])
print(b, repr(b), b.dtype, b.itemsize, b.dtype.name, b.dtype.kind)
print(b[0], type(b[0]).__name__, b[0].decode(), b[0] + b'!', isinstance(b[0], bytes))
print(b == b'abc', b < b'b', b == b[::-1], np.sort(b), np.argsort(b), np.unique(b))
print(b.astype(str), b.astype('U2'), np.array(['x', 'yz']).astype('S'), np.array([1, 20]).astype('S'), np.array([b'1', b'22']).astype(int) + 1)
print(np.array(['a', 'b'], dtype='S'), np.array([b'a', b'bcd'], dtype='S2'), np.zeros(2, 'S3'), np.full(2, b'xy'), np.array([b'a', 'b']))
print(np.char.upper(b), np.char.add(b, b'-'), np.char.str_len(b), np.char.decode(b), np.char.encode(np.array(['é', 'a'])))
print(np.char.replace(b, b'b', b'BB'), np.char.find(b, b'c'), np.char.center(b, 5), np.char.startswith(b, b'a'))
print(b.tobytes(), np.frombuffer(b'abcdef', dtype='S2'), b.tolist(), b.view('u1'))
b[0] = b'toolong'
b[1] = 'q'
print(b, np.concatenate([b, np.array([b'longer'])]), np.isin(b, [b'q']), np.where(b == b'q', b'yes', b'no'))
print(b + b, np.bytes_(b'ab'), np.dtype('S'), np.issubdtype(b.dtype, np.bytes_))
c = np.char.array(['a ', 'bc'])
print(repr(c.upper()), c == 'a', c + c)
for bad in ["b * 2", "b - b", "b.sum()", "np.array(['é']).astype('S')", "np.array([b'\\xff']).astype(str)", "b < 'x'", "b.astype(float)"]:
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__, e)
