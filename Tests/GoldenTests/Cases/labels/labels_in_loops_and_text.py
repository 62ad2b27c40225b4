# %%
import numpy as np
names, scores = np.array(['cat', 'dog']), np.array([0.25, 1])
for name, score in zip(names, scores):
    print(f'{name:>6} {score:.2f}', '{}'.format(name), '%s' % name)
# %%
print(names, f'{names}', '%s' % names, list(names), names.tolist(), ', '.join(names), *names)
# %%
{name: i for i, name in enumerate(names)}, sorted(names), max(names), set(names) == {'cat', 'dog'}, len(names), [*names]
# %%
for row in np.array([['a', 'b'], ['c', 'd']]):
    print(row, row[0])
# %%
table = {'cat': 1, 'dog': 2}
[table[name] for name in names], np.vectorize(table.get)(names), np.vectorize(len)(names), np.vectorize(str.upper)(names)
# %%
np.vectorize(lambda x: 'big' if x > 0.5 else 'small')(scores), np.vectorize(lambda x: [x], otypes=[object])(scores)
# %%
double = np.frompyfunc(lambda x, y: x + y, 2, 1)
double(names, '!'), double(np.arange(3), 1), list(np.ndenumerate(names)), list(names.flat)
# %%
import copy, pickle
nested = np.array([[1], None], dtype=object)
deep = copy.deepcopy(nested)
deep[0].append(2)
nested, deep, pickle.loads(pickle.dumps(nested)), pickle.loads(pickle.dumps(names))
