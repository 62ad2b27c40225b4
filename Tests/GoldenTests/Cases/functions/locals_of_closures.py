# %%
def f(a, *b, c=1, **d):
    z = [a]
    def g(): return z, a
    return locals()
r = f(1,2,k=3); r.pop('g'); print(r)
