"""Makes the expected text of the golden programs with CPython + NumPy.

    python3 Tests/GoldenTests/regenerate.py [TOPIC/NAME …]

Programs under `pyplot` need the package `matplotlib` as well, those under `science` need `scipy` and `scikit-learn`.
Programs under `errors`, `pictures` and `keras` are left alone: their text is nabla's own and is accepted by reading.
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
            if name.endswith('.py') and not name.startswith(('errors', 'pictures', 'keras')):
                yield name[:-3]


for name in sys.argv[1:] or programs():
    path = os.path.join(HERE, 'Cases', name)
    with tempfile.TemporaryDirectory() as folder:
        real = ['--matplotlib'] if name.startswith('pyplot') else []
        done = subprocess.run([sys.executable, ORACLE, path + '.py'] + real, capture_output=True, cwd=folder)
    if done.returncode:
        sys.exit('%s fails under CPython:\n%s' % (name, done.stderr.decode()[-1500:]))
    with open(path + '.txt', 'wb') as f:
        f.write(done.stdout)
