from dataset import spiral
x, t = spiral.load_data()
print(x.shape, t.shape, t.sum(axis=0), t.dtype)
print(x[:3])
print(x[150], x[-1])
