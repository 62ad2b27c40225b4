b = b'Hello, World'
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.split(b', '), b.find(b'o'), b.rfind(111), b.count(b'l'))
print(b.replace(b'l', b'L', 2), b.startswith((b'x', b'He')), b.partition(b','), b.center(16, b'*'), b'7'.zfill(3), b.hex(' '))
print(b' a b  c '.split(), b' a b  c '.rsplit(None, 1), b'a,b,c'.rsplit(b',', 1), b'-'.join([b'x', b'y']), bytes.fromhex('48 69'))
c = bytearray(b'abc')
c[0] = 120
c += b'yz'
c.append(33)
c[1:3] = b'--'
del c[-1]
print(c, len(c), list(c), c.decode(), bytes(c), c == b'x--yz', type(c).__name__, c.pop(), c.isalpha())
for bad in (lambda: hash(c), lambda: c.append(300), lambda: c + 'a', lambda: bytes('a'), lambda: b'a'.join(['b']), lambda: c.index(b'?')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class Packet:
    def __bytes__(self):
        return b'packet'


print(bytes(Packet()), float(b'2.5'), int(b'12'))
print(b'a\tbc\td'.expandtabs(), b'\tx\n\ty'.expandtabs(2), bytearray(b'1\t2').expandtabs(4), b'a\tb'.expandtabs(0))
