from scipy.stats import beta, binom, entropy, expon, mode, poisson, uniform, zscore
print(beta.pdf([0.2, 0.5], 2, 5).round(12), beta.mean(2, 5), expon.pdf(1), uniform.pdf([0.5, 2]))
print(poisson.pmf([0, 3], 2).round(12), binom.pmf(2, 5, 0.3).round(12), poisson.rvs(3, size=3, random_state=1))
print(entropy([0.5, 0.5]), zscore([1, 2, 3.0]), mode([1, 2, 2, 3]))
