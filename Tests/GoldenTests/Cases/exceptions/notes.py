# %%
try:
    e = ValueError('a'); e.add_note('n1'); e.add_note('n2'); raise e
except ValueError as e: print(e.__notes__)
