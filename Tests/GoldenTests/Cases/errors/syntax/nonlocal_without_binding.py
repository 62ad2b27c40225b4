def f():
    nonlocal total
