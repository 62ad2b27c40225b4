# %%
def t(n): print('t', n); return n
d = {}
d[t(1)] = d2 = t(2)
print(d)
l=[0,0]
def idx(): print('idx'); return 0
l[idx()] += 5; print(l)
a = b = c = []; a.append(1); print(c)
{t('a'): t('b')}
t(1) < t(2) > t(3)
