import pickle, numpy as np, sys
from collections import OrderedDict, defaultdict, Counter
a = [1]
objs = [None, True, False, 0, 255, 256, 65535, 65536, -1, -128, 2**31-1, 2**31, -2**31-1, 2**63-1, -2**63, 2**63, -2**80, 2**200, 1.5, float('inf'), -0.0, 'a', '한국어', 'x'*300, b'ab', b'y'*300, (), (1,), (1,2), (1,2,3), (1,2,3,4), [], [1], [1,2], {}, {'a': 1}, {'a': 1, 'b': [1,2]}, {1,2}, frozenset([3]), set(), range(3), [a, a], OrderedDict([('b', 1), ('a', 2)]), Counter('aab'), list(range(2500)), {i: i for i in range(1500)}]
dd = defaultdict(list); dd['x'].append(1)
objs.append(dd)
for o in objs:
    for p in (2, 3, 4, 5):
        s = pickle.dumps(o, p)
        back = pickle.loads(s)
        if not (back == o and type(back) == type(o)): print('BAD', repr(o)[:50], p, repr(back)[:50])
    if type(o) in (int, float, str, bytes, tuple, list, dict, bool):
        print(repr(o)[:30], len(pickle.dumps(o)), pickle.dumps(o)[:60])
for dt in ('bool', 'uint8', 'int32', 'int64', 'float16', 'float32', 'float64'):
    for x in (np.arange(6).reshape(2, 3).astype(dt), np.zeros((0, 2), dt), np.array(1, dt), np.arange(6).reshape(2,3).T.astype(dt)[::-1]):
        for p in (2, 3, 4, 5):
            y = pickle.loads(pickle.dumps(x, p))
            if not (y.dtype == x.dtype and y.shape == x.shape and (y == x).all()): print('BAD', x, y)
    s = np.array([3]).astype(dt)[0]
    t = pickle.loads(pickle.dumps(s)); print(type(s) is type(t), t == s, repr(t))
r = []; r.append(r); q = pickle.loads(pickle.dumps(r)); print(q, q[0] is q)
p = pickle.loads(pickle.dumps([a, a])); print(p[0] is p[1])
with open('o.pkl', 'wb') as f:
    pickle.dump({'W1': np.ones((2, 3), np.float32)}, f); pickle.dump('second', f, -1)
with open('o.pkl', 'rb') as f:
    print(pickle.load(f), pickle.load(f))
    try: pickle.load(f)
    except EOFError as e: print('EOF', e)
for bad in (b'', b'abc', b'\x80\x04', pickle.dumps([1, 2, 'abc'])[:-3], b'\x80\x09.', b'.', b'\x80\x04K\x01\x94h\x05.', b'\x80\x04\x8cZ.', b'N', b't.', b'\x80\x04a.'):
    try: print(pickle.loads(bad))
    except Exception as e: print(type(e).__name__, e)
try: pickle.loads('x')
except TypeError as e: print(e)
try: pickle.dumps(1, 9)
except ValueError as e: print(e)
