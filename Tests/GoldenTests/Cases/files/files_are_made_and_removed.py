import os
os.makedirs('d/e')
with open('d/a.txt', 'w') as f:
    f.write('text')
print(os.path.getsize('d/a.txt'), os.path.isdir('d'))
os.rename('d/a.txt', 'b.txt')
os.remove('b.txt')
for work in (lambda: os.remove('b.txt'), lambda: os.mkdir('d'), lambda: open('b.txt')):
    try:
        work()
    except OSError as e:
        print(type(e).__name__, e, e.errno, e.strerror, e.filename, e.args, repr(e))
os.rmdir('d/e')
print(OSError(5, 'x'), OSError('only'), os.path.exists('d/e'))
