# %%
int('abc')
# %%
len(5)
# %%
'a' + 1
