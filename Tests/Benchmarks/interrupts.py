"""Measures how soon Ctrl-C stops a program that runs long.

    python3 Tests/Benchmarks/interrupts.py [NAME …] [--nabla PATH] [--after SECONDS] [--repeat N]

Each program prepares its data, prints `go` and then works for seconds. It gets SIGINT a little after `go`; the time until
nabla has said that it was interrupted is shown, the longest of the repeats. What takes over 100 ms stands at the end.
A release build is the one to measure.
"""
import argparse
import os
import select
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NUMPY = 'import numpy as np\n'
# Name: what is prepared, what runs long.
PROGRAMS = {
    'while': ('', 'while True: pass'),
    'for range': ('', 'for i in range(10**12): pass'),
    'nested loops': ('', 'for i in range(10**6):\n    for j in range(10**6): k = i * j'),
    'comprehension': ('', 'x = [i for i in range(10**9)]'),
    'generator expression': ('', 'x = sum(i for i in range(10**11))'),
    'sum of a range': ('', 'x = sum(range(10**11))'),
    'max of a range': ('', 'x = max(range(10**11))'),
    'any over map': ('', 'x = any(map(lambda v: False, range(10**11)))'),
    'list of a range': ('', 'while True: x = list(range(3 * 10**7))'),
    'set of a range': ('', 'while True: x = set(range(10**8))'),
    'dict of pairs': ('', 'while True: x = dict(zip(range(10**8), range(10**8)))'),
    'dict comprehension': ('', 'x = {i: i for i in range(10**8)}'),
    'list slices': ('l = list(range(10**7))', 'while True: x = l[::-1]'),
    'list concatenation': ('l = list(range(10**7))', 'while True: x = l + l'),
    'list repetition': ('', 'while True: x = [0] * (10**8)'),
    'list comparison': ('a = list(range(10**7)); b = list(range(10**7))', 'while True: x = a == b'),
    'membership in a list': ('l = list(range(10**7))', 'while True: x = -1 in l'),
    'count in a list': ('l = [str(i) for i in range(10**6)]', 'while True: x = l.count("x")'),
    'insert at the front': ('l = list(range(10**6))', 'while True: l.insert(0, 1)'),
    'remove from a list': ('l = list(range(10**7))', 'while True: l.remove(10**7 - 1); l.append(10**7 - 1)'),
    'sort': ('import random\nl = [random.random() for _ in range(10**7)]', 'x = sorted(l)'),
    'sort of strings': ('import random\nl = [str(random.random()) for _ in range(2 * 10**6)]', 'x = sorted(l)\nwhile True: x = sorted(l)'),
    'sort with key': ('import random\nl = [random.random() for _ in range(3 * 10**6)]', 'while True: x = sorted(l, key=lambda v: -v)'),
    'join': ('', 'while True: x = "".join(map(str, range(10**8)))'),
    'join of a list': ('l = ["ab"] * 10**7', 'while True: x = "".join(l)'),
    'split': ('t = "ab " * 10**7', 'while True: x = t.split()'),
    'replace': ('t = "ab " * 10**8', 'while True: x = t.replace("a", "xyz")'),
    'string repetition': ('', 'while True: x = "abc" * (3 * 10**8)'),
    'string find': ('t = "a" * (4 * 10**8)', 'while True: x = t.find("b")'),
    'string search that creeps': ('t = "a" * 10**7 + "b"; p = "a" * 5000 + "b"', 'while True: x = t.count("a" * 5000 + "c")'),
    'string reversal': ('t = "abc" * 10**8', 'while True: x = t[::-1]'),
    'string iteration': ('t = "abc" * 10**7', 'while True: x = list(t)'),
    'string growth': ('s = ""', 'while True: s = "x" + s + "y"'),
    'upper': ('t = "abc" * 10**8', 'while True: x = t.upper()'),
    'encode': ('t = "abç" * 10**8', 'while True: x = t.encode().decode()'),
    'repr of a list': ('l = list(range(10**7))', 'while True: x = repr(l)'),
    'format': ('', 'while True: x = f"{1:>{10**8}}"'),
    'big power': ('', 'x = 7 ** (10**7)'),
    'big product': ('a = 7 ** 2000000', 'while True: x = a * a'),
    'big division': ('a = 7 ** 400000; b = 3 ** 300000', 'while True: x = a // b'),
    'big integer as text': ('import sys\nsys.set_int_max_str_digits(0) if hasattr(sys, "set_int_max_str_digits") else None\na = 7 ** 300000', 'while True: x = str(a)'),
    'factorial': ('import math', 'x = math.factorial(10**6)'),
    'fibonacci of big integers': ('a, b = 0, 1', 'while True: a, b = b, a + b'),
    'pow of three': ('', 'x = pow(3, 10**30000, 10**30000 + 7)'),
    'recursion': ('def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)', 'fib(80)'),
    'deep recursion': ('def down(n): return 0 if n == 0 else 1 + down(n - 1)', 'while True: down(900)'),
    'generator': ('def f():\n    while True: yield 1', 'for v in f(): pass'),
    'method calls': ('class A:\n    def f(self): return self', 'a = A()\nwhile True: a = a.f()'),
    'objects': ('class A:\n    def __init__(self, n): self.n = n', 'x = [A(i) for i in range(10**8)]'),
    'itertools product': ('import itertools', 'x = sum(1 for _ in itertools.product(range(100), repeat=8))'),
    'permutations': ('import itertools', 'x = list(itertools.permutations(range(13)))'),
    'count': ('import itertools', 'x = list(zip(itertools.count(), itertools.repeat(1)))'),
    'deque': ('from collections import deque', 'x = deque(range(10**11), maxlen=3)'),
    'Counter': ('from collections import Counter', 'x = Counter(range(10**9))'),
    'print': ('', 'while True: print("x" * 60)'),
    'print one long text': ('t = "x" * 79 + "\\n"', 'while True: print(t * 10**6)'),
    'sleep': ('import time', 'time.sleep(60)'),
    'except inside': ('', 'while True:\n    try:\n        for i in range(1000): pass\n    except Exception: pass'),
    'regex backtracking': ('import re', 're.match("(a+)+b", "a" * 40)'),
    'regex nested': ('import re', 're.match("(a|aa)+$", "a" * 60 + "b")'),
    'regex over long text': ('import re\nt = "ab " * 10**6', 'while True: re.findall(r"\\w+", t)'),
    'regex sub': ('import re\nt = "ab " * 10**6', 'while True: re.sub(r"(\\w)(\\w)", r"\\2\\1", t)'),
    'json.loads': ('import json\nt = json.dumps(list(range(10**6)))', 'while True: json.loads(t)'),
    'json.dumps': ('import json\nl = list(range(10**6))', 'while True: json.dumps(l)'),
    'pickle': ('import pickle\nl = list(range(10**6))', 'while True: pickle.loads(pickle.dumps(l))'),
    'deepcopy': ('import copy\nl = [[i] for i in range(10**6)]', 'while True: copy.deepcopy(l)'),
    'random choices': ('import random', 'x = random.choices(range(10), k=10**9)'),
    'shuffle': ('import random\nl = list(range(10**7))', 'while True: random.shuffle(l)'),
    'float64 product': (NUMPY + 'a = np.random.rand(4000, 4000)', 'x = a @ a @ a'),
    'float32 product': (NUMPY + 'a = np.random.rand(6000, 6000).astype(np.float32)', 'x = a @ a'),
    'integer product': (NUMPY + 'a = np.arange(4000000).reshape(2000, 2000)', 'while True: x = a @ a'),
    'array of a list': (NUMPY + 'l = list(range(10**7))', 'while True: x = np.array(l)'),
    'tolist': (NUMPY + 'a = np.arange(2 * 10**7)', 'while True: x = a.tolist()'),
    'np.sort': (NUMPY + 'a = np.random.rand(2 * 10**7)', 'while True: x = np.sort(a)'),
    'np.argsort': (NUMPY + 'a = np.random.rand(2 * 10**7)', 'while True: x = np.argsort(a)'),
    'np.unique': (NUMPY + 'a = np.random.randint(0, 10**9, 10**7)', 'while True: x = np.unique(a)'),
    'np.exp': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = np.exp(a)'),
    'elementwise': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = 1 / (1 + np.exp(-a)) + a ** 3'),
    'np.sin': (NUMPY + 'a = np.random.rand(10**8) * 1e6', 'while True: x = np.sin(a)'),
    'np.power': (NUMPY + 'a = np.random.rand(5 * 10**7)', 'while True: x = np.power(a, a)'),
    'sum of a large array': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = a.sum()'),
    'cumsum': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = a.cumsum()'),
    'median': (NUMPY + 'a = np.random.rand(3 * 10**7)', 'while True: x = np.median(a)'),
    'transposed copy': (NUMPY + 'a = np.random.rand(10**4, 10**4)', 'while True: x = a.T.copy()'),
    'fancy index': (NUMPY + 'a = np.random.rand(10**7); i = np.random.randint(0, 10**7, 5 * 10**7)', 'while True: x = a[i]'),
    'np.add.at': (NUMPY + 'a = np.zeros(10**6); i = np.random.randint(0, 10**6, 5 * 10**7)', 'while True: np.add.at(a, i, 1)'),
    'np.where': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = np.where(a > 0.5, a, 0)'),
    'svd': (NUMPY + 'a = np.random.rand(1500, 1500)', 'np.linalg.svd(a)'),
    'eig': (NUMPY + 'a = np.random.rand(800, 800)', 'np.linalg.eig(a)'),
    'eigh': (NUMPY + 'a = np.random.rand(1500, 1500); a = a + a.T', 'np.linalg.eigh(a)'),
    'inv': (NUMPY + 'a = np.random.rand(3000, 3000)', 'np.linalg.inv(a)'),
    'solve': (NUMPY + 'a = np.random.rand(4000, 4000)', 'np.linalg.solve(a, a)'),
    'qr': (NUMPY + 'a = np.random.rand(2500, 2500)', 'np.linalg.qr(a)'),
    'lstsq': (NUMPY + 'a = np.random.rand(2000, 1500)', 'np.linalg.lstsq(a, a[:, 0], rcond=None)'),
    'matrix_power': (NUMPY + 'a = np.random.rand(1500, 1500)', 'np.linalg.matrix_power(a, 10**6)'),
    'einsum': (NUMPY + 'a = np.random.rand(300, 300, 300)', 'x = np.einsum("ijk,jkl->il", a, a); x = np.einsum("abc,cde,efa->bdf", a, a, a)'),
    'tensordot': (NUMPY + 'a = np.random.rand(300, 300, 300)', 'while True: x = np.tensordot(a, a, axes=([0, 1], [0, 1]))'),
    'convolve': (NUMPY + 'a = np.random.rand(10**6)', 'x = np.convolve(a, a)'),
    'randn': (NUMPY, 'while True: x = np.random.randn(10**8)'),
    'rand': (NUMPY, 'while True: x = np.random.rand(10**8)'),
    'default_rng normal': (NUMPY + 'g = np.random.default_rng(0)', 'while True: x = g.normal(size=10**8)'),
    'np.random.choice': (NUMPY, 'while True: x = np.random.choice(10**7, 10**7, p=np.full(10**7, 1e-7))'),
    'np.random.permutation': (NUMPY, 'while True: x = np.random.permutation(5 * 10**7)'),
    'print of an array': (NUMPY + 'np.set_printoptions(threshold=10**9)\na = np.random.rand(10**6)', 'while True: x = str(a)'),
    'vectorize': (NUMPY + 'f = np.vectorize(lambda v: v + 1)\na = np.arange(10**7)', 'while True: f(a)'),
    'apply_along_axis': (NUMPY + 'a = np.random.rand(10**6, 3)', 'while True: np.apply_along_axis(lambda r: r.sum(), 1, a)'),
    'iteration over an array': (NUMPY + 'a = np.random.rand(10**7)', 'while True:\n    for v in a: pass'),
    'savetxt': (NUMPY + 'import io\na = np.random.rand(10**6)', 'while True: np.savetxt(io.StringIO(), a)'),
    'meshgrid loop': (NUMPY + 'x = np.linspace(0, 1, 10**4)', 'while True: X, Y = np.meshgrid(x, x)'),
    'small arrays': (NUMPY + 'a = np.ones(10)', 'while True: a = a + 0.1'),
    'dense net': (NUMPY + 'import keras\nm = keras.Sequential([keras.layers.Input((784,)), keras.layers.Dense(512, activation="relu"), keras.layers.Dense(10, activation="softmax")])\nm.compile(optimizer="adam", loss="sparse_categorical_crossentropy")\nx = np.random.rand(20000, 784); y = np.random.randint(0, 10, 20000)', 'm.fit(x, y, epochs=100, verbose=0)'),
    'convolution net': (NUMPY + 'import keras\nm = keras.Sequential([keras.layers.Input((28, 28, 1)), keras.layers.Conv2D(32, 3, activation="relu"), keras.layers.Conv2D(64, 3, activation="relu"), keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])\nm.compile(optimizer="adam", loss="sparse_categorical_crossentropy")\nx = np.random.rand(2000, 28, 28, 1); y = np.random.randint(0, 10, 2000)', 'm.fit(x, y, epochs=100, batch_size=256, verbose=0)'),
    'predict': (NUMPY + 'import keras\nm = keras.Sequential([keras.layers.Input((784,)), keras.layers.Dense(2048, activation="relu"), keras.layers.Dense(2048)])\nx = np.random.rand(20000, 784)', 'while True: m.predict(x, batch_size=20000, verbose=0)'),
    'plot of many points': (NUMPY + 'import matplotlib.pyplot as plt\nx = np.random.rand(3 * 10**6)', 'while True:\n    plt.plot(x); plt.scatter(x, x); plt.show()'),
    'imshow': (NUMPY + 'import matplotlib.pyplot as plt\nx = np.random.rand(6000, 6000)', 'while True:\n    plt.imshow(x); plt.show()'),
    'hist': (NUMPY + 'import matplotlib.pyplot as plt\nx = np.random.rand(10**7)', 'while True:\n    plt.hist(x, bins=100); plt.show()'),
    'contour': (NUMPY + 'import matplotlib.pyplot as plt\nx = np.random.rand(2000, 2000)', 'while True:\n    plt.contourf(x); plt.show()'),
    'dataset digits': ('', 'from dataset.mnist import load_mnist\nload_mnist()\nwhile True: pass'),
    'freeing a long list': ('', 'while True: x = [[i] for i in range(5 * 10**6)]'),
}


