# %%
import numpy as np
import matplotlib.pyplot as plt


def tried(name, step):
    print('#', name)
    try:
        step()
    except Exception as error:
        print(type(error).__name__, error)
    plt.show()
    plt.close('all')


nan, inf = np.nan, np.inf
tried('nothing', lambda: plt.plot([]))
tried('no values', lambda: plt.hist([]))
tried('no picture', lambda: plt.imshow(np.zeros((0, 0))))
tried('no bars', lambda: plt.bar([], []))
tried('one point', lambda: plt.plot([3]))
tried('a constant', lambda: plt.plot([2] * 5))
tried('all NaN', lambda: plt.plot([nan] * 5))
tried('NaN among values', lambda: plt.hist([nan, 1]))
tried('only NaN values', lambda: plt.hist([nan, nan]))
tried('an infinite value', lambda: plt.hist([1, inf]))
tried('infinite points', lambda: plt.plot([1, inf, 2, -inf, 3]))
tried('points without a place', lambda: plt.scatter([1, inf, 2], [1, 2, nan]))
tried('pixels without a shade', lambda: plt.imshow([[1, nan], [inf, 2]]))
tried('lengths that differ', lambda: plt.plot([1, 2], [1, 2, 3]))
tried('a tiny range', lambda: plt.plot([0, 1e-300, 2e-300]))
tried('a huge range', lambda: plt.plot([-1e300, 1e300]))
tried('from tiny to huge', lambda: plt.semilogy([1e-300, 1, 1e300]))
tried('below a logarithmic axis', lambda: plt.semilogy([-1, -2]))
tried('long labels', lambda: (plt.plot([1, 2]), plt.xlabel('x' * 200), plt.ylabel('세로축' * 40), plt.title('제목 ' * 40)))
tried('long names of ticks', lambda: (plt.plot([1, 2]), plt.yticks([1, 2], ['아주 긴 이름 ' * 5, 'b'])))
tried('a bar without height', lambda: plt.bar([1, 2, 3], [1, nan, 3]))
tried('no wedges', lambda: plt.pie([0, 0]))
tried('an empty group', lambda: plt.boxplot([[], [1, 2, 3]]))
tried('arrows of no length', lambda: plt.quiver([0, 1], [0, 1], [0, 0], [0, 0]))
tried('a field without values', lambda: plt.contourf(np.full((5, 5), nan)))
