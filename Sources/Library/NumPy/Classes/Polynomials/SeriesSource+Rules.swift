extension SeriesSource {
  /// What a kind of series decides about the functions of its module, and powers of x as the plainest kind.
  static let rules = #"""
    import numpy.polynomial.polyutils as pu


    class _Rules:
        # What the recurrence of a kind of series decides; `n` is the degree of the coefficient that is taken down.
        domain = (-1.0, 1.0)
        x = (0, 1)
        maxpower = 16

        def line(self, off, scl):
            return np.array([off, scl] if scl != 0 else [off])

        def double(self, x):
            return x

        # c0 and c1 of one degree less, for the value at x.
        def down(self, c, c0, c1, n, x):
            raise NotImplementedError

        def last(self, c0, c1, x):
            return c0 + c1 * x

        def value(self, x, c):
            if len(c) == 1:
                return self.last(c[0], 0, self.double(x))
            c0, c1 = c[-2], c[-1]
            twice = self.double(x)
            for k in range(3, len(c) + 1):
                c0, c1 = self.down(c[-k], c0, c1, len(c) + 2 - k, twice)
            return self.last(c0, c1, twice)

        # The same for products: `times` multiplies a series by x.
        def fold(self, c, c0, c1, n, times):
            raise NotImplementedError

        def end(self, c0, c1, times):
            return pu._add(c0, times(c1))

        def product(self, c1, c2):
            c, xs = (c2, c1) if len(c1) > len(c2) else (c1, c2)
            if len(c) == 1:
                return self.end(c[0] * xs, 0, self.times)
            low, high = c[-2] * xs, c[-1] * xs
            for k in range(3, len(c) + 1):
                low, high = self.fold(c[-k] * xs, low, high, len(c) + 2 - k, self.times)
            return self.end(low, high, self.times)

        def quotient(self, c1, c2):
            return pu._div(self.product_of, c1, c2)

        def product_of(self, c1, c2):
            return self.product(*pu.as_series([c1, c2]))

        def power(self, c, pow, maxpower):
            return pu._pow(self.product_of, c, pow, maxpower)

        def powers(self, c):
            # The coefficients of the powers of x.
            if len(c) < 2:
                return c
            low, high = c[-2], c[-1]
            for n in range(len(c) - 1, 1, -1):
                low, high = self.fold(c[n - 2], low, high, n, _shifted)
            return self.end(low, high, _shifted)

        def top(self, x):
            return x

        def rows(self, v, x):
            # The values of each degree from those of the two before it.
            if len(v) > 1:
                v[1] = self.top(x)
            for n in range(2, len(v)):
                v[n] = self.up(v[n - 1], v[n - 2], n, x)

        def companion(self, c):
            size = len(c) - 1
            mat = np.zeros((size, size), dtype=c.dtype)
            flat = mat.reshape(-1)
            scale, beside = self.scales(size)
            flat[1::size + 1] = beside
            flat[size::size + 1] = beside
            self.close(mat, c, scale, size)
            return mat

        def root(self, c):
            return -c[0] / c[1]

        def turned(self, mat):
            return mat[::-1, ::-1]


    def _shifted(c):
        c = pu.as_series([c])[0]
        if len(c) == 1 and c[0] == 0:
            return c
        return np.concatenate((c[:1] * 0, c))


    class _Powers(_Rules):
        prefix, kind, basis, maxpower = 'poly', 'Polynomial', None, None

        def times(self, c):
            return _shifted(c)

        def value(self, x, c):
            result = c[-1] + x * 0
            for k in range(2, len(c) + 1):
                result = c[-k] + result * x
            return result

        def product(self, c1, c2):
            return pu.trimseq(np.convolve(c1, c2))

        def quotient(self, c1, c2):
            c1, c2 = pu.as_series([c1, c2])
            simple = pu._divided(c1, c2)
            if simple is not None:
                return simple
            lead, c2 = c2[-1], c2[:-1] / c2[-1]
            first, last = len(c1) - len(c2) - 1, len(c1) - 1
            while first >= 0:
                c1[first:last] -= c2 * c1[last]
                first -= 1
                last -= 1
            return c1[last + 1:] / lead, pu.trimseq(c1[:last + 1])

        def power(self, c, pow, maxpower):
            return pu._pow(np.convolve, c, pow, maxpower)

        def derivative(self, c, der, n):
            for k in range(n, 0, -1):
                der[k - 1] = k * c[k]

        def integral(self, c, out, n):
            out[0] = c[0] * 0
            out[1] = c[0]
            for k in range(1, n):
                out[k + 1] = c[k] / (k + 1)

        def up(self, v1, v2, n, x):
            return v1 * x

        def companion(self, c):
            size = len(c) - 1
            mat = np.zeros((size, size), dtype=c.dtype)
            mat.reshape(-1)[size::size + 1] = 1
            mat[:, -1] -= c[:-1] / c[-1]
            return mat

        def turned(self, mat):
            return mat

    """#
}
