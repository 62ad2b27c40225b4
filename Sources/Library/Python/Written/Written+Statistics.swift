extension WrittenModules {
  /// `statistics`: sums without rounding, rounded once at the end.
  static let statistics = #"""
    import math
    from collections import Counter, namedtuple
    from fractions import Fraction


    class StatisticsError(ValueError):
        pass


    def _is_decimal(x):
        return type(x).__name__ == 'Decimal' and type(x).__module__ == 'decimal'


    def _exact(data):
        """The sum without rounding; None where a number is not finite."""
        total = Fraction(0)
        for x in data:
            if isinstance(x, float) and (math.isinf(x) or math.isnan(x)):
                return None
            total += Fraction(x) if isinstance(x, (int, float, Fraction)) or _is_decimal(x) else Fraction(float(x))
        return total


    def _like(value, data):
        """A result of the kind that the data has: fractions stay, all others are floats or whole numbers."""
        if any([isinstance(x, Fraction) for x in data]):
            return value
        for x in data:
            if _is_decimal(x):
                return type(x)(value.numerator) / value.denominator
        if all([isinstance(x, int) for x in data]) and value.denominator == 1:
            return value.numerator
        return float(value)


    def mean(data):
        data = list(data)
        if not data:
            raise StatisticsError('mean requires at least one data point')
        total = _exact(data)
        return sum(data) / len(data) if total is None else _like(total / len(data), data)


    def fmean(data, weights=None):
        data = list(data)
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        if weights is None:
            return math.fsum(data) / len(data)
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('data and weights must be the same length')
        total = math.fsum(weights)
        if not total:
            raise StatisticsError('sum of weights must be non-zero')
        return math.fsum([x * w for x, w in zip(data, weights)]) / total


    def geometric_mean(data):
        data = list(data)
        if not data or min(data) <= 0:
            raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers')
        return math.exp(fmean([math.log(x) for x in data]))


    def harmonic_mean(data, weights=None):
        data = list(data)
        if not data:
            raise StatisticsError('harmonic_mean requires at least one data point')
        if min(data) < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        if weights is None:
            weights = [1] * len(data)
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('Number of weights does not match data size')
        if min(weights) < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        if len(data) == 1 and isinstance(data[0], (int, float, Fraction)) or 0 in data:
            return data[0] if len(data) == 1 else 0
        found = _exact(weights) / _exact([Fraction(w) / Fraction(x) for x, w in zip(data, weights)])
        return found if any([isinstance(x, Fraction) for x in data]) else _like(found, data + [0.5])


    def median_grouped(data, interval=1):
        data = sorted(data)
        if not data:
            raise StatisticsError('no median for empty data')
        middle = data[len(data) // 2]
        below = sum(1 for x in data if x < middle)
        return float(middle) - interval / 2.0 + interval * (len(data) / 2 - below) / data.count(middle)


    def median(data):
        data = sorted(data)
        n = len(data)
        if not n:
            raise StatisticsError('no median for empty data')
        return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


    def median_low(data):
        data = sorted(data)
        if not data:
            raise StatisticsError('no median for empty data')
        return data[(len(data) - 1) // 2]


    def median_high(data):
        data = sorted(data)
        if not data:
            raise StatisticsError('no median for empty data')
        return data[len(data) // 2]


    def mode(data):
        pairs = Counter(data).most_common(1)
        if not pairs:
            raise StatisticsError('no mode for empty data')
        return pairs[0][0]


    def multimode(data):
        counts = Counter(data)
        most = max(counts.values(), default=0)
        return [value for value, count in counts.items() if count == most]


    def _squares(data, centre):
        if centre is not None:
            return _exact([(Fraction(x) - Fraction(centre)) ** 2 for x in data])
        total = _exact(data)
        return _exact([Fraction(x) ** 2 for x in data]) - total * total / len(data)


    def variance(data, xbar=None):
        data = list(data)
        if len(data) < 2:
            raise StatisticsError('variance requires at least two data points')
        return _like(_squares(data, xbar) / (len(data) - 1), data)


    def pvariance(data, mu=None):
        data = list(data)
        if not data:
            raise StatisticsError('pvariance requires at least one data point')
        return _like(_squares(data, mu) / len(data), data)


    def _root(x):
        """The square root of a fraction, rounded once."""
        n, m = x.numerator, x.denominator
        if n == 0:
            return 0.0
        shift = (n.bit_length() - m.bit_length() - 109) // 2
        if shift >= 0:
            root, scale = _odd_root(n, m << 2 * shift), 1 << shift
            return float(root * scale)
        return _odd_root(n << -2 * shift, m) / (1 << -shift)


    def _odd_root(n, m):
        a = math.isqrt(n // m)
        return a | (a * a * m != n)


    def stdev(data, xbar=None):
        data = list(data)
        if len(data) < 2:
            raise StatisticsError('stdev requires at least two data points')
        squares = _squares(data, xbar) / (len(data) - 1)
        return _like(squares, data).sqrt() if any(map(_is_decimal, data)) else _root(squares)


    def pstdev(data, mu=None):
        data = list(data)
        if not data:
            raise StatisticsError('pstdev requires at least one data point')
        squares = _squares(data, mu) / len(data)
        return _like(squares, data).sqrt() if any(map(_is_decimal, data)) else _root(squares)


    def quantiles(data, *, n=4, method='exclusive'):
        if n < 1:
            raise StatisticsError('n must be at least 1')
        data = sorted(data)
        count = len(data)
        if count < 2:
            raise StatisticsError('must have at least two data points')
        result = []
        if method == 'inclusive':
            for i in range(1, n):
                j, delta = divmod(i * (count - 1), n)
                result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
            return result
        if method == 'exclusive':
            for i in range(1, n):
                j = i * (count + 1) // n
                j = 1 if j < 1 else count - 1 if j > count - 1 else j
                delta = i * (count + 1) - j * n
                result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
            return result
        raise ValueError(f'Unknown method: {method!r}')


    def _pairs(x, y, name):
        x, y = list(x), list(y)
        if len(x) != len(y):
            raise StatisticsError(f'{name} requires that both inputs have same number of data points')
        if len(x) < 2:
            raise StatisticsError(f'{name} requires at least two data points')
        return x, y, math.fsum(x) / len(x), math.fsum(y) / len(y)


    def covariance(x, y, /):
        x, y, a, b = _pairs(x, y, 'covariance')
        return math.fsum([(p - a) * (q - b) for p, q in zip(x, y)]) / (len(x) - 1)


    def correlation(x, y, /):
        x, y, a, b = _pairs(x, y, 'correlation')
        sxy = math.fsum([(p - a) * (q - b) for p, q in zip(x, y)])
        sxx = math.fsum([(p - a) ** 2.0 for p in x])
        syy = math.fsum([(q - b) ** 2.0 for q in y])
        if not sxx * syy:
            raise StatisticsError('at least one of the inputs is constant')
        return sxy / math.sqrt(sxx * syy)


    LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


    def linear_regression(x, y, /, *, proportional=False):
        x, y, a, b = _pairs(x, y, 'linear regression')
        if proportional:
            sxy, sxx = math.fsum([p * q for p, q in zip(x, y)]), math.fsum([p * p for p in x])
        else:
            sxy = math.fsum([(p - a) * (q - b) for p, q in zip(x, y)])
            sxx = math.fsum([(p - a) ** 2.0 for p in x])
        if not sxx:
            raise StatisticsError('x is constant')
        slope = sxy / sxx
        return LinearRegression(slope, 0.0 if proportional else b - slope * a)


    class NormalDist:
        """A normal distribution, after Wichura's algorithm AS241 for its quantiles."""
        __slots__ = {'_mu': 'Arithmetic mean of a normal distribution',
                     '_sigma': 'Standard deviation of a normal distribution'}

        def __init__(self, mu=0.0, sigma=1.0):
            if sigma < 0.0:
                raise StatisticsError('sigma must be non-negative')
            self._mu, self._sigma = float(mu), float(sigma)

        @classmethod
        def from_samples(cls, data):
            data = list(data)
            return cls(fmean(data), stdev(data))

        def samples(self, n, *, seed=None):
            import random
            gauss = random.gauss if seed is None else random.Random(seed).gauss
            return [gauss(self._mu, self._sigma) for _ in range(n)]

        def pdf(self, x):
            variance = self._sigma ** 2.0
            if not variance:
                raise StatisticsError('pdf() not defined when sigma is zero')
            diff = x - self._mu
            return math.exp(diff * diff / (-2.0 * variance)) / math.sqrt(math.tau * variance)

        def cdf(self, x):
            if not self._sigma:
                raise StatisticsError('cdf() not defined when sigma is zero')
            return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

        def inv_cdf(self, p):
            if p <= 0.0 or p >= 1.0:
                raise StatisticsError('p must be in the range 0.0 < p < 1.0')
            if self._sigma <= 0.0:
                raise StatisticsError('cdf() not defined when sigma at or below zero')
            return self._mu + _normal_quantile(p) * self._sigma

        def quantiles(self, n=4):
            return [self.inv_cdf(i / n) for i in range(1, n)]

        def zscore(self, x):
            if not self._sigma:
                raise StatisticsError('zscore() not defined when sigma is zero')
            return (x - self._mu) / self._sigma

        def overlap(self, other):
            a, b = sorted([self, other], key=lambda d: (d._sigma, d._mu))
            va, vb = a.variance, b.variance
            if not va or not vb:
                raise StatisticsError('overlap() not defined when sigma is zero')
            dv, dm = vb - va, math.fabs(b._mu - a._mu)
            if not dv:
                return 1.0 - math.erf(dm / (2.0 * a._sigma * math.sqrt(2.0)))
            c = a._mu * vb - b._mu * va
            d = a._sigma * b._sigma * math.sqrt(dm * dm + dv * math.log(vb / va))
            p, q = (c + d) / dv, (c - d) / dv
            return 1.0 - (math.fabs(b.cdf(p) - a.cdf(p)) + math.fabs(b.cdf(q) - a.cdf(q)))

        mean = property(lambda self: self._mu)
        median = property(lambda self: self._mu)
        mode = property(lambda self: self._mu)
        stdev = property(lambda self: self._sigma)
        variance = property(lambda self: self._sigma ** 2.0)

        def __add__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
            return NormalDist(self._mu + other, self._sigma)

        def __sub__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
            return NormalDist(self._mu - other, self._sigma)

        def __mul__(self, other):
            return NormalDist(self._mu * other, self._sigma * math.fabs(other))

        def __truediv__(self, other):
            return NormalDist(self._mu / other, self._sigma / math.fabs(other))

        def __pos__(self):
            return NormalDist(self._mu, self._sigma)

        def __neg__(self):
            return NormalDist(-self._mu, self._sigma)

        __radd__, __rmul__ = __add__, __mul__

        def __rsub__(self, other):
            return -(self - other)

        def __eq__(self, other):
            if not isinstance(other, NormalDist):
                return NotImplemented
            return self._mu == other._mu and self._sigma == other._sigma

        def __hash__(self):
            return hash((self._mu, self._sigma))

        def __repr__(self):
            return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'


    def _rational(r, above, below):
        num = den = 0.0
        for a in above:
            num = num * r + a
        for b in below:
            den = den * r + b
        return num, den * r + 1.0


    def _normal_quantile(p):
        q = p - 0.5
        if math.fabs(q) <= 0.425:
            num, den = _rational(0.180625 - q * q, (
                2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
                4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
                1.3314166789178437745e+2, 3.3871328727963666080e+0), (
                5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
                2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
                4.2313330701600911252e+1))
            return num * q / den
        r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
        if r <= 5.0:
            num, den = _rational(r - 1.6, (
                7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
                4.63033784615654529590e+0, 1.42343711074968357734e+0), (
                1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
                1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
                2.05319162663775882187e+0))
        else:
            num, den = _rational(r - 5.0, (
                2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
                5.46378491116411436990e+0, 6.65790464350110377720e+0), (
                2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
                7.86869131145613259100e-4, 1.4875361290850615025e-2, 1.36929880922735805310e-1,
                5.99832206555887937690e-1))
        x = num / den
        return -x if q < 0.0 else x

    """#
}
