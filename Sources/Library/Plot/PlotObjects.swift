import Language
import TensorCore
import TextPlot

/// The objects that plotting functions return: figures, axes, and the lines and pictures in them.
enum PlotObjects {
  /// The object that stands for some axes: the same one as long as a program holds it.
  static func axes(_ axes: Axes, _ interpreter: Interpreter) -> Value {
    if let known = axes.handle as? InstanceObject { return .instance(known) }
    let made = interpreter.instantiate(type("Axes", "matplotlib.axes._axes", interpreter), payload: axes)
    axes.handle = made
    return .instance(made)
  }

  /// The object that stands for a figure: the same one as long as a program holds it.
  static func figure(_ figure: Figure, _ interpreter: Interpreter) -> Value {
    if let known = figure.handle as? InstanceObject { return .instance(known) }
    let made = interpreter.instantiate(type("Figure", "matplotlib.figure", interpreter), payload: figure)
    figure.handle = made
    return .instance(made)
  }

  /// Adds a method that refuses wrong calls as a function written in Python does.
  static func addMethod(
    _ name: String, of owner: String, _ signature: String, on type: TypeObject, _ interpreter: Interpreter,
    _ documentation: String, _ body: @escaping NativeBody
  ) {
    let full = signature.isEmpty ? "self, /" : "self, /, " + signature
    let function = NativeFunction(
      name: "\(owner).\(name)", signature: Signature(full), documentation: documentation, body: body)
    function.wording = .python
    type.setMember(interpreter.symbols.intern(name), .value(.native(function)))
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
    let payload = PlotArtists.Payload(parts)
    payload.words = PlotArtists.Words(x: x, y: y, text: words)
    return .instance(interpreter.instantiate(type, payload: payload))
  }

  /// The `Text` of a heading or of an axis' name: what it is set to is shown.
  static func text(
    _ x: String, _ y: String, _ words: String, _ interpreter: Interpreter, onChange: @escaping (String) -> Void
  ) throws(Raise) -> Value {
    let value = try text(x, y, words, interpreter)
    if case .instance(let object) = value, let payload = object.payload as? PlotArtists.Payload {
      payload.words?.onChange = onChange
    }
    return value
  }

