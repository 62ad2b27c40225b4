import ast
import base64
import secrets
import uuid

for text in ('1', '-2.5', "'a' \"b\"", '[1, (2, 3), {"x": None}]', '{1, 2}', '(1,)', '()', '{}', 'True', '1, 2', '0x1F', '3+4j', "b'ab'",
             "{'a': [1, 2.5e3], (1, 2): 'it''s'}", '-1_000'):
    print(repr(ast.literal_eval(text)))
for text in ('f(1)', 'x', '1 + 2', '[1, 2', "__import__('os')", ''):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        print('refused', text)

for data in (b'', b'a', b'ab', b'abc', bytes(range(250, 256)), '한글'.encode()):
    code = base64.b64encode(data)
    print(code, base64.b64decode(code) == data, base64.urlsafe_b64encode(data))
print(base64.b64decode('aGVsbG8='), base64.b16encode(b'\x01\xff'))

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.version, u == uuid.UUID(int=u.int), uuid.UUID(bytes=b'0123456789abcdef'))
print(len(str(uuid.uuid4())), uuid.uuid4().version, uuid.uuid4() != uuid.uuid4(), len(secrets.token_hex(8)), secrets.randbelow(1))
import random
random.seed(5)
print(random.getrandbits(128), random.getrandbits(64), random.getrandbits(100) < 2 ** 100, random.getrandbits(0))
