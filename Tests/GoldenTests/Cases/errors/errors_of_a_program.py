# %%
raise ValueError("mine")
