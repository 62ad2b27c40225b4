params = {'W1': 1}
params['W2']
