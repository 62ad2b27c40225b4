# %%
x = 10
class A:
    x = 5
    try:
        y = [x for _ in range(2)]
    except NameError as e: y = str(e)
    z = [i for i in range(x)]
    g = list(i*2 for i in range(x))
print(A.y, A.z, A.g)
fs=[lambda: i for i in range(3)]
print([f() for f in fs])
