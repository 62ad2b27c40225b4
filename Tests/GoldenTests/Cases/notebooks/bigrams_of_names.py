# %%
import numpy as np
import matplotlib.pyplot as plt
from collections import Counter, defaultdict
words = """emma olivia ava isabella sophia charlotte mia amelia harper evelyn abigail emily elizabeth mila ella avery""".split()
words[:8], len(words), min(len(w) for w in words), max(len(w) for w in words)
# %%
b = {}
for w in words:
    chs = ['<S>'] + list(w) + ['<E>']
    for ch1, ch2 in zip(chs, chs[1:]):
        bigram = (ch1, ch2)
        b[bigram] = b.get(bigram, 0) + 1
sorted(b.items(), key = lambda kv: -kv[1])[:12]
# %%
chars = sorted(list(set(''.join(words))))
stoi = {s:i+1 for i,s in enumerate(chars)}
stoi['.'] = 0
itos = {i:s for s,i in stoi.items()}
itos
# %%
V = len(itos)
N = np.zeros((V, V), dtype=np.int32)
for w in words:
    chs = ['.'] + list(w) + ['.']
    for ch1, ch2 in zip(chs, chs[1:]):
        ix1 = stoi[ch1]
        ix2 = stoi[ch2]
        N[ix1, ix2] += 1
N[0]
# %%
plt.figure(figsize=(16,16))
plt.imshow(N, cmap='Blues')
for i in range(V):
    for j in range(V):
        chstr = itos[i] + itos[j]
        plt.text(j, i, chstr, ha="center", va="bottom", color='gray')
        plt.text(j, i, N[i, j].item(), ha="center", va="top", color='gray')
plt.axis('off');
plt.close('all')
# %%
P = (N+1).astype(np.float32)
P /= P.sum(1, keepdims=True)
P[0].sum(), P.dtype, P.shape
# %%
g = np.random.RandomState(2147483647)
for i in range(5):
    out = []
    ix = 0
    while True:
        p = P[ix].astype('float64'); p /= p.sum()
        ix = g.multinomial(1, p).argmax()
        out.append(itos[ix])
        if ix == 0:
            break
    print(''.join(out))
# %%
log_likelihood = 0.0
n = 0
for w in words[:3]:
    chs = ['.'] + list(w) + ['.']
    for ch1, ch2 in zip(chs, chs[1:]):
        prob = P[stoi[ch1], stoi[ch2]]
        logprob = np.log(prob)
        log_likelihood += logprob
        n += 1
        print(f'{ch1}{ch2}: {prob:.4f} {logprob:.4f}')
print(f'{log_likelihood=}')
nll = -log_likelihood
print(f'{nll=}')
print(f'{nll/n}')
# %%
block_size = 3
def build_dataset(words):
    X, Y = [], []
    for w in words:
        context = [0] * block_size
        for ch in w + '.':
            ix = stoi[ch]
            X.append(context)
            Y.append(ix)
            #print(''.join(itos[i] for i in context), '--->', itos[ix])
            context = context[1:] + [ix] # crop and append
    X = np.array(X)
    Y = np.array(Y)
    print(X.shape, Y.shape)
    return X, Y
import random
random.seed(42)
random.shuffle(words)
n1 = int(0.8*len(words))
n2 = int(0.9*len(words))
Xtr, Ytr = build_dataset(words[:n1])
Xdev, Ydev = build_dataset(words[n1:n2])
Xte, Yte = build_dataset(words[n2:])
# %%
rng = np.random.default_rng(2147483647)
C = rng.normal(size=(V, 2))
W1 = rng.normal(size=(6, 20)); b1 = rng.normal(size=20)
W2 = rng.normal(size=(20, V)); b2 = rng.normal(size=V)
parameters = [C, W1, b1, W2, b2]
sum(p.size for p in parameters)
# %%
lossi = []
for i in range(200):
    ix = rng.integers(0, Xtr.shape[0], (32,))
    Xb, Yb = Xtr[ix], Ytr[ix]
    emb = C[Xb]
    embcat = emb.reshape(emb.shape[0], -1)
    h = np.tanh(embcat @ W1 + b1)
    logits = h @ W2 + b2
    counts = np.exp(logits - logits.max(1, keepdims=True))
    probs = counts / counts.sum(1, keepdims=True)
    loss = -np.log(probs[range(32), Yb]).mean()
    dlogits = probs.copy(); dlogits[range(32), Yb] -= 1; dlogits /= 32
    dh = dlogits @ W2.T; dW2 = h.T @ dlogits; db2 = dlogits.sum(0)
    dpre = (1 - h**2) * dh
    dW1 = embcat.T @ dpre; db1 = dpre.sum(0); demb = (dpre @ W1.T).reshape(emb.shape)
    dC = np.zeros_like(C)
    for k in range(Xb.shape[0]):
        for j in range(Xb.shape[1]):
            dC[Xb[k,j]] += demb[k,j]
    grads = [dC, dW1, db1, dW2, db2]
    for p, gr in zip(parameters, grads):
        p += -0.1 * gr
    if i % 50 == 0:
        print(f'{i:7d}/{200:7d}: {loss.item():.4f}')
    lossi.append(np.log10(loss))
# %%
np.array(lossi).reshape(-1, 50).mean(1)
# %%
plt.plot(np.array(lossi).reshape(-1, 50).mean(1))
Counter(''.join(words)).most_common(5), Counter(len(w) for w in words)
plt.close('all')
