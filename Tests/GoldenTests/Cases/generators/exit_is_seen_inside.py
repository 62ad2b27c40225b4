# %%
def g():
    try:
        yield 1
    except GeneratorExit:
        print('exit'); raise
a=g(); next(a); a.close()
def h():
    try:
        yield 1
    except GeneratorExit:
        yield 2
b=h(); next(b)
try: b.close()
except RuntimeError as e: print(e)
