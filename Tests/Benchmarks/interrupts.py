"""Measures how soon Ctrl-C stops a program that runs long.

    python3 Tests/Benchmarks/interrupts.py [NAME …] [--nabla PATH] [--after SECONDS] [--repeat N] [--cpu]

Each program prepares its data, prints `go` and then works for seconds. It gets SIGINT a little after `go`; the time until
nabla has said that it was interrupted is shown, the longest of the repeats. What takes over 100 ms stands at the end.
A release build is the one to measure. On a busy machine `--cpu` shows instead how much processor time the program
took until then, and the least of the repeats.
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
    'replace': ('t = "ab " * (2 * 10**7)', 'while True: x = t.replace("a", "xyz")'),
    'string repetition': ('', 'while True: x = "abc" * (8 * 10**7)'),
    'string find': ('t = "a" * (2 * 10**8)', 'while True: x = t.find("b")'),
    'string search that creeps': ('t = "a" * 10**7 + "b"; p = "a" * 5000 + "b"', 'while True: x = t.count("a" * 5000 + "c")'),
    'string reversal': ('t = "abc" * (8 * 10**7)', 'while True: x = t[::-1]'),
    'string iteration': ('t = "abc" * 10**7', 'while True: x = list(t)'),
    'string growth': ('s = ""', 'while True: s = "x" + s + "y"'),
    'upper': ('t = "abc" * (8 * 10**7)', 'while True: x = t.upper()'),
    'encode': ('t = "abç" * (5 * 10**7)', 'while True: x = t.encode().decode()'),
    'repr of a list': ('l = list(range(10**7))', 'while True: x = repr(l)'),
    'format': ('', 'while True: x = f"{1:>{10**8}}"'),
    'big power': ('', 'while True: x = 7 ** (2 * 10**7)'),
    'big product': ('a = 7 ** 10000000', 'while True: x = a * a'),
    'big division': ('a = 7 ** 4000000; b = 3 ** 3000000', 'while True: x = a // b'),
    'big integer as text': ('import sys\nsys.set_int_max_str_digits(0) if hasattr(sys, "set_int_max_str_digits") else None\na = 7 ** 3000000', 'while True: x = str(a)'),
    'factorial': ('import math', 'while True: x = math.factorial(10**6)'),
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
    'regex backtracking': ('import re', 'while True:\n    try: re.match(r"(a+)+\\1b", "a" * 40)\n    except RuntimeError: pass'),
    'regex nested': ('import re', 'while True:\n    try: re.match(r"(a|aa)+\\1$", "a" * 60 + "b")\n    except RuntimeError: pass'),
    'regex over long text': ('import re\nt = "ab " * 10**6', 'while True: re.findall(r"\\w+", t)'),
    'regex sub': ('import re\nt = "ab " * 10**6', 'while True: re.sub(r"(\\w)(\\w)", r"\\2\\1", t)'),
    'json.loads': ('import json\nt = json.dumps(list(range(10**6)))', 'while True: json.loads(t)'),
    'json.dumps': ('import json\nl = list(range(10**6))', 'while True: json.dumps(l)'),
    'pickle': ('import pickle\nl = list(range(10**6))', 'while True: pickle.loads(pickle.dumps(l))'),
    'deepcopy': ('import copy\nl = [[i] for i in range(10**6)]', 'while True: copy.deepcopy(l)'),
    'random choices': ('import random', 'while True: x = random.choices(range(10), k=10**8)'),
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
    'einsum': (NUMPY + 'a = np.random.rand(300, 300, 300)', 'x = np.einsum("abc,cbd,dea->e", a, a, a)'),
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
    'dataset digits': ('', 'from dataset.digits import load_digits\nwhile True: load_digits()'),
    'freeing a long list': ('', 'while True: x = [[i] for i in range(5 * 10**6)]'),
    'big remainder': ('a = 7 ** 4000000; b = 3 ** 3000000 + 1', 'while True: x = a % b'),
    'big integer from text': ('import sys\nsys.set_int_max_str_digits(0) if hasattr(sys, "set_int_max_str_digits") else None\nt = "9" * 5000000', 'while True: x = int(t)'),
    'big integer in base 36': ('import sys\nsys.set_int_max_str_digits(0) if hasattr(sys, "set_int_max_str_digits") else None\nt = "z" * 5000000', 'while True: x = int(t, 36)'),
    'big integer in hexadecimal': ('a = 7 ** 10000000', 'while True: x = hex(a); y = int(x, 16)'),
    'gcd': ('import math\na = 7 ** 1000000 + 1; b = 3 ** 1700000 + 2', 'while True: x = math.gcd(a, b)'),
    'isqrt': ('import math\na = 7 ** 10000000', 'while True: x = math.isqrt(a)'),
    'comb': ('import math', 'while True: x = math.comb(10**7, 3 * 10**5)'),
    'tuple concatenation': ('t = tuple(range(10**7))', 'while True: x = t + t'),
    'slice assignment': ('l = list(range(10**7)); k = list(range(5 * 10**6))', 'while True: l[::2] = k'),
    'index in a list': ('l = list(range(10**7))', 'while True: x = l.index(10**7 - 1)'),
    'min of a list': ('l = list(range(10**7))', 'while True: x = min(l)'),
    'sum of a list': ('l = [0.5] * 10**7', 'while True: x = sum(l)'),
    'list sort': ('import random\nl = [random.random() for _ in range(3 * 10**6)]', 'while True: k = l[:]; k.sort(reverse=True)'),
    'reverse': ('l = list(range(10**7))', 'while True: l.reverse()'),
    'set operations': ('a = set(range(3 * 10**6)); b = set(range(10**6, 4 * 10**6))', 'while True: x = a & b; x = a | b; x = a - b'),
    'set of a list': ('l = list(range(10**7))', 'while True: x = set(l)'),
    'dict of a list': ('l = [(i, i) for i in range(3 * 10**6)]', 'while True: x = dict(l)'),
    'dict update': ('d = {i: i for i in range(3 * 10**6)}', 'while True: e = {}; e.update(d)'),
    'dict comparison': ('d = {i: i for i in range(3 * 10**6)}; e = dict(d)', 'while True: x = d == e'),
    'zip of lists': ('l = list(range(3 * 10**6))', 'while True: x = list(zip(l, l))'),
    'sorted dict items': ('d = {i: -i for i in range(10**6)}', 'while True: x = sorted(d.items(), key=lambda p: p[1])'),
    'string count': ('t = "ab " * (8 * 10**7)', 'while True: x = t.count("b")'),
    'splitlines': ('t = "ab\\n" * 10**7', 'while True: x = t.splitlines()'),
    'split at commas': ('t = "ab," * 10**7', 'while True: x = t.split(",")'),
    'translate': ('t = "abc" * 10**7; m = str.maketrans("a", "b")', 'while True: x = t.translate(m)'),
    'title': ('t = "abc " * 10**7', 'while True: x = t.title()'),
    'string rfind': ('t = "a" * (2 * 10**8)', 'while True: x = t.rfind("b")'),
    'bytes': ('b = bytes(2 * 10**8)', 'while True: x = b + b[:10]; y = b.count(1)'),
    'float of texts': ('l = ["1.5"] * (3 * 10**6)', 'while True: x = list(map(float, l))'),
    'join of digits': ('', 'while True: x = " ".join([str(i) for i in range(10**6)])'),
    'json of text': ('import json\nt = json.dumps({"a": ["x" * 10] * 10**6})', 'while True: json.dumps(json.loads(t), indent=1)'),
    'copy of a list': ('import copy\nl = list(range(2 * 10**7))', 'while True: x = copy.copy(l); x.append(1)'),
    'np.partition': (NUMPY + 'a = np.random.rand(3 * 10**7)', 'while True: x = np.partition(a, 10**7)'),
    'np.argpartition': (NUMPY + 'a = np.random.rand(2 * 10**7)', 'while True: x = np.argpartition(a, 10**7)'),
    'argsort of many rows': (NUMPY + 'a = np.random.rand(10**6, 20)', 'while True: x = np.argsort(a)'),
    'np.lexsort': (NUMPY + 'a = np.random.randint(0, 9, 5 * 10**6)', 'while True: x = np.lexsort((a, a))'),
    'np.unique with counts': (NUMPY + 'a = np.random.randint(0, 10**6, 10**7)', 'while True: x = np.unique(a, return_counts=True, return_inverse=True)'),
    'np.bincount': (NUMPY + 'a = np.random.randint(0, 10**6, 5 * 10**7)', 'while True: x = np.bincount(a)'),
    'np.histogram': (NUMPY + 'a = np.random.rand(2 * 10**7)', 'while True: x = np.histogram(a, bins=100)'),
    'np.digitize': (NUMPY + 'a = np.random.rand(2 * 10**7); b = np.linspace(0, 1, 1000)', 'while True: x = np.digitize(a, b)'),
    'np.searchsorted': (NUMPY + 'a = np.sort(np.random.rand(10**6)); b = np.random.rand(10**7)', 'while True: x = np.searchsorted(a, b)'),
    'np.interp': (NUMPY + 'a = np.random.rand(2 * 10**7); b = np.linspace(0, 1, 1000)', 'while True: x = np.interp(a, b, b)'),
    'np.isin': (NUMPY + 'a = np.random.randint(0, 10**7, 10**7)', 'while True: x = np.isin(a, a[:10**6])'),
    'np.cumsum of rows': (NUMPY + 'a = np.random.rand(10**7, 5)', 'while True: x = np.cumsum(a, axis=1)'),
    'np.repeat': (NUMPY + 'a = np.arange(10**7)', 'while True: x = np.repeat(a, 10)'),
    'np.repeat by counts': (NUMPY + 'a = np.arange(10**7); c = np.full(10**7, 5)', 'while True: x = np.repeat(a, c)'),
    'np.tile': (NUMPY + 'a = np.arange(10**6)', 'while True: x = np.tile(a, 100)'),
    'concatenate': (NUMPY + 'a = np.random.rand(5 * 10**7)', 'while True: x = np.concatenate([a, a])'),
    'np.stack of rows': (NUMPY + 'a = np.random.rand(10**7)', 'while True: x = np.stack([a, a, a], axis=1)'),
    'np.roll': (NUMPY + 'a = np.random.rand(5 * 10**7)', 'while True: x = np.roll(a, 7)'),
    'np.pad': (NUMPY + 'a = np.random.rand(5000, 5000)', 'while True: x = np.pad(a, 100, mode="reflect")'),
    'np.copy': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = a.copy()'),
    'fill': (NUMPY + 'a = np.empty(2 * 10**8)', 'while True: a[:] = 1; a.fill(2)'),
    'mask': (NUMPY + 'a = np.random.rand(5 * 10**7)', 'while True: x = a[a > 0.5]; a[a > 2] = 0'),
    'nonzero': (NUMPY + 'a = np.random.rand(10**4, 5000)', 'while True: x = np.nonzero(a > 0.5)'),
    'assignment by index': (NUMPY + 'a = np.zeros(10**7); i = np.random.randint(0, 10**7, 3 * 10**7)', 'while True: a[i] = 1.5'),
    'np.take rows': (NUMPY + 'a = np.random.rand(10**6, 10); i = np.random.randint(0, 10**6, 5 * 10**6)', 'while True: x = np.take(a, i, axis=0)'),
    'take_along_axis': (NUMPY + 'a = np.random.rand(2000, 5000); i = np.argsort(a, axis=1)', 'while True: x = np.take_along_axis(a, i, axis=1)'),
    'astype': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = a.astype(np.float32)'),
    'sum along an axis': (NUMPY + 'a = np.random.rand(10**4, 10**4)', 'while True: x = a.sum(axis=0); y = a.T.max(axis=0)'),
    'std': (NUMPY + 'a = np.random.rand(5 * 10**7)', 'while True: x = a.std()'),
    'nanmean': (NUMPY + 'a = np.random.rand(5 * 10**7)', 'while True: x = np.nanmean(a)'),
    'argmax along an axis': (NUMPY + 'a = np.random.rand(10**7, 5)', 'while True: x = a.argmax(axis=1)'),
    'percentile': (NUMPY + 'a = np.random.rand(2 * 10**7)', 'while True: x = np.percentile(a, [10, 50, 90])'),
    'np.kron': (NUMPY + 'a = np.random.rand(100, 100)', 'while True: x = np.kron(a, a)'),
    'np.outer': (NUMPY + 'a = np.random.rand(10**4)', 'while True: x = np.outer(a, a)'),
    'np.cov': (NUMPY + 'a = np.random.rand(300, 10**5)', 'while True: x = np.cov(a)'),
    'np.array_equal': (NUMPY + 'a = np.random.rand(10**8)', 'while True: x = np.array_equal(a, a); y = np.allclose(a, a)'),
    'loadtxt': (NUMPY + 'import io\nf = io.StringIO(); np.savetxt(f, np.random.rand(10**5, 3)); t = f.getvalue()', 'while True: np.loadtxt(io.StringIO(t))'),
    'np.save': (NUMPY + 'import io\na = np.random.rand(2 * 10**7)', 'while True: f = io.BytesIO(); np.save(f, a); f.seek(0); np.load(f)'),
    'rows as lists': (NUMPY + 'a = np.random.rand(10**6, 3)', 'while True: x = a.tolist()'),
    'array of rows': (NUMPY + 'l = [[0.5, 1.5, 2.5] for _ in range(10**6)]', 'while True: x = np.array(l)'),
    'print of integers': (NUMPY + 'np.set_printoptions(threshold=10**9)\na = np.arange(10**6)', 'while True: x = f"{a}"'),
    'default_rng choice': (NUMPY + 'g = np.random.default_rng(0)', 'while True: x = g.choice(10**7, 5 * 10**6, replace=False)'),
    'default_rng integers': (NUMPY + 'g = np.random.default_rng(0)', 'while True: x = g.integers(0, 100, 10**8)'),
    'default_rng permuted': (NUMPY + 'g = np.random.default_rng(0); a = np.arange(3 * 10**7)', 'while True: x = g.permutation(a)'),
    'gamma': (NUMPY, 'while True: x = np.random.gamma(2.5, size=10**7)'),
    'binomial': (NUMPY, 'while True: x = np.random.binomial(100, 0.3, size=10**7)'),
    'multinomial': (NUMPY, 'while True: x = np.random.multinomial(100, [0.1] * 10, size=10**6)'),
    'savefig': (NUMPY + 'import matplotlib.pyplot as plt\nx = np.random.rand(10**6)', 'while True:\n    plt.plot(x); plt.savefig("interrupted.svg"); plt.clf()'),
}


def accept_interrupts():
    # A background job of a shell begins with SIGINT ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def processor_time(child):
    """Seconds that all threads of a process have run: its clock by Linux's numbering."""
    return time.clock_gettime((~child.pid << 3) | 2)