  static func type(_ name: String, _ module: String, _ interpreter: Interpreter) -> TypeObject {
    let key = "\(module).\(name)"
    if let type = interpreter.extensions[key] as? TypeObject { return type }
    let type = TypeObject(name: name, module: module, isBuiltin: false)
    interpreter.extensions[key] = type
    switch name {
    case "Axes": AxesType.register(on: type, interpreter)
    case "Figure": FigureType.register(on: type, interpreter)
    case "BarContainer": PlotArtists.registerContainer(on: type, interpreter)
    case "Rectangle": PlotArtists.registerRectangle(on: type, interpreter)
    case "Text": PlotArtists.registerText(on: type, interpreter)
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
      try Pyplot.project(axes, call[2], call.interpreter)
      figure.axes.append(axes)
      PlotState.of(call.interpreter).select(axes)
      return PlotObjects.axes(axes, call.interpreter)
    }
    method("add_axes", "*args, **kwargs", "Adds axes to the figure.") { call, figure throws(Raise) in
      guard case .tuple(let given) = call[1], !given.items.isEmpty else {
        throw .typeError("add_axes() missing 1 required positional argument: 'rect'")
      }
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
    addQuestions(to: type, interpreter)
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
      PlotObjects.axes(PlotState.of(call.interpreter).axes(of: figure), call.interpreter)
    }
    method("sca", "a", "Makes axes current.") { call, _ throws(Raise) in
      guard case .instance(let object) = call[1], let axes = object.payload as? Axes else {
        throw .typeError("an Axes object is needed")
      }
      PlotState.of(call.interpreter).select(axes)
      return call[1]
    }
    method("delaxes", "ax", "Takes axes out of the figure.") { call, figure throws(Raise) in
      guard case .instance(let object) = call[1], let axes = object.payload as? Axes else { return .none }
      figure.axes.removeAll { $0 === axes }
      return .none
    }
    method("legend", "*args, **kwargs", "Accepted; each of the axes names its series.") { call, figure throws(Raise) in
      figure.axes.forEach { $0.showsLegend = true }
      return PlotArtists.value("Legend", "matplotlib.legend", [], call.interpreter)
    }
    method("text", "x, y, s, **kwargs", "Words on the figure, below the heading.") { call, figure throws(Raise) in
      try Pyplot.figureText(call, at: (1, 2, 3), in: figure)
    }
    for (name, place) in [("supxlabel", ("0.5", "0.01")), ("supylabel", ("0.02", "0.5"))] {
      method(name, "t, **kwargs", "Accepted; each of the axes has names of its own.") { call, _ throws(Raise) in
        try PlotObjects.text(place.0, place.1, call.interpreter.string(call[1]), call.interpreter)
      }
    }
    method("add_gridspec", "nrows=1, ncols=1, **kwargs", "A grid for axes.") { call, _ throws(Raise) in
      try Pyplot.gridSpec(call, rows: call[1], columns: call[2])
    }
    method("subplot_mosaic", "mosaic, **kwargs", "Axes laid out as letters are.") { call, figure throws(Raise) in
      try Pyplot.mosaic(call[1], call[2], in: figure, call.interpreter)
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
      try LivePlots.beginAnimations(call.interpreter)
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
      "tight_layout", "subplots_adjust", "set_dpi", "set_facecolor", "autofmt_xdate", "set_edgecolor",
      "set_tight_layout", "set_constrained_layout", "align_labels", "align_xlabels", "align_ylabels",
      "mpl_connect", "set_layout_engine", "manager", "set_label", "set_alpha", "set_frameon", "set", "align_titles",
      "set_visible", "set_zorder", "set_linewidth", "add_artist", "mpl_disconnect",
    ] {
      method(name, "*args, **kwargs", "Accepted; text has no such thing.") { _, _ throws(Raise) in .none }
    }
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      let figure = try own(call)
      let size = figure.size ?? (6.4, 4.8)
      return .text("<Figure size \(whole(size.width))x\(whole(size.height)) with \(figure.axes.count) Axes>")
    }
  }

  /// What programs ask a figure: its number, size and axes.
  private static func addQuestions(to type: TypeObject, _ interpreter: Interpreter) {
    func property(_ name: String, _ value: @escaping (Figure, Interpreter) throws(Raise) -> Value) {
      type.addProperty(name, interpreter) { call throws(Raise) in try value(own(call), call.interpreter) }
    }
    property("number") { figure, interpreter throws(Raise) in
      PlotState.of(interpreter).figures.first { $0.figure === figure }.map { .int($0.number) } ?? .none
    }
    property("dpi") { _, _ throws(Raise) in .float(100) }
    property("patch") { _, interpreter throws(Raise) in try Pyplot.inert(interpreter) }
    func size(_ call: Call) throws(Raise) -> (width: Double, height: Double) { try own(call).size ?? (6.4, 4.8) }
    type.addMethod("get_size_inches", "", interpreter) { call throws(Raise) in
      let inches = try size(call)
      return .array(try engine { () throws(TensorError) in
        try Tensor(doubles: [inches.width, inches.height], shape: Shape(2))
      })
    }
    type.addMethod("get_dpi", "", interpreter) { _ throws(Raise) in .float(100) }
    type.addMethod("get_figwidth", "", interpreter) { call throws(Raise) in .float(try size(call).width) }
    type.addMethod("get_figheight", "", interpreter) { call throws(Raise) in .float(try size(call).height) }
    type.addMethod("set_figwidth", "val, **kwargs", interpreter) { call throws(Raise) in
      try own(call).size = (call.double(1), size(call).height)
      return .none
    }
    type.addMethod("set_figheight", "val, **kwargs", interpreter) { call throws(Raise) in
      try own(call).size = (size(call).width, call.double(1))
      return .none
    }
    type.addMethod("get_axes", "", interpreter) { call throws(Raise) in
      .list(ListObject(try own(call).axes.map { PlotObjects.axes($0, call.interpreter) }))
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
