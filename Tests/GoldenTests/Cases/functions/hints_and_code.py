def f(a: int, b: "str" = 'x', *args: float, k: bool = True, **kw) -> list[int]: return 1
print(f.__annotations__)
print(f.__code__.co_varnames[:f.__code__.co_argcount], f.__kwdefaults__, f.__defaults__)
def g(x): 
    def h(): return x
    return h
print(g(3).__closure__[0].cell_contents, g(3).__code__.co_freevars, g.__dict__)
class A:
    def m(self, q: 'A') -> None: pass
print(A.m.__annotations__, A().m.__code__.co_argcount, f.__code__.co_firstlineno)
