"""Makes the expected text of the golden programs with CPython + NumPy.

    python3 Tests/GoldenTests/regenerate.py [TOPIC/NAME …]

Programs under `errors` and `pictures` are left alone: their text is nabla's own and is accepted by reading.
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ORACLE = os.path.join(HERE, '..', 'Benchmarks', 'oracle.py')


def programs():
    for folder, _, files in sorted(os.walk(os.path.join(HERE, 'Cases'))):
        for file in sorted(files):
            name = os.path.relpath(os.path.join(folder, file), os.path.join(HERE, 'Cases'))
            if name.endswith('.py') and not name.startswith(('errors', 'pictures')):
                yield name[:-3]


def accept_errors(names):
    folder = os.path.join(HERE, 'Cases', 'errors')
    names = names or sorted(os.path.join(stage, file[:-3]) for stage in os.listdir(folder)
                            if os.path.isdir(os.path.join(folder, stage))
                            for file in os.listdir(os.path.join(folder, stage)) if file.endswith('.py'))
    nabla = os.path.join(HERE, '..', '..', '.build', 'debug', 'nabla')
    for name in names:
        path = os.path.join(folder, name)
        done = subprocess.run([nabla, 'run', path + '.py'], capture_output=True, text=True)
        if done.returncode != 1:
            sys.exit('%s does not fail: status %d' % (name, done.returncode))
        text = done.stdout + done.stderr.replace(path + '.py, line', 'cell 1, line')
        print('== %s\n%s\n--\n%s' % (name, open(path + '.py', encoding='utf-8').read().rstrip(), text))
        with open(path + '.txt', 'w', encoding='utf-8') as file:
            file.write(text)


if '--errors' in sys.argv:
    accept_errors(sys.argv[2:])
    sys.exit()

for name in sys.argv[1:] or programs():
    path = os.path.join(HERE, 'Cases', name)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, ORACLE, path + '.py'], capture_output=True, text=True, cwd=folder)
    if done.returncode:
        sys.exit('%s fails under CPython:\n%s' % (name, done.stderr[-1500:]))
    with open(path + '.txt', 'w', encoding='utf-8') as f:
        f.write(done.stdout)
