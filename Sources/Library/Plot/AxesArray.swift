import Language
import TextPlot

/// The array of axes that `subplots(2, 3)` returns: `axes[0, 1]`, `axes[0][1]`, `axes.flat`, `axes[:, 0]`.
///
/// Arrays here hold numbers only, so this is a class of the language that indexes as NumPy's arrays do.
enum AxesArray {
  static let module = "_axes_array"

  static func register(in interpreter: Interpreter) {
    interpreter.registerModule(module) { builder throws(Raise) in
      try builder.source(source)
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

  static func make(_ rows: [[Value]], _ interpreter: Interpreter) throws(Raise) -> Value {
    let module = Value.module(try interpreter.importModule(module))
    let make = try interpreter.attribute(module, interpreter.symbols.intern("make"))
    let isGrid = rows.count > 1 && (rows.first?.count ?? 0) > 1
    let items: Value =
      isGrid
      ? .list(ListObject(rows.map { .list(ListObject($0)) })) : .list(ListObject(rows.flatMap { $0 }))
    return try interpreter.call(make, [items])
  }

  /// The same with both axes even where one has length 1.
  static func makeGrid(_ rows: [[Value]], _ interpreter: Interpreter) throws(Raise) -> Value {
    let module = Value.module(try interpreter.importModule(module))
    let make = try interpreter.attribute(module, interpreter.symbols.intern("make"))
    return try interpreter.call(make, [.list(ListObject(rows.map { .list(ListObject($0)) }))])
  }

  /// A thing of the module by its name.
  static func member(_ name: String, _ interpreter: Interpreter) throws(Raise) -> Value {
    try interpreter.attribute(.module(try interpreter.importModule(module)), interpreter.symbols.intern(name))
  }

  private static let source = """
    class ndarray:
        def __init__(self, items):
            self._items = items
            deep = len(items) > 0 and isinstance(items[0], list)
            self.shape = (len(items), len(items[0])) if deep else (len(items),)
            self.ndim = len(self.shape)

        @property
        def size(self):
            return self.shape[0] * (self.shape[1] if self.ndim == 2 else 1)

        @property
        def flat(self):
            return iter(self.ravel()._items)

        @property
        def T(self):
            if self.ndim == 1:
                return self
            return ndarray([list(column) for column in zip(*self._items)])

        def ravel(self, order='C'):
            if self.ndim == 1:
                return self
            rows = self.T._items if order == 'F' else self._items
            return ndarray([one for row in rows for one in row])

        def flatten(self, order='C'):
            return self.ravel(order)

        def reshape(self, *shape):
            if len(shape) == 1 and isinstance(shape[0], tuple):
                shape = shape[0]
            flat = self.ravel()._items
            if len(shape) == 1:
                return ndarray(flat)
            rows, columns = shape
            if rows == -1:
                rows = len(flat) // columns
            if columns == -1:
                columns = len(flat) // rows
            if rows * columns != len(flat):
                raise ValueError(f'cannot reshape array of size {len(flat)} into shape ({rows},{columns})')
            return ndarray([flat[row * columns:(row + 1) * columns] for row in range(rows)])

        def tolist(self):
            return [list(row) for row in self._items] if self.ndim == 2 else list(self._items)

        def __len__(self):
            return len(self._items)

        def __iter__(self):
            return iter([make(item) for item in self._items])

        def __getitem__(self, key):
            keys = key if isinstance(key, tuple) else (key,)
            if len(keys) > self.ndim:
                raise IndexError('too many indices for array: array is '
                                 f'{self.ndim}-dimensional, but {len(keys)} were indexed')
            for axis, one in enumerate(keys):
                if isinstance(one, slice):
                    continue
                if not -self.shape[axis] <= one < self.shape[axis]:
                    raise IndexError(f'index {one} is out of bounds for axis {axis} with size {self.shape[axis]}')
            picked = self._items[keys[0]]
            if len(keys) == 2:
                if isinstance(keys[0], slice):
                    picked = [row[keys[1]] for row in picked]
                else:
                    picked = picked[keys[1]]
            return make(picked)

        def __str__(self):
            rows = self._items if self.ndim == 2 else [self._items]
            lines = ['[' + ' '.join(map(repr, row)) + ']' for row in rows]
            return '[' + (chr(10) + ' ').join(lines) + ']' if self.ndim == 2 else lines[0]

        def __repr__(self):
            if self.ndim == 1:
                return f'array({self._items}, dtype=object)'
            return f"array([{(',' + chr(10) + '       ').join(map(str, self._items))}], dtype=object)"


    def make(items):
        return ndarray(items) if isinstance(items, list) else items


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
