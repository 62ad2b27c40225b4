def risky(k):
    try:
        if k == 0:
            return 1 / 0
        if k == 1:
            return [1][5]
        if k == 2:
            return {}['missing']
        if k == 3:
            raise ValueError('own', 3)
        return 'fine'
    except ZeroDivisionError as e:
        return 'zero: ' + str(e)
    except (IndexError, KeyError) as e:
        return type(e).__name__ + ' ' + repr(e.args)
    except Exception as e:
        return repr(e)
    finally:
        print('finally', k)
for k in range(5):
    print(risky(k))
class Mine(Exception):
    pass
try:
    raise Mine('hello')
except Mine as e:
    print(e, isinstance(e, Exception))
else:
    print('not reached')
try:
    assert 1 == 2, 'one is not two'
except AssertionError as e:
    print('assert:', e)
class Open:
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, *a):
        print('exit')
        return True
with Open() as o:
    raise RuntimeError('swallowed')
print('after')
