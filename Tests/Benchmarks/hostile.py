"""Feeds nabla what no one should type, and reports whatever ends the process or runs on.

    python3 Tests/Benchmarks/hostile.py [--seed N] [--count N] [--nabla PATH] [demands|calls|mutations …] [--file F …]

`demands` asks for too much: memory, depth, huge numbers. `calls` gives every function arguments that it does not expect.
`mutations` damages the golden programs (and files given) token by token. Any exit status but 0 and 1 is a defect of nabla.
"""
import argparse
import glob
import os
import random
import resource
import select
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from generators.hostile import DEMANDS, call, mutated

HERE = os.path.dirname(os.path.abspath(__file__))
PRELUDE = 'import math, itertools, functools, collections, copy, random, re, time, sys, os\nimport numpy as np\nimport matplotlib.pyplot as plt'
NAMES = """[n + '.' + k for n, o in (('np', np), ('np.random', np.random), ('np.linalg', np.linalg), ('math', math), ('itertools', itertools),
 ('functools', functools), ('collections', collections), ('copy', copy), ('random', random), ('re', re), ('plt', plt), ('os', os), ('os.path', os.path))
 for k in dir(o) if k[:1] != '_' and callable(getattr(o, k)) and k not in ('input', 'show', 'pause')] + ['np.ones((2, 3)).' + k for k in dir(np.ones(1)) if k[:2] != '__'] + [
 n + '.' + k for n in ("'a b'", '[3, 1]', '{1: 2}', '{1, 2}', '(1, 2)', '5', '2.5', "b'ab'", 'np.float64(2.5)', 'np.random.default_rng(1)') for k in dir(eval(n) if n[:3] == 'no' else {"'a b'": 'a b', '[3, 1]': [3, 1],
 '{1: 2}': {1: 2}, '{1, 2}': {1, 2}, '(1, 2)': (1, 2), '5': 5, '2.5': 2.5, "b'ab'": b'ab', 'np.float64(2.5)': np.float64(2.5), 'np.random.default_rng(1)': np.random.default_rng(1)}[n]) if k[:2] != '__']"""
BUILTINS = ('abs all any ascii bin bool bytes callable chr complex dict dir divmod enumerate filter float format frozenset getattr hasattr hash hex id int isinstance issubclass iter len '
            'list map max min next oct ord pow print property range repr reversed round set setattr slice sorted str sum super tuple type vars zip staticmethod classmethod delattr object').split()


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))


def processor_seconds(pid):
    with open('/proc/%d/stat' % pid) as file:
        fields = file.read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def run(nabla, programs, seconds):
    """Yields the programs that ended the process or took longer than so many seconds of the processor: index, how, what it said."""
    start = 0
    while start < len(programs):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'cells.py')
            with open(path, 'w', encoding='utf-8', errors='surrogateescape', newline='') as file:
                file.write('# %%\n' + PRELUDE + '\n' + ''.join(
                    '# %%\n' + one.replace('# %%', '#') + '\n' for one in programs[start:]))
            with open(os.path.join(folder, 'said'), 'w+b') as said:
                process = subprocess.Popen([nabla, 'run', path, '--json'], stdout=subprocess.PIPE, stderr=said, cwd=folder,
                                           stdin=subprocess.DEVNULL, preexec_fn=limits, bufsize=0)
                finished, used = -1, 0.0
                while True:
                    if not select.select([process.stdout], [], [], 2)[0]:
                        if processor_seconds(process.pid) - used > seconds:
                            process.kill()
                            break
                        continue
                    line = process.stdout.readline()
                    if not line:
                        break
                    used = processor_seconds(process.pid)
                    finished += line.startswith(b'{"cell"') and line.endswith(b'}\n')
                code = process.wait()
                said.seek(0)
                if finished >= len(programs) - start and code in (0, 1):
                    return
                start = min(start + max(finished, 0), len(programs) - 1)
                yield start, 'runs on' if code == -9 else code, said.read()
                start += 1


def programs(kind, seed, count, nabla, files):
    source = random.Random('%s %d' % (kind, seed))
    if kind == 'demands':
        return DEMANDS
    if kind == 'calls':
        with tempfile.NamedTemporaryFile('w', suffix='.py') as file:
            file.write(PRELUDE + '\nfor name in ' + NAMES + ':\n  print(name)\n')
            file.flush()
            listed = subprocess.run([nabla, 'run', file.name], capture_output=True, text=True)
        names = listed.stdout.split('\n')[:-1] + BUILTINS
        print(len(names), 'functions', listed.stderr[:300])
        return [call(source, source.choice(names)) for _ in range(count)]
    files = files or glob.glob(os.path.join(HERE, '..', 'GoldenTests', 'Cases', '*', '*.py'))
    texts = [open(file, encoding='utf-8').read() for file in sorted(files)]
    cells = [cell for text in texts for cell in text.split('# %%') if cell.strip()]
    return [mutated(source, source.choice(cells)) for _ in range(count)]


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('kinds', nargs='*')
    options.add_argument('--seed', type=int, default=random.randrange(10 ** 6))
    options.add_argument('--count', type=int, default=1000)
    options.add_argument('--seconds', type=int, default=20)
    options.add_argument('--nabla', default=os.path.join(HERE, '..', '..', '.build', 'debug', 'nabla'))
    options.add_argument('--file', nargs='*')
    chosen = options.parse_args()
    print('seed', chosen.seed)
    for kind in chosen.kinds or ['demands', 'calls', 'mutations']:
        texts = programs(kind, chosen.seed, chosen.count, chosen.nabla, chosen.file)
        deaths = 0
        for index, code, said in run(chosen.nabla, texts, chosen.seconds):
            deaths += 1
            text = texts[index]
            print('--- %d: status %s\n    %s' % (
                index, code, (text if len(text) < 600 else text[:150] + ' … ' + text[-50:]).replace('\n', '\n    ')))
            where = [line for line in said.decode('utf-8', 'replace').split('\n') if 'atal error' in line or ' at /' in line]
            print('    ' + '\n    '.join(line[:200] for line in where[:6]), flush=True)
        print('%s: %d programs, %d ended the process or ran on' % (kind, len(texts), deaths), flush=True)


main()
