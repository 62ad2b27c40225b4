/// The modules of Matplotlib that say how things look, and those that draw by way of the plotting functions.
enum LooksSource {
  static let modules: [(name: String, text: String)] = [
    ("matplotlib.lines", lines), ("matplotlib.collections", collections), ("matplotlib.table", table),
    ("matplotlib.ticker", ticker), ("matplotlib.font_manager", fontManager), ("matplotlib.path", path),
    ("matplotlib.gridspec", "from _plot_classes import GridSpec, SubplotSpec\nGridSpecFromSubplotSpec = GridSpec\n"),
    ("matplotlib._pictures", pictures), ("cycler", cycler),
    ("matplotlib.image", "from matplotlib.pyplot import imread, imsave\n"),
    ("matplotlib.style", "from matplotlib.pyplot import style as _style\nuse, context, available = _style.use, _style.context, _style.available\n"),
    ("matplotlib.offsetbox", inert("AnchoredText AnnotationBbox OffsetImage TextArea HPacker VPacker DrawingArea")),
    ("matplotlib.patheffects", inert("Stroke Normal withStroke SimplePatchShadow withSimplePatchShadow")),
    ("matplotlib.transforms", inert("Affine2D Bbox BboxTransform blended_transform_factory ScaledTranslation")),
    ("matplotlib.legend_handler", inert("HandlerLine2D HandlerTuple HandlerPatch HandlerBase")),
    ("matplotlib.dates", inert("DateFormatter DayLocator MonthLocator YearLocator AutoDateLocator ConciseDateFormatter")),
    ("matplotlib.widgets", inert("Slider Button CheckButtons RadioButtons TextBox Cursor RangeSlider")),
    ("mpl_toolkits.mplot3d", "from mpl_toolkits.mplot3d.axes3d import Axes3D\n"), ("mpl_toolkits.mplot3d.axes3d", space),
    ("mpl_toolkits.mplot3d.art3d", inert("Poly3DCollection Line3DCollection Text3D")),
    ("mpl_toolkits.mplot3d.proj3d", "def proj_transform(xs, ys, zs, M):\n    return xs, ys, zs\n"),
    ("mpl_toolkits.axes_grid1", "from mpl_toolkits.axes_grid1.axes_grid import make_axes_locatable, ImageGrid\n"),
    ("mpl_toolkits.axes_grid1.axes_grid", grid), ("mpl_toolkits.axes_grid1.inset_locator", inert("inset_axes zoomed_inset_axes mark_inset")),
    ("matplotlib.figure", "import matplotlib.pyplot as _plt\ndef Figure(*args, **kwargs):\n    return _plt.figure(*args, **kwargs)\n"),
  ]

  /// A module whose classes accept everything and draw nothing.
  private static func inert(_ names: String) -> String {
    "from _plot_classes import Inert\n"
      + names.split(separator: " ").map { "class \($0)(Inert):\n    def __init__(self, *args, **kwargs):\n        self._name = ''\n" }
      .joined()
  }

  private static let lines = #"""
    from matplotlib.pyplot import plot as _plot

    lineStyles = {'-': '_draw_solid', '--': '_draw_dashed', '-.': '_draw_dash_dot', ':': '_draw_dotted',
                  'None': '_draw_nothing', ' ': '_draw_nothing', '': '_draw_nothing'}


