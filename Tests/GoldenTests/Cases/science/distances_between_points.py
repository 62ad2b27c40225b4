from scipy.spatial.distance import cdist, cosine, euclidean, pdist, squareform
x = [[0, 0], [3, 4], [6, 8]]
print(cdist(x, x[:2]), cdist(x, x, 'cityblock'), sep='\n')
print(pdist(x), squareform(pdist(x)), sep='\n')
print(euclidean([1, 2], [4, 6]), cosine([1, 0], [1, 1]))
