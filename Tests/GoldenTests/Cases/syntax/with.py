# %%
class C:
    def __init__(s,n): s.n=n
    def __enter__(s): print('in', s.n); return s
    def __exit__(s,t,v,tb): print('out', s.n, t.__name__ if t else None); return s.n=='sw'
with C(1) as a, C(2) as b: print(a.n,b.n)
with (C(1) as a, C(2)): print('p')
with (C('sw'),): raise ValueError('z')
from contextlib import contextmanager, suppress
@contextmanager
def cm(x):
    print('enter')
    try: yield x
    except KeyError as e: print('swallow', e)
    finally: print('leave')
with cm(3) as v: print(v)
with cm(3): raise KeyError('q')
with suppress(ZeroDivisionError): 1/0
