# %%
class P:
    __slots__ = ('x','y')
    def __init__(self, x, y): self.x=x; self.y=y
p=P(1,2); print(p.x)
try: p.z=3
except AttributeError as e: print(e)
try: p.__dict__
except AttributeError as e: print(e)
print(P.__slots__)
