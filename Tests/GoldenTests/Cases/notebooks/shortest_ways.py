# %%
import math, random, heapq, itertools, sys
from collections import deque
import numpy as np
cities = {'A': (0, 0), 'B': (3, 4), 'C': (6, 1), 'D': (7, 7), 'E': (1, 8)}
dist = lambda p, q: math.hypot(p[0] - q[0], p[1] - q[1])
D = {(a, b): dist(cities[a], cities[b]) for a, b in itertools.permutations(cities, 2)}
len(D), D['A', 'B'], max(D, key=D.get)
# %%
def tour_length(t): return sum(D[a, b] for a, b in zip(t, t[1:] + t[:1]))
best = min(itertools.permutations(list(cities)[1:]), key=lambda p: tour_length(('A',) + p))
print('A' + ''.join(best), round(tour_length(('A',) + best), 3))
# %%
def two_opt(route):
    best = route; improved = True
    while improved:
        improved = False
        for i in range(1, len(route) - 2):
            for j in range(i + 1, len(route)):
                if j - i == 1: continue
                new_route = route[:]
                new_route[i:j] = route[j - 1:i - 1:-1]
                if tour_length(tuple(new_route)) < tour_length(tuple(best)):
                    best = new_route; improved = True
        route = best
    return best
two_opt(list('ADBEC'))
# %%
random.seed(10)
def anneal(t0=10., cooling=.95, steps=300):
    cur = list(cities); random.shuffle(cur); cost = tour_length(tuple(cur)); T = t0
    for _ in range(steps):
        i, j = sorted(random.sample(range(len(cur)), 2))
        cand = cur[:]; cand[i:j+1] = reversed(cand[i:j+1]); c = tour_length(tuple(cand))
        if c < cost or random.random() < math.exp((cost - c) / T): cur, cost = cand, c
        T = max(T * cooling, 1e-3)
    return cur, cost
anneal()
# %%
graph = {'A': {'B': 7, 'D': 5}, 'B': {'A': 7, 'C': 8, 'D': 9, 'E': 7}, 'C': {'B': 8, 'E': 5}, 'D': {'A': 5, 'B': 9, 'E': 15, 'F': 6},
         'E': {'B': 7, 'C': 5, 'D': 15, 'F': 8, 'G': 9}, 'F': {'D': 6, 'E': 8, 'G': 11}, 'G': {'E': 9, 'F': 11}}
def dijkstra(graph, start):
    distances = {vertex: float('infinity') for vertex in graph}
    distances[start] = 0
    prev = dict.fromkeys(graph)
    pq = [(0, start)]
    while len(pq) > 0:
        d, u = heapq.heappop(pq)
        if d > distances[u]: continue
        for v, weight in graph[u].items():
            alt = d + weight
            if alt < distances[v]:
                distances[v] = alt; prev[v] = u
                heapq.heappush(pq, (alt, v))
    return distances, prev
d, prev = dijkstra(graph, 'A'); print(d); prev
# %%
def bfs(graph, start):
    visited, queue = {start}, deque([start]); order = []
    while queue:
        v = queue.popleft(); order.append(v)
        for n in sorted(graph[v]):
            if n not in visited: visited.add(n); queue.append(n)
    return order
def dfs(graph, v, seen=None):
    seen = seen if seen is not None else []
    seen.append(v)
    for n in graph[v]:
        if n not in seen: dfs(graph, n, seen)
    return seen
print(bfs(graph, 'A'), dfs(graph, 'A'))
# %%
def kruskal(graph):
    parent = {v: v for v in graph}
    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]; x = parent[x]
        return x
    edges = sorted({(w, *sorted((u, v))) for u in graph for v, w in graph[u].items()})
    mst = []
    for w, u, v in edges:
        ru, rv = find(u), find(v)
        if ru != rv: parent[ru] = rv; mst.append((u, v, w))
    return mst, sum(w for *_, w in mst)
kruskal(graph)
# %%
class PriorityQueue:
    def __init__(self): self.elements: list[tuple[float, str]] = []
    def empty(self) -> bool: return not self.elements
    def put(self, item, priority: float): heapq.heappush(self.elements, (priority, item))
    def get(self): return heapq.heappop(self.elements)[1]
maze = ["S.#.", "..#G", "...."]
def astar(maze):
    cells = {(i, j): c for i, row in enumerate(maze) for j, c in enumerate(row)}
    start, goal = [next(k for k, c in cells.items() if c == x) for x in 'SG']
    pq = PriorityQueue(); pq.put(start, 0); came, cost = {start: None}, {start: 0}
    while not pq.empty():
        cur = pq.get()
        if cur == goal: break
        for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            n = (cur[0] + dx, cur[1] + dy)
            if cells.get(n, '#') == '#': continue
            nc = cost[cur] + 1
            if n not in cost or nc < cost[n]:
                cost[n] = nc; came[n] = cur
                pq.put(n, nc + abs(goal[0] - n[0]) + abs(goal[1] - n[1]))
    path = []
    while cur: path.append(cur); cur = came[cur]
    return path[::-1]
astar(maze)
# %%
M = np.full((4, 4), np.inf); np.fill_diagonal(M, 0)
for (i, j, w) in [(0, 2, -2), (1, 0, 4), (1, 2, 3), (2, 3, 2), (3, 1, -1)]: M[i, j] = w
for k in range(4): M = np.minimum(M, M[:, [k]] + M[[k], :])
print(M); M.astype(int).tolist()
# %%
memo = {}
def edit(a, b):
    if not a or not b: return len(a) or len(b)
    if (a, b) not in memo:
        memo[a, b] = min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))
    return memo[a, b]
edit('kitten', 'sitting'), len(memo), list(itertools.accumulate([3, 1, 4], max)), list(itertools.combinations('abc', 2)), [*itertools.chain.from_iterable([[1], [2, 3]])]
