extension WrittenModules {
  /// `statistics`: sums without rounding, rounded once at the end.
  static let statistics = #"""
    import math
    from collections import Counter
    from fractions import Fraction


    class StatisticsError(ValueError):
        pass


    def _exact(data):
        """The sum without rounding; None where a number is not finite."""
        total = Fraction(0)
        for x in data:
            if isinstance(x, float) and (math.isinf(x) or math.isnan(x)):
                return None
            total += Fraction(x) if isinstance(x, (int, float, Fraction)) else Fraction(float(x))
        return total


    def _like(value, data):
        """A result of the kind that the data has: fractions stay, all others are floats or whole numbers."""
        if any([isinstance(x, Fraction) for x in data]):
            return value
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


    def harmonic_mean(data):
        data = list(data)
        if not data:
            raise StatisticsError('harmonic_mean requires at least one data point')
        if min(data) < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        if 0 in data:
            return 0
        found = len(data) / _exact([1 / Fraction(x) for x in data])
        return found if any([isinstance(x, Fraction) for x in data]) else float(found)


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
        return _root(_squares(data, xbar) / (len(data) - 1))


    def pstdev(data, mu=None):
        data = list(data)
        if not data:
            raise StatisticsError('pstdev requires at least one data point')
        return _root(_squares(data, mu) / len(data))


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

    """#
}
