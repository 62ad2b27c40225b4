from sklearn.datasets import make_circles, make_moons
print(make_moons(5, noise=0.1, random_state=0))
x, y = make_circles(6, factor=0.5, random_state=3)
print(x.round(3), y)
print(make_moons(4, shuffle=False)[1])