def accept_interrupts():
    # A background job of a shell begins with SIGINT ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def measured(command, prepared, work, after):
    """Seconds from SIGINT to the word Interrupted, or what happened instead."""
    with tempfile.NamedTemporaryFile('w', suffix='.py') as file:
        file.write(prepared + '\nprint("go", flush=True)\n' + work + '\n')
        file.flush()
        child = subprocess.Popen(command + ['run', file.name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                 stdin=subprocess.DEVNULL, preexec_fn=accept_interrupts)
        try:
            if read_until(child, b'go', 120) is None:
                return 'never began'
            time.sleep(after)
            begin = time.perf_counter()
            child.send_signal(signal.SIGINT)
            found = read_until(child, b'Interrupted', 30)
            return found - begin if found else 'ended early' if child.poll() is not None else 'not within 30 s'
        finally:
            child.kill()
            child.wait()


def read_until(child, word, seconds):
    """When the word has come, or None."""
    end = time.perf_counter() + seconds
    kept = b''
    while time.perf_counter() < end:
        if not select.select([child.stdout], [], [], 0.05)[0]:
            if child.poll() is not None:
                return None
            continue
        part = os.read(child.stdout.fileno(), 1 << 16)
        if not part:
            return None
        if word in kept[-len(word):] + part:
            return time.perf_counter()
        kept = part
    return None


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('names', nargs='*')
    options.add_argument('--nabla', default=os.path.join(HERE, '..', '..', '.build', 'release', 'nabla'))
    options.add_argument('--after', type=float, default=0.3)
    options.add_argument('--repeat', type=int, default=1)
    chosen = options.parse_args()
    late = []
    for name, (prepared, work) in PROGRAMS.items():
        if chosen.names and name not in chosen.names:
            continue
        results = [measured([chosen.nabla], prepared, work, chosen.after + 0.037 * turn) for turn in range(chosen.repeat)]
        worst = max(results, key=lambda result: 1e9 if isinstance(result, str) else result)
        shown = worst if isinstance(worst, str) else '%7.0f ms' % (1000 * worst)
        print('%-28s %s' % (name, shown), flush=True)
        if isinstance(worst, str) or worst > 0.1:
            late.append((name, shown))
    print('\n%d programs, %d not within 100 ms' % (len(chosen.names or PROGRAMS), len(late)))
    for name, shown in late:
        print('%-28s %s' % (name, shown))
    sys.exit(bool(late))


main()
