def train(epochs=10): pass
train(epoch=5)
