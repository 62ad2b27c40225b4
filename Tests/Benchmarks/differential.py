"""Runs random programs under nabla and under CPython + NumPy and shows where they differ.

    python3 Tests/Benchmarks/differential.py [TOPIC …] [--seed N] [--count N] [--nabla PATH] [--all]

Each program is a cell; per cell the status, the printed text and the first line of the error are compared. Differing cells
are shrunk, line by line, and printed with both answers, the most frequent kind first; then the share that is identical.
A program that ends the process is shown before all others. The topics are in `generators/`.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from generators import Grammar
from generators.arrays import ARRAYS, COMMON
from generators.calls import TABLE
from generators.language import LANGUAGE, PRELUDE
from generators.networks import NETWORKS

HERE = os.path.dirname(os.path.abspath(__file__))
TOPICS = {
    'arrays': ('import numpy as np', Grammar(COMMON, ARRAYS)),
    'printing': ('import numpy as np', Grammar(COMMON, ARRAYS)),
    'randomness': ('import numpy as np', Grammar(COMMON, ARRAYS)),
    'calls': ('import numpy as np', Grammar(TABLE)),
    'draws': ('import numpy as np', Grammar(TABLE)),
    'programs': (PRELUDE, Grammar(LANGUAGE)),
    'networks': ('import numpy as np', Grammar(COMMON, NETWORKS)),
}
# No program may lean on the names of the one before it.
RESET = 'a = b = c = d = f = l = m = t = v = w = x = y = A = C = E = P = None\n'
# Nor on the options that it set.
SETTINGS = ('np.set_printoptions(precision=8, suppress=False, threshold=1000, edgeitems=3, linewidth=75, floatmode="maxprec", '
            'formatter=None, sign="-", nanstr="nan", infstr="inf", legacy="1.25")\n'
            'np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")\n')
ADDRESS = re.compile(r'0x[0-9a-f]+(?=>)|/[^ )]*\.py|unknown location|(?<=at line )\d+')


def make_programs(topic, seed, count):
    grammar = TOPICS[topic][1]
    return [grammar.text(random.Random('%s %d %d' % (topic, seed, index)), topic).replace('@@', '@')
            for index in range(count)]


def written(prelude, programs):
    reset = RESET + (SETTINGS if 'numpy' in prelude else '')
    return '# %%\n' + prelude + '\n' + ''.join('# %%\n' + reset + program + '\n' for program in programs)


def answers(command, prelude, programs, seconds):
    """One answer a program; programs after one that ended the process are run in a new one."""
    results = []
    while len(results) < len(programs):
        rest = programs[len(results):]
        with tempfile.NamedTemporaryFile('w', suffix='.py', encoding='utf-8') as file:
            file.write(written(prelude, rest))
            file.flush()
            try:
                done = subprocess.run(command + [file.name, '--json'], capture_output=True, timeout=seconds)
                output, code = done.stdout, done.returncode
            except subprocess.TimeoutExpired as late:
                output, code = late.stdout or b'', 'timeout'
        lines = []
        for line in output.decode('utf-8', 'replace').split('\n')[1:]:
            try:
                lines.append(json.loads(line))
            except ValueError:
                pass
        results += [(one['status'], plain(one['text']), first_line(one['error'])) for one in lines[:len(rest)]]
        if len(lines) < len(rest):
            results.append(('ended the process', str(code), ''))
    return results


def plain(text):
    return ADDRESS.sub('…', text)


def first_line(error):
    return plain(re.sub(r' \(<[\w ]+>, line \d+\)$', '', error.split('\n')[0]).rstrip(': '))


def differing(commands, prelude, programs):
    ours, theirs = [answers(command, prelude, programs, 120) for command in commands]
    return [(program, a, b) for program, a, b in zip(programs, ours, theirs) if a != b]


def shrunk(commands, prelude, found):
    """Leaves out one line at a time, of all programs at once, as long as the answers still differ."""
    found = dict(enumerate(found))
    for _ in range(6):
        candidates = []
        for key, (program, _, _) in found.items():
            lines = program.split('\n')
            if len(lines) > 1 and 'while' not in program:
                candidates += [(key, '\n'.join(lines[:i] + lines[i + 1:])) for i in range(len(lines))
                               if 'seed(' not in lines[i]]
        texts = [text for _, text in candidates]
        if not texts:
            break
        smaller = {text: one for text, *one in differing(commands, prelude, texts)}
        shorter = {key: text for key, text in reversed(candidates)
                   if text in smaller and kind(found[key]) == kind((text, *smaller[text]))}
        if not shorter:
            break
        found.update((key, (text, *smaller[text])) for key, text in shorter.items())
    return list(found.values())


def kind(difference):
    """What differs, with names and numbers left out: differences of one kind have mostly one cause."""
    _, ours, theirs = difference
    if ours[0] != 'ok' or theirs[0] != 'ok':
        return tuple(re.sub(r"[0-9.]+|\([^)]*\)|'[^']*'", '#', ' '.join((a[0], a[2])))[:70] for a in (ours, theirs))
    return 'text'


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('topics', nargs='*', default=[])
    options.add_argument('--seed', type=int, default=random.randrange(10 ** 6))
    options.add_argument('--count', type=int, default=500)
    options.add_argument('--nabla', default=os.path.join(HERE, '..', '..', '.build', 'debug', 'nabla'))
    options.add_argument('--all', action='store_true', help='show every difference, not three of a kind')
    options.add_argument('--whole', action='store_true', help='do not shrink')
    chosen = options.parse_args()
    try:
        import numpy
        import IPython
    except ImportError:
        print('skipped: this Python has no NumPy or no IPython to compare with')
        return
    commands = [[chosen.nabla, 'run'], [sys.executable, os.path.join(HERE, 'oracle.py')]]
    print('seed', chosen.seed)
    total = same = 0
    for topic in chosen.topics or TOPICS:
        programs = make_programs(topic, chosen.seed, chosen.count)
        found = differing(commands, TOPICS[topic][0], programs)
        total += len(programs)
        same += len(programs) - len(found)
        print('%s: %d programs, %d identical (%.2f %%)' % (
            topic, len(programs), len(programs) - len(found), 100 - 100 * len(found) / len(programs)))
        if not chosen.whole:
            found = shrunk(commands, TOPICS[topic][0], found)
        groups = collections.defaultdict(list)
        for one in found:
            groups[kind(one)].append(one)
        order = sorted(groups.items(), key=lambda group: (group[1][0][1][0] != 'ended the process', -len(group[1])))
        for name, members in order:
            print('\n=== %d × %s' % (len(members), name if name == 'text' else ' | '.join(name)))
            for program, ours, theirs in members if chosen.all else members[:3]:
                print('--- ' + program.replace('\n', '\n    '))
                for label, answer in (('nabla', ours), ('numpy', theirs)):
                    print('  %s: %s' % (label, ' '.join(part for part in (answer[2], repr(answer[1])[:600]) if part)))
    print('\n%d programs, %d identical (%.2f %%), seed %d' % (total, same, 100 * same / max(total, 1), chosen.seed))


main()
