import Language
import TextPlot

/// The module `matplotlib.pyplot`, also under the names `matplotlib.pylab` and `pylab`.
enum Pyplot {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("matplotlib") { builder throws(Raise) in
      builder.set("rcParams", .dict(DictObject()))
      builder.add([
        NativeEntry("use", "*args, **kwargs", "Accepted; there is one way to draw here.", ignored)
      ])
    }
    for name in ["matplotlib.pyplot", "matplotlib.pylab", "pylab"] {
      interpreter.registerModule(name) { builder throws(Raise) in
        addPlotting(to: builder)
        addFigures(to: builder)
        addIgnored(to: builder)
        if name != "matplotlib.pyplot" {
          builder.set("np", .module(try builder.interpreter.importModule("numpy")))
        }
      }
    }
    interpreter.registerModule("matplotlib.cm") { builder throws(Raise) in addColorMaps(to: builder) }
  }

  private static func addPlotting(to builder: ModuleBuilder) {
    for entry in PlotFunctions.all {
      builder.function(entry.name, entry.signature, entry.documentation) { call throws(Raise) in
        try entry.body(
          PlotCall(call: call, axes: PlotState.of(call.interpreter).axes, first: 0))
      }
    }
  }

  private static func addFigures(to builder: ModuleBuilder) {
    builder.add([
      NativeEntry("figure", "num=None, **kwargs", "Opens a figure and makes it current.") {
        call throws(Raise) in
        let number = call.isGiven(0) ? try call.interpreter.index(from: call[0]) : nil
        let figure = PlotState.of(call.interpreter).open(number)
        return PlotObjects.figure(figure, call.interpreter)
      },
      NativeEntry("subplot", "*args, **kwargs", "Makes axes at a place of a grid current.") {
        call throws(Raise) in
        let arguments: [Value] = if case .tuple(let items) = call[0] { items.items } else { [] }
        let position = try gridPosition(arguments, call.interpreter)
        return PlotObjects.axes(PlotState.of(call.interpreter).axes(at: position), call.interpreter)
      },
      NativeEntry("subplots", "nrows=1, ncols=1, **kwargs", "A figure with a grid of axes.", subplots),
      NativeEntry("show", "*args, **kwargs", "Prints the open figures.") { call throws(Raise) in
        PlotState.of(call.interpreter).show(on: call.interpreter.output)
        return .none
      },
      NativeEntry("gca", "", "The current axes.") { call throws(Raise) in
        PlotObjects.axes(PlotState.of(call.interpreter).axes, call.interpreter)
      },
      NativeEntry("gcf", "", "The current figure.") { call throws(Raise) in
        PlotObjects.figure(PlotState.of(call.interpreter).figure, call.interpreter)
      },
      NativeEntry("clf", "", "Empties the current figure.") { call throws(Raise) in
        PlotState.of(call.interpreter).clear()
        return .none
      },
      NativeEntry("cla", "", "Empties the current axes.") { call throws(Raise) in
        PlotState.of(call.interpreter).axes.artists = []
        return .none
      },
      NativeEntry("close", "fig=None", "Closes the current figure, or all.") { call throws(Raise) in
        let all = if case .string(let word) = call[0] { word.text == "all" } else { false }
        PlotState.of(call.interpreter).close(all: all)
        return .none
      },
      NativeEntry("suptitle", "t, **kwargs", "The heading over all axes.") { call throws(Raise) in
        PlotState.of(call.interpreter).figure.superTitle = try call.interpreter.string(call[0])
        return .none
      },
      NativeEntry("colorbar", "*args, **kwargs", "Shows which shade means which value.") {
        call throws(Raise) in
        PlotState.of(call.interpreter).axes.showsColorBar = true
        return .none
      },
    ])
  }

  private static func addIgnored(to builder: ModuleBuilder) {
    for name in [
      "tight_layout", "subplots_adjust", "draw", "pause", "ion", "ioff", "rc", "set_cmap", "minorticks_on",
      "tick_params",
    ] {
      builder.function(name, "*args, **kwargs", "Accepted; text has no such thing.", ignored)
    }
    builder.set("rcParams", .dict(DictObject()))
    let colorMaps = ModuleObject(name: "matplotlib.cm")
    addColorMaps(to: ModuleBuilder(interpreter: builder.interpreter, module: colorMaps))
    builder.set("cm", .module(colorMaps))
    let style = ModuleObject(name: "matplotlib.style")
    ModuleBuilder(interpreter: builder.interpreter, module: style)
      .function("use", "style", "Accepted; text has no such thing.", ignored)
    builder.set("style", .module(style))
  }

  private static func addColorMaps(to builder: ModuleBuilder) {
    for name in [
      "gray", "gray_r", "Greys", "Greys_r", "binary", "viridis", "plasma", "inferno", "magma", "hot", "jet",
      "coolwarm", "bwr", "seismic", "RdBu", "Blues", "Reds", "Spectral", "rainbow", "bone", "cool",
    ] {
      builder.set(name, .text(name))
    }
  }

  private static func ignored(_ call: Call) throws(Raise) -> Value { .none }

  /// `subplot(2, 3, 1)` and `subplot(231)`: rows, columns and a number from 1.
  static func gridPosition(
    _ arguments: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> GridPosition {
    guard !arguments.isEmpty else { return GridPosition() }
    var numbers: [Int] = []
    for argument in arguments {
      guard let number = try interpreter.index(from: argument) else {
        throw .valueError("subplot takes integers: rows, columns and a number from 1")
      }
      numbers.append(number)
    }
    if numbers.count == 1, (100...999).contains(numbers[0]) {
      numbers = [numbers[0] / 100, numbers[0] / 10 % 10, numbers[0] % 10]
    }
    guard numbers.count == 3 else {
      throw .typeError("subplot() takes 1 or 3 positional arguments but \(numbers.count) were given")
    }
    let (rows, columns, number) = (numbers[0], numbers[1], numbers[2])
    guard rows > 0, columns > 0, rows <= 100, columns <= 100 else {
      throw .valueError("Number of rows and columns must be positive integers, not \(min(rows, columns))")
    }
    guard number >= 1, number <= rows * columns else {
      throw .valueError("num must be an integer with 1 <= num <= \(rows * columns), not \(number)")
    }
    return GridPosition(row: (number - 1) / columns, column: (number - 1) % columns, columns: columns)
  }

  private static func subplots(_ call: Call) throws(Raise) -> Value {
    let rows = try call.int(0, default: 1)
    let columns = try call.int(1, default: 1)
    guard rows > 0, columns > 0, rows <= 100, columns <= 100 else {
      throw .valueError("Number of rows must be a positive integer, not \(min(rows, columns))")
    }
    let state = PlotState.of(call.interpreter)
    let figure = state.open(nil)
    var grid: [[Value]] = []
    for row in 0..<rows {
      var line: [Value] = []
      for column in 0..<columns {
        let axes = Axes(position: GridPosition(row: row, column: column, columns: columns))
        figure.axes.append(axes)
        line.append(PlotObjects.axes(axes, call.interpreter))
      }
      grid.append(line)
    }
    if let first = figure.axes.first { state.select(first, of: figure) }
    let result: Value
    if rows == 1, columns == 1 {
      result = grid[0][0]
    } else if rows == 1 || columns == 1 {
      result = .list(ListObject(grid.flatMap { $0 }))
    } else {
      result = .instance(AxesGrid.make(grid, call.interpreter))
    }
    return .tuple(TupleObject([PlotObjects.figure(figure, call.interpreter), result]))
  }
}

