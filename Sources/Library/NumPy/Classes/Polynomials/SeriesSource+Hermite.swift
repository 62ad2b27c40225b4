extension SeriesSource {
  /// The recurrences of both kinds of Hermite polynomials and of Laguerre polynomials.
  static let hermiteAndLaguerre = #"""
    def _newton(rules, n):
        # The roots as eigenvalues, one step of Newton's method nearer; the value one degree below and the slope there.
        c = np.array([0] * n + [1])
        series = c + 0.0
        x = np.linalg.eigvalsh(rules.companion(series) if n > 1 else np.array([[rules.root(series)]]))
        height = rules.value(x, series.reshape(-1, 1))
        der = np.empty(n)
        rules.derivative(series.copy(), der, n)
        slope = rules.value(x, der.reshape(-1, 1))
        x -= height / slope
        return x, rules.value(x, series[1:].reshape(-1, 1)), slope, c


    class _Hermite(_Rules):
        prefix, kind, basis, x = 'herm', 'Hermite', 'H', (0, 0.5)
        # By the physicists' convention the weight is exp(-x ** 2), by the statisticians' exp(-x ** 2 / 2).
        two = 2

        def line(self, off, scl):
            return np.array([off, scl / self.two] if scl != 0 else [off])

        def double(self, x):
            return x * 2

        def times(self, c):
            c = pu.as_series([c])[0]
            if len(c) == 1 and c[0] == 0:
                return c
            out = np.empty(len(c) + 1, dtype=c.dtype)
            out[0] = c[0] * 0
            out[1] = c[0] / self.two
            for n in range(1, len(c)):
                out[n + 1] = c[n] / self.two
                out[n - 1] += c[n] * n
            return out

        def down(self, c, c0, c1, n, x):
            return c - c1 * (self.two * (n - 1)), c0 + c1 * x

        def fold(self, c, c0, c1, n, times):
            return pu._sub(c, c1 * (self.two * (n - 1))), pu._add(c0, times(c1) * self.two)

        def end(self, c0, c1, times):
            return pu._add(c0, times(c1) * self.two)

        def powers(self, c):
            if len(c) < 3:
                c[1:] *= self.two
                return c
            return super().powers(c)

        def derivative(self, c, der, n):
            for k in range(n, 0, -1):
                der[k - 1] = (self.two * k) * c[k]

        def integral(self, c, out, n):
            out[0] = c[0] * 0
            out[1] = c[0] / self.two
            for k in range(1, n):
                out[k + 1] = c[k] / (self.two * (k + 1))

        def rows(self, v, x):
            x = self.double(x)
            if len(v) > 1:
                v[1] = x
            for n in range(2, len(v)):
                v[n] = v[n - 1] * x - v[n - 2] * (self.two * (n - 1))

        def root(self, c):
            return -.5 * c[0] / c[1]

        def scales(self, n):
            scale = np.hstack((1., 1. / np.sqrt(2. * np.arange(n - 1, 0, -1))))
            return np.multiply.accumulate(scale)[::-1], np.sqrt(.5 * np.arange(1, n))

        def close(self, mat, c, scale, n):
            mat[:, -1] -= scale * c[:-1] / (2.0 * c[-1])

        def normed(self, x, n):
            # The polynomial of degree n over the root of its norm.
            first = 1 / np.sqrt(np.sqrt(np.pi * (2 // self.two)))
            if n == 0:
                return np.full(x.shape, first)
            low, high, degree = 0., first, float(n)
            for _ in range(n - 1):
                low, high = -high * np.sqrt((degree - 1.) / degree), low + high * x * np.sqrt(float(self.two) / degree)
                degree -= 1.0
            return low + high * x * np.sqrt(2) if self.two == 2 else low + high * x

        def gauss(self, n):
            c = np.array([0.0] * n + [1.0])
            x = np.linalg.eigvalsh(self.companion(c) if n > 1 else np.array([[self.root(c)]]))
            height, slope = self.normed(x, n), self.normed(x, n - 1) * np.sqrt(self.two * n)
            x -= height / slope
            below = self.normed(x, n - 1)
            below /= np.abs(below).max()
            w = 1 / (below * below)
            w = (w + w[::-1]) / 2
            x = (x - x[::-1]) / 2
            w *= np.sqrt(np.pi * (2 // self.two)) / w.sum()
            return x, w

        def weight(self, x):
            return np.exp(-x**2)


    class _HermiteE(_Hermite):
        prefix, kind, basis, x = 'herme', 'HermiteE', 'He', (0, 1)
        two = 1

        def line(self, off, scl):
            return np.array([off, scl] if scl != 0 else [off])

        def double(self, x):
            return x

        def root(self, c):
            return -c[0] / c[1]

        def scales(self, n):
            scale = np.hstack((1., 1. / np.sqrt(np.arange(n - 1, 0, -1))))
            return np.multiply.accumulate(scale)[::-1], np.sqrt(np.arange(1, n))

        def close(self, mat, c, scale, n):
            mat[:, -1] -= scale * c[:-1] / c[-1]

        def weight(self, x):
            return np.exp(-.5 * x**2)


    class _Laguerre(_Rules):
        prefix, kind, basis, domain, x = 'lag', 'Laguerre', 'L', (0.0, 1.0), (1, -1)

        def line(self, off, scl):
            return np.array([off + scl, -scl] if scl != 0 else [off])

        def times(self, c):
            c = pu.as_series([c])[0]
            if len(c) == 1 and c[0] == 0:
                return c
            out = np.empty(len(c) + 1, dtype=c.dtype)
            out[0] = c[0]
            out[1] = -c[0]
            for n in range(1, len(c)):
                out[n + 1] = -c[n] * (n + 1)
                out[n] += c[n] * (2 * n + 1)
                out[n - 1] -= c[n] * n
            return out

        def down(self, c, c0, c1, n, x):
            return c - (c1 * (n - 1)) / n, c0 + (c1 * ((2 * n - 1) - x)) / n

        def last(self, c0, c1, x):
            return c0 + c1 * (1 - x)

        def fold(self, c, c0, c1, n, times):
            return pu._sub(c, (c1 * (n - 1)) / n), pu._add(c0, pu._sub((2 * n - 1) * c1, times(c1)) / n)

        def end(self, c0, c1, times):
            return pu._add(c0, pu._sub(c1, times(c1)))

        def derivative(self, c, der, n):
            for k in range(n, 1, -1):
                der[k - 1] = -c[k]
                c[k - 1] += c[k]
            der[0] = -c[1]

        def integral(self, c, out, n):
            out[0] = c[0]
            out[1] = -c[0]
            for k in range(1, n):
                out[k] += c[k]
                out[k + 1] = -c[k]

        def top(self, x):
            return 1 - x

        def up(self, v1, v2, n, x):
            return (v1 * (2 * n - 1 - x) - v2 * (n - 1)) / n

        def root(self, c):
            return 1 + c[0] / c[1]

        def companion(self, c):
            size = len(c) - 1
            mat = np.zeros((size, size), dtype=c.dtype)
            flat = mat.reshape(-1)
            flat[1::size + 1] = -np.arange(1, size)
            flat[0::size + 1] = 2. * np.arange(size) + 1.
            flat[size::size + 1] = flat[1::size + 1]
            mat[:, -1] += (c[:-1] / c[-1]) * size
            return mat

        def gauss(self, n):
            x, below, slope, c = _newton(self, n)
            below /= np.abs(below).max()
            slope /= np.abs(slope).max()
            w = 1 / (below * slope)
            w /= w.sum()
            return x, w

        def weight(self, x):
            return np.exp(-x)


    rules = {one.prefix: one for one in (_Powers(), _Chebyshev(), _Legendre(), _Hermite(), _HermiteE(), _Laguerre())}

    """#
}
