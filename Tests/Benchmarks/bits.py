"""Counts the results of elementwise functions that differ from NumPy's in any bit.

    python3 Tests/Benchmarks/bits.py [--stride N] [--nabla PATH] [NAME …]

Single precision goes through every N-th of the 2**32 bit patterns (default 1009; 1 takes minutes a function), double
precision through a few million numbers of all sizes. Both programs are given the same arguments in a file of `np.save`;
NaN counts as equal to NaN. A table is printed: function, type, arguments, differences and their share.
"""
import os
import subprocess
import sys
import tempfile

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NAMES = ('exp log tanh sin cos sqrt reciprocal square exp2 expm1 log2 log10 log1p tan arcsin arccos arctan sinh cosh '
         'arcsinh arccosh arctanh cbrt').split()
PIECE = 1 << 24


def singles(stride):
    for start in range(0, 1 << 32, PIECE * stride):
        stop = min(start + PIECE * stride, 1 << 32)
        yield np.arange(start, stop, stride, dtype=np.uint64).astype(np.uint32).view(np.float32)


def doubles():
    random = np.random.RandomState(1)
    count = 1 << 20
    yield random.randint(0, 1 << 64, count, dtype=np.uint64).view(np.float64)
    yield random.standard_normal(count)
    yield (random.rand(count) * 2 - 1) * 700
    yield np.exp(random.rand(count) * 1400 - 700)


def main():
    arguments = sys.argv[1:]
    stride, nabla = 1009, os.path.join(ROOT, '.build', 'release', 'nabla')
    if '--stride' in arguments:
        at = arguments.index('--stride')
        stride = int(arguments[at + 1])
        del arguments[at:at + 2]
    if '--nabla' in arguments:
        at = arguments.index('--nabla')
        nabla = arguments[at + 1]
        del arguments[at:at + 2]
    names = arguments or NAMES
    total = {}
    with tempfile.TemporaryDirectory() as folder:
        given = os.path.join(folder, 'x.npy')
        program = os.path.join(folder, 'program.py')
        with open(program, 'w') as file:
            file.write('import numpy as np\nx = np.load(%r)\n' % given)
            for name in names:
                file.write('np.save(%r, np.%s(x))\n' % (os.path.join(folder, name + '.npy'), name))
        for pieces in (singles(stride), doubles()):
            for x in pieces:
                np.save(given, x)
                subprocess.run([nabla, 'run', program], check=True, stderr=subprocess.DEVNULL)
                bits = np.uint32 if x.dtype == np.float32 else np.uint64
                for name in names:
                    ours = np.load(os.path.join(folder, name + '.npy'))
                    with np.errstate(all='ignore'):
                        theirs = getattr(np, name)(x)
                    differs = (ours.view(bits) != theirs.view(bits)) & ~(np.isnan(ours) & np.isnan(theirs))
                    count, wrong = total.get((name, x.dtype.name), (0, 0))
                    total[name, x.dtype.name] = count + x.size, wrong + int(differs.sum())
    for name in names:
        for kind in ('float32', 'float64'):
            count, wrong = total[name, kind]
            print('%-12s %s %12d %10d %9.4f%%' % (name, kind, count, wrong, 100 * wrong / count))


main()
