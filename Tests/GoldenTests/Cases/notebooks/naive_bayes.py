# %%
import csv, io, math, re, string
from collections import Counter, defaultdict
import numpy as np
docs = ["Free money!!! Call now", "Hi Bob, how about a game of golf tomorrow?", "free offer: win money now", "Lunch at noon?", "WIN a free phone, call now!", "Golf game is at noon tomorrow, Bob"]
labels = ['spam', 'ham', 'spam', 'ham', 'spam', 'ham']
def tokenize(text):
    return re.findall(r"[a-z0-9']+", text.lower())
[tokenize(d) for d in docs[:2]]
# %%
class NaiveBayes:
    def __init__(self, k=0.5):
        self.k = k
        self.counts = defaultdict(lambda: [0, 0])
        self.n = Counter()
    def train(self, docs, labels):
        for d, l in zip(docs, labels):
            self.n[l] += 1
            for w in set(tokenize(d)):
                self.counts[w][l == 'spam'] += 1
    def p(self, w):
        h, s = self.counts[w]
        return (s + self.k) / (self.n['spam'] + 2 * self.k), (h + self.k) / (self.n['ham'] + 2 * self.k)
    def predict(self, text):
        words = set(tokenize(text)); ls = lh = 0.0
        for w in sorted(self.counts):
            ps, ph = self.p(w)
            if w in words: ls += math.log(ps); lh += math.log(ph)
            else: ls += math.log(1 - ps); lh += math.log(1 - ph)
        return math.exp(ls) / (math.exp(ls) + math.exp(lh))
nb = NaiveBayes(); nb.train(docs, labels)
for t in ("free golf", "call Bob at noon", "win money"): print(f'{t!r:>20}: {nb.predict(t):.4f}')
sorted(nb.counts.items(), key=lambda kv: (-sum(kv[1]), kv[0]))[:6], nb.n
# %%
raw = """sepal,petal,species
5.1,1.4,setosa
7.0,4.7,versicolor
6.3,6.0,virginica
4.9,1.4,setosa
6.4,4.5,versicolor
"""
reader = csv.reader(io.StringIO(raw)); header = next(reader); rows = [r for r in reader]
print(header, rows[0], len(rows))
lookup = {v: i for i, v in enumerate(sorted(set(r[-1] for r in rows)))}
data = [[float(v) for v in r[:-1]] + [lookup[r[-1]]] for r in rows]; print(lookup, data[1])
for row in csv.DictReader(io.StringIO(raw)): print(dict(row)); break
minmax = [[min(col), max(col)] for col in zip(*[d[:-1] for d in data])]; minmax
# %%
def separate_by_class(dataset):
    separated = dict()
    for i in range(len(dataset)):
        vector = dataset[i]
        class_value = vector[-1]
        if (class_value not in separated):
            separated[class_value] = list()
        separated[class_value].append(vector)
    return separated
def mean(numbers): return sum(numbers) / float(len(numbers))
def stdev(numbers):
    avg = mean(numbers)
    variance = sum([(x - avg)**2 for x in numbers]) / float(max(len(numbers) - 1, 1))
    return math.sqrt(variance)
def summarize_dataset(dataset):
    summaries = [(mean(column), stdev(column), len(column)) for column in zip(*dataset)]
    del(summaries[-1])
    return summaries
{k: summarize_dataset(v) for k, v in separate_by_class(data).items()}
# %%
class GaussianNB:
    def fit(self, X, y):
        self._classes = np.unique(y)
        n_classes, (n_samples, n_features) = len(self._classes), X.shape
        self._mean = np.zeros((n_classes, n_features), dtype=np.float64)
        self._var = np.zeros((n_classes, n_features), dtype=np.float64)
        self._priors = np.zeros(n_classes, dtype=np.float64)
        for idx, c in enumerate(self._classes):
            X_c = X[y == c]
            self._mean[idx, :] = X_c.mean(axis=0)
            self._var[idx, :] = X_c.var(axis=0) + 1e-3
            self._priors[idx] = X_c.shape[0] / float(n_samples)
    def predict(self, X): return np.array([self._predict(x) for x in X])
    def _predict(self, x):
        posteriors = []
        for idx, c in enumerate(self._classes):
            prior = np.log(self._priors[idx])
            posterior = np.sum(np.log(self._pdf(idx, x))) + prior
            posteriors.append(posterior)
        return self._classes[np.argmax(posteriors)]
    def _pdf(self, class_idx, x):
        mean, var = self._mean[class_idx], self._var[class_idx]
        numerator = np.exp(-((x - mean) ** 2) / (2 * var))
        denominator = np.sqrt(2 * np.pi * var)
        return numerator / denominator
A = np.array(data); g = GaussianNB(); g.fit(A[:, :-1], A[:, -1].astype(int)); g.predict(A[:, :-1]), g._priors, g._mean.round(3)
# %%
def tf_idf(docs):
    toks = [tokenize(d) for d in docs]; vocab = sorted({w for t in toks for w in t}); df = Counter(w for t in toks for w in set(t))
    M = np.array([[t.count(w) / len(t) * math.log(len(docs) / df[w]) for w in vocab] for t in toks])
    return vocab, M
vocab, M = tf_idf(docs); print(M.shape, [vocab[i] for i in (-M[0]).argsort(kind='stable')[:3]])
sim = M @ M.T / np.outer(np.linalg.norm(M, axis=1), np.linalg.norm(M, axis=1)); np.round(sim, 2)[:3]
# %%
table = str.maketrans('', '', string.punctuation); stop = {'a', 'at', 'is', 'of'}
clean = [w for d in docs for w in d.lower().translate(table).split() if w not in stop and not w.isdigit()]
print(Counter(clean).most_common(4), max(clean, key=len), ' '.join(w.capitalize() for w in clean[:4]))
print("%-10s|%5s" % ('word', 'n')); [print("%-10s|%5d" % (w, n)) for w, n in Counter(clean).most_common(2)];
