# %%
class T:
    pass
t = T(); t.__dict__['a'] = 1; t.__dict__.update(b=2); print(t.a, t.b, t.__dict__)
vars(t)['c'] = 3; print(t.c)
