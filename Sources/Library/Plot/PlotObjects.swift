import Language
import TensorCore
import TextPlot

/// The objects that plotting functions return: figures, axes, and the lines and pictures in them.
enum PlotObjects {
  static func axes(_ axes: Axes, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type("Axes", "matplotlib.axes._axes", interpreter), payload: axes))
  }

  static func figure(_ figure: Figure, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type("Figure", "matplotlib.figure", interpreter), payload: figure))
  }

  /// The figure that a value is, if it is one.
  static func figure(of value: Value) -> Figure? {
    guard case .instance(let object) = value else { return nil }
    return object.payload as? Figure
  }

  /// The `Text` that a title or label returns.
  static func text(
    _ x: String, _ y: String, _ words: String, _ interpreter: Interpreter, _ parts: [DrawnArtist] = []
  ) throws(Raise) -> Value {
    let type = type("Text", "matplotlib.text", interpreter)
    let instance = interpreter.instantiate(type, payload: PlotArtists.Payload(parts))
    let shown = "Text(\(x), \(y), \(try interpreter.representation(.text(words))))"
    instance.setAttribute(interpreter.symbols.intern("_shown"), .text(shown))
    return .instance(instance)
  }

  static func type(_ name: String, _ module: String, _ interpreter: Interpreter) -> TypeObject {
    let key = "\(module).\(name)"
    if let type = interpreter.extensions[key] as? TypeObject { return type }
    let type = TypeObject(name: name, module: module)
    interpreter.extensions[key] = type
    switch name {
    case "Axes": AxesType.register(on: type, interpreter)
    case "Figure": FigureType.register(on: type, interpreter)
    case "BarContainer": PlotArtists.registerContainer(on: type, interpreter)
    case "Rectangle": PlotArtists.registerRectangle(on: type, interpreter)
    case "Text":
      PlotArtists.register(on: type, interpreter)
      type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
        try call.interpreter.attribute(call[0], call.interpreter.symbols.intern("_shown"))
      }
    default: PlotArtists.register(on: type, interpreter)
    }
    return type
  }
}

/// The methods of `Figure`.
enum FigureType {
  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    func method(
      _ name: String, _ signature: String, _ documentation: String,
      _ body: @escaping (Call, Figure) throws(Raise) -> Value
    ) {
      type.addMethod(name, signature, interpreter, documentation) { call throws(Raise) in
        try body(call, own(call))
      }
    }
    method("add_subplot", "*args, **kwargs", "Adds axes to the figure.") { call, figure throws(Raise) in
      let arguments: [Value] = if case .tuple(let items) = call[1] { items.items } else { [] }
      let axes = Axes(position: try Pyplot.gridPosition(arguments, call.interpreter))
      axes.isInSpace = try Pyplot.isInSpace(call[2], call.interpreter)
      figure.axes.append(axes)
      PlotState.of(call.interpreter).select(axes)
      return PlotObjects.axes(axes, call.interpreter)
    }
    method("add_axes", "*args, **kwargs", "Adds axes to the figure.") { call, figure throws(Raise) in
      let axes = Axes(position: GridPosition(row: figure.axes.count, column: 0, columns: 1))
      figure.axes.append(axes)
      PlotState.of(call.interpreter).select(axes)
      return PlotObjects.axes(axes, call.interpreter)
    }
    method("subplots", "nrows=1, ncols=1, **kwargs", "A grid of axes.") { call, figure throws(Raise) in
      try Pyplot.grid(
        call, rows: call.int(1, default: 1), columns: call.int(2, default: 1), keywords: call[3], in: figure)
    }
    method("suptitle", "t, **kwargs", "The heading over all axes.") { call, figure throws(Raise) in
      let words = try call.interpreter.string(call[1])
      figure.superTitle = MathText.plain(words)
      return try PlotObjects.text("0.5", "0.98", words, call.interpreter)
    }
    method("savefig", PlotFiles.signature, "Writes the figure as a PNG or SVG file.") {
      call, figure throws(Raise) in
      try PlotFiles.save(figure, call[1], call[2], call.interpreter)
      return .none
    }
    method("colorbar", "mappable=None, *args, **kwargs", "Shows which shade means which value.") {
      call, figure throws(Raise) in
      try Pyplot.showColorBar(call, in: figure)
    }
    method("gca", "**kwargs", "The current axes.") { call, figure throws(Raise) in
      if figure.axes.isEmpty { figure.axes.append(Axes()) }
      return PlotObjects.axes(figure.axes[figure.axes.count - 1], call.interpreter)
    }
    method("clf", "*args", "Empties the figure.") { call, figure throws(Raise) in
      PlotState.of(call.interpreter).clear(figure)
      return .none
    }
    method("clear", "*args", "Empties the figure.") { call, figure throws(Raise) in
      PlotState.of(call.interpreter).clear(figure)
      return .none
    }
    method("show", "*args, **kwargs", "Prints the figure.") { call, figure throws(Raise) in
      PlotState.of(call.interpreter).show(figure, on: call.interpreter.output)
      PlotState.of(call.interpreter).close(figure: figure)
      return .none
    }
    method("set_size_inches", "w, h=None, **kwargs", "The size of a saved picture.") { call, figure throws(Raise) in
      let numbers = try call.interpreter.doubles(call[1]) + (call.isGiven(2) ? [call.double(2)] : [])
      if numbers.count == 2 { figure.size = (numbers[0], numbers[1]) }
      return .none
    }
    type.addProperty("axes", interpreter) { call throws(Raise) in
      .list(ListObject(try own(call).axes.map { PlotObjects.axes($0, call.interpreter) }))
    }
    // `fig.canvas.draw()` shows how far a figure has come.
    type.addProperty("canvas", interpreter) { call throws(Raise) in call[0] }
    for name in ["draw", "draw_idle", "flush_events"] {
      method(name, "*args", "Redraws the figure in a terminal.") { call, figure throws(Raise) in
        PlotState.of(call.interpreter).redraw(figure, on: call.interpreter.output)
        return .none
      }
    }
    for name in [
      "tight_layout", "subplots_adjust", "set_dpi", "set_facecolor", "legend", "text", "autofmt_xdate",
      "set_tight_layout", "set_constrained_layout", "supxlabel", "supylabel", "align_labels", "set_figwidth",
      "set_figheight", "mpl_connect", "set_layout_engine", "manager",
    ] {
      method(name, "*args, **kwargs", "Accepted; text has no such thing.") { _, _ throws(Raise) in .none }
    }
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      let figure = try own(call)
      let size = figure.size ?? (6.4, 4.8)
      return .text("<Figure size \(whole(size.width))x\(whole(size.height)) with \(figure.axes.count) Axes>")
    }
  }

  private static func whole(_ inches: Double) -> Int {
    let pixels = inches * 100
    return pixels.isFinite && abs(pixels) < 1e9 ? Int(pixels) : 0
  }

  static func own(_ call: Call) throws(Raise) -> Figure {
    guard let figure = PlotObjects.figure(of: call[0]) else { throw .typeError("a Figure object is needed") }
    return figure
  }
}
