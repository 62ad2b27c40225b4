# %%
import gzip, os, pickle, struct, sys
import numpy as np
from pathlib import Path
rng = np.random.default_rng(0)
imgs = (rng.random((20, 28, 28)) * 255).astype(np.uint8); labels = np.arange(20, dtype=np.uint8) % 10
with open('img.idx', 'wb') as f:
    f.write(struct.pack('>IIII', 2051, 20, 28, 28)); f.write(imgs.tobytes())
with gzip.open('lab.gz', 'wb') as f:
    f.write(struct.pack('>II', 2049, 20) + labels.tobytes())
os.path.exists('img.idx'), Path('img.idx').name
# %%
def load_images(filename):
    with open(filename, 'rb') as f:
        magic, n, rows, cols = struct.unpack('>IIII', f.read(16))
        assert magic == 2051, f'bad magic {magic}'
        images = np.frombuffer(f.read(), dtype=np.uint8).reshape(n, rows, cols)
    return images
def load_labels(filename):
    with gzip.open(filename, 'rb') as f:
        f.read(8)
        return np.frombuffer(f.read(), np.uint8)
X = load_images('img.idx'); y = load_labels('lab.gz')
X.shape, y, (X == imgs).all(), int.from_bytes(b'\x00\x00\x08\x03', 'big'), int.from_bytes(open('img.idx', 'rb').read(4), byteorder='big')
# %%
X_train = X.reshape(-1, 28 * 28).astype('float32') / 255.0
mean, std = X_train.mean(), X_train.std()
X_train = (X_train - mean) / std
print(f"X: {X_train.shape} {X_train.dtype} mean={X_train.mean():.1f} std={X_train.std():.3f}")
def one_hot(y, num_classes=10):
    out = np.zeros((len(y), num_classes))
    out[np.arange(len(y)), y] = 1
    return out
Y = one_hot(y); Y[:3]
# %%
def init_params():
    np.random.seed(0)
    W1 = np.random.rand(10, 784) - 0.5
    b1 = np.random.rand(10, 1) - 0.5
    W2 = np.random.rand(10, 10) - 0.5
    b2 = np.random.rand(10, 1) - 0.5
    return W1, b1, W2, b2
def ReLU(Z): return np.maximum(Z, 0)
def softmax(Z):
    A = np.exp(Z) / sum(np.exp(Z))
    return A
def forward_prop(W1, b1, W2, b2, X):
    Z1 = W1.dot(X) + b1
    A1 = ReLU(Z1)
    Z2 = W2.dot(A1) + b2
    A2 = softmax(Z2)
    return Z1, A1, Z2, A2
def ReLU_deriv(Z): return Z > 0
def backward_prop(Z1, A1, Z2, A2, W1, W2, X, Y):
    m = X.shape[1]
    one_hot_Y = one_hot(Y).T
    dZ2 = A2 - one_hot_Y
    dW2 = 1 / m * dZ2.dot(A1.T)
    db2 = 1 / m * np.sum(dZ2)
    dZ1 = W2.T.dot(dZ2) * ReLU_deriv(Z1)
    dW1 = 1 / m * dZ1.dot(X.T)
    db1 = 1 / m * np.sum(dZ1)
    return dW1, db1, dW2, db2
def get_predictions(A2): return np.argmax(A2, 0)
def get_accuracy(predictions, Y):
    print(predictions, Y)
    return np.sum(predictions == Y) / Y.size
W1, b1, W2, b2 = init_params()
for i in range(21):
    Z1, A1, Z2, A2 = forward_prop(W1, b1, W2, b2, X_train.T)
    dW1, db1, dW2, db2 = backward_prop(Z1, A1, Z2, A2, W1, W2, X_train.T, y)
    W1 = W1 - 0.1 * dW1; b1 = b1 - 0.1 * db1; W2 = W2 - 0.1 * dW2; b2 = b2 - 0.1 * db2
    if i % 10 == 0:
        print("Iteration: ", i)
        print(get_accuracy(get_predictions(A2), y))
# %%
class DataLoader:
    def __init__(self, X, y, batch_size=32, shuffle=True, seed=None):
        assert len(X) == len(y)
        self.X, self.y, self.batch_size, self.shuffle = X, y, batch_size, shuffle
        self.rng = np.random.RandomState(seed)
    def __iter__(self):
        idx = np.arange(len(self.X))
        if self.shuffle: self.rng.shuffle(idx)
        for start in range(0, len(idx), self.batch_size):
            b = idx[start:start + self.batch_size]
            yield self.X[b], self.y[b]
    def __len__(self): return -(-len(self.X) // self.batch_size)
loader = DataLoader(X_train, y, batch_size=8, seed=0)
[(xb.shape, yb.tolist()) for xb, yb in loader], len(loader)
# %%
params = {'W1': W1, 'b1': b1, 'epoch': 3, 'hist': [0.5, 0.25]}
with open('model.pkl', 'wb') as f: pickle.dump(params, f, protocol=pickle.HIGHEST_PROTOCOL)
with open('model.pkl', 'rb') as f: back = pickle.load(f)
print(back.keys(), np.array_equal(back['W1'], W1), back['hist'])
np.savez('w.npz', W1=W1, b1=b1); z = np.load('w.npz'); print(z.files, z['b1'].shape)
np.save('a.npy', W2); np.load('a.npy').sum() == W2.sum()
# %%
conf = np.zeros((10, 10), dtype=int)
for t, p in zip(y, get_predictions(A2)): conf[t, p] += 1
print(conf[:4, :4]); print("precision", [round(conf[i, i] / max(1, conf[:, i].sum()), 2) for i in range(4)])
print('\n'.join(' '.join('##' if v > 200 else '..' for v in row[:10]) for row in X[0][:4]))
# %%
import sys
for i in range(3):
    sys.stdout.write('\rProgress: %d%%' % (i * 50)); sys.stdout.flush()
print()
for e in range(2): print(f"\rEpoch {e+1}/2", end="")
print("\ndone", file=sys.stdout)