    class Line2D:
        """A line that joins axes by `add_line`, or stands in a legend."""
        def __init__(self, xdata, ydata, **kwargs):
            if len(xdata) != len(ydata):
                raise ValueError('xdata and ydata must be the same length')
            self._x, self._y, self._look, self._drawn = list(xdata), list(ydata), kwargs, None
            self.axes = None
        def _draw(self, axes):
            self.axes = axes
            self._drawn = axes.plot(self._x, self._y, **self._look)[0]
        def get_xdata(self, orig=True):
            return self._x
        def get_ydata(self, orig=True):
            return self._y
        def get_data(self, orig=True):
            return self._x, self._y
        def set_data(self, *args):
            self._x, self._y = args[0] if len(args) == 1 else args
            if self._drawn is not None:
                self._drawn.set_data(self._x, self._y)
        def set_xdata(self, x):
            self.set_data(x, self._y)
        def set_ydata(self, y):
            self.set_data(self._x, y)
        def remove(self):
            if self._drawn is not None:
                self._drawn.remove()
        def get_label(self):
            return self._look.get('label', '_nolegend_')
        def __getattr__(self, name):
            kind, _, look = name.partition('_')
            if kind == 'set':
                return lambda value: self._look.__setitem__(look, value)
            if kind == 'get':
                return lambda: self._look.get(look)
            raise AttributeError(f"'Line2D' object has no attribute {name!r}")
        def __str__(self):
            return f"Line2D({self.get_label()})"

    """#

  private static let collections = #"""
    from _plot_classes import Inert


    class PatchCollection:
        """Shapes that are drawn together."""
        def __init__(self, patches, *, match_original=False, **kwargs):
            self._patches, self._look = list(patches), kwargs
        def _draw(self, axes):
            for patch in self._patches:
                patch._draw(axes)
        def __getattr__(self, name):
            if name.startswith(('set_', 'get_', 'autoscale')):
                return lambda *args, **kwargs: None
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


    class LineCollection(PatchCollection):
        """Lines that are drawn together."""
        def __init__(self, segments, **kwargs):
            super().__init__([], **kwargs)
            self._segments = [list(segment) for segment in segments]
        def _draw(self, axes):
            xs, ys = [], []
            for segment in self._segments:
                xs += [point[0] for point in segment] + [float('nan')]
                ys += [point[1] for point in segment] + [float('nan')]
            look = {name: self._look[name] for name in ('label',) if name in self._look}
            self._drawn = axes.plot(xs[:-1], ys[:-1], **look)


    class PolyCollection(PatchCollection):
        """Polygons that are drawn together."""
        def __init__(self, verts, **kwargs):
            from matplotlib.patches import Polygon
            super().__init__([Polygon(points) for points in verts], **kwargs)

    """#

  private static let table = #"""
    class Cell:
        """A field of a table."""
        def __init__(self, text):
            self._text = text
        def get_text(self):
            return self
        def __getattr__(self, name):
            if name.startswith('set_'):
                return lambda *args, **kwargs: None
            raise AttributeError(f"'Cell' object has no attribute {name!r}")
        def set_text(self, text):
            self._text = text
    CustomCell = Cell


    class Table:
        """Words in rows and columns."""
        def __init__(self, ax, loc=None, bbox=None, **kwargs):
            self.axes, self._cells = ax, {}
        def add_cell(self, row, col, *args, **kwargs):
            names = ('width', 'height', 'edgecolor', 'facecolor', 'fill', 'text')
            given = dict(zip(names, args), **kwargs)
            self._cells[row, col] = Cell(given.get('text', ''))
            return self._cells[row, col]
        def __getitem__(self, place):
            return self._cells[place]
        def get_celld(self):
            return self._cells
        def auto_set_font_size(self, value=True):
            pass
        def auto_set_column_width(self, col):
            pass
        def set_fontsize(self, size):
            pass
        def scale(self, xscale, yscale):
            pass
        def _draw(self, axes):
            if not self._cells:
                return
            rows, columns = [place[0] for place in self._cells], [place[1] for place in self._cells]
            top, left = min(rows), min(columns)
            height, width = max(rows) - top + 1, max(columns) - left + 1
            for (row, column), cell in self._cells.items():
                axes.text((column - left + 0.5) / width, 1 - (row - top + 0.5) / height, str(cell._text), ha='center')
        def __getattr__(self, name):
            if name.startswith('set_'):
                return lambda *args, **kwargs: None
            raise AttributeError(f"'Table' object has no attribute {name!r}")


