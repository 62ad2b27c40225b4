import Language

/// `matplotlib.colors`: colour maps of a program's own, scales and colours as numbers. Pictures made of text draw
/// maps of a program's own with the shades of `viridis`.
enum ColorsModule {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("matplotlib.colors") { builder throws(Raise) in
      try builder.source(source)
    }
  }

  private static let source = #"""
    import numpy as _np

    from _plot_classes import color_hex as _color_hex

    BASE_COLORS = {'b': (0, 0, 1), 'g': (0, 0.5, 0), 'r': (1, 0, 0), 'c': (0, 0.75, 0.75), 'm': (0.75, 0, 0.75),
                   'y': (0.75, 0.75, 0), 'k': (0, 0, 0), 'w': (1, 1, 1)}
    TABLEAU_COLORS = {'tab:' + name: _color_hex('tab:' + name) for name in
                      ('blue', 'orange', 'green', 'red', 'purple', 'brown', 'pink', 'gray', 'olive', 'cyan')}


    def to_rgba(c, alpha=None):
        if isinstance(c, tuple) and len(c) == 2 and isinstance(c[0], str):
            c, alpha = c
        if isinstance(c, str) and c.lower() == 'none':
            return (0.0, 0.0, 0.0, 0.0)
        if isinstance(c, str) and c in BASE_COLORS:
            parts = tuple(float(part) for part in BASE_COLORS[c])
        elif isinstance(c, str):
            digits = c if c.startswith('#') else _color_hex(c)
            if digits is not None and len(digits) in (4, 5):
                digits = '#' + ''.join(2 * digit for digit in digits[1:])
            try:
                parts = tuple(int(digits[i:i + 2], 16) / 255 for i in range(1, len(digits), 2))
            except (TypeError, ValueError):
                raise ValueError(f'Invalid RGBA argument: {c!r}') from None
            try:
                parts = 3 * (float(c),)
            except ValueError:
                pass
        else:
            parts = tuple(float(part) for part in c)
            if len(parts) not in (3, 4):
                raise ValueError('RGBA sequence should have length 3 or 4')
        parts = parts if len(parts) == 4 else parts + (1.0,)
        return parts if alpha is None else parts[:3] + (alpha,)


    def to_rgba_array(c, alpha=None):
        if isinstance(c, str):
            return _np.array([to_rgba(c, alpha)])
        return _np.array([to_rgba(one, alpha) for one in c]).reshape(-1, 4)


    def is_color_like(c):
        try:
            to_rgba(c)
        except (TypeError, ValueError):
            return False
        return True


    def same_color(c1, c2):
        return to_rgba(c1) == to_rgba(c2)


    def to_rgb(c):
        return to_rgba(c)[:3]


    def to_hex(c, keep_alpha=False):
        parts = to_rgba(c)
        return '#' + ''.join(f'{round(part * 255):02x}' for part in parts[:4 if keep_alpha else 3])


    class Colormap:
        def __init__(self, name, N=256):
            self.name, self.N = name, N
        def set_bad(self, color='k', alpha=None):
            pass
        set_under = set_over = set_bad
        def set_extremes(self, *, bad=None, under=None, over=None):
            pass
        def with_extremes(self, *, bad=None, under=None, over=None):
            return self
        def copy(self):
            return self
        def __repr__(self):
            return f'<matplotlib.colors.{type(self).__name__} object {self.name!r}>'


    class ListedColormap(Colormap):
        def __init__(self, colors, name='from_list', N=None):
            self.colors = colors
            super().__init__(name, len(colors) if N is None else N)
        def __call__(self, X, alpha=None):
            last = self.N - 1
            def pick(x):
                place = int(x) if isinstance(x, (int, _np.integer)) else int(x * self.N)
                return to_rgba(self.colors[min(max(place, 0), last) % len(self.colors)], alpha)
            return pick(X) if _np.ndim(X) == 0 else _np.array([pick(x) for x in X])


    class LinearSegmentedColormap(Colormap):
        def __init__(self, name, segmentdata, N=256, gamma=1.0):
            super().__init__(name, N)
            self._segmentdata = segmentdata
            self._columns = []
            for channel in ('red', 'green', 'blue'):
                rows = segmentdata[channel]
                self._columns.append(([row[0] for row in rows], [row[2] for row in rows]))
            self._columns.append(([0, 1], [1.0, 1.0]))
        @staticmethod
        def from_list(name, colors, N=256, gamma=1.0):
            if len(colors) and isinstance(colors[0], tuple) and len(colors[0]) == 2:
                places, colors = zip(*colors)
            else:
                places = _np.linspace(0, 1, len(colors))
            made = LinearSegmentedColormap(name, {channel: [] for channel in ('red', 'green', 'blue')}, N)
            parts = [to_rgba(c) for c in colors]
            made._columns = [(list(places), [part[i] for part in parts]) for i in range(4)]
            return made
        def __call__(self, X, alpha=None, bytes=False):
            # The map is a table of N colours, as Matplotlib's is.
            steps = _np.linspace(0, 1, self.N)
            table = _np.stack([_np.interp(steps, places, levels) for places, levels in self._columns], axis=-1)
            X = _np.asarray(X)
            index = X if X.dtype.kind == 'i' else _np.minimum((X * self.N).astype(int), self.N - 1)
            found = table[_np.clip(index, 0, self.N - 1)]
            if alpha is not None:
                found[..., 3] = alpha
            return tuple(found.tolist()) if X.ndim == 0 else found


    class Normalize:
        def __init__(self, vmin=None, vmax=None, clip=False):
            self.vmin, self.vmax, self.clip = vmin, vmax, clip
        def __call__(self, value, clip=None):
            value = _np.asarray(value, dtype=float)
            low = value.min() if self.vmin is None else self.vmin
            high = value.max() if self.vmax is None else self.vmax
            return (value - low) / (high - low)


    class NoNorm(Normalize):
        def __call__(self, value, clip=None):
            return value


    class TwoSlopeNorm(Normalize):
        def __init__(self, vcenter, vmin=None, vmax=None):
            super().__init__(vmin, vmax)
            self.vcenter = vcenter
        def __call__(self, value, clip=None):
            return _np.interp(value, [self.vmin, self.vcenter, self.vmax], [0, 0.5, 1])


    class BoundaryNorm(Normalize):
        def __init__(self, boundaries, ncolors, clip=False, *, extend='neither'):
            super().__init__(boundaries[0], boundaries[-1], clip)
            self.boundaries, self.Ncmap = _np.asarray(boundaries), ncolors
        def __call__(self, value, clip=None):
            places = _np.digitize(value, self.boundaries) - 1
            count = len(self.boundaries) - 1
            return places * (self.Ncmap - 1) // max(count - 1, 1) if self.Ncmap > count else places


    class LogNorm(Normalize):
        def __call__(self, value, clip=None):
            return Normalize(_np.log(self.vmin), _np.log(self.vmax))(_np.log(value))

    """#
}
