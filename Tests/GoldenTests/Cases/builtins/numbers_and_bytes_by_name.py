print(float.fromhex('0x1.8p+1'), float.fromhex('-0x.8'), float.fromhex('inf'), float.fromhex('1e'), (2.5).hex())
print(b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'%d %s|%05.1f' % (3, b'x', 2.5), b'%b' % b'q')
print(0 / -2**63, 0 / -5, 0 / 2**63, -2**63 / 2**62)
print((5).__str__(), [1].__str__(), (3.7).__floor__(), (3.2).__ceil__(), (7).__floor__(), 'a'.__str__())
for text in ('(1).__add__(1, 2)', '[1].__mul__(1, 2)', '[1].__mul__(x=1)', 'range(3).index("a")', 'sorted([3, 1]).__len__(1)'):
    try: eval(text)
    except Exception as e: print(type(e).__name__, e)
import contextlib, io, sys
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer): print('hidden')
old, sys.stdout = sys.stdout, io.StringIO(); print('kept'); kept = sys.stdout.getvalue(); sys.stdout = old
print(repr(buffer.getvalue()), repr(kept))
import string
print(string.Template('$a and ${b}, $$5').substitute(a=1, b=2), string.Template('$a $q').safe_substitute(a=1))
from enum import Flag, IntFlag, auto
class Mode(Flag):
    R = auto(); W = auto(); X = auto()
print(Mode.R | Mode.W, repr(Mode.R & Mode.W), Mode(3), Mode.R in (Mode.R | Mode.W), ~Mode.R, list(Mode.R | Mode.X), bool(Mode.R & Mode.W))
from dataclasses import make_dataclass
print(make_dataclass('C', ['x', ('y', int, 5)])(1))
print(range(-3, 3)[1:1], range(5)[3:1], range(5)[7:9], range(5, 0, -1)[2:2], range(0, 10, 2)[1:4], range(5)[::-1], range(5)[:-9:-1])
sys.set_int_max_str_digits(6000); print(len(str(10 ** 5000)), int('9' * 5000) % 7, sys.get_int_max_str_digits()); sys.set_int_max_str_digits(4300)
