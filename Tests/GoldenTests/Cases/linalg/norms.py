import numpy as np
v = np.array([3., -4., 0.])
for o in (None, 0, 1, 2, 3, -1, -2, 0.5, np.inf, -np.inf):
    if o in (-1, -2):
        print(o, np.linalg.norm(v[:2], o))
    else:
        print(o, np.round(np.linalg.norm(v, o), 12))
m = np.arange(6.).reshape(2, 3) - 2
for o in (None, 'fro', 'nuc', 1, -1, 2, -2, np.inf, -np.inf):
    print(o, np.round(np.linalg.norm(m, o), 10))
print(np.linalg.norm(m, axis=0), np.linalg.norm(m, axis=1, keepdims=True), np.linalg.norm(m, axis=(0, 1)))
print(np.linalg.norm(m, 1, axis=-1), np.linalg.norm(m, np.inf, axis=0))
print(np.linalg.norm(np.arange(24).reshape(2, 3, 4)), np.linalg.norm(np.ones((2, 3, 4)), axis=(1, 2), keepdims=True).shape)
print(np.linalg.norm([1, 1]), np.linalg.norm(5), np.linalg.norm(np.float32([3, 4])).dtype, np.linalg.norm([], 1))
print(np.linalg.vector_norm(m), np.linalg.matrix_norm(m), np.round(np.linalg.svdvals(m), 8))
for f in (lambda: np.linalg.norm(m, 3), lambda: np.linalg.norm(v, 'fro'), lambda: np.linalg.norm(m, axis=2),
          lambda: np.linalg.norm(m, 'nuc', axis=0), lambda: np.linalg.norm(m, axis='x'), lambda: np.linalg.norm(m, axis=(0, 0))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
