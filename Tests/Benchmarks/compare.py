"""Runs programs under nabla and under CPython + NumPy in alternating pairs and prints the ratios.

    python3 Tests/Benchmarks/compare.py [--pairs N] [--nabla PATH] [NAME …]

A program prints lines `name<TAB>seconds`, measured inside it, so that start-up does not count. NAME is a file of
`programs/` without its ending, or `note000` to `note004`: the trainings of the study notes, built from their cells.
One thread each. Ratios below 1 mean that nabla is faster.
"""
import glob
import os
import re
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get('NABLA_NOTES', os.path.join(os.path.dirname(ROOT), 'shared'))

# For each note: its file, a word of the cell that is timed, words of cells that are left out, and what is
# scaled down so that a comparison ends.
NOTES = {
    'note000': ('000.py', 'for epoch in range(epoch_num)', ['def check', 'check(', 'pyplot'], {}),
    'note000_float32': ('000.py', 'for epoch in range(epoch_num)', ['def check', 'check(', 'pyplot'],
                        {'use_batchnorm=True)': "use_batchnorm=True, **SINGLE)"}),
    'note001': ('001.py', 'for i in range(iters_num)', [], {'iters_num = 50000': 'iters_num = 2500'}),
    'note002': ('002.py', 'net.numerical_gradient(x,t)', [], {}),
    'note003': ('003_repaired.py', 'for i in range(iters_num)', [], {}),
    'note004': ('004.py', '|에폭', ['display(', 'scatter'], {}),
}


def note_program(name, folder):
    """The cells of a note up to its training, with a clock around that; None without the notes."""
    file, word, without, changes = NOTES[name]
    path = os.path.join(SHARED, 'seeds', 'cells', file)
    if not os.path.exists(path):
        print('skipped: the notes are not here (%s)' % name)
        return None
    text = open(path, encoding='utf-8').read()
    for old, new in changes.items():
        assert old in text, (name, old)
        text = text.replace(old, new)
    cells = re.split(r'^# %%.*$', text, flags=re.M)[1:]
    # A class may hold the word too; the training is the last cell that does.
    timed = max(i for i, cell in enumerate(cells) if word in cell)
    before = [cell for cell in cells[:timed] if not any(word in cell for word in without)]
    lines = ['import time as _time', 'import sys as _sys', SINGLE] + before
    lines += ['_start = _time.process_time()', cells[timed],
              "print('%s\\t%%.6f' %% (_time.process_time() - _start))" % name]
    text = '\n'.join(line for line in '\n'.join(lines).split('\n') if not line.startswith('%'))
    target = os.path.join(folder, name + '.py')
    open(target, 'w', encoding='utf-8').write(text)
    return target


# nabla's networks take a type; the book's own, which are compared with, do not.
SINGLE = "SINGLE = {'dtype': 'float32'} if 'nabla' in _sys.version else {}"


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


def duration(seconds):
    """A time with three digits: 12.3us, 4.56ms or 7.89s."""
    for unit, size in (('us', 1e-6), ('ms', 1e-3)):
        if seconds < 1000 * size:
            return '%.3g%s' % (seconds / size, unit)
    return '%.3gs' % seconds


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
    names = arguments or everything + ['language'] + list(NOTES)
    if 'language' in names:
        at = names.index('language')
        names[at:at + 1] = sorted(os.path.relpath(p, os.path.join(HERE, 'programs'))[:-3]
                                  for p in glob.glob(os.path.join(HERE, 'language', '*.py')))
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
                print('%-34s %10s %10s %8.2f   %.2f .. %.2f' % (
                    figure, duration(statistics.median(a)), duration(statistics.median(b)),
                    statistics.median(ratios),
                    min(ratios), max(ratios)), flush=True)


main()
