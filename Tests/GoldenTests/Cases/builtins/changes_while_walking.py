# %%
try:
    d={1:1}
    for k in d: d[k+1]=1
except RuntimeError as e: print(e)
try:
    s={1}
    for k in s: s.add(k+1)
except RuntimeError as e: print(e)
l=[1,2,3]
for x in l:
    if len(l)<6: l.append(x)
print(l)
try: sorted([3,1,'a'])
except TypeError as e: print(e)
try: sorted([1,2], key=lambda x: 1/0)
except ZeroDivisionError as e: print(e)
l=[3,1,2]
def k(x): l.append(1); return x
try: l.sort(key=k)
except ValueError as e: print(e)
