a = [1]
a.append(a)
b = {'self': None}
b['self'] = b
t = ([],)
t[0].append(t)
print(a, b, t)
