import struct
print(struct.pack('<ihB', 1, -2, 255), struct.unpack('>I', b'\0\0\x08\x01'), struct.calcsize('bi'), struct.calcsize('<bi'), struct.pack('>d', 1.5), struct.unpack('<2f', struct.pack('<2f', 0.1, -2)), struct.pack('5s', b'abc'), struct.unpack('3sx?', b'abc\0\1'), struct.pack('bi', 1, 2), struct.unpack_from('>H', b'abcd', 1), list(struct.iter_unpack('<H', b'abcd')), struct.pack('>q', -5), struct.pack('e', 1.5), struct.Struct('<I').size, struct.unpack('>IIII', bytes(range(16))))
for f in [lambda: struct.unpack('I', b'a'), lambda: struct.pack('B', 256), lambda: struct.pack('i'), lambda: struct.pack('z', 1), lambda: struct.pack('i', 1.5), lambda: struct.pack('h', 40000), lambda: struct.pack('i', 2**40), lambda: struct.pack('f', 'a'), lambda: struct.pack('s', 'a'), lambda: struct.pack('f', 1e300)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
