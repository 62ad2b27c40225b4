from scipy.stats import multivariate_normal, norm
print(norm.pdf([0, 1.0], 1, 2), norm.ppf(0.975).round(12), norm(1, 2).logpdf(3), norm.cdf([-3, 0, 3]).round(12))
print(norm.rvs(size=2, random_state=1), norm.mean(3, 2), norm.std(3, 2))
print(multivariate_normal.pdf([[0, 0], [1, 2]], [0, 0], [[1, 0.5], [0.5, 2]]))
print(multivariate_normal(mean=[0, 1], cov=2).logpdf([1, 1]))
