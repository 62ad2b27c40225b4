"""Runs random sequences of pyplot calls under nabla and under Matplotlib and shows where they differ.

    python3 Tests/Benchmarks/figures.py [--seed N] [--count N] [--nabla PATH] [--python PYTHON] [--all]

Each step is a call; its value as `repr` gives it, the error's class and text, and after each program the limits, ticks,
labels and figures are compared. Needs the package `matplotlib`.
"""
import argparse
import collections
import os
import random
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ADDRESS = re.compile(r'0x[0-9a-f]+(?=>)')

VECTORS = ['[1, 2, 3]', '[3, 1, 2]', '[0.5, -1.5, 2.25]', 'np.arange(5)', 'np.linspace(0, 1, 6)', '[1, 10, 100]', 'a', 'b', '[]', '[2]',
           'np.array([1.5, np.nan, 0.5])', '[-1, 1, -1, 1]', 'range(4)', '(1, 2, 3)', '[7, 7, 7]', '[1e-3, 1e3]', "['u', 'v', 'w']"]
MATRICES = ['np.eye(3)', 'm', 'np.zeros((2, 5))', 'np.arange(6).reshape(2, 3)', '[[1, 2], [3, 4]]', 'np.random.rand(4, 3)', '[[1.0]]']
COLORS = ["'r'", "'tab:blue'", "'#ff0000'", "'0.5'", "'C1'", '(1, 0, 0)', "'nocolor'", "'k'", '(0.1, 0.2, 0.3, 0.4)', "'#ff'"]
FORMATS = ["'r--'", "'o'", "'b.-'", "'g^:'", "'x'", "'C2-.'", "'q'", "'rr'", "'--o'", "'oo'", "'-:'", "'k'", "''", "'red'"]
LABELS = ["'train'", "'test'", "'_hidden'", "'$x^2$'", "'손실'", '5']
NUMBERS = ['0', '1', '-1', '2.5', '10', '1e6', '1e-6', '0.001']

LINE = ["label=@label", "color=@color", "linestyle='@style'", "marker='@marker'", "markevery=2", "lw=2", "linewidth=0.5", "alpha=0.5",
        "ms=4", "zorder=3", "nokey=1", "ls='--'", "markersize=3", "c=@color"]
