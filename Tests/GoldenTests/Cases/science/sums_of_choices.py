from scipy.special import comb, entr, factorial, xlogy
print(comb(5, 2), comb(5, 2, exact=True), comb([4, 5], 2), factorial(5), factorial([1, 2, 3]))
print(xlogy(0, 0), entr(0.5))
