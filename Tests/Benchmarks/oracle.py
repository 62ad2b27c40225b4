"""Runs a file of cells under CPython + NumPy as a notebook would: the oracle for nabla's output.

    python3 Tests/Benchmarks/oracle.py FILE [--cells 3,5-7] [--json] [--matplotlib]

Lines that start with % are dropped, `display` and the value of a cell's last expression are printed as IPython
prints them, and `common`, `dataset` and `deep2` are found: the parts written in Python are taken out of nabla's own
sources, the native ones are in `reference/`. Matplotlib draws nothing; with --matplotlib the real one is used, which
needs the package.
"""
import ast
import json
import os
import re
import sys
import tempfile
import types

import numpy as np
from IPython.lib import pretty

HERE = os.path.dirname(os.path.abspath(__file__))
BOOKS = os.path.join(HERE, '..', '..', 'Sources', 'Library', 'Books')


def book_modules(folder):
    """Writes common/*.py, as nabla's sources have them, into a folder."""
    os.makedirs(os.path.join(folder, 'common'), exist_ok=True)
    with open(os.path.join(BOOKS, 'Books.swift'), encoding='utf-8') as f:
        modules = re.findall(r'\("([\w.]+)", (\w+)\)', f.read())
    for name in sorted(os.listdir(BOOKS)):
        if not name.startswith('BookSource'):
            continue
        with open(os.path.join(BOOKS, name), encoding='utf-8') as f:
            text = f.read()
        for variable, body in re.findall(r'static let (\w+) = #"""\n(.*?)\n    """#', text, re.S):
            body = re.sub(r'^    ', '', body, flags=re.M)
            for module in [name for name, source in modules if source == variable]:
                path = os.path.join(folder, module.replace('.', os.sep) + '.py')
                with open(path, 'w', encoding='utf-8') as f:
                    f.write(body + '\n')


class Nothing:
    """Stands for anything of Matplotlib: every attribute and call is nothing again."""

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __iter__(self):
        return iter((self, self))

    def __getitem__(self, key):
        return self

    def __setitem__(self, key, value):
        pass


def install_matplotlib():
    nothing = Nothing()
    for name in ('matplotlib', 'matplotlib.pyplot', 'matplotlib.pylab', 'pylab', 'matplotlib.cm', 'matplotlib.colors'):
        module = types.ModuleType(name)
        module.__getattr__ = lambda attribute: getattr(nothing, attribute)
        module.__path__ = []
        sys.modules[name] = module


def shown(value):
    """The text that IPython prints for a value (needs the package `ipython`)."""
    return pretty.pretty(value)


def display(*values):
    for value in values:
        print(shown(value))


def split(text):
    """The cells of a file: (source without magics, whether its value is hidden)."""
    parts = re.split(r'^# %%.*$', text, flags=re.M)
    cells = parts[1:] if len(parts) > 1 else parts
    return ['\n'.join('' if line.startswith(('%', '!')) else line for line in cell.split('\n'))
            for cell in cells]


def run(cell, names):
    tree = ast.parse(cell)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr) and not cell.rstrip().endswith(';'):
        last = ast.Expression(tree.body.pop().value)
    exec(compile(tree, '<cell>', 'exec'), names)
    if last is not None:
        value = eval(compile(last, '<cell>', 'eval'), names)
        if value is not None and not isinstance(value, Nothing):
            print(shown(value))


def chosen(argument, count):
    if argument is None:
        return range(count)
    picked = []
    for part in argument.split(','):
        first, _, last = part.partition('-')
        picked += range(int(first), int(last or first) + 1)
    return picked


def main():
    path = sys.argv[1]
    cells = split(open(path, encoding='utf-8').read())
    argument = sys.argv[sys.argv.index('--cells') + 1] if '--cells' in sys.argv else None
    np.set_printoptions(legacy='1.25')
    names = {'__name__': '__main__', 'display': display}
    with tempfile.TemporaryDirectory() as folder:
        book_modules(folder)
        # One package from two folders: what is written in Python, and the reference of what is native.
        reference = os.path.join(HERE, 'reference')
        sys.path[:0] = [reference, folder]
        import common
        import deep2.common
        common.__path__.append(os.path.join(folder, 'common'))
        deep2.common.__path__.append(os.path.join(folder, 'common'))
        if '--matplotlib' in sys.argv:
            os.environ['MPLBACKEND'] = 'Agg'
        else:
            install_matplotlib()
        for index in chosen(argument, len(cells)):
            if '--json' not in sys.argv:
                run(cells[index], names)
                continue
            import contextlib
            import io
            out = io.StringIO()
            status, error = 'ok', ''
            with contextlib.redirect_stdout(out):
                try:
                    run(cells[index], names)
                except Exception as exception:
                    status, error = 'error', type(exception).__name__ + ': ' + str(exception)
            print(json.dumps({'cell': index, 'status': status, 'text': out.getvalue(), 'error': error},
                             ensure_ascii=False))


main()
