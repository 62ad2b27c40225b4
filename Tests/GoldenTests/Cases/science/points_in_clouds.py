from sklearn.datasets import make_blobs, make_classification
x, y = make_blobs(6, centers=[[0, 0], [5, 5]], cluster_std=[0.1, 0.3], random_state=1)
print(x, y, sep='\n')
x, y = make_classification(5, n_features=4, random_state=123)
print(x, y, sep='\n')
