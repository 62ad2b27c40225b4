"""Runs programs under nabla and under CPython + NumPy in alternating pairs and prints the ratios.

    python3 Tests/Benchmarks/compare.py [--pairs N] [--nabla PATH] [NAME …]

A program prints lines `name<TAB>seconds`, measured inside it, so that start-up does not count. NAME is a file of
`programs/` without its ending, or `note003`, `note004`: the trainings of the study notes, built from their cells.
One thread each. Ratios below 1 mean that nabla is faster.
"""
import glob
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.path.join(os.path.dirname(ROOT), 'shared')

# Cells of the notes that belong to the training, and the one that is timed.
NOTES = {
    'note004': ('004.py', [0, 25, 28, 29, 30, 31], 32),
    'note003': ('003_repaired.py', [0, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13], 14),
}


def note_program(name, folder):
    """The cells of a note's training with a clock around the timed one; None without the notes."""
    sys.path.insert(0, HERE)
    file, before, timed = NOTES[name]
    path = os.path.join(SHARED, 'seeds', 'cells', file)
    if not os.path.exists(path):
        print('skipped: the notes are not here (%s)' % name)
        return None
    import re
    cells = re.split(r'^# %%.*$', open(path, encoding='utf-8').read(), flags=re.M)[1:]
    if name == 'note004':
        before = [cells.index(c) for c in cells if 'from dataset import spiral' in c][:1] + before[1:]
        wanted = ['import numpy', 'from dataset import spiral', 'import Affine', 'import Softmax',
                  'self.loss_layer', 'import SGD', 'max_epoch = 300\nbatch_size = 30\nhidden_size']
        before = [next(i for i, c in enumerate(cells) if w in c) for w in wanted]
        timed = next(i for i, c in enumerate(cells) if '|에폭' in c)
    else:
        timed = next(i for i, c in enumerate(cells) if 'for i in range(iters_num)' in c)
        before = [i for i in range(timed)]
    lines = ['import time', 'import sys'] + [cells[i] for i in before]
    lines += ['_start = time.perf_counter()', cells[timed],
              "print('%s\\t%%.6f' %% (time.perf_counter() - _start))" % name]
    text = '\n'.join(line for line in '\n'.join(lines).split('\n') if not line.startswith('%'))
    target = os.path.join(folder, name + '.py')
    open(target, 'w', encoding='utf-8').write(text)
    return target


def figures(command):
    environment = dict(os.environ, OPENBLAS_NUM_THREADS='1', OMP_NUM_THREADS='1')
    environment.setdefault('NABLA_DATA', os.path.join(SHARED, 'mnist'))
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=1800)
    if done.returncode:
        sys.exit('%s failed:\n%s%s' % (' '.join(command), done.stdout[-2000:], done.stderr[-2000:]))
    rows = [line.split('\t') for line in done.stdout.split('\n') if line.count('\t') == 1]
    result = {}
    for name, seconds in rows:
        try:
            result[name] = float(seconds)
        except ValueError:
            pass
    return result


def main():
    arguments = sys.argv[1:]
    pairs, nabla = 5, os.path.join(ROOT, '.build', 'release', 'nabla')
    if '--pairs' in arguments:
        at = arguments.index('--pairs')
        pairs = int(arguments[at + 1])
        del arguments[at:at + 2]
    if '--nabla' in arguments:
        at = arguments.index('--nabla')
        nabla = arguments[at + 1]
        del arguments[at:at + 2]
    everything = sorted(os.path.splitext(os.path.basename(p))[0]
                        for p in glob.glob(os.path.join(HERE, 'programs', '*.py')))
    names = arguments or everything + list(NOTES)
    print('%-34s %10s %10s %8s   %s' % ('', 'nabla', 'CPython', 'ratio', 'least and greatest'))
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            program = note_program(name, folder) if name in NOTES else \
                os.path.join(HERE, 'programs', name + '.py')
            if program is None:
                continue
            ours, theirs = [], []
            for _ in range(pairs):
                ours.append(figures([nabla, 'run', program]))
                theirs.append(figures([sys.executable, os.path.join(HERE, 'oracle.py'), program]))
            for figure in ours[0]:
                a = [run[figure] for run in ours]
                b = [run[figure] for run in theirs]
                ratios = [x / y for x, y in zip(a, b)]
                print('%-34s %9.4fs %9.4fs %8.2f   %.2f .. %.2f' % (
                    figure, statistics.median(a), statistics.median(b), statistics.median(ratios),
                    min(ratios), max(ratios)), flush=True)


main()
