# %%
import numpy as np
np.savetxt('names.txt', np.array(['cat', 'dog']), fmt='%s')
np.loadtxt('names.txt', dtype=str)
# %%
with open('table.csv', 'w') as f:
    f.write('a,1\nbb,2\n')
np.loadtxt('table.csv', dtype=str, delimiter=','), np.genfromtxt('table.csv', dtype=str, delimiter=','), np.loadtxt('table.csv', dtype='U1', delimiter=',', usecols=0)
# %%
np.save('names.npy', np.array([['한글', 'b']]))
np.savez('all.npz', names=np.array(['x', 'yy']), x=np.arange(3))
loaded = np.load('all.npz')
np.load('names.npy'), loaded['names'], loaded['x'], loaded.files
# %%
try:
    np.savetxt('names.txt', np.array(['cat']))
except TypeError as error:
    print(error)