/// The two-dimensional array of axes that `subplots(2, 3)` returns: `axes[0, 1]`, `axes[0][1]`, `axes.flat`.
private enum AxesGrid {
  final class Rows {
    let rows: [[Value]]

    init(_ rows: [[Value]]) { self.rows = rows }
  }

  static func make(_ rows: [[Value]], _ interpreter: Interpreter) -> InstanceObject {
    let type = TypeObject(name: "ndarray", module: "numpy")
    type.addMethod("__getitem__", "key", interpreter) { call throws(Raise) in
      let rows = try own(call)
      if case .tuple(let pair) = call[1], pair.items.count == 2 {
        let row = try position(pair.items[0], rows.count, 0, call)
        return rows[row][try position(pair.items[1], rows[row].count, 1, call)]
      }
      return .list(ListObject(rows[try position(call[1], rows.count, 0, call)]))
    }
    type.addMethod("__len__", "", interpreter) { call throws(Raise) in .int(try own(call).count) }
    type.addMethod("__iter__", "", interpreter) { call throws(Raise) in
      .iterator(SequenceIterator(try own(call).map { .list(ListObject($0)) }))
    }
    for name in ["ravel", "flatten"] {
      type.addMethod(name, "", interpreter) { call throws(Raise) in
        .list(ListObject(try own(call).flatMap { $0 }))
      }
    }
    type.addProperty("flat", interpreter) { call throws(Raise) in
      .list(ListObject(try own(call).flatMap { $0 }))
    }
    return interpreter.instantiate(type, payload: Rows(rows))
  }

  private static func own(_ call: Call) throws(Raise) -> [[Value]] {
    guard case .instance(let object) = call[0], let rows = object.payload as? Rows else {
      throw .typeError("a grid of axes is needed")
    }
    return rows.rows
  }

  private static func position(
    _ value: Value, _ length: Int, _ axis: Int, _ call: Call
  ) throws(Raise) -> Int {
    guard let index = try call.interpreter.index(from: value) else {
      throw .indexError("axes are picked by integers here")
    }
    let place = index < 0 ? index &+ length : index
    guard place >= 0, place < length else {
      throw .indexError("index \(index) is out of bounds for axis \(axis) with size \(length)")
    }
    return place
  }
}
