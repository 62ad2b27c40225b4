for 3 in x:
    pass
