"""Trains the same nets under nabla and under JAX and Keras on TensorFlow, one thread, in alternating pairs.

    python3 Tests/Benchmarks/frameworks.py --python PYTHON [--pairs N] [--nabla PATH] [jax] [keras]

PYTHON is an interpreter that has the packages `jax` and `tensorflow-cpu`; NABLA_DATA names the folder of MNIST's
files. Ratios below 1 mean that nabla is faster.
"""
import gzip
import os
import statistics
import subprocess
import sys
import tempfile
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PAIRS = {'jax': ('programs/training.py', 'frameworks/jax_scan.py'),
         'keras': ('frameworks/keras_fit.py', 'frameworks/keras_fit.py')}


def option(name, standard):
    if name not in sys.argv:
        return standard
    at = sys.argv.index(name)
    value = sys.argv[at + 1]
    del sys.argv[at:at + 2]
    return value


def write_mnist(path):
    """MNIST in one file for Keras, whose own download needs a network."""
    def read(name, header):
        with gzip.open(os.path.join(os.environ['NABLA_DATA'], name)) as f:
            return np.frombuffer(f.read(), np.uint8, offset=header)
    parts = {}
    for key, name in (('train', 'train'), ('test', 't10k')):
        parts['x_' + key] = read(name + '-images-idx3-ubyte.gz', 16).reshape(-1, 28, 28)
        parts['y_' + key] = read(name + '-labels-idx1-ubyte.gz', 8)
    np.savez(path, **parts)


def figures(command, environment):
    done = subprocess.run(['taskset', '-c', '0'] + command, env=environment, capture_output=True,
                          text=True, timeout=1800)
    if done.returncode:
        sys.exit('%s failed:\n%s%s' % (' '.join(command), done.stdout[-2000:], done.stderr[-2000:]))
    for line in done.stdout.split('\n'):
        if line.startswith('#'):
            print(line, '(%s)' % os.path.basename(command[0]), flush=True)
    rows = [line.split('\t') for line in done.stdout.split('\n') if line.count('\t') == 1]
    return {name: float(seconds) for name, seconds in rows}


python = option('--python', sys.executable)
pairs = int(option('--pairs', 3))
nabla = option('--nabla', os.path.join(ROOT, '.build', 'release', 'nabla'))
with tempfile.TemporaryDirectory() as folder:
    mnist = os.path.join(folder, 'mnist.npz')
    write_mnist(mnist)
    environment = dict(
        os.environ, OPENBLAS_NUM_THREADS='1', OMP_NUM_THREADS='1', TF_NUM_INTRAOP_THREADS='1',
        TF_NUM_INTEROP_THREADS='1', TF_CPP_MIN_LOG_LEVEL='3', MNIST_NPZ=mnist, JAX_PLATFORMS='cpu',
        XLA_FLAGS='--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1')
    for name in sys.argv[1:] or PAIRS:
        ours, theirs = [], []
        for _ in range(pairs):
            ours.append(figures([nabla, 'run', os.path.join(HERE, PAIRS[name][0])], environment))
            theirs.append(figures([python, os.path.join(HERE, PAIRS[name][1])], environment))
        for figure in theirs[0]:
            a, b = [run[figure] for run in ours], [run[figure] for run in theirs]
            ratios = [x / y for x, y in zip(a, b)]
            print('%-28s nabla %8.4fs  %s %8.4fs  ratio %.2f (%.2f .. %.2f)' % (
                figure, statistics.median(a), name, statistics.median(b), statistics.median(ratios),
                min(ratios), max(ratios)), flush=True)