STEPS = [
    'plt.plot(@v)', 'plt.plot(@v, @v)', 'plt.plot(@v, @v)', 'plt.plot(@v, @format)', 'plt.plot(@v, @v, @format)', 'plt.plot(@v, @line)',
    'plt.plot(@v, @v, @line, @line)', 'plt.plot(@v, @v, @v, @v)', 'plt.plot(@m)', 'plt.plot(@v, @m)', 'plt.plot(a, b, label=@label)', 'plt.plot()',
    'plt.scatter(@v, @v)', 'plt.scatter(a, b, c=@v)', 'plt.scatter(a, b, c=@color)', 'plt.scatter(@v, @v, s=@n)', "plt.scatter(a, b, marker='@marker')",
    'plt.scatter(a, b, c=a, cmap=@cmap)', 'plt.scatter(a, b, label=@label)', 'plt.scatter(@v)',
    'plt.bar(@v, @v)', 'plt.bar(@v, @v, width=@n)', "plt.bar(['x', 'y', 'z'], [3, 1, 2])", 'plt.bar(@v, @v, bottom=@v)', 'plt.bar(a, b, label=@label, color=@color)',
    'plt.bar(a, b, yerr=0.5)', "plt.bar(a, b, align='edge')", 'plt.barh(@v, @v)', "plt.barh(['x', 'y', 'z'], [3, 1, 2])", 'plt.bar(a, b, nokey=2)',
    'plt.hist(@v)', 'plt.hist(@v, bins=@n)', 'plt.hist(@v, bins=[0, 1, 2])', 'plt.hist(a, range=(0, 2))', 'plt.hist(b, bins=4, density=True)', 'plt.hist(b, 3, cumulative=True)',
    "plt.hist(a, bins='auto')", 'plt.hist([a, b], bins=3)', 'plt.hist(a, weights=b)', "plt.hist(a, 4, histtype='step')", "plt.hist(a, 4, orientation='horizontal')",
    'plt.hist([a, b], bins=3, stacked=True)', 'plt.hist(a, bins=3, log=True)', 'plt.hist(a, bins=[3, 2, 1])', "plt.hist(a, bins='foo')", 'plt.hist2d(a, b, bins=3)',
    'plt.imshow(@m)', 'plt.imshow(@m, cmap=@cmap)', 'plt.imshow(@v)', 'plt.imshow(np.zeros((3, 4, 3)))', 'plt.imshow(np.zeros((3, 4, 2)))', "plt.imshow(m, origin='lower')",
    'plt.imshow(m, extent=(0, 1, 0, 2))', "plt.imshow(m, interpolation='nearest')", "plt.imshow(m, interpolation='foo')", "plt.imshow(m, aspect='auto')", 'plt.matshow(m)', 'plt.spy(np.eye(3))',
    'plt.imshow(m, vmin=0, vmax=1)', 'plt.pcolormesh(m)', 'plt.pcolormesh(@m)', 'plt.pcolor(m)', 'plt.contour(@m)', 'plt.contourf(m)', 'plt.contour(m, levels=@v)', 'plt.contour(m, 3)', 'plt.contourf(m, [1, 2, 3])',
    'plt.contour(range(3), range(3), m)', 'plt.contour(range(2), range(3), m)', 'plt.quiver([1, 2], [3, 4])', 'plt.quiver(@v, @v, @v, @v)', 'plt.colorbar() and 0',
    'plt.fill_between(@v, @v)', 'plt.fill_between(a, b, 0, alpha=0.2)', 'plt.fill_between(a, b, a, where=[True, False, True])', 'plt.errorbar(a, b, yerr=@v) and 0', 'plt.errorbar(a, b, 0.1) and 0', 'plt.errorbar(@v, @v) and 0',
    'plt.errorbar(a, b, yerr=-1) and 0', 'plt.step(a, b)', "plt.step(a, b, where='mid')", "plt.step(a, b, where='foo')", 'plt.stem(a) and 0', 'plt.stem(a, b) and 0', 'plt.stackplot(a, b, b)', 'plt.pie(@v) and 0', "plt.pie([1, 2], labels=['a', 'b']) and 0",
    "plt.pie([1, 2], labels=['a']) and 0", 'plt.boxplot(@v) and 0', 'plt.boxplot([a, b]) and 0', "plt.boxplot([a, b], tick_labels=['p', 'q']) and 0", 'plt.violinplot([a, b]) and 0', 'plt.hexbin([1, 2, 3, 4], [1, 2, 3, 4], gridsize=5)',
    'plt.axhline(@n)', 'plt.axvline(@n)', "plt.axhline(0.5, ls='--', color=@color)", 'plt.axhspan(0, 1)', 'plt.axvspan(1, 2)', 'plt.hlines(a, 0, 1)', 'plt.vlines(a, 0, b)', 'plt.hlines(1, 0, [1, 2, 3, 4])',
    "plt.text(@n, @n, 'word')", "plt.text(1, 2, @label)", "plt.annotate('here', (1, 2))", "plt.annotate('here', xy=(1, 2), xytext=(0, 0), arrowprops={'arrowstyle': '->'})", "plt.figtext(0.5, 0.5, 'words')", "plt.text(1, 2, 'w', fontsiz=1)",
    'plt.title(@label)', 'plt.xlabel(@label)', 'plt.ylabel(@label)', "plt.title('t', fontsize=14)", "plt.title('t', loc='left')", "plt.title('t', loc='top')", 'plt.suptitle(@label)', "plt.xlabel('x', fontsize=3)", "plt.xlabel('x', nokey=3)", 'plt.title()',
    'plt.xlim(@n, @n)', 'plt.ylim(@n, @n)', 'plt.xlim(0)', 'plt.ylim(0)', 'plt.ylim(bottom=0)', 'plt.ylim(top=5)', 'plt.xlim(left=1)', 'plt.xlim((0, 1))', 'plt.ylim([2, 3])', 'plt.xlim(np.nan, 1)', 'plt.xlim(0, np.inf)', 'plt.ylim(3, -3)', 'plt.xlim()', 'plt.ylim()', 'plt.xlim(1, 2, 3)',
    'plt.xlim(xmin=0)', 'plt.xlim(left=0, xmin=1)', 'plt.xticks()', 'plt.yticks()', 'plt.xticks([0, 1, 2])', "plt.xticks([0, 1, 2], ['a', 'b', 'c'])", "plt.xticks([0, 1], ['a'])", 'plt.xticks([])', 'plt.yticks([])', 'plt.xticks(range(3), rotation=45)', 'plt.yticks([1, 2], fontsize=3)',
    'plt.xscale("log")', 'plt.yscale("log")', "plt.xscale('linear')", "plt.xscale('foo')", "plt.yscale('symlog')", 'plt.semilogx(@v, @v)', 'plt.semilogy(@v)', 'plt.loglog(a, a)', 'plt.grid()', 'plt.grid(True)', "plt.grid(axis='y')", "plt.grid(True, which='both', ls=':')", "plt.grid(color='r')",
    'plt.legend()', "plt.legend(['one', 'two'])", "plt.legend(loc='upper right')", "plt.legend(loc='foo')", 'plt.legend(loc=3)', 'plt.legend(loc=33)', "plt.legend(nokey=1)", "plt.legend(title='t')", "plt.legend(ncol=2)",
    "plt.axis()", "plt.axis('off')", "plt.axis('equal')", "plt.axis('tight')", "plt.axis('scaled')", "plt.axis('image')", "plt.axis('square')", "plt.axis('foo')", 'plt.axis([0, 1, 2, 3])', 'plt.axis([0, 1])', 'plt.axis((1, 2, 3, 4))', "plt.axis('on')", "plt.axis(False)",
    'plt.figure()', 'plt.figure(figsize=(8, 3))', 'plt.figure(3)', "plt.figure('name')", 'plt.figure(1)', 'plt.figure(figsize=(0, 1))', 'plt.figure(nokey=1)', 'plt.gcf()', 'plt.gca()', 'plt.clf()', 'plt.cla()', 'plt.close()', "plt.close('all')", 'plt.close(3)', 'plt.get_fignums()', 'plt.fignum_exists(1)',
    'plt.subplot(1, 2, 1)', 'plt.subplot(122)', 'plt.subplot(2, 2, 4)', 'plt.subplot(2, 2, 5)', 'plt.subplot(0, 1, 1)', 'plt.subplot(12)', 'plt.subplot(1, 2)', 'plt.subplot(2, 1, (1, 2))', "plt.subplot(111, projection='3d')", "plt.subplot(111, projection='polar')", "plt.subplot(projection='foo')", 'plt.subplot()', 'plt.subplot(1, 2, 1.0)',
    'plt.subplots()', 'plt.subplots(1, 2)', 'plt.subplots(2, 2)[1].shape', 'plt.subplots(2, 2, sharex=True)', 'plt.subplots(0)', 'plt.subplots(nokey=1)', 'plt.subplots(figsize=(3, 3))', 'plt.subplots(2, squeeze=False)', 'plt.subplots(1, 2, figsize=(8, 3))[1][0]', 'plt.subplots(2, 3)[1][1, 2]',
    'plt.subplots_adjust(hspace=0.4)', 'plt.tight_layout()', "plt.subplot2grid((2, 2), (0, 1))", 'plt.twinx()', 'plt.twiny()', 'plt.polar([0, 1, 2], [1, 2, 3])', "plt.subplot_mosaic('AB')[1]", "plt.subplot_mosaic([['a', 'b'], ['c', 'c']])[1]['c']", 'plt.axes()', 'plt.axes([0.1, 0.1, 0.5, 0.5])', 'plt.sca(plt.gca())', 'plt.delaxes()', 'plt.margins(0.1)', 'plt.margins(0)', 'plt.autoscale()',
    'plt.minorticks_on()', "plt.tick_params(axis='x', labelsize=3)", "plt.set_cmap('gray')", 'plt.gray()', 'plt.clim(0, 1)', 'plt.rcParams["figure.figsize"]', 'plt.rcParams["lines.linewidth"]', "plt.rcParams['axes.grid']", 'plt.rcParams["nokey"]', "plt.rcParams['figure.figsize'] = (5, 5)", 'plt.box(False)', 'plt.ion() and 0', 'plt.ioff() and 0', 'plt.isinteractive()', 'plt.get_backend()', "plt.style.use('ggplot')",
    "plt.style.use('foo')", "plt.get_cmap('viridis').name", "plt.get_cmap('foo')", 'plt.cm.viridis(0.5)', 'plt.cm.gray(128)', 'plt.cm.gray_r(0.2)', "plt.cm.jet([0.0, 0.5])", 'plt.cm.tab10(1)', 'plt.cm.foo', 'plt.foo()', 'plt.gci() is None', 'plt.draw()', 'plt.show()',
]
AXES_STEPS = [
    'ax.plot(@v)', 'ax.plot(@v, @v, @format)', 'ax.plot(a, b, label=@label)', 'ax.scatter(a, b)', 'ax.bar(a, b)', 'ax.hist(b, bins=3)', 'ax.imshow(m)', 'ax.set_title(@label)', 'ax.set_xlabel(@label)', 'ax.set_ylabel(@label)', 'ax.set_xlim(0, 1)', 'ax.set_ylim(-1, 1)', 'ax.set_xlim(0)', 'ax.set_ylim(bottom=0)',
    'ax.set_ylim([0, 3])', 'ax.set_xticks([0, 1])', "ax.set_xticks([0, 1], ['p', 'q'])", "ax.set_xticklabels(['p', 'q'])", "ax.set_yticks([])", 'ax.set_yticklabels([])', 'ax.get_xlim()', 'ax.get_ylim()', 'ax.get_xticks()', 'ax.get_yticks()', 'ax.get_title()', 'ax.get_xlabel()', 'ax.get_ylabel()', 'ax.get_xscale()', 'ax.get_yscale()', "ax.set_xscale('log')",
    "ax.set_yscale('log')", "ax.set(title='t', xlabel='x')", 'ax.set(xlim=(0, 2), ylim=(1, 3))', 'ax.set(nokey=1)', 'ax.grid(True)', 'ax.legend()', "ax.legend(['one'])", "ax.axis('off')", "ax.set_aspect('equal')", "ax.set_aspect('foo')", 'ax.set_aspect(2)', 'ax.invert_yaxis()', 'ax.invert_xaxis()', 'ax.yaxis_inverted()', 'ax.axhline(0)',
    'ax.axvline(1)', "ax.text(0, 0, 'w')", "ax.annotate('w', (0, 0))", 'ax.fill_between(a, b)', 'ax.contour(m)', 'ax.twinx()', 'ax.twinx().plot([1, 2, 3])', 'ax.cla()', 'ax.clear()', 'ax.remove()', 'len(ax.lines)', 'len(ax.patches)', 'len(ax.images)', 'len(ax.texts)', 'len(ax.collections)', 'ax.lines[0].get_label()', 'ax.lines[0].get_xdata()', 'ax.lines[0].get_ydata()',
    'ax.lines[0].get_color()', 'ax.lines[0].get_linestyle()', 'ax.lines[0].get_marker()', 'ax.lines[0].get_linewidth()', 'ax.lines[0].set_ydata([1, 2, 3])', 'ax.lines[0].set_data([1, 2], [3, 4])', 'ax.relim()', 'ax.autoscale_view()', 'ax.set_xlabel()', 'ax.foo', 'ax.set_foo(1)', 'ax.figure is plt.gcf()', 'ax is plt.gca()', 'plt.gca() is plt.gca()', 'plt.sca(ax)', 'ax.spines["top"].set_visible(False)', "ax.spines['top'].set_color('none')",
    'ax.xaxis.set_visible(False)', "ax.tick_params(labelsize=8)", 'ax.get_legend_handles_labels()[1]', 'ax.get_legend() is None', 'ax.set_xbound(0, 1)', 'ax.get_xbound()', 'ax.margins(0.2)', 'ax.title', 'ax.xaxis.label', 'ax.set_title("a", loc="left")', 'ax.bar_label(ax.bar(a, b))', 'ax', 'fig', 'fig.axes', 'len(fig.axes)', 'fig.get_size_inches()', 'fig.number', 'fig.add_subplot(1, 2, 2)', 'fig.add_subplot(223)', 'fig.add_subplot(2, 2, 7)',
    'fig.suptitle("s")', 'fig.gca() is ax', 'fig.tight_layout()', 'fig.subplots(1, 2)', 'fig.colorbar(ax.imshow(m)) and 0', 'fig.add_axes([0, 0, 1, 1])', 'fig.add_axes()', 'fig.clf()', 'fig.legend()', 'fig.text(0.5, 0.5, "w")', 'fig.set_size_inches(3, 4)', 'fig.set_figheight(3)', 'fig.supxlabel("x")', 'fig.dpi', 'fig.get_axes() == fig.axes', 'ax.get_figure() is fig', 'ax.has_data()', 'ax.semilogy([1, 10, 100])', 'ax.errorbar(a, b, 0.1) and 0', 'ax.hist(a)[0]', 'ax.hist(a)[1]', 'ax.hist(a)[2]', 'ax.bar(a, b)[0].get_height()', 'ax.bar(a, b)[1].get_x()', '[r.get_width() for r in ax.bar(a, b, 0.5)]', 'ax.bar(a, b)[0]', 'ax.scatter(a, b).get_offsets()', 'ax.imshow(m).get_array()', 'ax.plot(a)[0].get_xydata()', 'ax.set_xlim(0, 1).foo', 'ax.loglog(a, a)', 'ax.boxplot(b).keys()', "ax.plot(a, b, 'r--')[0].get_color()", "ax.plot(a)[0].get_linestyle()", "ax.plot(a, 'o')[0].get_linestyle()", "ax.plot(a, 'o')[0].get_marker()", 'ax.set_ylabel("y").get_text()', 'ax.set_title("abc").set_text("x")', 'str(ax.plot(a)[0])',
]
MARKERS = ['o', 'x', '^', '.', ',', 's', '*', '+', 'D', '$a$', 'zz', 'None', '']
STYLES = ['-', '--', ':', '-.', 'dashed', 'None', 'foo', '']
CMAPS = ["'gray'", "'viridis'", "'Blues'", "'foo'", 'plt.cm.gray', 'plt.cm.RdBu_r', "'jet'", 'None']
STATE = ['plt.get_fignums()', '[len(plt.figure(n).axes) for n in plt.get_fignums()]',
         '[(ax.get_xlim(), ax.get_ylim()) for ax in plt.gcf().axes]', '[(ax.get_xticks(), ax.get_yticks()) for ax in plt.gcf().axes]',
         '[(ax.get_title(), ax.get_xlabel(), ax.get_ylabel(), ax.get_xscale(), ax.get_yscale()) for ax in plt.gcf().axes]',
         '[[one.get_label() for one in ax.lines] for ax in plt.gcf().axes]', '[len(ax.texts) for ax in plt.gcf().axes]']

