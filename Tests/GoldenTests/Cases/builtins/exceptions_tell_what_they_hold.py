try:
    {}['missing']
except KeyError as error:
    print(error, error.args, repr(error))
try:
    int('x')
except ValueError as error:
    print(repr(error))
class MyError(ValueError):
    pass
try:
    raise MyError('m', 1)
except ValueError as error:
    print(type(error).__name__, error, repr(error), error.args)
