# %%
x=1
globals()['y']=5
print(y, 'x' in globals())
def f(a):
    b=2
    return sorted(locals().items())
print(f(1))
g=globals(); z=33; print(g['z']); del g["z"]
try: z
except NameError as e: print(e)
