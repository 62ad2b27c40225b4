import doctest, re

def square(x):
    """Square.

    >>> square(2)
    4
    >>> square(3)
    10
    >>> square('a')
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> print('a   b')  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> print(list(range(20)))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> y = 2; y + 1
    3
    """
    return x * x

for test in doctest.DocTestFinder().find(square, 'square', globs={'square': square}):
    told = []
    runner = doctest.DocTestRunner(verbose=True)
    print(runner.run(test, out=told.append))
    print(re.sub('File ".*"', 'File "…"', ''.join(told)))
    runner.summarize()
