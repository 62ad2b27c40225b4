"""MNIST from the IDX files in the folder that NABLA_DATA names."""
import gzip
import os
import numpy as np


def _read(name, header):
    path = os.path.join(os.environ['NABLA_DATA'], name)
    with gzip.open(path, 'rb') as f:
        return np.frombuffer(f.read(), np.uint8, offset=header)


def load_mnist(normalize=True, flatten=True, one_hot_label=False):
    parts = []
    for name in ('train', 't10k'):
        x = _read(name + '-images-idx3-ubyte.gz', 16).reshape(-1, 784)
        t = _read(name + '-labels-idx1-ubyte.gz', 8)
        if normalize:
            x = x.astype(np.float32)
            x /= 255.0
        if one_hot_label:
            rows = np.zeros((t.size, 10))
            rows[np.arange(t.size), t] = 1
            t = rows
        parts.append((x if flatten else x.reshape(-1, 1, 28, 28), t))
    return parts[0], parts[1]
