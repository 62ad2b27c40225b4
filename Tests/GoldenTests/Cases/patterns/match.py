# %%
def f(x):
    match x:
        case 0: return 'zero'
        case -1 | 1: return 'one'
        case 'a' | "b": return 'str'
        case None: return 'none'
        case True: return 'true'
        case [a]: return ('one', a)
        case [a, *rest]: return ('seq', a, rest)
        case {'k': v, **kw}: return ('map', v, kw)
        case int(n) if n > 100: return ('big', n)
        case str() as s: return ('s', s)
        case float(): return 'float'
        case _: return 'other'
for v in [0,1,-1,'a','zz',None,[5],(1,2,3),{'k':1,'z':2},101,50,2.5,object]: print(f(v))
class P:
    __match_args__=('x','y')
    def __init__(self,x,y): self.x=x; self.y=y
match P(1,2):
    case P(1, y=z): print('P', z)
match (1, (2, 3)):
    case (a, (b, 3)): print(a,b)
match = 5; print(match)
case = 3
