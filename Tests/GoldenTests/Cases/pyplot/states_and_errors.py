# %%
import warnings
warnings.simplefilter('ignore')
import numpy as np
import matplotlib.pyplot as plt


def shown(step):
    try:
        return repr(step())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


# %%
fig, ax = plt.subplots()
m = np.arange(9.0).reshape(3, 3)
for step in [
    lambda: plt.get_fignums(), lambda: plt.figure(), lambda: plt.get_fignums(), lambda: plt.figure(1) is fig,
    lambda: plt.gca() is ax, lambda: plt.close(2), lambda: plt.get_fignums(), lambda: plt.fignum_exists(2),
    lambda: plt.title('a title'), lambda: ax.set_xlabel('x'), lambda: ax, lambda: ax.set(xlim=(0, 2), title='b'),
    lambda: ax.get_title(), lambda: ax.set_title('c', loc='right'), lambda: ax, lambda: plt.suptitle('s'),
    lambda: plt.text(1, 2, 'w'), lambda: plt.annotate('w', (1, 2.5)), lambda: ax.texts[0].get_text(),
    lambda: plt.subplot(1, 2, 3), lambda: plt.subplot(0, 1, 1), lambda: plt.subplot(12), lambda: plt.subplot(1, 2, 1.0),
    lambda: plt.subplot(projection='foo'), lambda: ax.foo, lambda: ax.set_foo(1), lambda: ax.set(nokey=1),
    lambda: plt.title(), lambda: ax.set_xlabel(), lambda: plt.scatter([1]), lambda: plt.title('t', loc='top'),
    lambda: plt.xlim(1, 2, 3), lambda: plt.xlim(left=0, xmin=1), lambda: plt.xlim(np.nan, 1),
    lambda: plt.plot([1, 2], [1, 2, 3]), lambda: plt.plot([1], 'q'), lambda: plt.plot([1, 2], nokey=1),
    lambda: plt.scatter([1, 2], [1]), lambda: plt.scatter([1, 2], [1, 2], c=[1, 2, 3]),
    lambda: plt.bar([1, 2], [1, 2, 3]), lambda: plt.barh([1, 2], [1, 2, 3]), lambda: plt.bar([1], [2], nokey=1),
    lambda: plt.hist([1], bins=2.5), lambda: plt.hist([1], bins=[3, 1]), lambda: plt.hist([1], histtype='foo'),
    lambda: plt.imshow([1, 2]), lambda: plt.imshow(np.zeros((2, 2, 2))), lambda: plt.imshow(m, interpolation='foo'),
    lambda: plt.legend(loc='foo'), lambda: plt.legend(loc=33), lambda: plt.axis('foo'), lambda: plt.axis([0, 1]),
    lambda: plt.xticks([0, 1], ['a']), lambda: plt.xscale('foo'), lambda: ax.set_aspect('foo'),
    lambda: plt.colorbar(), lambda: plt.fill_between([1, 2], [1, 2, 3]), lambda: plt.errorbar([1, 2], [1]),
    lambda: plt.errorbar([1], [1], yerr=-1), lambda: plt.pie([1, -1]), lambda: plt.pie([1, 2], labels=['a']),
    lambda: plt.step([1, 2], [1, 2], where='foo'), lambda: plt.contour([1, 2]), lambda: plt.contour(m, [2, 1]),
    lambda: plt.quiver([1, 2]), lambda: plt.style.use('foo'), lambda: fig.add_axes(), lambda: plt.margins(-0.6),
    lambda: plt.subplots(2, 2)[1], lambda: plt.subplots(1, 3)[1][0], lambda: plt.subplots(nokey=1),
    lambda: plt.subplot_mosaic('AB')[1], lambda: plt.GridSpec(2, 3), lambda: plt.GridSpec(2, 2)[0, 5],
    lambda: plt.GridSpec(0, 2), lambda: plt.figure(figsize=(-1, 2)), lambda: len(plt.get_fignums()),
    lambda: plt.hist([[1, 2], [2, 3]], bins=2, stacked=True)[0], lambda: plt.hist([[1, 2], [2, 3]], bins=2)[2],
    lambda: plt.gca().get_legend(), lambda: len(plt.gca().patches), lambda: plt.close('all'), lambda: plt.get_fignums(),
]:
    print(shown(step))
