import numpy as np
from sklearn.model_selection import KFold, train_test_split
print(train_test_split(np.arange(8), list('abcdefgh'), test_size=0.3, random_state=42))
print(train_test_split(np.arange(10), test_size=0.4, random_state=0, stratify=[0, 0, 0, 0, 1, 1, 1, 1, 1, 1]))
print([part.tolist() for _, part in KFold(3, shuffle=True, random_state=1).split(range(7))])
