{'lr': 0.1}['rate']
