code = compile('a = 1\nb = a + 1', '<made>', 'exec')
names = {}
exec(code, names)
print(names['b'], eval(compile('b * 2', '<e>', 'eval'), names), code.co_filename)
exec(compile('a = 3; a + 1', '<s>', 'single'), names)
for text, mode in (('a =', 'exec'), ('a = 1', 'eval'), ('1 +\n(2', 'exec')):
    try:
        compile(text, '<bad>', mode)
    except SyntaxError as e:
        print(e.filename, e.lineno, type(e).__name__)
try:
    eval('x y')
except SyntaxError as e:
    print(e.lineno, e.filename)
