open('a.txt', 'w').write('kept\n')
print(open('a.txt').read())
def write():
    f = open('b.txt', 'w')
    f.write('also kept')
write()
print(open('b.txt').read(), b'-'.join([b'a', b'b']), bytes.fromhex('00ff'), b'abcabc'.rfind(b'b'), b' x '.strip(), b'a,b'.replace(b',', b';'))
import importlib
print(importlib.import_module('os.path').basename('a/b'))
try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.code)
