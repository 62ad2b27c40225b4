n = 3
len(n)
