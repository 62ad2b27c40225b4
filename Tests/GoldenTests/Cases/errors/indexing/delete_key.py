d = {}
del d['a']
