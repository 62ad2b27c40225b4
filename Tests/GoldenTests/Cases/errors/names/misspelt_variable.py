weights = 3
print(weigths)
