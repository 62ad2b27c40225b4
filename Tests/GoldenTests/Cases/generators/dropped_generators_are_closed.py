# A generator that nobody holds any more leaves its finally and with blocks.
from contextlib import contextmanager


def numbers(name, count=5):
    try:
        for i in range(count):
            yield i
    finally:
        print('closed', name)


values = numbers('deleted')
next(values)
del values
print('after del')

values = numbers('replaced')
next(values)
values = None
print('after None')


def first():
    inner = numbers('in a function')
    return next(inner)


print(first())
print(next(numbers('temporary')))

held = [numbers('in a list'), numbers('never started')]
next(held[0])
held.clear()
print('after clear')


@contextmanager
def resource():
    print('open')
    try:
        yield 1
    finally:
        print('free')


def lines():
    with resource():
        yield 'line'
        yield 'line'


def outer():
    yield from lines()


reader = outer()
print(next(reader))
del reader
print('after with')


print('end')
