extension ScipySource {
  /// `scipy.stats`: the rest of the distributions of one number, whole numbers among them.
  static let moreDistributions = #"""
    class t_gen(rv_generic):
        _shapes = ('df',)
        def _logpdf(self, y, df):
            return (_gammaln((df + 1) / 2) - _gammaln(df / 2) - 0.5 * np.log(df * np.pi)
                    - (df + 1) / 2 * np.log1p(y ** 2 / df))
        def _cdf(self, y, df):
            tail = 0.5 * beta_gen()._cdf(df / (df + y ** 2), df / 2, np.asarray(0.5))
            return np.where(y > 0, 1 - tail, tail)
        def _rvs(self, random, size, df):
            return random.standard_t(df, size)
        def _moments(self, df):
            return np.where(df > 1, 0.0, np.inf), np.where(df > 2, df / (df - 2), np.inf)


    class gamma_gen(rv_generic):
        _shapes = ('a',)
        def _inside(self, y, a):
            return y >= 0
        def _logpdf(self, y, a):
            return np.where(a == 1, 0, (a - 1) * np.log(y)) - y - _gammaln(a)
        def _rvs(self, random, size, a):
            return random.standard_gamma(a, size)
        def _moments(self, a):
            return a, a


    class laplace_gen(rv_generic):
        def _pdf(self, y):
            return 0.5 * np.exp(-np.abs(y))
        def _cdf(self, y):
            return np.where(y > 0, 1.0 - 0.5 * np.exp(-y), 0.5 * np.exp(y))
        def _rvs(self, random, size):
            return random.laplace(0, 1, size=size)
        def _moments(self):
            return np.asarray(0.0), np.asarray(2.0)


