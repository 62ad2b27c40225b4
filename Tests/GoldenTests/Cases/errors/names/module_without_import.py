np.zeros(3)
