# %%
import math
from typing import Optional, Tuple, Dict, Any, Union, List
import numpy as np
np.random.seed(0)
def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
def scaled_dot_product_attention(q, k, v, mask=None):
    d_k = q.shape[-1]
    scaled = np.matmul(q, np.swapaxes(k, -1, -2)) / math.sqrt(d_k)
    if mask is not None:
        scaled = scaled + mask
    attention = softmax(scaled)
    return attention @ v, attention
L, d_k, d_v = 4, 8, 8
q, k, v = (np.random.randn(L, d_k) for _ in range(3))
mask = np.tril(np.ones((L, L)))
mask[mask == 0] = -np.inf
mask[mask == 1] = 0
values, attn = scaled_dot_product_attention(q, k, v, mask)
print(mask); attn.round(3)
# %%
class Module:
    training: bool = True
    def __init__(self): self._modules: Dict[str, 'Module'] = {}; self._params: Dict[str, np.ndarray] = {}
    def __setattr__(self, k, v):
        if isinstance(v, Module): self.__dict__.setdefault('_modules', {})[k] = v
        elif isinstance(v, np.ndarray): self.__dict__.setdefault('_params', {})[k] = v
        object.__setattr__(self, k, v)
    def parameters(self):
        for n, p in self._params.items(): yield n, p
        for n, m in self._modules.items():
            for pn, p in m.parameters(): yield f'{n}.{pn}', p
    def train(self, mode=True):
        self.training = mode
        for m in self._modules.values(): m.train(mode)
        return self
    def eval(self): return self.train(False)
    def __call__(self, *args, **kwargs): return self.forward(*args, **kwargs)
    def __repr__(self):
        inner = '\n'.join(f'  ({n}): ' + repr(m).replace('\n', '\n  ') for n, m in self._modules.items())
        return f'{type(self).__name__}({chr(10) + inner + chr(10) if inner else ""})'
class Linear(Module):
    def __init__(self, i, o, bias=True):
        super().__init__()
        self.W = np.random.uniform(-1, 1, (i, o)) / math.sqrt(i)
        self.b = np.zeros(o) if bias else None
    def forward(self, x): return x @ self.W + (self.b if self.b is not None else 0)
class LayerNorm(Module):
    def __init__(self, d, eps=1e-5):
        super().__init__(); self.eps = eps; self.g, self.b = np.ones(d), np.zeros(d)
    def forward(self, x):
        mu = x.mean(-1, keepdims=True); var = x.var(-1, keepdims=True)
        return self.g * (x - mu) / np.sqrt(var + self.eps) + self.b
class MultiHead(Module):
    def __init__(self, d_model: int, heads: int = 2):
        super().__init__()
        assert d_model % heads == 0, "d_model must be divisible by heads"
        self.h, self.d = heads, d_model // heads
        self.qkv = Linear(d_model, 3 * d_model); self.out = Linear(d_model, d_model)
    def forward(self, x, mask=None):
        B, T, C = x.shape
        qkv = self.qkv(x).reshape(B, T, self.h, 3 * self.d).transpose(0, 2, 1, 3)
        q, k, v = np.split(qkv, 3, axis=-1)
        vals, a = scaled_dot_product_attention(q, k, v, mask)
        return self.out(vals.transpose(0, 2, 1, 3).reshape(B, T, C)), a
class Block(Module):
    def __init__(self, d, heads):
        super().__init__()
        self.attn, self.ln1, self.ln2 = MultiHead(d, heads), LayerNorm(d), LayerNorm(d)
        self.ff1, self.ff2 = Linear(d, 2 * d), Linear(2 * d, d)
    def forward(self, x, mask=None):
        a, _ = self.attn(self.ln1(x), mask); x = x + a
        return x + self.ff2(np.maximum(0, self.ff1(self.ln2(x))))
blk = Block(8, 2); x = np.random.randn(2, 4, 8); y = blk(x, mask); print(blk); y.shape, y.mean().round(4), y.std().round(4)
# %%
sum(p.size for _, p in blk.parameters()), [n for n, _ in blk.parameters()][:4], blk.eval().attn.training
# %%
def positional_encoding(max_len, d):
    pos = np.arange(max_len)[:, np.newaxis]; i = np.arange(d)[np.newaxis, :]
    angle = pos / np.power(10000, (2 * (i // 2)) / np.float32(d))
    pe = np.zeros((max_len, d)); pe[:, 0::2] = np.sin(angle[:, 0::2]); pe[:, 1::2] = np.cos(angle[:, 1::2])
    return pe
positional_encoding(3, 6).round(4)
# %%
class BPE:
    def __init__(self, text, merges=5):
        self.vocab = {}
        for w in text.split(): self.vocab[' '.join(w) + ' </w>'] = self.vocab.get(' '.join(w) + ' </w>', 0) + 1
        self.merges = []
        for _ in range(merges):
            pairs = {}
            for word, freq in self.vocab.items():
                s = word.split()
                for a, b in zip(s, s[1:]): pairs[a, b] = pairs.get((a, b), 0) + freq
            if not pairs: break
            best = max(pairs, key=lambda p: (pairs[p], p))
            self.merges.append(best)
            import re
            pat = re.compile(r'(?<!\S)' + re.escape(' '.join(best)) + r'(?!\S)')
            self.vocab = {pat.sub(''.join(best), w): f for w, f in self.vocab.items()}
bpe = BPE('low low low lower newest newest widest widest widest'); bpe.merges, bpe.vocab
# %%
def gelu(x): return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x ** 3)))
def cross_entropy(logits, t): return -np.log(softmax(logits)[np.arange(t.size), t.ravel()]).mean()
print(gelu(np.array([-1., 0, 1, 2])).round(5), cross_entropy(np.random.randn(3, 5), np.array([1, 0, 4])).round(5))
def sample(logits, temperature=1.0, top_k: Optional[int] = None):
    logits = logits / temperature
    if top_k is not None:
        kth = np.sort(logits)[-top_k]; logits = np.where(logits < kth, -np.inf, logits)
    return np.random.choice(len(logits), p=softmax(logits))
[sample(np.arange(6.), t, 3) for t in (.5, 1., 2.)], [*map(int, np.argsort(-np.array([.1, .5, .4])))]
