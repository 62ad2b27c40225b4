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

    """#
}
