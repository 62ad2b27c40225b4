extension SeriesSource {
  /// The recurrences of Chebyshev and Legendre polynomials.
  static let chebyshevAndLegendre = #"""
    class _Chebyshev(_Rules):
        prefix, kind, basis = 'cheb', 'Chebyshev', 'T'

        def times(self, c):
            c = pu.as_series([c])[0]
            if len(c) == 1 and c[0] == 0:
                return c
            out = np.empty(len(c) + 1, dtype=c.dtype)
            out[0] = c[0] * 0
            out[1] = c[0]
            if len(c) > 1:
                half = c[1:] / 2
                out[2:] = half
                out[:-2] += half
            return out

        def value(self, x, c):
            if len(c) == 1:
                return c[0] + 0 * x
            low, high = c[-2], c[-1]
            if len(c) > 2:
                twice = 2 * x
                for k in range(3, len(c) + 1):
                    low, high = c[-k] - high, low + high * twice
            return low + high * x

        # A series in T is a symmetric one in powers of z, which makes products convolutions.
        def mirrored(self, c):
            z = np.zeros(2 * c.size - 1, dtype=c.dtype)
            z[c.size - 1:] = c / 2
            return z + z[::-1]

        def unmirrored(self, z):
            size = (z.size + 1) // 2
            c = z[size - 1:].copy()
            c[1:size] *= 2
            return c

        def product(self, c1, c2):
            return pu.trimseq(self.unmirrored(np.convolve(self.mirrored(c1), self.mirrored(c2))))

        def quotient(self, c1, c2):
            c1, c2 = pu.as_series([c1, c2])
            simple = pu._divided(c1, c2)
            if simple is not None:
                return simple
            z1, z2 = self.mirrored(c1), self.mirrored(c2)
            size, excess = len(z2), len(z1) - len(z2)
            lead = z2[0]
            z2 = z2 / lead
            quotient = np.empty(excess + 1, dtype=z1.dtype)
            low, high = 0, excess
            while low < high:
                factor = z1[low]
                quotient[low] = quotient[high] = factor
                part = factor * z2
                z1[low:low + size] -= part
                z1[high:high + size] -= part
                low += 1
                high -= 1
            factor = z1[low]
            quotient[low] = factor
            z1[low:low + size] -= factor * z2
            quotient /= lead
            rest = z1[low + 1:low - 1 + size].copy()
            return pu.trimseq(self.unmirrored(quotient)), pu.trimseq(self.unmirrored(rest))

        def power(self, c, pow, maxpower):
            c = pu.as_series([c])[0]
            power = pu._checked_power(pow, maxpower)
            if power < 2:
                return c if power else np.array([1], dtype=c.dtype)
            z = self.mirrored(c)
            product = z
            for _ in range(power - 1):
                product = np.convolve(product, z)
            return self.unmirrored(product)

        def powers(self, c):
            if len(c) < 3:
                return c
            low, high = c[-2], c[-1]
            for n in range(len(c) - 1, 1, -1):
                low, high = pu._sub(c[n - 2], high), pu._add(low, _shifted(high) * 2)
            return pu._add(low, _shifted(high))

        def derivative(self, c, der, n):
            for k in range(n, 2, -1):
                der[k - 1] = (2 * k) * c[k]
                c[k - 2] += (k * c[k]) / (k - 2)
            if n > 1:
                der[1] = 4 * c[2]
            der[0] = c[1]

        def integral(self, c, out, n):
            out[0] = c[0] * 0
            out[1] = c[0]
            if n > 1:
                out[2] = c[1] / 4
            for k in range(2, n):
                out[k + 1] = c[k] / (2 * (k + 1))
                out[k - 1] -= c[k] / (2 * (k - 1))

        def rows(self, v, x):
            twice = 2 * x
            if len(v) > 1:
                v[1] = x
            for n in range(2, len(v)):
                v[n] = v[n - 1] * twice - v[n - 2]

        def scales(self, n):
            beside = np.full(n - 1, 0.5)
            beside[0] = np.sqrt(.5)
            return np.array([1.] + [np.sqrt(.5)] * (n - 1)), beside

        def close(self, mat, c, scale, n):
            mat[:, -1] -= (c[:-1] / c[-1]) * (scale / scale[-1]) * .5

        def gauss(self, n):
            return np.cos(np.pi * np.arange(1, 2 * n, 2) / (2.0 * n)), np.ones(n) * (np.pi / n)

        def weight(self, x):
            return 1. / (np.sqrt(1. + x) * np.sqrt(1. - x))


    class _Legendre(_Rules):
        prefix, kind, basis = 'leg', 'Legendre', 'P'

        def times(self, c):
            c = pu.as_series([c])[0]
            if len(c) == 1 and c[0] == 0:
                return c
            out = np.empty(len(c) + 1, dtype=c.dtype)
            out[0] = c[0] * 0
            out[1] = c[0]
            for n in range(1, len(c)):
                out[n + 1] = (c[n] * (n + 1)) / (2 * n + 1)
                out[n - 1] += (c[n] * n) / (2 * n + 1)
            return out

        def down(self, c, c0, c1, n, x):
            return c - c1 * ((n - 1) / n), c0 + c1 * x * ((2 * n - 1) / n)

        def fold(self, c, c0, c1, n, times):
            return pu._sub(c, (c1 * (n - 1)) / n), pu._add(c0, (times(c1) * (2 * n - 1)) / n)

        def derivative(self, c, der, n):
            for k in range(n, 2, -1):
                der[k - 1] = (2 * k - 1) * c[k]
                c[k - 2] += c[k]
            if n > 1:
                der[1] = 3 * c[2]
            der[0] = c[1]

        def integral(self, c, out, n):
            out[0] = c[0] * 0
            out[1] = c[0]
            if n > 1:
                out[2] = c[1] / 3
            for k in range(2, n):
                part = c[k] / (2 * k + 1)
                out[k + 1] = part
                out[k - 1] -= part

        def up(self, v1, v2, n, x):
            return (v1 * x * (2 * n - 1) - v2 * (n - 1)) / n

        def scales(self, n):
            scale = 1. / np.sqrt(2 * np.arange(n) + 1)
            return scale, np.arange(1, n) * scale[:n - 1] * scale[1:n]

        def close(self, mat, c, scale, n):
            mat[:, -1] -= (c[:-1] / c[-1]) * (scale / scale[-1]) * (n / (2 * n - 1))

        def gauss(self, n):
            x, down, slope, c = _newton(self, n)
            down /= np.abs(down).max()
            slope /= np.abs(slope).max()
            w = 1 / (down * slope)
            w = (w + w[::-1]) / 2
            x = (x - x[::-1]) / 2
            w *= 2. / w.sum()
            return x, w

        def weight(self, x):
            return x * 0.0 + 1.0

    """#
}
