"""Runs random programs under nabla and under CPython + NumPy and shows where they differ.

    python3 Tests/Benchmarks/differential.py [TOPIC …] [--seed N] [--count N] [--nabla PATH] [--all]

Each statement is a cell; per cell the status, the printed text and the first line of the error are compared. Differing
programs are shrunk, line by line, and printed with both answers, the most frequent kind first; then a table of the kinds, and
the shares of programs and of statements that are identical.
A program that ends the process is shown before all others. The topics are in `generators/`.
"""
import argparse
import ast
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
from generators.builtins import TABLE as BUILTINS
from generators.calls import TABLE
from generators.complex import COMPLEX
from generators.dates import DATES_GRAMMAR
from generators.indexing import INDEXING
from generators.labels import LABEL_CALLS, LABELS
from generators.language import LANGUAGE, PRELUDE
from generators.masked import MASKED
from generators.networks import NETWORKS
from generators.records import RECORDS_GRAMMAR
from generators.sections import SECTIONS

HERE = os.path.dirname(os.path.abspath(__file__))
TOPICS = {
    'arrays': ('import numpy as np', Grammar(COMMON, ARRAYS)),
    'printing': ('import numpy as np', Grammar(COMMON, ARRAYS)),
    'randomness': ('import numpy as np', Grammar(COMMON, ARRAYS)),
    'calls': ('import numpy as np', Grammar(TABLE)),
    'sections': ('import numpy as np', Grammar(SECTIONS)),
    'draws': ('import numpy as np', Grammar(TABLE)),
    'indexing': ('import numpy as np', Grammar(INDEXING)),
    'typed': ('import numpy as np', Grammar(INDEXING)),
    'layout': ('import numpy as np', Grammar(INDEXING)),
    'labels': ('import numpy as np', Grammar(LABELS)),
    'label_calls': ('import numpy as np', Grammar(LABEL_CALLS)),
    'complex': ('import numpy as np', Grammar(COMPLEX)),
    'records': ('import numpy as np', Grammar(RECORDS_GRAMMAR)),
    'dates': ('import numpy as np', Grammar(DATES_GRAMMAR)),
    'masked': ('import numpy as np\nfrom numpy import ma', Grammar(MASKED)),
    'builtins': ('', Grammar(BUILTINS)),
    'programs': (PRELUDE, Grammar(LANGUAGE)),
    'networks': ('import numpy as np', Grammar(COMMON, NETWORKS)),
}
# No program may lean on the names of the one before it.
NAMES = 'a b c d f g h i it k l m n o p q r s t u v w x y z A C E P Z'.split()
RESET = ' = '.join(NAMES) + ' = 0\ndel ' + ', '.join(NAMES) + '\n'
# Nor on the options that it set.
SETTINGS = ('np.set_printoptions(precision=8, suppress=False, threshold=1000, edgeitems=3, linewidth=75, floatmode="maxprec", '
            'formatter=None, sign="-", nanstr="nan", infstr="inf", legacy="1.25")\n'
            'np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")\n')
ADDRESS = re.compile(r'0x[0-9a-f]+(?=>)|(?<= at )0x[0-9A-F]{6,}|/[^ )]*\.py|unknown location|(?<=(?:at|on) line )\d+')


def make_programs(topic, seed, count):
    grammar = TOPICS[topic][1]
    return [grammar.text(random.Random('%s %d %d' % (topic, seed, index)), topic).replace('@@', '@')
            for index in range(count)]


def statements(program):
    """The top-level statements of a program, or the whole of it where it cannot be parsed."""
    try:
        parsed = ast.parse(program).body
    except SyntaxError:
        return [program]
    lines = program.split('\n')
    first = [min([one.lineno] + [d.lineno for d in getattr(one, 'decorator_list', [])]) for one in parsed]
    if len(set(first)) < len(first):
        return [program]
    return ['\n'.join(lines[start - 1:one.end_lineno]) for start, one in zip(first, parsed)] or [program]


def written(prelude, programs):
    reset = '# %%\n' + RESET + (SETTINGS if 'numpy' in prelude else '')
    return '# %%\n' + prelude + '\n' + ''.join(
        reset + ''.join('# %%\n' + statement + '\n' for statement in statements(program)) for program in programs)


def answers(command, prelude, programs, seconds):
    """The answers of each program's statements; programs after one that ended the process are run in a new one."""
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
        given = [(one['status'], plain(one['text']), first_line(one['error'])) for one in lines]
        for program in rest:
            length = len(statements(program))
            found, given = given[1:length + 1], given[length + 1:]
            results.append(found + [('ended the process', str(code), '')] * (length - len(found)))
            if len(found) < length:
                break
    return results


def plain(text):
    return ADDRESS.sub('…', text)


def first_line(error):
    return plain(re.sub(r' \(<[\w ]+>, line \d+\)$', '', error.split('\n')[0]).rstrip(': '))


def differing(commands, prelude, programs):
    """Programs with a statement that differs: the program, the statement, both answers, how many statements differ."""
    ours, theirs = [answers(command, prelude, programs, 400) for command in commands]
    found = []
    for program, a, b in zip(programs, ours, theirs):
        places = [place for place, pair in enumerate(zip(a, b)) if pair[0] != pair[1]]
        if places:
            first = places[0]
            found.append(Difference(program, statements(program)[first], a[first], b[first], len(places)))
    return found


