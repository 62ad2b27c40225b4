from statistics import NormalDist, linear_regression, correlation

height = NormalDist(mu=170, sigma=8)
print(height, height.mean, height.stdev, height.variance)
print(height.pdf(170), height.cdf(178), height.inv_cdf(0.975), height.zscore(190))
print([round(x, 6) for x in height.quantiles(4)])
print(NormalDist.from_samples([2.5, 3.1, 2.1, 2.4, 2.7, 3.5]))
print(height + 5, height * 2, height - NormalDist(160, 6), -NormalDist(1, 2), height == NormalDist(170, 8))
print(NormalDist(0, 1).overlap(NormalDist(1, 1)), NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)))
print([NormalDist().inv_cdf(p) for p in (0.001, 0.3, 0.5, 0.9999, 1e-12)])
print(NormalDist(5, 2).samples(3, seed=1))
print(linear_regression([1, 2, 3, 4], [2.1, 3.9, 6.2, 7.8]), linear_regression([1, 2], [2, 4], proportional=True))
