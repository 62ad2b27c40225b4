total = 3
total / 0
