class Half:
    def __enter__(self):
        return 1
for thing in (5, Half()):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)
class Full:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, way):
        print(kind.__name__, value, way is not None)
        return True
with Full():
    1 / 0
try:
    raise IndexError from 5
except TypeError as e:
    print(e)
def g():
    x = 1
    yield x
made = g()
print(made.__name__, made.gi_running, made.gi_frame is None)
next(made)
print(made.gi_frame.f_locals)
