# %%
def g():
    yield 1
    raise StopIteration(3)
try: list(g())
except RuntimeError as e: print(e, repr(e.__cause__))
def h():
    yield 1
    return 5
a=h(); next(a)
try: next(a)
except StopIteration as e: print(e.value, e.args)