HEAD = """import warnings
warnings.simplefilter('ignore')
import numpy as np
import matplotlib
import matplotlib.pyplot as plt
def do(step):
    try:
        value = step()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print(repr(value))
"""
START = """plt.close('all')
plt.rcParams['figure.figsize'] = [6.4, 4.8]
np.random.seed(0)
a, b, m = np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, 2.0]), np.arange(9.0).reshape(3, 3)
"""


def filled(step, pick):
    words = {'v': VECTORS, 'm': MATRICES, 'color': COLORS, 'format': FORMATS, 'label': LABELS, 'n': NUMBERS, 'line': LINE,
             'marker': MARKERS, 'style': STYLES, 'cmap': CMAPS}
    while '@' in step:
        step = re.sub(r'@(\w+)', lambda found: pick.choice(words[found.group(1)]), step)
    return step


def program(seed, index):
    pick = random.Random('%s %d' % (seed, index))
    steps = []
    if pick.random() < 0.5:
        steps.append('fig, ax = plt.subplots()')
        table = AXES_STEPS * 2 + STEPS
    else:
        table = STEPS
    for _ in range(pick.randint(1, 4)):
        step = filled(pick.choice(table), pick)
        step = step if '] = ' in step else 'do(lambda: %s)' % step
        try:
            compile(step, 'step', 'exec')
        except SyntaxError:
            # The same keyword twice.
            continue
        steps.append(step)
    return steps


