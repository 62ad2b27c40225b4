extension WrittenModules {
  /// Packages that notebooks import for the sake of older Pythons, of fonts, and of sliders.
  static let neighbours: [(String, String)] = [
    ("six", six), ("six.moves", "from six import _moves\nglobals().update(_moves)\n"),
    ("past", ""), ("past.builtins", "xrange, basestring, unicode, long, raw_input = range, str, str, int, input\n"),
    ("past.utils", "def old_div(a, b):\n    return a // b if isinstance(a, int) and isinstance(b, int) else a / b\n"),
    ("future", "__version__ = '1.0.0'\n"), ("future.builtins", "from builtins import *\n"),
    ("future.utils", "from six import iteritems, itervalues, iterkeys\nPY2, PY3 = False, True\n"),
    ("future.standard_library", "def install_aliases():\n    pass\n"),
    ("typing_extensions", "from typing import *\nfrom typing import Any, Self, Literal\noverride = lambda method: method\n"),
    ("japanize_matplotlib", "def japanize():\n    pass\n"), ("koreanize_matplotlib", ""),
    ("matplotlib_inline", ""),
    ("matplotlib_inline.backend_inline", "def set_matplotlib_formats(*formats, **kwargs):\n    pass\n"),
    ("ipywidgets", widgets), ("seaborn", seaborn),
  ]

  private static let six = #"""
    import io as _io, pickle as _pickle, itertools as _itertools, functools as _functools

    PY2, PY3, PY34 = False, True, True
    string_types, integer_types, class_types = (str,), (int,), (type,)
    text_type, binary_type, MAXSIZE = str, bytes, 2 ** 63 - 1
    StringIO, BytesIO = _io.StringIO, _io.BytesIO
    _moves = {'range': range, 'xrange': range, 'zip': zip, 'map': map, 'filter': filter, 'input': input,
              'reduce': _functools.reduce, 'cPickle': _pickle, 'zip_longest': _itertools.zip_longest,
              'StringIO': _io.StringIO}


    def iteritems(d, **kw):
        return iter(d.items(**kw))


    def itervalues(d, **kw):
        return iter(d.values(**kw))


    def iterkeys(d, **kw):
        return iter(d.keys(**kw))


    def viewitems(d):
        return d.items()


    def b(s):
        return s.encode('latin-1')


    def u(s):
        return s


    def add_metaclass(metaclass):
        def wrapper(cls):
            body = {k: v for k, v in vars(cls).items() if k not in ('__dict__', '__weakref__')}
            return metaclass(cls.__name__, cls.__bases__, body)
        return wrapper


    def with_metaclass(meta, *bases):
        return meta('temporary_class', bases, {})

    """#

  /// `ipywidgets`: a function that hangs on sliders is called once, with what they stand at in the beginning.
  private static let widgets = #"""
    class Widget:
        _first = None
        def __init__(self, value=None, *args, **kwargs):
            self.__dict__.update(kwargs)
            self.children = args
            if value is None:
                value = self._start(kwargs)
            self.value = value
        def _start(self, given):
            return self._first
        def observe(self, handler, names=None, type='change'):
            pass
        def on_click(self, callback, remove=False):
            pass
        def __enter__(self):
            return self
        def __exit__(self, *error):
            return False
        def clear_output(self, *args, **kwargs):
            pass
        def __repr__(self):
            return f'{type(self).__name__}(value={self.value!r})'


    class _Number(Widget):
        _first = 0
        def _start(self, given):
            return max(given['min'], 0) if 'min' in given else self._first


    class IntSlider(_Number): pass
    class BoundedIntText(_Number): pass
    class IntText(_Number): pass
    class IntProgress(_Number): pass
    class Play(_Number): pass
    class FloatSlider(_Number): _first = 0.0
    class FloatText(_Number): _first = 0.0
    class BoundedFloatText(_Number): _first = 0.0
    class FloatLogSlider(_Number): _first = 1.0
    class FloatProgress(_Number): _first = 0.0
    class Checkbox(Widget): _first = False
    class ToggleButton(Widget): _first = False
    class Text(Widget): _first = ''
    class Textarea(Widget): _first = ''
    class HTML(Widget): _first = ''
    class Label(Widget): _first = ''
    class Button(Widget): pass
    class Output(Widget): pass
    class ColorPicker(Widget): _first = 'black'


    class Dropdown(Widget):
        def __init__(self, *args, **kwargs):
            super().__init__(kwargs.pop('value', None), *args, **kwargs)
        def _start(self, given):
            options = given.get('options', ())
            options = list(options.values()) if isinstance(options, dict) else list(options)
            first = options[0] if options else None
            return first[1] if isinstance(first, tuple) else first


    class RadioButtons(Dropdown): pass
    class Select(Dropdown): pass
    class SelectionSlider(Dropdown): pass
    class ToggleButtons(Dropdown): pass


    class Box(Widget):
        def __init__(self, children=(), **kwargs):
            super().__init__(**kwargs)
            self.children = tuple(children)


    class HBox(Box): pass
    class VBox(Box): pass
    class Tab(Box): pass
    class Accordion(Box): pass


    class Layout:
        def __init__(self, **kwargs):
            self.__dict__.update(kwargs)


    class fixed:
        def __init__(self, value):
            self.value = value


    def _value(given):
        if isinstance(given, (Widget, fixed)):
            return given.value
        if isinstance(given, tuple) and len(given) in (2, 3) and all(isinstance(n, (int, float)) for n in given):
            low, high = given[:2]
            middle = low + (high - low) / 2
            if all(isinstance(n, int) for n in given):
                return low + (high - low) // 2
            return middle
        if isinstance(given, dict):
            return next(iter(given.values()))
        if isinstance(given, (list, tuple)):
            return given[0]
        return given


    def interact(__interact_f=None, **kwargs):
        """Calls a function with what its sliders stand at in the beginning."""
        def decorate(f):
            f(**{name: _value(given) for name, given in kwargs.items()})
            return f
        return decorate if __interact_f is None else decorate(__interact_f)


    interact_manual = interact


    class interactive(Box):
        def __init__(self, __interact_f, __options=None, **kwargs):
            super().__init__()
            self.kwargs = {name: _value(given) for name, given in kwargs.items()}
            self.result = __interact_f(**self.kwargs)


    def interactive_output(f, controls):
        f(**{name: _value(given) for name, given in controls.items()})
        return Output()


    def link(*args):
        pass

    jslink = dlink = link

    """#

  /// `seaborn`: its styles are accepted, and the plots that are Matplotlib's by another name are drawn.
  private static let seaborn = #"""
    import numpy as _np
    import matplotlib.pyplot as _plt

    __version__ = '0.13.2'


    def set_theme(*args, **kwargs):
        pass

    set = set_style = set_context = set_palette = despine = reset_defaults = set_theme


    class _Quiet:
        def __enter__(self):
            return self
        def __exit__(self, *error):
            return False


    def axes_style(*args, **kwargs):
        return _Quiet()

    plotting_context = axes_style


    class _Palette(list):
        def as_hex(self):
            from matplotlib.colors import to_hex
            return [to_hex(c) for c in self]
        def __enter__(self):
            return self
        def __exit__(self, *error):
            return False


    def color_palette(palette=None, n_colors=None, **kwargs):
        from matplotlib.colors import to_rgb
        names = _plt.rcParams['axes.prop_cycle'].by_key()['color'] if palette is None or isinstance(palette, str) else palette
        count = len(names) if n_colors is None else n_colors
        return _Palette(to_rgb(names[i % len(names)]) for i in range(count))


    def _axes(ax):
        return _plt.gca() if ax is None else ax


    def heatmap(data, *, vmin=None, vmax=None, cmap=None, center=None, annot=None, fmt='.2g', ax=None, xticklabels='auto',
                yticklabels='auto', cbar=True, **kwargs):
        ax = _axes(ax)
        data = _np.asarray(data)
        ax.imshow(data, vmin=vmin, vmax=vmax, cmap=cmap, aspect='auto')
        for labels, setter, count in ((xticklabels, 'xticks', data.shape[1]), (yticklabels, 'yticks', data.shape[0])):
            if not isinstance(labels, (str, bool, int)) and len(labels) == count:
                getattr(ax, 'set_' + setter)(_np.arange(count), [str(label) for label in labels])
        if annot is not None and annot is not False:
            shown = data if annot is True else _np.asarray(annot)
            for i in range(data.shape[0]):
                for j in range(data.shape[1]):
                    ax.text(j, i, format(shown[i, j], fmt) if shown.dtype.kind != 'U' else shown[i, j], ha='center')
        return ax


    def _columns(data, *names):
        return [data[name] if data is not None and isinstance(name, str) else name for name in names]


    def lineplot(data=None, *, x=None, y=None, hue=None, label=None, ax=None, **kwargs):
        ax = _axes(ax)
        x, y = _columns(data, x, y)
        look = {'label': label} if label else {}
        ax.plot(y if x is None else x, **look) if y is None or x is None else ax.plot(x, y, **look)
        return ax


    def scatterplot(data=None, *, x=None, y=None, hue=None, label=None, ax=None, **kwargs):
        ax = _axes(ax)
        x, y, hue = _columns(data, x, y, hue)
        ax.scatter(x, y, c=hue, label=label)
        return ax


    def histplot(data=None, *, x=None, bins='auto', stat='count', kde=False, label=None, ax=None, **kwargs):
        ax = _axes(ax)
        ax.hist(_columns(data, x)[0] if x is not None else data, bins=bins, density=stat == 'density', label=label)
        return ax


    def distplot(a, bins=None, hist=True, kde=True, label=None, ax=None, **kwargs):
        ax = _axes(ax)
        ax.hist(a, bins=bins or 'auto', density=True, label=label)
        return ax


    def barplot(data=None, *, x=None, y=None, ax=None, **kwargs):
        ax = _axes(ax)
        x, y = _columns(data, x, y)
        ax.bar(list(x), list(y))
        return ax


    def countplot(data=None, *, x=None, ax=None, **kwargs):
        ax = _axes(ax)
        names, counts = _np.unique(_np.asarray(_columns(data, x)[0] if x is not None else data), return_counts=True)
        ax.bar([str(name) for name in names], counts)
        return ax


    def boxplot(data=None, *, x=None, y=None, ax=None, **kwargs):
        ax = _axes(ax)
        ax.boxplot(data if y is None and x is None else _columns(data, y if y is not None else x)[0])
        return ax

    """#
}
