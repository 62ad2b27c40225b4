import Language

/// The array of axes that `subplots(2, 3)` returns: `axes[0, 1]`, `axes[0][1]`, `axes.flat`, `axes[:, 0]`.
///
/// Arrays here hold numbers only, so this is a class of the language that indexes as NumPy's arrays do.
enum AxesArray {
  static let module = "_axes_array"

  static func register(in interpreter: Interpreter) {
    interpreter.registerModule(module) { builder throws(Raise) in try builder.source(source) }
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

        def __repr__(self):
            return f'array({self._items}, dtype=object)'


    def make(items):
        return ndarray(items) if isinstance(items, list) else items


    class Inert:
        def __getattr__(self, name):
            return self

        def __call__(self, *args, **kwargs):
            return self

        def __getitem__(self, key):
            return self

        def __iter__(self):
            return iter([])

    """
}
