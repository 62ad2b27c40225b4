{}.pop('a')
