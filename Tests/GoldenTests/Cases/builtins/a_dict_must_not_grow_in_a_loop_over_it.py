d = {'a': 1}
try:
    for key in d:
        d[key + 'x'] = 0
except RuntimeError as error:
    print(error)
