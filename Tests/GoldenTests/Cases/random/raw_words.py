import numpy as np
print(np.random.PCG64(5).random_raw(2), np.random.PCG64(5).random_raw(), np.random.MT19937(5).random_raw((2,2)), np.random.MT19937(5).random_raw(2).dtype)
print(np.histogram(np.array([True,False,True]),'sqrt'), np.histogram_bin_edges(np.array([True,True,False,True]),'auto'))
