import Language
import TextPlot

/// Places for axes: `subplot(2, 3, 1)`, `GridSpec`, `subplot_mosaic`, and what else belongs to whole figures.
extension Pyplot {
  static func addMoreFigures(to builder: ModuleBuilder) {
    builder.add([
      NativeEntry("subplot_mosaic", "mosaic, **kwargs", "Axes laid out as letters are.") { call throws(Raise) in
        let figure = PlotState.of(call.interpreter).open(nil).figure
        let named = try mosaic(call[0], call[1], in: figure, call.interpreter)
        return .tuple(TupleObject([PlotObjects.figure(figure, call.interpreter), named]))
      },
      NativeEntry("GridSpec", "nrows, ncols, figure=None, **kwargs", "A grid for axes.") { call throws(Raise) in
        try gridSpec(call, rows: call[0], columns: call[1])
      },
      NativeEntry("twiny", "ax=None", "Axes with a horizontal axis of their own.") { call throws(Raise) in
        twin(of: PlotState.of(call.interpreter).axes, call.interpreter, isBeside: true)
      },
      NativeEntry("delaxes", "ax=None", "Takes axes out of their figure.") { call throws(Raise) in
        let state = PlotState.of(call.interpreter)
        if case .instance(let object) = call[0], let axes = object.payload as? Axes {
          state.remove(axes)
        } else {
          state.remove(state.axes)
        }
        return .none
      },
      NativeEntry("figtext", "x, y, s, **kwargs", "Words on the figure.") { call throws(Raise) in
        try figureText(call, at: (0, 1, 2), in: PlotState.of(call.interpreter).figure)
      },
      NativeEntry("gci", "", "The last picture or point set drawn.") { call throws(Raise) in
        let state = PlotState.of(call.interpreter)
        guard let axes = state.figures.isEmpty ? nil : state.figure.axes.last else { return .none }
        for index in axes.artists.indices.reversed() {
          let part = DrawnArtist(axes: axes, index: index)
          guard ["AxesImage", "PathCollection", "QuadMesh", "QuadContourSet"].contains(part.className) else { continue }
          return PlotArtists.value(part.className, "matplotlib.collections", [part], call.interpreter)
        }
        return .none
      },
      NativeEntry("get_backend", "", "The name of what draws.") { _ throws(Raise) in .text("Agg") },
      NativeEntry("margins", "*margins, x=None, y=None, tight=True", "How far beyond the data the axes reach.") {
        call throws(Raise) in
        try AxesType.setMargins(call, PlotState.of(call.interpreter).axes, first: 0)
      },
      NativeEntry("autoscale", "*args, **kwargs", "Lets the data decide about the limits.") { call throws(Raise) in
        let axes = PlotState.of(call.interpreter).axes
        (axes.xLimits, axes.yLimits) = (nil, nil)
        AxesState.of(axes).isScaled = (true, true)
        return .none
      },
      NativeEntry("polar", "*args, **kwargs", "Lines by angle and distance.") { call throws(Raise) in
        let axes = PlotState.of(call.interpreter).axes
        if axes.artists.isEmpty { axes.isPolar = true }
        return try PlotFunctions.plot(PlotCall(call: call, axes: axes, first: 0), PlotKeywords.line)
      },
      NativeEntry("matshow", "A, fignum=None, **kwargs", "A matrix as a picture, in a figure of its own.") {
        call throws(Raise) in
        let state = PlotState.of(call.interpreter)
        if !(call.isGiven(1)) { state.open(nil) }
        let image = Image(try call.interpreter.plotMatrix(call[0]))
        return PlotCall(call: call, axes: state.axes, first: 0).add(.image(image), "AxesImage", "matplotlib.image")
      },
      NativeEntry("imsave", "fname, arr, **kwargs", "Writes an array as a PNG file.") { call throws(Raise) in
        let module = Value.module(try call.interpreter.importModule("matplotlib._pictures"))
        let save = try call.interpreter.attribute(module, call.interpreter.symbols.intern("save"))
        var named: [(Symbol, Value)] = []
        if case .dict(let given) = call[2] {
          for case let entry? in given.table.entries {
            if case .string(let key) = entry.key { named.append((call.interpreter.symbols.intern(key.text), entry.value)) }
          }
        }
        return try call.interpreter.call(save, [call[0], call[1]], keywords: named)
      },
      NativeEntry("imread", "fname, format=None", "A picture file as an array.", readImage),
    ])
  }

