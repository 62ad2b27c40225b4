x = [1, 2]
print(lenght(x))
