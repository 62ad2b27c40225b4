import Language
import TensorCore
import TextPlot

/// Small classes of Matplotlib that are written in the language: grid specifications and what draws nothing here.
enum PlotClasses {
  static let module = "_plot_classes"

  static func register(in interpreter: Interpreter) {
    PictureFiles.register(in: interpreter)
    interpreter.registerModule(module) { builder throws(Raise) in
      try builder.source(source)
      builder.function("attach", "figure, animation", "Lets an animation begin when its figure is shown.") {
        call throws(Raise) in
        guard let figure = PlotObjects.figure(of: call[0]) else { throw .typeError("a Figure object is needed") }
        PlotState.of(call.interpreter).animations.append((figure, call[1]))
        return .none
      }
      builder.function("show_frame", "figure, seconds", "One picture of an animation.") { call throws(Raise) in
        guard let figure = PlotObjects.figure(of: call[0]) else { return .none }
        PlotState.of(call.interpreter).redraw(figure, on: call.interpreter.output)
        return try LivePlots.wait(call.double(1), call.interpreter)
      }
      builder.function("color_hex", "name", "A colour's red, green and blue in hexadecimal, or nothing.") {
        call throws(Raise) in
        try PlotColor.exact(call.string(0)).map(Value.text) ?? .none
      }
      builder.function("spark", "values", "A series in one row of signs.") { call throws(Raise) in
        let values = try call.interpreter.doubles(call[0])
        let options = PlotState.of(call.interpreter).options
        let room = max(8, min(60, call.interpreter.output.columns - 20))
        let row = Sparkline(values).render(columns: room, charset: options.charset)
        let ends = [values.first, values.last].compactMap { $0 }.map { NumberText.general($0) }
        call.interpreter.output.write("\(ends.first ?? "nothing") \(row) \(ends.last ?? "")\n")
        return .none
      }
    }
  }

  /// The array of axes that `subplots(2, 3)` returns; of one row or column it has one axis.
  static func array(_ rows: [[Value]], _ interpreter: Interpreter) throws(Raise) -> Value {
    let items = rows.flatMap { $0 }
    let isGrid = rows.count > 1 && (rows.first?.count ?? 0) > 1
    guard isGrid else { return try grid(items, Shape(items.count), interpreter) }
    return try grid(rows, interpreter)
  }

  /// The same with both axes even where one has length 1.
  static func grid(_ rows: [[Value]], _ interpreter: Interpreter) throws(Raise) -> Value {
    try grid(rows.flatMap { $0 }, Shape([rows.count, rows.first?.count ?? 0]), interpreter)
  }

  private static func grid(
    _ items: [Value], _ shape: Shape, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    // The methods of arrays come with the module.
    _ = try interpreter.importModule("numpy")
    return try LabelArray(.object, items, shape).value(interpreter)
  }

  /// A thing of the module by its name.
  static func member(_ name: String, _ interpreter: Interpreter) throws(Raise) -> Value {
    try interpreter.attribute(.module(try interpreter.importModule(module)), interpreter.symbols.intern(name))
  }

  private static let source = """
    class Inert:
        def __init__(self, name=''):
            self._name = name

        def __getattr__(self, name):
            return Inert(name)

        def __call__(self, *args, **kwargs):
            # What sets or adds something gives nothing, so that a notebook shows nothing.
            quiet = ('set_', 'add_', 'grid', 'remove', 'tick_params', 'clear', 'update_', 'invert_', 'enable_')
            return None if self._name.startswith(quiet) else self

        def __getitem__(self, key):
            return Inert()

        def __setitem__(self, key, value):
            pass

        def __iter__(self):
            return iter([])

        def __enter__(self):
            return self

        def __exit__(self, *error):
            return False


    class silent_list(list):
        def __init__(self, kind, items):
            super().__init__(items)
            self._kind = kind

        def __repr__(self):
            return f'<a list of {len(self)} {self._kind} objects>'


    class ColormapRegistry:
        def __getitem__(self, name):
            import matplotlib.cm
            try:
                return matplotlib.cm.get_cmap(name)
            except ValueError:
                raise KeyError(f'{name!r} is not a known colormap name') from None
        def get_cmap(self, cmap):
            return self[cmap] if isinstance(cmap, str) else cmap
        def __iter__(self):
            import matplotlib.pyplot
            return iter(matplotlib.pyplot.colormaps())
        def __len__(self):
            return len(list(iter(self)))
        def register(self, cmap, *, name=None, force=False):
            pass

    colormaps = ColormapRegistry()


    class SubplotSpec:
        def __init__(self, grid, rows, columns):
            self.nrows, self.ncols = grid.nrows, grid.ncols
            self.rowspan, self.colspan = rows, columns


    class GridSpec:
        def __init__(self, nrows, ncols, figure=None, **kwargs):
            if nrows <= 0:
                raise ValueError(f'Number of rows must be a positive integer, not {nrows!r}')
            if ncols <= 0:
                raise ValueError(f'Number of columns must be a positive integer, not {ncols!r}')
            self.nrows, self.ncols, self.figure = nrows, ncols, figure

        def get_geometry(self):
            return self.nrows, self.ncols

        def update(self, **kwargs):
            pass

        def tight_layout(self, *args, **kwargs):
            pass

        def _places(self, key, count, axis):
            if isinstance(key, slice):
                places = range(count)[key]
                if len(places) == 0:
                    raise IndexError('GridSpec slice would result in no space allocated for subplot')
                return range(min(places), max(places) + 1)
            if key < 0:
                key += count
            if not 0 <= key < count:
                raise IndexError(f'index {key} is out of bounds for axis {axis} with size {count}')
            return range(key, key + 1)

        def __getitem__(self, key):
            if isinstance(key, tuple):
                if len(key) != 2:
                    raise ValueError('Unrecognized subplot spec')
                return SubplotSpec(self, self._places(key[0], self.nrows, 0), self._places(key[1], self.ncols, 1))
            numbers = self._places(key, self.nrows * self.ncols, 0)
            first, last = divmod(numbers[0], self.ncols), divmod(numbers[-1], self.ncols)
            return SubplotSpec(self, range(first[0], last[0] + 1),
                               range(min(first[1], last[1]), max(first[1], last[1]) + 1))

        def __repr__(self):
            return f'GridSpec({self.nrows}, {self.ncols})'

    """
}
