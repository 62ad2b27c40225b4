import gzip, io, numpy as np
with gzip.open('a.gz', 'wb') as f:
    print(f.write(b'line one\nline two\r\n'), f.write('한\n'.encode()))
with gzip.open('a.gz') as f:
    print(f.read(4), f.tell(), f.readline(), f.read())
print(gzip.open('a.gz', 'rt', encoding='utf-8').readlines())
for line in gzip.open('a.gz', 'rt'):
    print(repr(line))
with gzip.open('idx.gz', 'wb') as f:
    f.write(bytes(16) + bytes(range(12)))
with gzip.open('idx.gz', 'rb') as f:
    print(np.frombuffer(f.read(), np.uint8, offset=16).reshape(-1, 4))
packed = gzip.compress(b'abc' * 1000)
print(gzip.decompress(packed) == b'abc' * 1000, gzip.decompress(packed + packed)[-3:], len(gzip.decompress(gzip.compress(b''))))
for bad in (b'no', packed[:-9], packed[:3], b''):
    try:
        print(gzip.decompress(bad))
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
with open('raw', 'wb') as raw:
    with gzip.GzipFile(fileobj=raw, mode='wb') as f:
        f.write(b'inner')
print(gzip.GzipFile('raw').read(), gzip.GzipFile(fileobj=open('raw', 'rb')).read())
for mode, kwargs in (('rbt', {}), ('rb', {'encoding': 'utf-8'})):
    try:
        gzip.open('a.gz', mode, **kwargs)
    except ValueError as e:
        print(e)