    def table(ax, cellText=None, cellColours=None, cellLoc='right', colWidths=None, rowLabels=None, rowColours=None,
              rowLoc='left', colLabels=None, colColours=None, colLoc='center', loc='bottom', bbox=None, edges='closed',
              **kwargs):
        if cellColours is None and cellText is None:
            raise ValueError('At least one argument from "cellColours" or "cellText" must be provided to create a table.')
        made = Table(ax)
        first = 0
        if colLabels is not None:
            first = 1
            for column, words in enumerate(colLabels):
                made.add_cell(0, column, text=words)
        for row, words in enumerate(cellText or []):
            for column, word in enumerate(words):
                made.add_cell(row + first, column, text=word)
        for row, words in enumerate(rowLabels if rowLabels is not None else []):
            made.add_cell(row + first, -1, text=words)
        made._draw(ax)
        return made

    """#

  private static let ticker = #"""
    from _plot_classes import Inert


    class Formatter(Inert):
        def __init__(self, *args, **kwargs):
            self._name = ''


    class FuncFormatter(Formatter):
        def __init__(self, func):
            self._name, self.func = '', func
        def __call__(self, x, pos=None):
            return self.func(x, pos)


    class FormatStrFormatter(Formatter):
        def __init__(self, fmt):
            self._name, self.fmt = '', fmt
        def __call__(self, x, pos=None):
            return self.fmt % x


    class StrMethodFormatter(Formatter):
        def __init__(self, fmt):
            self._name, self.fmt = '', fmt
        def __call__(self, x, pos=None):
            return self.fmt.format(x=x, pos=pos)


    class PercentFormatter(Formatter):
        pass


    class ScalarFormatter(Formatter):
        pass


    class NullFormatter(Formatter):
        pass


    class FixedFormatter(Formatter):
        pass


    class LogFormatter(Formatter):
        pass


    class EngFormatter(Formatter):
        pass


    class Locator(Formatter):
        pass


    class MultipleLocator(Locator):
        pass


    class MaxNLocator(Locator):
        pass


    class AutoLocator(Locator):
        pass


    class AutoMinorLocator(Locator):
        pass


    class FixedLocator(Locator):
        pass


    class IndexLocator(Locator):
        pass


    class LinearLocator(Locator):
        pass


    class LogLocator(Locator):
        pass


    class NullLocator(Locator):
        pass

    """#

  private static let fontManager = #"""
    class FontProperties:
        """The name of a font; text has one font."""
        def __init__(self, family=None, style=None, variant=None, weight=None, stretch=None, size=None, fname=None,
                     math_fontfamily=None):
            self._file = fname
            self._family = [family] if isinstance(family, str) else family or ['sans-serif']
            self._size = size
        def get_name(self):
            if self._file is not None:
                return str(self._file).replace('\\', '/').split('/')[-1].split('.')[0]
            return self._family[0]
        def get_family(self):
            return self._family
        def get_size(self):
            return self._size or 10.0
        def get_file(self):
            return self._file
        def set_size(self, size):
            self._size = size
        def set_family(self, family):
            self._family = [family]
        def __getattr__(self, name):
            if name.startswith('set_'):
                return lambda value: None
            raise AttributeError(f"'FontProperties' object has no attribute {name!r}")


    class FontManager:
        def __init__(self):
            self.ttflist, self.afmlist = [], []
        def addfont(self, path):
            pass
        def findfont(self, prop, **kwargs):
            return str(prop)


    fontManager = FontManager()


    def findSystemFonts(fontpaths=None, fontext='ttf'):
        return []


    def findfont(prop, **kwargs):
        return str(prop)


    def get_font(path):
        return FontProperties(fname=path)


    def _rebuild():
        pass


    def _load_fontmanager(**kwargs):
        return fontManager

    """#

  private static let path = #"""
    import numpy as _np


