# What is done about floating-point errors, and what is said of them.
import warnings
import numpy as np
print(np.geterr())
old = np.seterr(all='ignore')
print(old, np.geterr())
np.seterr(**old)

def told(work):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        work()
    return [(w.category.__name__, str(w.message)) for w in seen]

print(told(lambda: np.array([1.0, 0.0]) / 0))
print(told(lambda: np.log(np.array([0.0, -1.0]))))
print(told(lambda: np.exp(np.array([1000.0]))))
print(told(lambda: np.sqrt(-1.0)))
print(told(lambda: np.float64(1) / 0))
print(told(lambda: np.int64(1) // np.int64(0)))
print(told(lambda: np.int64(2 ** 62) * np.int64(4)))
print(told(lambda: np.arange(3) // np.array([0, 1, 2])))
print(told(lambda: np.arange(3) % 0))
print(told(lambda: np.array([1e300]) * 1e300))
print(told(lambda: np.array([np.inf]) - np.inf))
print(told(lambda: np.array([np.nan]) + 1))
print(told(lambda: np.array([1e-300]) * 1e-300))
print(told(lambda: np.sin(np.array([np.inf]))))
print(told(lambda: np.arccos(np.array([2.0]))))
print(told(lambda: np.reciprocal(np.array([0.0]))))
print(told(lambda: np.power(np.array([0.0, 1e200]), [-1.0, 2.0])))
print(told(lambda: np.array([1.0, 2.0]) < np.nan))
large = np.full(20000, 1e308)
print(told(lambda: large * 10 - large * 10))
print(told(lambda: np.log(large * 0)))

def stopped(work, **modes):
    try:
        with np.errstate(**modes):
            work()
    except FloatingPointError as error:
        return str(error)
    return 'nothing'

print(stopped(lambda: np.array([1.0]) / 0, divide='raise'))
print(stopped(lambda: np.array([0.0]) / 0, divide='raise'))
print(stopped(lambda: np.array([0.0]) / 0, all='raise'))
print(stopped(lambda: np.exp(np.array([1000.0])), over='raise'))
print(stopped(lambda: np.exp(np.array([1000.0])), over='ignore'))
print(stopped(lambda: np.float64(1) / 0, divide='raise'))
print(stopped(lambda: np.add(1e308, 1e308), over='raise'))

@np.errstate(all='ignore')
def quiet(x):
    return x / 0

print(quiet(np.array([1.0, -1.0, 0.0])), np.geterr()['divide'])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        np.array([1.0]) / 0
    except RuntimeWarning as warning:
        print('raised', warning)
with warnings.catch_warnings(record=True) as seen:
    warnings.filterwarnings('ignore', message='divide by')
    warnings.filterwarnings('always', category=UserWarning)
    np.array([1.0]) / 0
    warnings.warn('mind the step')
    warnings.warn('old', DeprecationWarning)
print([str(w.message) for w in seen if w.category is UserWarning])
try:
    np.seterr(divide='loud')
except ValueError as error:
    print(error)
