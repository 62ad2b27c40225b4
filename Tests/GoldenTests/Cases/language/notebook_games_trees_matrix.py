import random, math, sys
from collections import Counter, deque, namedtuple, OrderedDict
# tic tac toe minimax
class Board:
    WINS = [(0,1,2),(3,4,5),(6,7,8),(0,3,6),(1,4,7),(2,5,8),(0,4,8),(2,4,6)]
    def __init__(self, cells=None): self.cells = cells or [' '] * 9
    def __str__(self):
        rows = [' | '.join(self.cells[i:i+3]) for i in range(0, 9, 3)]
        return '\n--+---+--\n'.join(rows)
    def moves(self): return [i for i, c in enumerate(self.cells) if c == ' ']
    def winner(self):
        for a, b, c in self.WINS:
            if self.cells[a] != ' ' and self.cells[a] == self.cells[b] == self.cells[c]: return self.cells[a]
    def full(self): return all(c != ' ' for c in self.cells)
    def play(self, i, p):
        new = self.cells[:]; new[i] = p
        return Board(new)
def minimax(b, p, depth=0, alpha=-math.inf, beta=math.inf):
    w = b.winner()
    if w: return (10 - depth if w == 'X' else depth - 10), None
    if b.full(): return 0, None
    best = (-math.inf, None) if p == 'X' else (math.inf, None)
    for m in b.moves():
        s, _ = minimax(b.play(m, p), 'O' if p == 'X' else 'X', depth + 1, alpha, beta)
        if p == 'X':
            if s > best[0]: best = (s, m)
            alpha = max(alpha, s)
        else:
            if s < best[0]: best = (s, m)
            beta = min(beta, s)
        if beta <= alpha: break
    return best
b = Board(list('XO  X   O')); p = 'X'
while not b.winner() and not b.full():
    s, m = minimax(b, p); b = b.play(m, p); print(f"{p} -> {m} ({s:+d})"); p = 'XO'[p == 'X']
print(b); print("winner:", b.winner())
# decision tree
Node = namedtuple('Node', 'feature threshold left right')
Leaf = namedtuple('Leaf', ['label', 'count'], defaults=[0])
def gini(labels):
    n = len(labels)
    return 1 - sum((c / n) ** 2 for c in Counter(labels).values())
def best_split(rows):
    best = (0, None, None); cur = gini([r[-1] for r in rows])
    for f in range(len(rows[0]) - 1):
        for t in sorted({r[f] for r in rows}):
            l = [r for r in rows if r[f] < t]; r_ = [r for r in rows if r[f] >= t]
            if not l or not r_: continue
            p = len(l) / len(rows)
            gain = cur - p * gini([r[-1] for r in l]) - (1 - p) * gini([r[-1] for r in r_])
            if gain > best[0]: best = gain, f, t
    return best
def build(rows, depth=0, max_depth=3):
    gain, f, t = best_split(rows)
    if gain == 0 or depth >= max_depth:
        (label, n), = Counter(r[-1] for r in rows).most_common(1)
        return Leaf(label, n)
    return Node(f, t, build([r for r in rows if r[f] < t], depth+1), build([r for r in rows if r[f] >= t], depth+1))
def show(n, indent=''):
    if isinstance(n, Leaf): print(indent + f'-> {n.label} ({n.count})'); return
    print(f'{indent}x[{n.feature}] < {n.threshold}?'); show(n.left, indent + '  |'); show(n.right, indent + '  |')
data = [[2.7, 2.5, 'a'], [1.4, 2.3, 'a'], [3.3, 4.4, 'a'], [1.3, 1.8, 'a'], [7.6, 2.7, 'b'], [5.3, 2.0, 'b'], [6.9, 1.7, 'b'], [8.6, -0.2, 'b'], [7.6, 3.5, 'c']]
tree = build(data); show(tree); print(tree)
print(tree._fields, tree._replace(threshold=0), Leaf('x')._asdict())
# genetic algorithm
random.seed(7)
TARGET = "HELLO"
POOL = [chr(c) for c in range(ord('A'), ord('Z') + 1)]
fitness = lambda s: sum(a == b for a, b in zip(s, TARGET))
pop = [''.join(random.choices(POOL, k=len(TARGET))) for _ in range(30)]
for g in range(200):
    pop.sort(key=fitness, reverse=True)
    if pop[0] == TARGET: break
    nxt = pop[:6]
    while len(nxt) < 30:
        a, b_ = random.sample(pop[:12], 2); cut = random.randint(1, len(TARGET) - 1)
        child = list(a[:cut] + b_[cut:])
        for i in range(len(child)):
            if random.random() < 0.1: child[i] = random.choice(POOL)
        nxt.append(''.join(child))
    pop = nxt
else:
    print('not found')
print(g, pop[0], fitness(pop[0]))
# word2vec vocabulary & n-gram
text = """the quick brown fox jumps over the lazy dog . the dog sleeps .
the fox runs away ."""
tokens = text.lower().split(); vocab = {w: i for i, w in enumerate(dict.fromkeys(tokens))}; inv = {i: w for w, i in vocab.items()}
pairs = [(tokens[i], tokens[j]) for i in range(len(tokens)) for j in range(max(0, i-2), min(len(tokens), i+3)) if i != j]
print(len(vocab), pairs[:5], Counter(pairs).most_common(3))
bi = {}
for a, b in zip(tokens, tokens[1:]): bi.setdefault(a, Counter())[b] += 1
print({k: dict(v) for k, v in bi.items()}); print(bi['the'])
w = 'the'; out = [w]
while w in bi and len(out) < 8: w = max(bi[w], key=lambda k: (bi[w][k], k)); out.append(w)
print(' '.join(out).capitalize() + '...')
q = deque(maxlen=3)
for x in range(5): q.append(x); print(list(q), end=' ')
print(); print(q, OrderedDict(sorted(vocab.items())[:3]))
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, k): return Matrix([[a * k for a in r] for r in self.rows])
    __rmul__ = __mul__
    def __eq__(self, o): return self.rows == o.rows
    def __getitem__(self, ij):
        if isinstance(ij, tuple): i, j = ij; return self.rows[i][j]
        return self.rows[ij]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __repr__(self): return f"Matrix({self.rows!r})"
    def __format__(self, spec): return '\n'.join(' '.join(format(x, spec) for x in r) for r in self.rows)
A = Matrix([[1, 2], [3, 4]]); print(f"{A @ A.T:>6.2f}"); print(2 * A + Matrix.identity(2), A[1, 0], A.shape, A == A * 1); A[0, 0] = 9; A
try: hash(A)
except TypeError as e: print(e)

