# %%
import numpy as np
import random
from collections import defaultdict, namedtuple, deque
from IPython.display import clear_output, display, HTML
from time import sleep
# %%
class GridWorld(object):
    ACTIONS = {'U': (-1, 0), 'D': (1, 0), 'L': (0, -1), 'R': (0, 1)}
    def __init__(self, grid, start=(0, 0)):
        self.grid = [list(r) for r in grid.strip().split('\n')]
        self.start = start
        self.state = None
        self.h, self.w = len(self.grid), len(self.grid[0])
    def reset(self):
        self.state = self.start
        return self.state
    def step(self, action):
        dy, dx = self.ACTIONS[action]
        y, x = self.state
        ny, nx = max(0, min(self.h - 1, y + dy)), max(0, min(self.w - 1, x + dx))
        if self.grid[ny][nx] == '#':
            ny, nx = y, x
        self.state = (ny, nx)
        cell = self.grid[ny][nx]
        reward = {'G': 10, 'X': -10}.get(cell, -1)
        return self.state, reward, cell in 'GX', {}
    def render(self, V=None):
        for i, row in enumerate(self.grid):
            print(' '.join('A' if (i, j) == self.state else c for j, c in enumerate(row)))
env = GridWorld("""
..#G
..X.
....
""")
env.reset(); env.render()
# %%
def epsilon_greedy(Q, state, eps):
    if random.random() < eps:
        return random.choice(list('UDLR'))
    qs = Q[state]
    best = max(qs.values())
    return random.choice([a for a, q in qs.items() if q == best])
random.seed(0)
Q = defaultdict(lambda: {a: 0.0 for a in 'UDLR'})
alpha, gamma, eps = 0.5, 0.95, 1.0
rewards = []
for episode in range(1, 201):
    s, done, total, steps = env.reset(), False, 0, 0
    while not done and steps < 100:
        a = epsilon_greedy(Q, s, eps)
        s2, r, done, _ = env.step(a)
        target = r + gamma * max(Q[s2].values()) * (not done)
        Q[s][a] += alpha * (target - Q[s][a])
        s = s2; total += r; steps += 1
    rewards.append(total)
    eps = max(0.05, eps * 0.98)
    if episode % 50 == 0:
        print(f"Episode {episode:>4}: reward {np.mean(rewards[-50:]):8.3f}  eps={eps:.2f} steps={steps:02d}")
# %%
arrows = dict(zip('UDLR', '↑↓←→'))
for i in range(env.h):
    print(''.join(arrows[max(Q[(i, j)], key=Q[(i, j)].get)] if (i, j) in Q and env.grid[i][j] == '.' else env.grid[i][j] for j in range(env.w)))
len(Q), sorted(Q)[:3]
# %%
V = np.zeros((4, 4)); theta = 1e-4; it = 0
while True:
    delta = 0
    for i in range(4):
        for j in range(4):
            if (i, j) in [(0, 0), (3, 3)]: continue
            v = V[i, j]
            V[i, j] = sum(0.25 * (-1 + V[min(max(i + di, 0), 3), min(max(j + dj, 0), 3)]) for di, dj in [(0, 1), (0, -1), (1, 0), (-1, 0)])
            delta = max(delta, abs(v - V[i, j]))
    it += 1
    if delta < theta: break
print(it); print(np.round(V, 1))
# %%
Transition = namedtuple('Transition', ('state', 'action', 'next_state', 'reward'))
class ReplayMemory(object):
    def __init__(self, capacity):
        self.memory = deque([], maxlen=capacity)
    def push(self, *args):
        """Save a transition"""
        self.memory.append(Transition(*args))
    def sample(self, batch_size):
        return random.sample(self.memory, batch_size)
    def __len__(self):
        return len(self.memory)
mem = ReplayMemory(5)
for i in range(8): mem.push(i, i % 2, i + 1, -i)
batch = Transition(*zip(*mem.sample(3)))
print(len(mem), batch, batch.state); mem.memory[0]
# %%
class Bandit:
    def __init__(self, k=10, seed=0):
        self.rng = np.random.default_rng(seed)
        self.q_true = self.rng.normal(0, 1, k)
    def pull(self, a): return self.rng.normal(self.q_true[a], 1)
bandit = Bandit(); Qa = np.zeros(10); Na = np.zeros(10, dtype=int)
rng = np.random.RandomState(1)
for t in range(500):
    a = rng.randint(10) if rng.rand() < .1 else np.argmax(Qa)
    r = bandit.pull(a); Na[a] += 1; Qa[a] += (r - Qa[a]) / Na[a]
Na, Qa.argmax() == bandit.q_true.argmax(), Qa.round(2)
# %%
def running_mean(x, N=10):
    cumsum = np.cumsum(np.insert(x, 0, 0))
    return (cumsum[N:] - cumsum[:-N]) / float(N)
running_mean(rewards, 50)[::50]
# %%
policy = np.ones([4, 4, 4]) / 4
probs = policy[0, 1]; probs / probs.sum(), np.random.RandomState(3).choice(np.arange(len(probs)), p=probs)