  /// A PNG file as shares from 0 to 1, other files as they are.
  private static func readImage(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    func member(_ owner: Value, _ name: String) throws(Raise) -> Value {
      try interpreter.attribute(owner, interpreter.symbols.intern(name))
    }
    let images = Value.module(try interpreter.importModule("PIL.Image"))
    let opened = try interpreter.call(member(images, "open"), [call[0]])
    let numpy = Value.module(try interpreter.importModule("numpy"))
    let values = try interpreter.call(member(numpy, "asarray"), [opened])
    guard try interpreter.string(member(opened, "format")) == "PNG", case .array(let bytes) = values, bytes.dtype == .uint8 else {
      return values
    }
    let shares = try interpreter.call(member(numpy, "float32"), [values])
    return try interpreter.call(member(numpy, "divide"), [shares, .float(255)])
  }

  /// Words on a figure stand below its heading.
  static func figureText(_ call: Call, at places: (Int, Int, Int), in figure: Figure) throws(Raise) -> Value {
    let words = try call.interpreter.string(call[places.2])
    let plain = MathText.plain(words)
    figure.superTitle = figure.superTitle.map { $0 + "\n" + plain } ?? plain
    let place = (
      try call.interpreter.representation(call[places.0]), try call.interpreter.representation(call[places.1])
    )
    return try PlotObjects.text(place.0, place.1, words, call.interpreter)
  }

  static func gridSpec(_ call: Call, rows: Value, columns: Value) throws(Raise) -> Value {
    let counts = try [rows, columns].map { value throws(Raise) -> Value in
      if case .undefined = value { return .int(1) }
      return value
    }
    return try call.interpreter.call(PlotClasses.member("GridSpec", call.interpreter), counts)
  }

