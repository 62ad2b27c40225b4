x = []
max(x)
