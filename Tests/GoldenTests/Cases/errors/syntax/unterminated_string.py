name = 'nabla
print(name)