    class Path:
        """Points that are joined."""
        STOP, MOVETO, LINETO, CURVE3, CURVE4, CLOSEPOLY = 0, 1, 2, 3, 4, 79
        def __init__(self, vertices, codes=None, **kwargs):
            self.vertices, self.codes = _np.asarray(vertices, dtype=float), codes
        def contains_point(self, point, transform=None, radius=0.0):
            x, y = point
            xs, ys = self.vertices[:, 0].tolist(), self.vertices[:, 1].tolist()
            inside, j = False, len(xs) - 1
            for i in range(len(xs)):
                if (ys[i] > y) != (ys[j] > y) and x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]:
                    inside = not inside
                j = i
            return inside
        def contains_points(self, points, transform=None, radius=0.0):
            return _np.array([self.contains_point(point) for point in points], dtype=bool)

    """#

  private static let pictures = #"""
    import numpy as _np
    from PIL import Image as _Image


    def save(fname, arr, vmin=None, vmax=None, cmap=None, format=None, origin='upper', dpi=100, metadata=None,
             pil_kwargs=None):
        arr = _np.asarray(arr)
        if arr.ndim == 2:
            import matplotlib.cm
            low = arr.min() if vmin is None else vmin
            high = arr.max() if vmax is None else vmax
            shares = _np.clip((arr - low) / ((high - low) or 1), 0, 1)
            paint = matplotlib.cm.get_cmap(cmap or 'viridis') if cmap is None or isinstance(cmap, str) else cmap
            arr = _np.asarray(paint(shares))
        if arr.dtype != _np.uint8:
            arr = (_np.clip(arr, 0, 1) * 255).astype(_np.uint8)
        if arr.shape[2] == 3:
            arr = _np.dstack((arr, _np.full(arr.shape[:2], 255, _np.uint8)))
        _Image.fromarray(arr if origin == 'upper' else arr[::-1]).save(fname, format=format or 'png')

    """#

  private static let cycler = #"""
    import itertools as _itertools


    class Cycler:
        """Values by name that come round again."""
        def __init__(self, rows):
            self._rows = [dict(row) for row in rows]
        @property
        def keys(self):
            return set(self._rows[0]) if self._rows else set()
        def by_key(self):
            return {key: [row[key] for row in self._rows] for key in (self._rows[0] if self._rows else ())}
        def __iter__(self):
            return iter([dict(row) for row in self._rows])
        def __len__(self):
            return len(self._rows)
        def __call__(self):
            return _itertools.cycle(self)
        def __add__(self, other):
            return Cycler([{**a, **b} for a, b in zip(self._rows, other._rows)])
        def __mul__(self, other):
            if isinstance(other, int):
                return Cycler(self._rows * other)
            return Cycler([{**a, **b} for a in self._rows for b in other._rows])
        def __getitem__(self, key):
            return Cycler(self._rows[key])
        def __repr__(self):
            return ' + '.join(f'cycler({key!r}, {values!r})' for key, values in self.by_key().items())


    def cycler(*args, **kwargs):
        if len(args) == 1:
            return Cycler(args[0])
        if len(args) == 2:
            kwargs = {args[0]: args[1]}
        values = {key: list(given) for key, given in kwargs.items()}
        return Cycler([dict(zip(values, row)) for row in zip(*values.values())])

    #: the colours of successive series
    default = cycler(color=['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f',
                            '#bcbd22', '#17becf'])

    """#

  private static let space = #"""
    class Axes3D:
        """Axes in space: `Axes3D(fig)` adds them to a figure."""
        name = '3d'
        def __new__(cls, fig, rect=None, *args, **kwargs):
            return fig.add_subplot(111, projection='3d')

    """#

  private static let grid = #"""
    import matplotlib.pyplot as _plt


    class _Divider:
        def __init__(self, axes):
            self._axes = axes
        def append_axes(self, position, size, pad=None, **kwargs):
            return self._axes


    def make_axes_locatable(axes):
        return _Divider(axes)


    class ImageGrid(list):
        """Axes for pictures in rows and columns."""
        def __init__(self, fig, rect, nrows_ncols, **kwargs):
            rows, columns = nrows_ncols
            super().__init__(fig.add_subplot(rows, columns, i + 1) for i in range(rows * columns))
            self.axes_all = list(self)

    """#
}