    class rv_discrete(rv_generic):
        _is_discrete = True
        def pmf(self, k, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            k = np.asarray(k) - loc
            with np.errstate(all='ignore'):
                return np.where(self._inside(k, *shapes) & (k == np.floor(k)), self._pmf(k, *shapes), 0.0)[()]
        def logpmf(self, k, *args, **kwds):
            return np.log(self.pmf(k, *args, **kwds))
        def cdf(self, k, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            k = np.floor(np.asarray(k, dtype=float) - loc)
            found = [sum(self._pmf(np.arange(int(v) + 1.0), *shapes).tolist()) if v >= 0 else 0.0 for v in k.ravel().tolist()]
            return np.minimum(np.array(found).reshape(k.shape), 1.0)[()]
        def __getattr__(self, name):
            if name in ('pdf', 'logpdf'):
                raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')
            return super().__getattr__(name)


    class poisson_gen(rv_discrete):
        _shapes = ('mu',)
        def _inside(self, k, mu):
            return k >= 0
        def _pmf(self, k, mu):
            return np.exp(np.where(k == 0, 0, k * np.log(mu)) - _gammaln(k + 1.0) - mu)
        def _rvs(self, random, size, mu):
            return random.poisson(mu, size)
        def _moments(self, mu):
            return mu, mu


    class binom_gen(rv_discrete):
        _shapes = ('n', 'p')
        def _inside(self, k, n, p):
            return (k >= 0) & (k <= n)
        def _pmf(self, k, n, p):
            k = np.clip(k, 0, n)
            powers = np.where(k == 0, 0, k * np.log(p)) + np.where(k == n, 0, (n - k) * np.log1p(-p))
            return np.exp(_gammaln(n + 1.0) - _gammaln(k + 1.0) - _gammaln(n - k + 1.0) + powers)
        def cdf(self, k, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            return super().cdf(np.minimum(k, shapes[0] + loc), *args, **kwds)
        def _rvs(self, random, size, n, p):
            return random.binomial(n.astype(int), p, size)
        def _moments(self, n, p):
            return n * p, n * p * (1 - p)


    class bernoulli_gen(binom_gen):
        _shapes = ('p',)
        def _inside(self, k, p):
            return (k == 0) | (k == 1)
        def _pmf(self, k, p):
            return np.where(k == 1, p, 1 - p)
        def cdf(self, k, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            k = np.asarray(k) - loc
            return np.where(k < 0, 0.0, np.where(k < 1, 1 - shapes[0], 1.0))[()]
        def _rvs(self, random, size, p):
            return random.binomial(1, p, size)
        def _moments(self, p):
            return p, p * (1 - p)


    norm, uniform, expon, beta, t = norm_gen(), uniform_gen(), expon_gen(), beta_gen(), t_gen()
    gamma, laplace, poisson, binom, bernoulli = gamma_gen(), laplace_gen(), poisson_gen(), binom_gen(), bernoulli_gen()

    """#

  /// Normal distributions over several numbers.
  static let severalNumbers = #"""
    class multivariate_normal_gen:
        """Normal distributions over several numbers."""
        def _parts(self, x, mean, cov):
            cov = np.asarray(1.0 if cov is None else cov, dtype=float)
            mean = np.asarray(0.0 if mean is None else mean, dtype=float).reshape(-1)
            size = max(mean.size, cov.shape[0] if cov.ndim else 1)
            mean = np.broadcast_to(mean, size)
            if cov.ndim == 0:
                cov = cov * np.eye(size)
            elif cov.ndim == 1:
                cov = np.diag(cov)
            if cov.shape != (size, size):
                raise ValueError(f"Array 'mean' must be a vector of length {cov.shape[0]}.")
            if x is None:
                return None, mean, cov
            x = np.asarray(x, dtype=float)
            if x.ndim == 0:
                x = x[np.newaxis]
            if x.ndim == 1 and size == 1:
                x = x[:, np.newaxis]
            return x, mean, cov
        def logpdf(self, x, mean=None, cov=1, allow_singular=False):
            x, mean, cov = self._parts(x, mean, cov)
            s, u = np.linalg.eigh(cov)
            eps = 1e6 * np.finfo('d').eps * np.max(np.abs(s))
            if np.min(s) < -eps:
                raise ValueError('The input matrix must be symmetric positive semidefinite.')
            kept = s > eps
            if not kept.all() and not allow_singular:
                raise np.linalg.LinAlgError('When `allow_singular is False`, the input matrix must be symmetric positive definite.')
            u = u[:, kept] * np.sqrt(1 / s[kept])
            far = np.sum(np.square(np.dot(x - mean, u)), axis=-1)
            return np.squeeze(-0.5 * (kept.sum() * np.log(2 * np.pi) + np.sum(np.log(s[kept])) + far))[()]
        def pdf(self, x, mean=None, cov=1, allow_singular=False):
            return np.exp(self.logpdf(x, mean, cov, allow_singular))
        def rvs(self, mean=None, cov=1, size=1, random_state=None):
            _, mean, cov = self._parts(None, mean, cov)
            return np.squeeze(_random(random_state).multivariate_normal(mean, cov, size))[()]
        def __call__(self, mean=None, cov=1, allow_singular=False, seed=None):
            return multivariate_normal_frozen(mean, cov, allow_singular)


    class multivariate_normal_frozen:
        def __init__(self, mean, cov, allow_singular):
            _, self.mean, self.cov = multivariate_normal._parts(None, mean, cov)
            self._singular = allow_singular
        def pdf(self, x):
            return multivariate_normal.pdf(x, self.mean, self.cov, self._singular)
        def logpdf(self, x):
            return multivariate_normal.logpdf(x, self.mean, self.cov, self._singular)
        def rvs(self, size=1, random_state=None):
            return multivariate_normal.rvs(self.mean, self.cov, size, random_state)


    multivariate_normal = multivariate_normal_gen()

    """#

  /// What data say of themselves: scores, entropy, the commonest value, correlation.
  static let tests = #"""

    def zscore(a, axis=0, ddof=0, nan_policy='propagate'):
        a = np.asarray(a)
        return (a - a.mean(axis=axis, keepdims=True)) / a.std(axis=axis, ddof=ddof, keepdims=True)


    def sem(a, axis=0, ddof=1):
        a = np.asarray(a)
        return np.std(a, axis=axis, ddof=ddof) / np.sqrt(a.size if axis is None else a.shape[axis])


    def entropy(pk, qk=None, base=None, axis=0):
        pk = np.asarray(pk, dtype=float)
        pk = pk / np.sum(pk, axis=axis, keepdims=True)
        if qk is None:
            vec = -np.where(pk > 0, pk * np.log(np.where(pk > 0, pk, 1)), 0.0)
        else:
            qk = np.asarray(qk, dtype=float)
            qk = qk / np.sum(qk, axis=axis, keepdims=True)
            with np.errstate(all='ignore'):
                vec = np.where(pk > 0, pk * np.log(pk / qk), 0.0)
        S = np.sum(vec, axis=axis)
        return S if base is None else S / np.log(base)


    class ModeResult(tuple):
        def __new__(cls, mode, count):
            return super().__new__(cls, (mode, count))
        mode = property(lambda self: self[0])
        count = property(lambda self: self[1])
        def __repr__(self):
            return f'ModeResult(mode={self[0]!r}, count={self[1]!r})'


    def mode(a, axis=0, nan_policy='propagate', keepdims=False):
        a = np.asarray(a)
        if axis is None:
            a, axis = a.ravel(), 0
        rows = np.moveaxis(a, axis, -1)
        values, counts = [], []
        for row in rows.reshape(-1, rows.shape[-1]):
            found, times = np.unique(row, return_counts=True)
            values.append(found[np.argmax(times)])
            counts.append(np.max(times))
        values, counts = np.array(values).reshape(rows.shape[:-1]), np.array(counts).reshape(rows.shape[:-1])
        if keepdims:
            values, counts = np.expand_dims(values, axis), np.expand_dims(counts, axis)
        return ModeResult(values[()], counts[()])


    class _Correlation(tuple):
        statistic = property(lambda self: self[0])
        pvalue = property(lambda self: self[1])
        def __repr__(self):
            return f'PearsonRResult(statistic={self[0]!r}, pvalue={self[1]!r})'


    def pearsonr(x, y):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        if len(x) != len(y):
            raise ValueError('`x` and `y` must have the same length along `axis`.')
        xm, ym = x - x.mean(), y - y.mean()
        r = max(min(np.dot(xm / np.linalg.norm(xm), ym / np.linalg.norm(ym)), 1.0), -1.0)
        half = len(x) / 2 - 1
        return _Correlation((r, 2 * _shared((1 - abs(r)) / 2, half, half)))

    """#
}
