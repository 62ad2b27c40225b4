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

    _NAMED = {'b': (0.0, 0.0, 1.0), 'g': (0.0, 0.5, 0.0), 'r': (1.0, 0.0, 0.0), 'c': (0.0, 0.75, 0.75),
              'm': (0.75, 0.0, 0.75), 'y': (0.75, 0.75, 0.0), 'k': (0.0, 0.0, 0.0), 'w': (1.0, 1.0, 1.0),
              'blue': (0.0, 0.0, 1.0), 'red': (1.0, 0.0, 0.0), 'black': (0.0, 0.0, 0.0), 'white': (1.0, 1.0, 1.0),
              'yellow': (1.0, 1.0, 0.0), 'cyan': (0.0, 1.0, 1.0), 'magenta': (1.0, 0.0, 1.0)}


    def to_rgba(c, alpha=None):
        if isinstance(c, str) and c.startswith('#') and len(c) in (7, 9):
            parts = tuple(int(c[i:i + 2], 16) / 255 for i in range(1, len(c), 2))
        elif isinstance(c, str):
            if c not in _NAMED:
                raise ValueError(f'Invalid RGBA argument: {c!r}')
            parts = _NAMED[c]
        else:
            parts = tuple(float(part) for part in c)
        parts = parts if len(parts) == 4 else parts + (1.0,)
        return parts if alpha is None else parts[:3] + (alpha,)


    def to_rgb(c):
        return to_rgba(c)[:3]


    def to_hex(c, keep_alpha=False):
        parts = to_rgba(c)
        return '#' + ''.join(f'{round(part * 255):02x}' for part in parts[:4 if keep_alpha else 3])


    class Colormap:
        def __init__(self, name, N=256):
            self.name, self.N = name, N
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
        @staticmethod
        def from_list(name, colors, N=256, gamma=1.0):
            made = LinearSegmentedColormap(name, N)
            made.colors = [to_rgba(c) for c in colors]
            return made
        def __call__(self, X, alpha=None):
            places = _np.linspace(0, 1, len(self.colors))
            columns = [_np.interp(X, places, [c[i] for c in self.colors]) for i in range(4)]
            return tuple(columns) if _np.ndim(X) == 0 else _np.stack(columns, axis=-1)


    class Normalize:
        def __init__(self, vmin=None, vmax=None, clip=False):
            self.vmin, self.vmax, self.clip = vmin, vmax, clip
        def __call__(self, value, clip=None):
            value = _np.asarray(value, dtype=float)
            low = value.min() if self.vmin is None else self.vmin
            high = value.max() if self.vmax is None else self.vmax
            return (value - low) / (high - low)


    class LogNorm(Normalize):
        def __call__(self, value, clip=None):
            return Normalize(_np.log(self.vmin), _np.log(self.vmax))(_np.log(value))

    """#
}