Difference = collections.namedtuple('Difference', 'program statement ours theirs count')


def shrunk(commands, prelude, found):
    """Leaves out one line at a time, of all programs at once, as long as the answers still differ."""
    found = dict(enumerate(found))
    for _ in range(6):
        candidates = []
        for key, one in found.items():
            lines = one.program.split('\n')
            if len(lines) > 1 and 'while' not in one.program:
                candidates += [(key, '\n'.join(lines[:i] + lines[i + 1:])) for i in range(len(lines))
                               if 'seed(' not in lines[i]]
        texts = [text for _, text in candidates]
        if not texts:
            break
        smaller = {one.program: one for one in differing(commands, prelude, texts)}
        shorter = {key: smaller[text] for key, text in reversed(candidates)
                   if text in smaller and kind(found[key]) == kind(smaller[text])}
        if not shorter:
            break
        found.update(shorter)
    return list(found.values())


NUMBER = re.compile(r'[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|nan|inf)')


def kind(difference):
    """What differs: the function that the statement names first, and in what way."""
    ours, theirs = difference.ours, difference.theirs
    named = re.search(r'np\.(?:random\.|linalg\.|testing\.)?\w+(?:\.(?:reduce|reduceat|accumulate|outer|at))?'
                      r'|[rg]\.(\w+)(?=\()|\.([a-z]\w+)', difference.statement)
    subject = named.group() if named else 'operators and indices'
    if subject in ('np.asarray', 'np.array', 'np.arange', 'np.float64', 'np.zeros'):
        called = re.search(r'\)\.([a-z]\w+)', difference.statement)
        subject = '.' + called.group(1) if called else subject
    return subject, manner(ours, theirs)


def manner(ours, theirs):
    if ours[0] == 'ended the process':
        return 'process ended'
    if ours[0] != theirs[0]:
        if theirs[0] == 'ok':
            lacking = re.search('has no attribute|not supported|unexpected keyword|is not defined|not in nabla', ours[2])
            return 'missing' if lacking else 'refused'
        return 'accepted'
    if ours[0] != 'ok':
        return 'error text' if ours[2].split(':')[0] == theirs[2].split(':')[0] else 'error class'
    return text_manner(ours[1], theirs[1])


def text_manner(ours, theirs):
    if re.sub(r'dtype=\w+|\s', '', ours) == re.sub(r'dtype=\w+|\s', '', theirs):
        return 'dtype' if ours.split() != theirs.split() else 'layout'
    a, b = [NUMBER.findall(text) for text in (ours, theirs)]
    words = [re.sub(r'\s', '', NUMBER.sub('#', text)) for text in (ours, theirs)]
    if words[0] != words[1] or len(a) != len(b):
        brackets = [re.sub(r'[^][]', '', text) for text in (ours, theirs)]
        return 'shape' if len(a) != len(b) or brackets[0] != brackets[1] else 'text'
    close = all(x == y or abs(float(x) - float(y)) <= 1e-6 * max(abs(float(x)), abs(float(y)), 1e-30) for x, y in zip(a, b))
    return 'last digits' if close else 'value'


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
    tallies, table = [], collections.Counter()
    for topic in chosen.topics or TOPICS:
        programs = make_programs(topic, chosen.seed, chosen.count)
        found = differing(commands, TOPICS[topic][0], programs)
        tallies.append((topic, len(programs), len(found),
                        sum(map(len, map(statements, programs))), sum(one.count for one in found)))
        print(line(*tallies[-1]))
        if not chosen.whole:
            found = shrunk(commands, TOPICS[topic][0], found)
        groups = collections.defaultdict(list)
        for one in found:
            groups[kind(one)].append(one)
        table.update({name: len(members) for name, members in groups.items()})
        order = sorted(groups.items(), key=lambda group: (group[0][1] != 'process ended', -len(group[1])))
        for name, members in order:
            print('\n=== %d × %s: %s' % (len(members), *name))
            for one in members if chosen.all else members[:3]:
                print('--- ' + one.program.replace('\n', '\n    '))
                for label, answer in (('nabla', one.ours), ('numpy', one.theirs)):
                    print('  %s: %s' % (label, ' '.join(part for part in (answer[2], repr(answer[1])[:600]) if part)))
    print('\nkinds of difference, by frequency')
    for (subject, how), count in table.most_common():
        print('%5d  %-16s %s' % (count, how, subject))
    print()
    by_manner = collections.Counter()
    for (_, how), count in table.items():
        by_manner[how] += count
    print(', '.join('%s %d' % pair for pair in by_manner.most_common()))
    for tally in tallies:
        print(line(*tally))
    print(line('all', *map(sum, list(zip(*tallies))[1:])), 'seed', chosen.seed)


def line(topic, programs, differ, statements, apart):
    """One topic's share: programs whole, and statement by statement."""
    return '%-10s %5d programs, %6.2f %% identical; %6d statements, %6.2f %% identical' % (
        topic, programs, 100 - 100 * differ / max(programs, 1), statements, 100 - 100 * apart / max(statements, 1))


main()
