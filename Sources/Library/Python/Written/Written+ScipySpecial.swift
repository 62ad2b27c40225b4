extension WrittenModules {
  /// `scipy.special`: the functions that networks use.
  static let scipySpecial = #"""
    import math
    import numpy as np


    def expit(x):
        """The logistic function, 1 / (1 + exp(-x))."""
        return 1 / (1 + np.exp(-np.asarray(x)))[()]


    def logit(x):
        x = np.asarray(x)
        return np.log(x / (1 - x))[()]


    def softmax(x, axis=None):
        x = np.asarray(x)
        e = np.exp(x - np.max(x, axis=axis, keepdims=True))
        return e / np.sum(e, axis=axis, keepdims=True)


    def logsumexp(a, axis=None, b=None, keepdims=False):
        a = np.asarray(a, dtype=float)
        top = np.max(a, axis=axis, keepdims=True)
        top = np.where(np.isfinite(top), top, 0)
        e = np.exp(a - top) if b is None else b * np.exp(a - top)
        with np.errstate(divide='ignore'):
            found = np.log(np.sum(e, axis=axis, keepdims=keepdims))
        return found + (top if keepdims else np.squeeze(top, axis=axis))


    def log_softmax(x, axis=None):
        x = np.asarray(x)
        shifted = x - np.max(x, axis=axis, keepdims=True)
        return shifted - np.log(np.sum(np.exp(shifted), axis=axis, keepdims=True))


    def _each(function, x):
        x = np.asarray(x, dtype=float)
        return np.array([function(v) for v in x.ravel().tolist()]).reshape(x.shape)[()]


    def erf(x):
        return _each(math.erf, x)


    def erfc(x):
        return _each(math.erfc, x)


    def gamma(x):
        return _each(math.gamma, x)


    def gammaln(x):
        return _each(math.lgamma, x)


    def xlogy(x, y):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        with np.errstate(divide='ignore', invalid='ignore'):
            return np.where((x == 0) & ~np.isnan(y), 0.0, x * np.log(y))[()]


    def factorial(n, exact=False):
        if exact:
            return math.factorial(n) if np.ndim(n) == 0 else np.array([math.factorial(k) for k in n], dtype=object)
        return _each(lambda k: math.gamma(k + 1) if k >= 0 else 0.0, n)


    def comb(N, k, *, exact=False, repetition=False):
        if repetition:
            return comb(N + k - 1, k, exact=exact)
        if exact:
            return math.comb(N, k) if 0 <= k <= N else 0
        N, k = np.broadcast_arrays(np.asarray(N, dtype=float), np.asarray(k, dtype=float))
        pairs = zip(N.ravel().tolist(), k.ravel().tolist())
        return np.array([float(math.comb(int(n), int(r))) if 0 <= r <= n else 0.0 for n, r in pairs]).reshape(N.shape)[()]


    binom = comb


    def perm(N, k, exact=False):
        found = math.perm(int(N), int(k)) if 0 <= k <= N else 0
        return found if exact else float(found)


    def betaln(a, b):
        return gammaln(a) + gammaln(b) - gammaln(np.asarray(a) + b)


    def beta(a, b):
        return np.exp(betaln(a, b))


    def entr(x):
        return -xlogy(x, x)


    def rel_entr(x, y):
        with np.errstate(all='ignore'):
            return xlogy(x, np.asarray(x) / y)

    """#
}
