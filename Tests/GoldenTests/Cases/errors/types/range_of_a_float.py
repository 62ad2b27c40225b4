n = 3.0
range(n)
