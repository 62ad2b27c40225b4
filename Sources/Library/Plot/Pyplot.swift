import Language
import TextPlot

/// The module `matplotlib.pyplot`, also under the names `matplotlib.pylab` and `pylab`.
enum Pyplot {
  static func register(in interpreter: Interpreter) {
    PlotClasses.register(in: interpreter)
    interpreter.registerModule("matplotlib") { builder throws(Raise) in
      builder.set("rcParams", try defaults(builder.interpreter))
      builder.set("__version__", .text("3.11.2"))
      builder.add([
        NativeEntry("use", "*args, **kwargs", "Accepted; there is one way to draw here.", ignored),
        NativeEntry("rc", "*args, **kwargs", "Accepted; text has no such thing.", ignored),
        NativeEntry("rcdefaults", "", "Accepted; text has no such thing.", ignored),
        NativeEntry("set_loglevel", "level", "Accepted; text has no such thing.", ignored),
        NativeEntry("get_backend", "", "The name of what draws.") { _ throws(Raise) in .text("Agg") },
      ])
      WrittenPlotModules.attach(to: builder)
    }
    WrittenPlotModules.register(in: interpreter)
    for name in ["matplotlib.pyplot", "matplotlib.pylab", "pylab"] {
      interpreter.registerModule(name) { builder throws(Raise) in
        addPlotting(to: builder)
        addFigures(to: builder)
        addAxes(to: builder)
        addMoreFigures(to: builder)
        LivePlots.add(to: builder)
        try addIgnored(to: builder)
        if name != "matplotlib.pyplot" {
          builder.set("np", .module(try builder.interpreter.importModule("numpy")))
        }
      }
    }
    interpreter.registerModule("matplotlib.cm") { builder throws(Raise) in ColorMaps.add(to: builder) }
    ColorsModule.register(in: interpreter)
    LivePlots.extendDisplay(in: interpreter)
  }

  private static func addPlotting(to builder: ModuleBuilder) {
    for entry in PlotFunctions.all {
      let function = NativeFunction(
        name: entry.name, module: builder.module.name, signature: Signature(entry.signature),
        documentation: entry.documentation
      ) { call throws(Raise) in
        try entry.body(PlotCall(call: call, axes: PlotState.of(call.interpreter).axes, first: 0))
      }
      function.wording = .python
      builder.set(entry.name, .native(function))
    }
  }

  private static func addFigures(to builder: ModuleBuilder) {
    builder.add([
      NativeEntry("figure", "num=None, figsize=None, dpi=None, **kwargs", "Opens a figure and makes it current.",
        openFigure),
      NativeEntry("subplots", "nrows=1, ncols=1, **kwargs", "A figure with a grid of axes.") {
        call throws(Raise) in
        let rows = try call.int(0, default: 1)
        let columns = try call.int(1, default: 1)
        try PlotKeywords.figure.check(PlotOptions(call[2], call.interpreter).names)
        let size = try size(PlotOptions(call[2], call.interpreter)["figsize"], call.interpreter)
        let figure = PlotState.of(call.interpreter).open(nil).figure
        figure.size = size
        let axes = try grid(call, rows: rows, columns: columns, keywords: call[2], in: figure)
        return .tuple(TupleObject([PlotObjects.figure(figure, call.interpreter), axes]))
      },
      NativeEntry("show", "*args, **kwargs", "Prints the open figures.") { call throws(Raise) in
        try LivePlots.beginAnimations(call.interpreter)
        PlotState.of(call.interpreter).show(on: call.interpreter.output)
        return .none
      },
      NativeEntry("gcf", "", "The current figure.") { call throws(Raise) in
        PlotObjects.figure(PlotState.of(call.interpreter).figure, call.interpreter)
      },
      NativeEntry("clf", "", "Empties the current figure.") { call throws(Raise) in
        let state = PlotState.of(call.interpreter)
        state.clear(state.figure)
        return .none
      },
      NativeEntry("close", "fig=None", "Closes the current figure, or all.", close),
      NativeEntry("get_fignums", "", "The numbers of the open figures.") { call throws(Raise) in
        .list(ListObject(PlotState.of(call.interpreter).figures.map { .int($0.number) }))
      },
      NativeEntry("fignum_exists", "num", "Whether a figure with that number is open.") { call throws(Raise) in
        let number = try call.int(0)
        return .bool(PlotState.of(call.interpreter).figures.contains { $0.number == number })
      },
      NativeEntry("suptitle", "t, **kwargs", "The heading over all axes.") { call throws(Raise) in
        let words = try call.interpreter.string(call[0])
        PlotState.of(call.interpreter).figure.superTitle = MathText.plain(words)
        return try PlotObjects.text("0.5", "0.98", words, call.interpreter)
      },
      NativeEntry("savefig", PlotFiles.signature, "Writes the current figure as a PNG or SVG file.") {
        call throws(Raise) in
        try PlotFiles.save(PlotState.of(call.interpreter).figure, call[0], call[1], call.interpreter)
        return .none
      },
      NativeEntry("colorbar", "mappable=None, *args, **kwargs", "Shows which shade means which value.") {
        call throws(Raise) in
        try showColorBar(call, in: PlotState.of(call.interpreter).figure)
      },
    ])
  }

