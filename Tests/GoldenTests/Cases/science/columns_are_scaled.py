from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, PolynomialFeatures, StandardScaler, normalize
x = [[1.0, 2.0], [3.0, 5.0], [4.0, 9.0]]
scaler = StandardScaler().fit(x)
print(scaler.transform(x), scaler.mean_, scaler.scale_, MinMaxScaler().fit_transform(x), normalize(x), sep='\n')
print(PolynomialFeatures(2).fit_transform(x), OneHotEncoder().fit_transform([['a'], ['b']]).toarray(), sep='\n')