def measured(command, prepared, work, after, counts_cpu):
    """Seconds from SIGINT to the word Interrupted, or what happened instead."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'program.py')
        with open(path, 'w') as file:
            file.write(prepared + '\nprint("go", flush=True)\n' + work + '\n')
        child = subprocess.Popen(command + ['run', path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                 stdin=subprocess.DEVNULL, preexec_fn=accept_interrupts, cwd=folder)
        try:
            if read_until(child, b'go', 120) is None:
                return 'never began'
            time.sleep(after)
            begin, used = time.perf_counter(), processor_time(child)
            child.send_signal(signal.SIGINT)
            found = read_until(child, b'Interrupted', 30)
            if found and counts_cpu:
                return processor_time(child) - used
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
    options.add_argument('--nabla', default=os.path.join(HERE, '..', '..', '.build', 'release', 'nabla'), type=os.path.abspath)
    options.add_argument('--after', type=float, default=0.3)
    options.add_argument('--repeat', type=int, default=1)
    options.add_argument('--cpu', action='store_true')
    chosen = options.parse_args()
    late = []
    for name, (prepared, work) in PROGRAMS.items():
        if chosen.names and name not in chosen.names:
            continue
        results = [measured([chosen.nabla], prepared, work, chosen.after + 0.037 * turn, chosen.cpu) for turn in range(chosen.repeat)]
        pick = min if chosen.cpu else max
        worst = pick(results, key=lambda result: 1e9 if isinstance(result, str) else result)
        shown = worst if isinstance(worst, str) else '%7.0f ms' % (1000 * worst)
        print('%-28s %s' % (name, shown), flush=True)
        if isinstance(worst, str) or worst > 0.1:
            late.append((name, shown))
    print('\n%d programs, %d not within 100 ms' % (len(chosen.names or PROGRAMS), len(late)))
    for name, shown in late:
        print('%-28s %s' % (name, shown))
    sys.exit(bool(late))


main()