  private static func addAxes(to builder: ModuleBuilder) {
    builder.add([
      NativeEntry("subplot", "*args, **kwargs", "Makes axes at a place of a grid current.") {
        call throws(Raise) in
        let arguments: [Value] = if case .tuple(let items) = call[0] { items.items } else { [] }
        if case .instance(let object)? = arguments.first, let axes = object.payload as? Axes {
          PlotState.of(call.interpreter).select(axes)
          return arguments[0]
        }
        let axes = PlotState.of(call.interpreter).axes(at: try gridPosition(arguments, call.interpreter))
        try project(axes, call[1], call.interpreter)
        return PlotObjects.axes(axes, call.interpreter)
      },
      NativeEntry("subplot2grid", "shape, loc, rowspan=1, colspan=1, **kwargs",
        "Makes axes at a place of a grid current.") { call throws(Raise) in
          let shape = try call.interpreter.doubles(call[0])
          let place = try call.interpreter.doubles(call[1])
          guard shape.count == 2, place.count == 2, (shape + place).allSatisfy({ $0 >= 0 && $0 < 100 }) else {
            throw .valueError("subplot2grid takes a shape and a place, each of two numbers")
          }
          let spans = (try call.int(2, default: 1), try call.int(3, default: 1))
          let position = GridPosition(
            row: Int(place[0]), column: Int(place[1]), columns: Int(shape[1]), rows: Int(shape[0]),
            columnSpan: spans.1, rowSpan: spans.0)
          return PlotObjects.axes(PlotState.of(call.interpreter).axes(at: position), call.interpreter)
        },
      NativeEntry("axes", "*args, **kwargs", "New axes in the current figure.") { call throws(Raise) in
        let state = PlotState.of(call.interpreter)
        let axes = Axes(position: GridPosition(row: state.figure.axes.count, column: 0, columns: 1))
        try project(axes, call[1], call.interpreter)
        state.figure.axes.append(axes)
        state.select(axes)
        return PlotObjects.axes(axes, call.interpreter)
      },
      NativeEntry("gca", "**kwargs", "The current axes.") { call throws(Raise) in
        let axes = PlotState.of(call.interpreter).axes
        try project(axes, call[0], call.interpreter)
        return PlotObjects.axes(axes, call.interpreter)
      },
      NativeEntry("sca", "ax", "Makes axes current.") { call throws(Raise) in
        guard case .instance(let object) = call[0], let axes = object.payload as? Axes else {
          throw .typeError("an Axes object is needed")
        }
        PlotState.of(call.interpreter).select(axes)
        return .none
      },
      NativeEntry("cla", "", "Empties the current axes.") { call throws(Raise) in
        PlotState.of(call.interpreter).axes.clear()
        return .none
      },
      NativeEntry("twinx", "ax=None", "Axes at the same place with a scale of their own.") { call throws(Raise) in
        twin(of: PlotState.of(call.interpreter).axes, call.interpreter)
      },
      NativeEntry("clim", "vmin=None, vmax=None", "The values of the first and the last shade.") {
        call throws(Raise) in
        let axes = PlotState.of(call.interpreter).axes
        for (index, artist) in axes.artists.enumerated() {
          if case .scatter(let points) = artist, points.values != nil { return .none }
          guard case .image(var image) = artist else { continue }
          if call.isGiven(0) { image.minimum = try call.double(0) }
          if call.isGiven(1) { image.maximum = try call.double(1) }
          axes.artists[index] = .image(image)
          return .none
        }
        throw Raise(.runtimeError, "You must first define an image, e.g., with imshow")
      },
      NativeEntry("get_cmap", "name=None, lut=None", "The colour map of that name.", ColorMaps.get),
      NativeEntry("colormaps", "", "The names of the colour maps.") { _ throws(Raise) in
        .list(ListObject(ColorMap.names.map(Value.text)))
      },
    ])
  }

  static func ignored(_ call: Call) throws(Raise) -> Value { .none }

  /// An object of which every attribute and call is accepted: `ax.spines['top'].set_visible(False)`.
  static func inert(_ interpreter: Interpreter) throws(Raise) -> Value {
    let module = Value.module(try interpreter.importModule(PlotClasses.module))
    return try interpreter.call(interpreter.attribute(module, interpreter.symbols.intern("Inert")), [])
  }

  // MARK: Figures and grids

