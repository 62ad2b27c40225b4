class Net:
    def __init__(self): self.weights = 1
Net().weigths
