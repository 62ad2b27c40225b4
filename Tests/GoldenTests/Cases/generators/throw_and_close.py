# %%
def g():
    try:
        x = yield 1
        print('got', x)
    except ValueError as e:
        print('caught', e)
        yield 99
    finally:
        print('finally')
a = g(); print(next(a)); print(a.throw(ValueError('boo')))
a.close()
b = g(); next(b); b.close()
c = g(); 
try:
    c.throw(KeyError('k'))
except KeyError as e: print(repr(e))
print(list(c))
d = g(); next(d)
try: d.throw(TypeError)
except TypeError as e: print('TE', e)
