f = print('a')
f()
