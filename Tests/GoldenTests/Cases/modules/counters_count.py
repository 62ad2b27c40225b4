from collections import Counter
c = Counter('mississippi')
print(c, c.most_common(2), c['z'], sum(c.values()))
c.update('mmm')
c['q'] += 1
print(c, c - Counter('mis'), sorted(c.elements()))
