from sklearn.datasets import load_iris, make_regression
x, y, slope = make_regression(4, n_features=2, noise=1.0, coef=True, random_state=1)
print(x, y, slope, sep='\n')
irises = load_iris()
print(irises.data[:2], irises.target[::60], irises.target_names, irises.data.mean(axis=0).round(3))