  private static func openFigure(_ call: Call) throws(Raise) -> Value {
    let options = try PlotOptions(call[3], call.interpreter)
    try PlotKeywords.figure.check(options.names)
    let state = PlotState.of(call.interpreter)
    let size = try size(call[1], call.interpreter)
    let opened: PlotState.OpenFigure
    if case .string(let name) = call[0] {
      opened = state.open(nil, name: name.text)
    } else if let figure = PlotObjects.figure(of: call[0]),
      let known = state.figures.first(where: { $0.figure === figure })
    {
      opened = state.open(known.number)
    } else {
      opened = state.open(call.isGiven(0) ? try call.int(0) : nil)
    }
    if let size { opened.figure.size = size }
    if let flag = options["clear"], try call.interpreter.truth(flag) { state.clear(opened.figure) }
    return PlotObjects.figure(opened.figure, call.interpreter)
  }

  /// The width and height that `figsize` gives, or nil where it says nothing.
  private static func size(
    _ value: Value?, _ interpreter: Interpreter
  ) throws(Raise) -> (width: Double, height: Double)? {
    switch value {
    case nil, .none?, .undefined?: return nil
    default: break
    }
    guard let value else { return nil }
    let inches = try interpreter.doubles(value)
    guard inches.count == 2, inches.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      var texts: [String] = []
      for one in try interpreter.values(of: value) { texts.append(try interpreter.representation(one)) }
      throw .valueError("figure size must be positive finite not (\(texts.joined(separator: ", ")))")
    }
    return (inches[0], inches[1])
  }

  private static func close(_ call: Call) throws(Raise) -> Value {
    let state = PlotState.of(call.interpreter)
    switch call[0] {
    case .string(let word) where word.text == "all": state.closeAll()
    case .string(let word): state.close(name: word.text)
    case .none, .undefined: state.close()
    default:
      if let figure = PlotObjects.figure(of: call[0]) {
        state.close(figure: figure)
      } else {
        state.close(number: try call.int(0))
      }
    }
    return .none
  }

  static func showColorBar(_ call: Call, in figure: Figure) throws(Raise) -> Value {
    let state = PlotState.of(call.interpreter)
    let position = call.function.signature.parameters.first?.name == "self" ? 1 : 0
    var axes = figure.axes.last
    if case .instance(let object) = call[position], let payload = object.payload as? PlotArtists.Payload,
      let part = payload.parts.first
    {
      axes = part.axes
    } else if figure === state.figure {
      axes = figure.axes.isEmpty ? nil : state.axes
    }
    let hasField = axes.map { axes in
      axes.hasField || axes.artists.contains { if case .scatter(let s) = $0 { s.values != nil } else { false } }
    }
    guard let axes, hasField == true else {
      throw Raise(
        .runtimeError,
        "No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).")
    }
    axes.showsColorBar = true
    return try inert(call.interpreter)
  }

  /// Axes in the same frame with a vertical axis of their own, or beside it with another horizontal one.
  static func twin(of axes: Axes, _ interpreter: Interpreter, isBeside: Bool = false) -> Value {
    let twin = Axes(position: axes.position)
    twin.isTwin = !isBeside
    let state = PlotState.of(interpreter)
    if isBeside {
      axes.yGroup = axes.yGroup ?? AxesGroup([axes])
      axes.yGroup?.add(twin)
      twin.yGroup = axes.yGroup
    } else {
      axes.xGroup = axes.xGroup ?? AxesGroup([axes])
      axes.xGroup?.add(twin)
      twin.xGroup = axes.xGroup
    }
    (state.figure(of: axes) ?? state.figure).axes.append(twin)
    state.select(twin)
    return PlotObjects.axes(twin, interpreter)
  }

  static func isInSpace(_ keywords: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    try PlotOptions(keywords, interpreter).text("projection") == "3d"
  }

  /// Gives axes the projection that keywords name: `projection='3d'`, `projection='polar'` or `polar=True`.
  static func project(_ axes: Axes, _ keywords: Value, _ interpreter: Interpreter) throws(Raise) {
    let options = try PlotOptions(keywords, interpreter)
    let isRound = try options["polar"].map { value throws(Raise) in try interpreter.truth(value) } ?? false
    switch try options.text("projection") ?? (isRound ? "polar" : "") {
    case "3d": axes.isInSpace = true
    case "polar": axes.isPolar = true
    case "", "rectilinear": break
    case let name: throw .valueError("'\(name)' is not a valid value for projection.")
    }
    if let label = try options.text("label") { AxesState.of(axes).words["label"] = label }
  }

  static func checkGrid(_ rows: Int, _ columns: Int) throws(Raise) {
    guard rows > 0 else { throw .valueError("Number of rows must be a positive integer, not \(rows)") }
    guard columns > 0 else { throw .valueError("Number of columns must be a positive integer, not \(columns)") }
    guard rows <= 100, columns <= 100 else { throw .valueError("a grid has at most 100 rows and columns here") }
  }
}
