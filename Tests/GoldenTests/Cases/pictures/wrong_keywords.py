# %%
import matplotlib.pyplot as plt
for call in [
    lambda: plt.plot([1, 2], colour='r'),
    lambda: plt.scatter([1], [2], size=3),
    lambda: plt.bar([1], [2], widths=3),
    lambda: plt.imshow([[1]], colormap='gray'),
    lambda: plt.imshow([[1]], cmap='grey_scale'),
    lambda: plt.text(0, 0, 'a', fontsiz=3),
    lambda: plt.plot([1, 2], color='blu'),
    lambda: plt.plot([1, 2], marker='ox'),
    lambda: plt.plot([1, 2], 'r-b'),
    lambda: plt.legend(location='best'),
    lambda: plt.scatter([1, 2], [1, 2], c=[1, 2, 3]),
    lambda: plt.savefig('a.pdf'),
    lambda: plt.colorbar(),
    lambda: plt.xticks([1, 2], ['a']),
    lambda: plt.subplot(12),
    lambda: plt.subplots(0),
    lambda: plt.contour([[1]]),
    lambda: plt.xlim(1, float('nan')),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
plt.close('all')