  /// Axes for each letter of a pattern: the rectangle that the letter fills.
  static func mosaic(
    _ pattern: Value, _ keywords: Value, in figure: Figure, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let options = try PlotOptions(keywords, interpreter)
    if let size = options["figsize"] {
      let inches = try interpreter.doubles(size)
      if inches.count == 2, inches.allSatisfy({ $0.isFinite && $0 > 0 }) { figure.size = (inches[0], inches[1]) }
    }
    var rows: [[String]] = []
    if case .string(let text) = pattern {
      let lines = text.text.contains("\n") ? text.text.split(separator: "\n") : text.text.split(separator: ";")
      rows = lines.map { $0.filter { $0 != " " }.map(String.init) }.filter { !$0.isEmpty }
    } else {
      for row in try interpreter.values(of: pattern) {
        var names: [String] = []
        for name in try interpreter.values(of: row) { names.append(try interpreter.string(name)) }
        rows.append(names)
      }
    }
    guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }) else {
      throw .valueError("All of the rows must be the same length, however the rows of the mosaic differ")
    }
    try checkGrid(rows.count, width)
    let table = DictObject()
    var known: Set<String> = ["."]
    for row in rows.indices {
      for column in 0..<width where known.insert(rows[row][column]).inserted {
        let name = rows[row][column]
        let right = rows[row][column...].prefix { $0 == name }.count
        let down = rows[row...].prefix { $0[column] == name }.count
        let all = rows.joined().count { $0 == name }
        guard all == right * down else {
          throw .valueError(
            "While trying to layout\n\(rows)\nwe found that the label '\(name)' specifies a non-rectangular or non-contiguous area.")
        }
        let axes = Axes(
          position: GridPosition(
            row: row, column: column, columns: width, rows: rows.count, columnSpan: right, rowSpan: down))
        AxesState.of(axes).words["label"] = name
        figure.axes.append(axes)
        try table.set(.text(name), PlotObjects.axes(axes, interpreter), interpreter)
      }
    }
    return .dict(table)
  }

  /// `subplot(2, 3, 1)`, `subplot(231)` and `subplot(grid[0, :])`: rows, columns and a number from 1.
  static func gridPosition(
    _ arguments: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> GridPosition {
    guard let first = arguments.first else { return GridPosition() }
    if case .instance = first, let place = try position(of: first, interpreter) { return place }
    if arguments.count == 1 {
      let number = try interpreter.index(first)
      guard (100...999).contains(number) else {
        throw .valueError("Single argument to subplot must be a three-digit integer, not \(number)")
      }
      return try position(number / 100, number / 10 % 10, number % 10, number % 10)
    }
    guard arguments.count == 3 else {
      throw .typeError("subplot() takes 1 or 3 positional arguments but \(arguments.count) were given")
    }
    let (rows, columns) = (try interpreter.index(first), try interpreter.index(arguments[1]))
    if case .tuple(let span) = arguments[2], span.items.count == 2 {
      return try position(
        rows, columns, interpreter.index(span.items[0]), interpreter.index(span.items[1]))
    }
    guard case .int(let number) = arguments[2] else {
      let text = try interpreter.representation(arguments[2])
      if case .float = arguments[2] {
        throw .valueError("num must be an integer with 1 <= num <= \(rows &* columns), not \(text)")
      }
      let number = try interpreter.index(arguments[2])
      return try position(rows, columns, number, number)
    }
    return try position(rows, columns, number, number)
  }

  /// The place of the grid's fields from one number to another.
  private static func position(
    _ rows: Int, _ columns: Int, _ first: Int, _ last: Int
  ) throws(Raise) -> GridPosition {
    try checkGrid(rows, columns)
    for number in [first, last] where number < 1 || number > rows * columns {
      throw .valueError("num must be an integer with 1 <= num <= \(rows * columns), not \(number)")
    }
    let (start, end) = (first - 1, last - 1)
    let left = min(start % columns, end % columns)
    let top = min(start / columns, end / columns)
    return GridPosition(
      row: top, column: left, columns: columns, rows: rows,
      columnSpan: max(start % columns, end % columns) - left + 1, rowSpan: max(start / columns, end / columns) - top + 1)
  }

  /// The place that a field of a `GridSpec` names.
  private static func position(of spec: Value, _ interpreter: Interpreter) throws(Raise) -> GridPosition? {
    func member(_ name: String) throws(Raise) -> Value? {
      try interpreter.attributeIfPresent(spec, interpreter.symbols.intern(name))
    }
    guard let rows = try member("nrows"), let columns = try member("ncols"), let down = try member("rowspan"),
      let across = try member("colspan")
    else { return nil }
    let (downs, acrosses) = (try interpreter.values(of: down), try interpreter.values(of: across))
    guard let top = downs.first, let left = acrosses.first else { return nil }
    return GridPosition(
      row: try interpreter.index(top), column: try interpreter.index(left), columns: try interpreter.index(columns),
      rows: try interpreter.index(rows), columnSpan: acrosses.count, rowSpan: downs.count)
  }

  /// `sharex=True`, `'all'`, `'row'` and `'col'`.
  private static func share(
    _ value: Value?, _ axes: [Axes], columns: Int, isX: Bool, _ interpreter: Interpreter
  ) throws(Raise) {
    guard let value else { return }
    var kind = "none"
    if case .string(let word) = value {
      kind = word.text
    } else if try interpreter.truth(value) {
      kind = "all"
    }
    guard ["all", "row", "col", "none"].contains(kind) else {
      throw .valueError(
        "'\(kind)' is not a valid value for \(isX ? "sharex" : "sharey"). Supported values are 'all', 'row', 'col', 'none', False, True")
    }
    guard kind != "none" else { return }
    var groups: [Int: AxesGroup] = [:]
    for (number, one) in axes.enumerated() {
      let key = kind == "all" ? 0 : kind == "row" ? number / columns : number % columns
      if let group = groups[key] { group.add(one) } else { groups[key] = AxesGroup([one]) }
      if isX { one.xGroup = groups[key] } else { one.yGroup = groups[key] }
    }
  }

  /// A grid of new axes in a figure: one of them, a row, or an array.
  static func grid(
    _ call: Call, rows: Int, columns: Int, keywords: Value, in figure: Figure
  ) throws(Raise) -> Value {
    let options = try PlotOptions(keywords, call.interpreter)
    try PlotKeywords.figure.check(options.names)
    try checkGrid(rows, columns)
    var grid: [[Value]] = []
    for row in 0..<rows {
      var line: [Value] = []
      for column in 0..<columns {
        let axes = Axes(position: GridPosition(row: row, column: column, columns: columns, rows: rows))
        if let projection = options["subplot_kw"] { try project(axes, projection, call.interpreter) }
        figure.axes.append(axes)
        line.append(PlotObjects.axes(axes, call.interpreter))
      }
      grid.append(line)
    }
    let made = Array(figure.axes.suffix(rows * columns))
    try share(options["sharex"], made, columns: columns, isX: true, call.interpreter)
    try share(options["sharey"], made, columns: columns, isX: false, call.interpreter)
    PlotState.of(call.interpreter).select(figure.axes[figure.axes.count - 1])
    if let squeeze = options["squeeze"], !(try call.interpreter.truth(squeeze)) {
      return try PlotClasses.grid(grid, call.interpreter)
    }
    if rows == 1, columns == 1 { return grid[0][0] }
    return try PlotClasses.array(grid, call.interpreter)
  }
}
