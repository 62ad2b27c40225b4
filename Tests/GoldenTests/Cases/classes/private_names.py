# %%
class A:
    __x = 1
    def __init__(self): self.__y = 2
    def __h(self): return self.__x + self.__y
    def r(self): return self.__h()
class B(A):
    def __init__(self): super().__init__(); self.__y = 9
    def q(self): return self.__y
print(A().r(), B().r(), B().q(), sorted(vars(B())))
try: A().__x
except AttributeError as e: print(e)
