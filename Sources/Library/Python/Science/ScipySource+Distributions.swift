extension ScipySource {
  /// `scipy.stats`: the common part of distributions, and those of one number.
  static let distributions = #"""
    import math as _math
    import numpy as np
    from scipy.special import gammaln as _gammaln, erf as _erf, erfc as _erfc
    from statistics import NormalDist as _NormalDist


    def _random(random_state):
        if random_state is None:
            return np.random
        return np.random.RandomState(random_state) if isinstance(random_state, (int, np.integer)) else random_state


    class rv_generic:
        """A distribution: shape parameters come first, then loc and scale."""
        _shapes = ()
        _is_discrete = False
        def _split(self, args, kwds):
            names = self._shapes + (('loc',) if self._is_discrete else ('loc', 'scale'))
            if len(args) > len(names):
                raise TypeError(f'_parse_args() takes {len(names)} positional arguments but {len(args)} were given')
            given = dict(zip(names, args))
            for name in kwds:
                if name not in names:
                    raise TypeError(f"_parse_args() got an unexpected keyword argument '{name}'")
                given[name] = kwds[name]
            shapes = []
            for name in self._shapes:
                if name not in given:
                    raise TypeError(f"_parse_args() missing 1 required positional argument: '{name}'")
                shapes.append(np.asarray(given[name], dtype=float))
            return shapes, np.asarray(given.get('loc', 0)), np.asarray(given.get('scale', 1))
        def __call__(self, *args, **kwds):
            return rv_frozen(self, args, kwds)
        freeze = __call__
        def logpdf(self, x, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            y = (np.asarray(x, dtype=float) - loc) / scale
            with np.errstate(all='ignore'):
                return np.where(self._inside(y, *shapes), self._logpdf(y, *shapes) - np.log(scale), -np.inf)[()]
        def pdf(self, x, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            y = (np.asarray(x, dtype=float) - loc) / scale
            with np.errstate(all='ignore'):
                return np.where(self._inside(y, *shapes), self._pdf(y, *shapes) / scale, 0.0)[()]
        def _pdf(self, y, *shapes):
            return np.exp(self._logpdf(y, *shapes))
        def _logpdf(self, y, *shapes):
            return np.log(self._pdf(y, *shapes))
        def _inside(self, y, *shapes):
            return y == y
        def cdf(self, x, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            return np.asarray(self._cdf((np.asarray(x, dtype=float) - loc) / scale, *shapes))[()]
        def sf(self, x, *args, **kwds):
            return 1.0 - self.cdf(x, *args, **kwds)
        def logcdf(self, x, *args, **kwds):
            return np.log(self.cdf(x, *args, **kwds))
        def ppf(self, q, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            return (np.asarray(self._ppf(np.asarray(q, dtype=float), *shapes)) * scale + loc)[()]
        def isf(self, q, *args, **kwds):
            return self.ppf(1 - np.asarray(q), *args, **kwds)
        def interval(self, confidence, *args, **kwds):
            return self.ppf((1 - confidence) / 2, *args, **kwds), self.ppf((1 + confidence) / 2, *args, **kwds)
        def rvs(self, *args, size=None, random_state=None, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            found = self._rvs(_random(random_state), size, *shapes)
            if self._is_discrete:
                return found + int(loc)
            return found * scale + loc if size is not None else float(found * scale + loc)
        def mean(self, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            return (self._moments(*shapes)[0] * scale + loc)[()]
        def var(self, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            return (self._moments(*shapes)[1] * scale * scale)[()]
        def std(self, *args, **kwds):
            return np.sqrt(self.var(*args, **kwds))
        def __getattr__(self, name):
            if name.startswith('_') and name in ('_cdf', '_ppf', '_rvs', '_moments'):
                raise NotImplementedError(f'nabla has no {name[1:]} of this distribution')
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


    class rv_frozen:
        """A distribution with its parameters."""
        def __init__(self, dist, args, kwds):
            self.dist, self.args, self.kwds = dist, args, kwds
            dist._split(args, kwds)
        def rvs(self, size=None, random_state=None):
            return self.dist.rvs(*self.args, size=size, random_state=random_state, **self.kwds)
        def mean(self):
            return self.dist.mean(*self.args, **self.kwds)
        def var(self):
            return self.dist.var(*self.args, **self.kwds)
        def std(self):
            return self.dist.std(*self.args, **self.kwds)
        def interval(self, confidence):
            return self.dist.interval(confidence, *self.args, **self.kwds)
        def __getattr__(self, name):
            method = getattr(self.dist, name)
            return lambda x: method(x, *self.args, **self.kwds)


    class norm_gen(rv_generic):
        def _pdf(self, y):
            return np.exp(-y ** 2 / 2.0) / _math.sqrt(2 * _math.pi)
        def _logpdf(self, y):
            return -y ** 2 / 2.0 - _math.log(_math.sqrt(2 * _math.pi))
        def _cdf(self, y):
            z = np.abs(y) * _math.sqrt(0.5)
            tail = 0.5 * _erfc(z)
            return np.where(z < _math.sqrt(0.5), 0.5 + 0.5 * _erf(y * _math.sqrt(0.5)), np.where(y > 0, 1 - tail, tail))
        def sf(self, x, *args, **kwds):
            shapes, loc, scale = self._split(args, kwds)
            return np.asarray(self._cdf((loc - np.asarray(x, dtype=float)) / scale))[()]
        def _ppf(self, q):
            inverse = _NormalDist().inv_cdf
            ends = {0.0: -np.inf, 1.0: np.inf}
            found = np.array([inverse(p) if 0 < p < 1 else ends.get(p, np.nan) for p in q.ravel().tolist()]).reshape(q.shape)
            # One step of Newton's method, on the side where the share is small, mends the last digit.
            with np.errstate(all='ignore'):
                step = np.where(q > 0.5, (1 - q) - self._cdf(-found), self._cdf(found) - q) / self._pdf(found)
            return np.where(np.isfinite(step), found - step, found)
        def _rvs(self, random, size):
            return random.standard_normal(size)
        def _moments(self):
            return np.asarray(0.0), np.asarray(1.0)
        def fit(self, data):
            data = np.asarray(data)
            return data.mean(), np.sqrt(((data - data.mean()) ** 2).mean())


    class uniform_gen(rv_generic):
        def _inside(self, y):
            return (y >= 0) & (y <= 1)
        def _pdf(self, y):
            return np.ones_like(y)
        def _cdf(self, y):
            return np.clip(y, 0, 1)
        def _ppf(self, q):
            return q
        def _rvs(self, random, size):
            return random.uniform(0.0, 1.0, size)
        def _moments(self):
            return np.asarray(0.5), np.asarray(1 / 12)


    class expon_gen(rv_generic):
        def _inside(self, y):
            return y >= 0
        def _pdf(self, y):
            return np.exp(-y)
        def _logpdf(self, y):
            return -y
        def _cdf(self, y):
            return np.where(y > 0, -np.expm1(-np.maximum(y, 0)), 0.0)
        def _ppf(self, q):
            return -np.log1p(-q)
        def _rvs(self, random, size):
            return random.standard_exponential(size)
        def _moments(self):
            return np.asarray(1.0), np.asarray(1.0)


    class beta_gen(rv_generic):
        _shapes = ('a', 'b')
        def _inside(self, y, a, b):
            return (y >= 0) & (y <= 1)
        def _pdf(self, y, a, b):
            return np.exp(self._logpdf(y, a, b))
        def _logpdf(self, y, a, b):
            powers = np.where(a == 1, 0, (a - 1) * np.log(y)) + np.where(b == 1, 0, (b - 1) * np.log1p(-y))
            return powers - (_gammaln(a) + _gammaln(b) - _gammaln(a + b))
        def _cdf(self, y, a, b):
            y, a, b = np.broadcast_arrays(np.clip(y, 0, 1), a, b)
            return np.array([_shared(*one) for one in zip(y.ravel().tolist(), a.ravel().tolist(), b.ravel().tolist())]).reshape(y.shape)
        def _rvs(self, random, size, a, b):
            return random.beta(a, b, size)
        def _moments(self, a, b):
            return a / (a + b), a * b / ((a + b) ** 2 * (a + b + 1))


    def _shared(x, a, b):
        """The regularized incomplete beta function, by its continued fraction (Lentz's method)."""
        if x <= 0 or x >= 1:
            return float(x >= 1)
        if x > (a + 1) / (a + b + 2):
            return 1.0 - _shared(1 - x, b, a)
        front = _math.exp(a * _math.log(x) + b * _math.log1p(-x) - _math.lgamma(a) - _math.lgamma(b) + _math.lgamma(a + b)) / a
        tiny = 1e-300
        f, c, d = 1.0, 1.0, 0.0
        for i in range(400):
            m = i // 2
            if i == 0:
                part = 1.0
            elif i % 2 == 0:
                part = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            else:
                part = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / ((1 + part * d) or tiny)
            c = (1 + part / c) or tiny
            f *= c * d
            if abs(1 - c * d) < 1e-16:
                break
        return front * (f - 1)

    """#
}
