import hashlib

for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    digest = hashlib.new(name, b'hello')
    print(name, digest.digest_size, digest.block_size, digest.hexdigest())
for size in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000):
    message = bytes(range(256)) * 4
    print(size, hashlib.md5(message[:size]).hexdigest(), hashlib.sha1(message[:size]).hexdigest()[:12],
          hashlib.sha256(message[:size]).hexdigest()[-12:], hashlib.sha512(message[:size]).hexdigest()[:12])

piecewise = hashlib.sha256()
piecewise.update(b'neural ')
before = piecewise.copy()
piecewise.update('망'.encode())
print(piecewise.hexdigest() == hashlib.sha256('neural 망'.encode()).hexdigest(), before.digest()[:4], piecewise.name)
try:
    hashlib.md5('text')
except TypeError as error:
    print(error)
