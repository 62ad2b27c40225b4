# %%
def reraise():
    raise
try:
    try:
        1/0
    except ZeroDivisionError:
        reraise()
except ZeroDivisionError as e:
    print('got', e)
try:
    raise
except RuntimeError as e: print(e)