def written(programs):
    lines = [HEAD]
    for index, steps in enumerate(programs):
        lines.append(START)
        for place, step in enumerate(steps + ['do(lambda: %s)' % one for one in STATE]):
            lines.append('print("@@@ %d %d")' % (index, place))
            lines.append(step)
    return '\n'.join(lines + ["plt.close('all')", ''])


def answers(command, programs):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'programs.py')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(written(programs))
        done = subprocess.run(command + [path], capture_output=True, cwd=folder, timeout=600,
                              env=dict(os.environ, MPLBACKEND='Agg'))
    found = {}
    for part in done.stdout.decode('utf-8', 'replace').split('@@@ ')[1:]:
        head, _, text = part.partition('\n')
        found[tuple(map(int, head.split()))] = ADDRESS.sub('…', text).rstrip()
    if done.returncode:
        print('ended with', done.returncode, done.stderr.decode()[-1000:])
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('--seed', type=int, default=random.randrange(10 ** 6))
    options.add_argument('--count', type=int, default=400)
    options.add_argument('--nabla', default=os.path.join(HERE, '..', '..', '.build', 'debug', 'nabla'))
    options.add_argument('--python', default=sys.executable, help='an interpreter that has matplotlib')
    options.add_argument('--all', action='store_true', help='show every difference, not two of a kind')
    chosen = options.parse_args()
    programs = [program(chosen.seed, index) for index in range(chosen.count)]
    reference = ('import numpy as np, sys, runpy; np.set_printoptions(legacy="1.25"); '
                 'runpy.run_path(sys.argv[1], run_name="__main__")')
    ours = answers([os.path.abspath(chosen.nabla), 'run'], programs)
    theirs = answers([chosen.python, '-c', reference], programs)
    groups, steps, equal = collections.defaultdict(list), 0, 0
    for index, one in enumerate(programs):
        for place, step in enumerate(one + STATE):
            key = (index, place)
            steps += 1
            mine, real = ours.get(key, 'no answer'), theirs.get(key, 'none either')
            if mine == real:
                equal += 1
                continue
            name = re.search(r'\.(\w+)', step.replace('lambda: ', ''))
            where = 'state: ' + STATE[place - len(one)] if place >= len(one) else name.group(1) if name else step
            groups[where].append((one[:place + 1] if place < len(one) else one, mine, real))
    for name, members in sorted(groups.items(), key=lambda group: -len(group[1])):
        print('=== %d × %s' % (len(members), name))
        for one, mine, real in members if chosen.all else members[:2]:
            print('  --- ' + '\n      '.join(one))
            print('   nabla:      ' + mine[:500])
            print('   matplotlib: ' + real[:500])
    print('seed %d: %d of %d steps answer alike, %.1f %%' % (chosen.seed, equal, steps, 100 * equal / max(steps, 1)))


main()
