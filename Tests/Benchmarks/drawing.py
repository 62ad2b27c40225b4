"""Times pictures of many points: CPU seconds from the call of the plotting function to the printed text.

    swift build -c release --product nabla
    python3 Tests/Benchmarks/drawing.py [--points N] [--rounds N] [--nabla PATH] [--charset ascii|blocks|braille]

Each row is a call of pyplot with `plt.show()`; the data are made beforehand and are not timed.
"""
import argparse
import os
import statistics
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

CALLS = [
    ('plot, noisy', 'plt.plot(noise)'),
    ('plot, smooth', 'plt.plot(rising)'),
    ('plot over x', 'plt.plot(rising, noise)'),
    ('plot, dashed', "plt.plot(rising, '--')"),
    ('plot, logarithmic', 'plt.semilogy(positive)'),
    ('plot, x unsorted', 'plt.plot(noise, rising)'),
    ('plot of 2 series', 'plt.plot(noise); plt.plot(rising)'),
    ('scatter', 'plt.scatter(noise, rising)'),
    ('scatter by value', 'plt.scatter(noise, rising, c=noise)'),
    ('scatter by class', 'plt.scatter(noise, rising, c=classes)'),
    ('hist', 'plt.hist(noise, bins=50)'),
    ('hist, edges given', 'plt.hist(noise, bins=np.linspace(-4, 4, 30))'),
    ('hist2d', 'plt.hist2d(noise, rising, bins=30)'),
    ('boxplot', 'plt.boxplot(noise)'),
    ('violinplot', 'plt.violinplot(noise)'),
    ('fill_between', 'plt.fill_between(rising, noise)'),
    ('imshow 3000x3000', 'plt.imshow(matrix)'),
    ('imshow under words', "plt.imshow(matrix); plt.text(10, 10, 'a')"),
    ('contourf 3000x3000', 'plt.contourf(matrix)'),
    ('pcolormesh 3000x3000', 'plt.pcolormesh(matrix)'),
    ('bar of 100,000', 'plt.bar(few, few)'),
    ('savefig png, plot', "plt.plot(noise); plt.savefig('picture.png'); plt.close()"),
    ('savefig png, scatter', "plt.scatter(noise, rising); plt.savefig('picture.png'); plt.close()"),
]

PROGRAM = """
import time
import numpy as np
import matplotlib.pyplot as plt
np.random.seed(0)
n = {points}
noise = np.random.randn(n)
rising = np.arange(n) / n
positive = np.abs(noise) + 0.1
classes = (rising * 3).astype(int)
matrix = np.random.rand(3000, 3000)
few = np.arange(100000)
for round in range({rounds}):
"""


def program(points, rounds):
    lines = [PROGRAM.format(points=points, rounds=rounds)]
    for number, (_, call) in enumerate(CALLS):
        lines.append('    start = time.process_time()\n    %s\n    plt.show()\n'
                     "    print('@@@', %d, time.process_time() - start)" % (call.replace('; ', '\n    '), number))
    return '\n'.join(lines) + '\n'


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('--points', type=int, default=10 ** 7)
    options.add_argument('--rounds', type=int, default=3)
    options.add_argument('--charset', default='ascii')
    options.add_argument('--nabla', default=os.path.join(HERE, '..', '..', '.build', 'release', 'nabla'))
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'program.py')
        with open(path, 'w') as file:
            charset = '# %%%%\n%%charset %s\n' % chosen.charset if chosen.charset != 'ascii' else ''
            file.write(charset + '# %%\n' + program(chosen.points, chosen.rounds))
        done = subprocess.run([os.path.abspath(chosen.nabla), 'run', path], capture_output=True, cwd=folder)
    times = {}
    for line in done.stdout.decode().split('\n'):
        if line.startswith('@@@'):
            _, number, seconds = line.split()
            times.setdefault(int(number), []).append(float(seconds))
    if done.returncode:
        print('ended with', done.returncode, done.stderr.decode()[-500:])
    print('%d points, %s; CPU seconds: least, median of %d' % (chosen.points, chosen.charset, chosen.rounds))
    for number, (name, _) in enumerate(CALLS):
        if number in times:
            found = times[number]
            mark = '   over 0.3' if min(found) > 0.3 else ''
            print('  %-22s %7.3f %7.3f%s' % (name, min(found), statistics.median(found), mark))


main()
