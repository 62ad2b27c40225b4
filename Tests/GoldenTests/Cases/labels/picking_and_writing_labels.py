# %%
import numpy as np
names = np.array(['cat', 'dog', 'bee', 'ant'])
names[0], names[-1], names[1:3], names[::-1], names[[0, 0]], names[names != 'dog'], names[np.array([2, 1])]
# %%
grid = names.reshape(2, 2)
grid[0], grid[:, 1], grid[1, 0], grid.T, grid[None, 0]
# %%
view = names[1:]
view[0] = 'longer'
names, grid, view.base is names
# %%
copy = names[[0, 1]]
copy[0] = 'x'
names[0], copy
# %%
grid[:, 0] = ['p', 'q']
names[names == 'q'] = '!'
names[-1] = 5
names
# %%
objects = np.array([1, 'a', None], dtype=object)
objects[0] = [1, 2, 3]
objects[1:] = 0
objects, objects[0][1]
# %%
names.flat[0] = 'flat'
names.fill('same')
names, grid
# %%
for index in (7, 'a', 1.5, (0, 0)):
    try:
        names[index]
    except IndexError as error:
        print(error)
# %%
try:
    np.broadcast_to(names, (2, 4))[0] = 'x'
except ValueError as error:
    print(error)
