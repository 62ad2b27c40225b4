extension ScipySource {
  /// `scipy.signal`: convolutions.
  static let signal = #"""
    import numpy as np

    _MODES = ('full', 'same', 'valid')


    def _plane(x):
        x = np.asarray(x)
        return x


    def convolve2d(in1, in2, mode='full', boundary='fill', fillvalue=0):
        """The two-dimensional convolution of a picture with a kernel."""
        a, k = np.asarray(in1), np.asarray(in2)
        if not a.ndim == k.ndim == 2:
            raise ValueError('convolve2d inputs must both be 2-D arrays')
        if mode not in _MODES:
            raise ValueError("acceptable mode flags are 'valid', 'same', or 'full'")
        if boundary not in ('fill', 'pad', 'wrap', 'circular', 'symm', 'symmetric'):
            raise ValueError("Acceptable boundary flags are 'fill', 'circular' (or 'wrap'), and 'symmetric' (or 'symm').")
        if mode == 'valid' and (a.shape[0] < k.shape[0] or a.shape[1] < k.shape[1]):
            if not (k.shape[0] >= a.shape[0] and k.shape[1] >= a.shape[1]):
                raise ValueError("For 'valid' mode, one must be at least as large as the other in every dimension")
            a, k = k, a
        (h, w), (kh, kw) = a.shape, k.shape
        kind = np.result_type(a, k)
        if mode == 'valid':
            padded = a
        else:
            margin = ((kh - 1, kh - 1), (kw - 1, kw - 1))
            if boundary in ('wrap', 'circular'):
                padded = np.pad(a, margin, mode='wrap')
            elif boundary in ('symm', 'symmetric'):
                padded = np.pad(a, margin, mode='symmetric')
            else:
                padded = np.pad(a, margin, constant_values=fillvalue)
        out_h, out_w = padded.shape[0] - kh + 1, padded.shape[1] - kw + 1
        out = np.zeros((out_h, out_w), dtype=kind)
        for i in range(kh):
            for j in range(kw):
                out += padded[kh - 1 - i:kh - 1 - i + out_h, kw - 1 - j:kw - 1 - j + out_w] * k[i, j]
        if mode == 'same':
            top, left = (kh - 1) // 2, (kw - 1) // 2
            out = out[top:top + h, left:left + w]
        return out


    def correlate2d(in1, in2, mode='full', boundary='fill', fillvalue=0):
        """The two-dimensional correlation of a picture with a kernel: the kernel is not turned."""
        a, k = np.asarray(in1), np.asarray(in2)
        if not a.ndim == k.ndim == 2:
            raise ValueError('correlate2d inputs must both be 2-D arrays')
        if mode == 'valid' and (a.shape[0] < k.shape[0] or a.shape[1] < k.shape[1]):
            return convolve2d(k, a[::-1, ::-1], mode, boundary, fillvalue)[::-1, ::-1]
        if mode == 'same':
            whole = convolve2d(a, k[::-1, ::-1], 'full', boundary, fillvalue)
            top, left = k.shape[0] // 2, k.shape[1] // 2
            return whole[top:top + a.shape[0], left:left + a.shape[1]]
        return convolve2d(a, k[::-1, ::-1], mode, boundary, fillvalue)


    def convolve(in1, in2, mode='full', method='auto'):
        a, k = np.asarray(in1), np.asarray(in2)
        if a.ndim == 2 and k.ndim == 2:
            return convolve2d(a, k, mode)
        if a.ndim != 1 or k.ndim != 1:
            raise ValueError("in1 and in2 should have the same dimensionality")
        if mode == 'same':
            start = (len(k) - 1) // 2
            return np.convolve(a, k, 'full')[start:start + len(a)]
        return np.convolve(a, k, mode)


    fftconvolve = convolve


    def correlate(in1, in2, mode='full', method='auto'):
        a, k = np.asarray(in1), np.asarray(in2)
        if a.ndim == 2 and k.ndim == 2:
            return correlate2d(a, k, mode)
        return convolve(a, k[::-1], mode)


    def medfilt(volume, kernel_size=3):
        x = np.asarray(volume, dtype=float)
        half = kernel_size // 2
        padded = np.pad(x, half)
        return np.array([np.median(padded[i:i + kernel_size]) for i in range(len(x))])

    """#

  /// `scipy.spatial.distance`.
  static let distance = #"""
    import numpy as np


    def _pair(u, v):
        u, v = np.asarray(u, dtype=float).squeeze(), np.asarray(v, dtype=float).squeeze()
        return np.atleast_1d(u), np.atleast_1d(v)


    def euclidean(u, v, w=None):
        u, v = _pair(u, v)
        return np.linalg.norm(u - v)


    def sqeuclidean(u, v, w=None):
        u, v = _pair(u, v)
        return np.dot(u - v, u - v)


    def cityblock(u, v, w=None):
        u, v = _pair(u, v)
        return np.abs(u - v).sum()


    def chebyshev(u, v, w=None):
        u, v = _pair(u, v)
        return np.abs(u - v).max()


    def minkowski(u, v, p=2, w=None):
        u, v = _pair(u, v)
        return np.linalg.norm(u - v, ord=p)


    def cosine(u, v, w=None):
        u, v = _pair(u, v)
        return max(0.0, min(1.0 - np.dot(u, v) / np.sqrt(np.dot(u, u) * np.dot(v, v)), 2.0))


    def correlation(u, v, w=None, centered=True):
        u, v = _pair(u, v)
        return cosine(u - u.mean(), v - v.mean())


    def hamming(u, v, w=None):
        u, v = np.asarray(u), np.asarray(v)
        return np.mean(u != v)


    def mahalanobis(u, v, VI):
        u, v = _pair(u, v)
        return np.sqrt(np.dot(np.dot(u - v, VI), u - v))


    _METRICS = {'euclidean': euclidean, 'sqeuclidean': sqeuclidean, 'cityblock': cityblock, 'manhattan': cityblock,
                'chebyshev': chebyshev, 'cosine': cosine, 'correlation': correlation, 'hamming': hamming,
                'minkowski': minkowski}


    def _metric(metric):
        if callable(metric):
            return metric
        if metric not in _METRICS:
            raise ValueError(f'Unknown Distance Metric: {metric}')
        return _METRICS[metric]


    def cdist(XA, XB, metric='euclidean', *, out=None, **kwargs):
        XA, XB = np.asarray(XA), np.asarray(XB)
        if XA.ndim != 2:
            raise ValueError('XA must be a 2-dimensional array.')
        if XB.ndim != 2:
            raise ValueError('XB must be a 2-dimensional array.')
        if XA.shape[1] != XB.shape[1]:
            raise ValueError('XA and XB must have the same number of columns (i.e. feature dimension.)')
        if metric in ('euclidean', 'sqeuclidean'):
            apart = ((XA[:, None, :] - XB[None, :, :]) ** 2).sum(axis=2)
            return np.sqrt(apart) if metric == 'euclidean' else apart
        measure = _metric(metric)
        return np.array([[measure(a, b, **kwargs) for b in XB] for a in XA])


    def pdist(X, metric='euclidean', *, out=None, **kwargs):
        X = np.asarray(X)
        if X.ndim != 2:
            raise ValueError('A 2-dimensional array must be passed.')
        measure = _metric(metric)
        return np.array([measure(X[i], X[j], **kwargs) for i in range(len(X)) for j in range(i + 1, len(X))])


    def squareform(X, force='no', checks=True):
        X = np.asarray(X)
        if X.ndim == 2:
            return X[np.triu_indices(len(X), 1)]
        n = int(np.ceil(np.sqrt(len(X) * 2)))
        if n * (n - 1) != len(X) * 2:
            raise ValueError('Incompatible vector size. It must be a binomial coefficient n choose 2 for some integer n >= 2.')
        out = np.zeros((n, n), dtype=X.dtype)
        out[np.triu_indices(n, 1)] = X
        return out + out.T

    """#

  /// `scipy.linalg`, over `numpy.linalg`.
  static let linearAlgebra = #"""
    import numpy as np
    from numpy.linalg import LinAlgError, det, eig, eigvals, eigh, eigvalsh, inv, lstsq, norm, pinv, solve
    import numpy.linalg as _la


    def cholesky(a, lower=False, overwrite_a=False, check_finite=True):
        found = _la.cholesky(a)
        return found if lower else found.T


    def svd(a, full_matrices=True, compute_uv=True, **kwargs):
        return _la.svd(a, full_matrices=full_matrices, compute_uv=compute_uv)


    def svdvals(a):
        return _la.svd(a, compute_uv=False)


    def qr(a, mode='full', **kwargs):
        if mode == 'r':
            return (_la.qr(a, mode='r'),)
        return tuple(_la.qr(a, mode='complete' if mode == 'full' else 'reduced'))


    def solve_triangular(a, b, trans=0, lower=False, **kwargs):
        a = np.tril(a) if lower else np.triu(a)
        return _la.solve(a.T if trans in (1, 'T') else a, b)


    def block_diag(*arrs):
        arrs = [np.atleast_2d(a) for a in arrs]
        out = np.zeros((sum(a.shape[0] for a in arrs), sum(a.shape[1] for a in arrs)), dtype=np.result_type(*arrs))
        r = c = 0
        for a in arrs:
            out[r:r + a.shape[0], c:c + a.shape[1]] = a
            r, c = r + a.shape[0], c + a.shape[1]
        return out


    def toeplitz(c, r=None):
        c = np.asarray(c).ravel()
        r = c if r is None else np.asarray(r).ravel()
        values = np.concatenate((c[::-1], r[1:]))
        return values[np.arange(len(c))[::-1, None] + np.arange(len(r))][:, :]


    def hilbert(n):
        return 1.0 / (np.arange(1, n + 1)[:, None] + np.arange(n))


    def expm(A):
        """The exponential of a matrix by scaling and squaring of its series."""
        A = np.asarray(A, dtype=float)
        times = max(0, int(np.ceil(np.log2(max(norm(A, 1), 1e-300)))) + 4)
        B = A / 2.0 ** times
        out = term = np.eye(len(A))
        for k in range(1, 20):
            term = term @ B / k
            out = out + term
        for _ in range(times):
            out = out @ out
        return out

    """#
}
