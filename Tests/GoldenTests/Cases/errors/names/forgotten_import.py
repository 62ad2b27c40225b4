x = 2
np.sqrt(x)
