# %%
def inner():
    try:
        r = yield 'a'
        print('inner got', r)
        r = yield 'b'
    except ValueError as e:
        print('inner caught', e); yield 'c'
    finally: print('inner fin')
    return 'ret'
def outer():
    v = yield from inner()
    print('v', v)
    yield 'end'
o=outer(); print(next(o)); print(o.send(7)); print(o.throw(ValueError('z'))); print(next(o)); print(list(o))
o=outer(); next(o); o.close()
def z():
    yield from [1,2]
    x = yield from range(2)
    print(x)
    yield from 'ab'
print(list(z()))
