# %%
import numpy as np
import random
from copy import deepcopy
class Board:
    WINS = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
    def __init__(self, cells=None): self.cells = cells or [' '] * 9
    def __str__(self):
        rows = [' | '.join(self.cells[i:i+3]) for i in range(0, 9, 3)]
        return '\n---------\n'.join(rows)
    def __getitem__(self, k): return self.cells[k]
    def __setitem__(self, k, v):
        if self.cells[k] != ' ': raise ValueError(f'cell {k} is taken by {self.cells[k]!r}')
        self.cells[k] = v
    def moves(self): return [i for i, c in enumerate(self.cells) if c == ' ']
    @property
    def winner(self):
        for a, b, c in self.WINS:
            if self.cells[a] == self.cells[b] == self.cells[c] != ' ': return self.cells[a]
        return None
    def __eq__(self, o): return self.cells == o.cells
    def __hash__(self): return hash(tuple(self.cells))
    @staticmethod
    def other(p): return 'O' if p == 'X' else 'X'
b = Board(); b[4] = 'X'; b[0] = 'O'; print(b)
# %%
cache = {}
def minimax(board, player, me='X'):
    key = (tuple(board.cells), player)
    if key in cache: return cache[key]
    w = board.winner
    if w: return (1 if w == me else -1), None
    if not board.moves(): return 0, None
    results = []
    for m in board.moves():
        nb = deepcopy(board) if len(board.moves()) > 8 else Board(board.cells[:]); nb[m] = player
        results.append((minimax(nb, Board.other(player), me)[0], m))
    out = (max if player == me else min)(results, key=lambda r: r[0])
    cache[key] = out
    return out
minimax(b, 'X'), len(cache)
# %%
try:
    b[4] = 'O'
except ValueError as err:
    print(type(err).__name__, '->', err)
else:
    print('no error')
finally:
    print('done')
# %%
def game():
    random.seed(3); g = Board(); p = 'X'
    while g.moves() and not g.winner:
        g[random.choice(g.moves()) if p == 'O' else minimax(g, 'X')[1]] = p
        p = Board.other(p)
    return g
g = game(); print(g, g.winner, sep='\n'); {Board(): 1}[Board()], b == Board()
# %% Conway
def step(grid):
    nbrs = sum(np.roll(np.roll(grid, i, 0), j, 1) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i != 0 or j != 0))
    return (nbrs == 3) | (grid & (nbrs == 2))
glider = [[1, 0, 0], [0, 1, 1], [1, 1, 0]]
G = np.zeros((6, 6), dtype=bool); G[:3, :3] = glider
for gen in range(3):
    print(f'gen {gen}:', G.sum()); print('\n'.join(''.join('█' if c else '·' for c in r) for r in G)); G = step(G)
# %%
def life_gen(cells):
    while True:
        yield cells
        counts = {}
        for (x, y) in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy: counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        cells = {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
it = life_gen({(0, 1), (1, 1), (2, 1)}); [sorted(next(it)) for _ in range(3)]
# %% Hanoi, queens, sudoku
def hanoi(n, a='A', b='B', c='C'):
    if n: yield from hanoi(n - 1, a, c, b); yield f'{a}->{c}'; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3))
def queens(n, row=0, cols=()):
    if row == n: yield cols
    else:
        for c in range(n):
            if all(c != q and abs(c - q) != row - r for r, q in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
sols = list(queens(6)); len(sols), sols[0]
# %%
board = np.array([[5,3,0,0,7,0,0,0,0],[6,0,0,1,9,5,0,0,0],[0,9,8,0,0,0,0,6,0],[8,0,0,0,6,0,0,0,3],[4,0,0,8,0,3,0,0,1],[7,0,0,0,2,0,0,0,6],[0,6,0,0,0,0,2,8,0],[0,0,0,4,1,9,0,0,5],[0,0,0,0,8,0,0,7,9]])
def solve(bo):
    zeros = np.argwhere(bo == 0)
    if not len(zeros): return True
    y, x = min(map(tuple, zeros), key=lambda p: sum(ok(bo, *p, n) for n in range(1, 10)))
    for n in range(1, 10):
        if ok(bo, y, x, n):
            bo[y, x] = n
            if solve(bo): return True
            bo[y, x] = 0
    return False
def ok(bo, y, x, n):
    y0, x0 = y // 3 * 3, x // 3 * 3
    return n not in bo[y] and n not in bo[:, x] and n not in bo[y0:y0+3, x0:x0+3]
solve(board), board[0].tolist(), (board.sum(0) == 45).all()
# %%
class Card:
    suits = '♠♥♦♣'
    def __init__(self, rank, suit): self.rank, self.suit = rank, suit
    def __repr__(self): return f'{self.rank}{self.suit}'
class Deck:
    def __init__(self): self._cards = [Card(r, s) for s in Card.suits for r in [str(n) for n in range(2, 11)] + list('JQKA')]
    def __len__(self): return len(self._cards)
    def __getitem__(self, i): return self._cards[i]
    def __contains__(self, c): return repr(c) in map(repr, self._cards)
deck = Deck(); random.seed(1); print(len(deck), deck[0], deck[-3:], random.choice(deck), [c for c in deck][:2], Card('2', '♠') in deck, sorted(deck, key=lambda c: (c.rank, c.suit))[:3])
