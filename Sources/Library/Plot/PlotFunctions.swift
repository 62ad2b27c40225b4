import Language
import TensorCore
import TextPlot

/// The functions that draw into axes, each usable as `plt.name(…)` and as `axes.name(…)`.
enum PlotFunctions {
  struct Entry {
    /// The name in `plt`.
    let name: String
    /// The name as a method of `Axes`, where it differs (`set_title`).
    let methodName: String
    let signature: String
    let documentation: String
    let body: (PlotCall) throws(Raise) -> Value

    init(
      _ name: String, _ signature: String, _ documentation: String, method: String? = nil,
      _ body: @escaping (PlotCall) throws(Raise) -> Value
    ) {
      self.name = name
      methodName = method ?? name
      self.signature = signature
      self.documentation = documentation
      self.body = body
    }
  }

  static var all: [Entry] { drawing + PlotSettings.all }

  private static var drawing: [Entry] {
    [
      Entry("plot", "*args, **kwargs", "Lines through points.", plot),
      Entry("step", "*args, **kwargs", "Lines through points.", plot),
      Entry("semilogx", "*args, **kwargs", "Lines, with a logarithmic x axis.") { call throws(Raise) in
        call.axes.xScale = .log
        return try plot(call)
      },
      Entry("semilogy", "*args, **kwargs", "Lines, with a logarithmic y axis.") { call throws(Raise) in
        call.axes.yScale = .log
        return try plot(call)
      },
      Entry("loglog", "*args, **kwargs", "Lines, with logarithmic axes.") { call throws(Raise) in
        call.axes.xScale = .log
        call.axes.yScale = .log
        return try plot(call)
      },
      Entry("scatter", "x, y, s=None, c=None, marker=None, **kwargs", "Points.", scatter),
      Entry("bar", "x, height, width=0.8, bottom=None, **kwargs", "Bars.") { call throws(Raise) in
        try bars(call, isHorizontal: false)
      },
      Entry("barh", "y, width, height=0.8, left=None, **kwargs", "Bars that lie.") { call throws(Raise) in
        try bars(call, isHorizontal: true)
      },
      Entry("hist", "x, bins=10, range=None, **kwargs", "A histogram.", histogram),
      Entry("imshow", "X, cmap=None, **kwargs", "A matrix as a picture.", image),
      Entry("matshow", "X, cmap=None, **kwargs", "A matrix as a picture.", image),
      Entry("contour", "*args, **kwargs", "Lines of equal value.") { call throws(Raise) in
        call.axes.artists.append(.contour(try field(call)))
        return PlotObjects.artist("QuadContourSet", "matplotlib.contour", call.interpreter)
      },
      Entry("contourf", "*args, **kwargs", "Regions of like value.") { call throws(Raise) in
        call.axes.artists.append(.filledContour(try field(call)))
        return PlotObjects.artist("QuadContourSet", "matplotlib.contour", call.interpreter)
      },
      Entry("quiver", "*args, **kwargs", "Arrows.", quiver),
      Entry("fill_between", "x, y1, y2=0, **kwargs", "The area between two curves.", fillBetween),
      Entry("axhline", "y=0, *args, **kwargs", "A horizontal line.") { call throws(Raise) in
        call.axes.artists.append(.horizontalLine(try rule(call)))
        return PlotObjects.artist("Line2D", "matplotlib.lines", call.interpreter)
      },
      Entry("axvline", "x=0, *args, **kwargs", "A vertical line.") { call throws(Raise) in
        call.axes.artists.append(.verticalLine(try rule(call)))
        return PlotObjects.artist("Line2D", "matplotlib.lines", call.interpreter)
      },
      Entry("text", "x, y, s, **kwargs", "Words at a place.") { call throws(Raise) in
        let words = try call.text(2)
        call.axes.artists.append(.text(TextMark(x: try call.double(0), y: try call.double(1), text: words)))
        return try PlotObjects.text(
          try call.interpreter.representation(call[0]), try call.interpreter.representation(call[1]), words,
          call.interpreter)
      },
      Entry("annotate", "text, xy, *args, **kwargs", "Words at a place.") { call throws(Raise) in
        let place = try call.doubles(1)
        guard place.count == 2 else { throw .valueError("xy must be a pair of numbers") }
        call.axes.artists.append(.text(TextMark(x: place[0], y: place[1], text: try call.text(0))))
        return .none
      },
      Entry("errorbar", "x, y, yerr=None, xerr=None, fmt='', **kwargs", "Points with their uncertainty.",
        errorBars),
      Entry("boxplot", "x, **kwargs", "Quartiles, whiskers and outliers.", boxPlot),
    ]
  }

  // MARK: Lines and points

  /// `plot(y)`, `plot(x, y)`, `plot(x, y, 'r--', x2, y2, 'o')`; columns of a matrix are lines of their own.
  private static func plot(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1)
    var arguments = call.rest(0)[...]
    var drawn: [Value] = []
    while let first = arguments.popFirst() {
      var x: Value?
      var y = first
      if let next = arguments.first, !isText(next) {
        x = first
        y = next
        arguments.removeFirst()
      }
      var format: PlotFormat?
      if case .string(let text)? = arguments.first {
        arguments.removeFirst()
        format = PlotFormat(text.text)
        if format == nil {
          throw .valueError(
            "\(try call.interpreter.representation(.string(text))) is not a valid format string")
        }
      }
      for line in try lines(x, y, call) {
        var line = line
        line.label = try options.label()
        line.color = try options.color() ?? format?.color
        line.marker = try options.text("marker") ?? format?.marker
        line.style = try options.style() ?? format?.style ?? .solid
        line.markEvery = max(try options.int("markevery") ?? 1, 1)
        call.axes.artists.append(.line(line))
        drawn.append(PlotObjects.artist("Line2D", "matplotlib.lines", call.interpreter))
      }
    }
    return .list(ListObject(drawn))
  }

  private static func isText(_ value: Value) -> Bool {
    if case .string = value { true } else { false }
  }

  private static func lines(_ x: Value?, _ y: Value, _ call: PlotCall) throws(Raise) -> [Line] {
    let values = try call.interpreter.tensor(from: y)
    let positions = if let x { try call.interpreter.doubles(x) } else { [Double]() }
    guard values.rank > 1 else {
      let points = values.doubles
      guard x == nil || positions.count == points.count else {
        throw .valueError(
          "x and y must have same first dimension, but have shapes (\(positions.count),) and \(values.shape)")
      }
      return [Line(x: positions, y: points)]
    }
    guard values.rank == 2 else {
      throw .valueError("x and y can be no greater than 2D, but have shapes \(values.shape)")
    }
    var lines: [Line] = []
    for column in 0..<values.shape[1] {
      let points = try engine { () throws(TensorError) in
        try values.subscripted([.slice(start: nil, stop: nil, step: nil), .integer(column)])
      }.doubles
      guard x == nil || positions.count == points.count else {
        throw .valueError(
          "x and y must have same first dimension, but have shapes (\(positions.count),) and \(values.shape)")
      }
      lines.append(Line(x: positions, y: points))
    }
    return lines
  }

  private static func scatter(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(5)
    let x = try call.doubles(0)
    let y = try call.doubles(1)
    guard x.count == y.count else { throw .valueError("x and y must be the same size") }
    var points = Scatter(x: x, y: y)
    points.label = try options.label()
    points.color = try options.color()
    if case .string(let name) = call[3] {
      points.color = name.text
    } else if call.isGiven(3) {
      let values = try call.doubles(3)
      if values.count == x.count { points.values = values }
    }
    if call.isGiven(4) { points.marker = try call.text(4) }
    call.axes.artists.append(.scatter(points))
    return PlotObjects.artist("PathCollection", "matplotlib.collections", call.interpreter)
  }

  private static func errorBars(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(5)
    let x = try call.doubles(0)
    let y = try call.doubles(1)
    guard x.count == y.count else { throw .valueError("'x' and 'y' must have the same size") }
    let errors = call.isGiven(2) ? try call.doubles(2) : [0]
    func spread(_ values: ArraySlice<Double>) -> [Double] {
      values.count == 1 ? [Double](repeating: values[values.startIndex], count: x.count) : Array(values)
    }
    let isPair = errors.count == 2 * x.count && x.count > 1
    let below = spread(isPair ? errors[..<x.count] : errors[...])
    let above = isPair ? spread(errors[x.count...]) : below
    guard below.count == x.count else {
      throw .valueError("'yerr' must be a scalar or have the shape of 'y'")
    }
    var bars = ErrorBars(x: x, y: y, below: below, above: above)
    bars.label = try options.label()
    bars.color = try options.color()
    bars.marker = try options.text("marker")
    call.axes.artists.append(.errorBars(bars))
    return .none
  }

  private static func fillBetween(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(3)
    let x = try call.doubles(0)
    func curve(_ position: Int) throws(Raise) -> [Double] {
      let values = call.isGiven(position) ? try call.doubles(position) : [0]
      if values.count == 1 { return [Double](repeating: values[0], count: x.count) }
      guard values.count == x.count else {
        throw .valueError("'y\(position)' has size \(values.count), but 'x' has an unequal size of \(x.count)")
      }
      return values
    }
    var area = FillBetween(x: x, lower: try curve(1), upper: try curve(2))
    area.label = try options.label()
    area.color = try options.color()
    call.axes.artists.append(.fillBetween(area))
    return .none
  }

  private static func rule(_ call: PlotCall) throws(Raise) -> RuleLine {
    let options = try call.options(2)
    let position = call.isGiven(0) ? try call.double(0) : 0
    return RuleLine(
      position, label: try options.label(), color: try options.color(), style: try options.style() ?? .solid)
  }

  // MARK: Bars

  private static func bars(_ call: PlotCall, isHorizontal: Bool) throws(Raise) -> Value {
    let options = try call.options(4)
    let heights = try call.doubles(1)
    var bars = Bars(heights: heights, isHorizontal: isHorizontal)
    let places = try call.interpreter.iterableValues(call[0])
    if places.contains(where: isText) {
      for place in places { bars.names.append(try call.interpreter.string(place)) }
    } else {
      bars.positions = try call.doubles(0)
    }
    let count = max(bars.names.count, bars.positions.count)
    guard heights.count == count || heights.count == 1 else {
      throw .valueError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (\(count),) and arg 1 with shape (\(heights.count),).")
    }
    if heights.count == 1 { bars.heights = [Double](repeating: heights[0], count: count) }
    if call.isGiven(2), let width = try call.doubles(2).first { bars.width = width }
    if call.isGiven(3) { bars.bottom = try call.doubles(3) }
    if let names = options["tick_label"] {
      bars.names = []
      for name in try call.interpreter.iterableValues(names) {
        bars.names.append(try call.interpreter.string(name))
      }
    }
    bars.label = try options.label()
    bars.color = try options.color()
    call.axes.artists.append(.bars(bars))
    return PlotObjects.artist("BarContainer", "matplotlib.container", call.interpreter)
  }

  private static func histogram(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(3)
    let values = try call.doubles(0)
    var limits: ClosedRange<Double>?
    if call.isGiven(2) {
      let range = try call.doubles(2)
      guard range.count == 2, range[0] <= range[1] else {
        throw .valueError("max must be larger than min in range parameter.")
      }
      limits = range[0]...range[1]
    }
    var histogram: Histogram
    if !call.isGiven(1) {
      histogram = Histogram(values: values, range: limits)
    } else if let bins = try call.interpreter.index(from: call[1]) {
      guard bins > 0 else { throw .valueError("`bins` must be positive, when an integer") }
      histogram = Histogram(values: values, bins: bins, range: limits)
    } else {
      let edges = try call.tensor(1)
      let data = try call.tensor(0)
      let parts = try engine { () throws(TensorError) in
        try data.raveled().histogram(edges: edges, weights: nil, density: false)
      }
      histogram = Histogram(edges: edges.doubles, counts: parts.counts.doubles)
    }
    histogram.label = try options.label()
    histogram.color = try options.color()
    call.axes.artists.append(.histogram(histogram))
    let (counts, edges) = (histogram.counts, histogram.edges)
    let results = try engine { () throws(TensorError) in
      [
        try Tensor(doubles: counts, shape: Shape(counts.count)),
        try Tensor(doubles: edges, shape: Shape(edges.count)),
      ]
    }
    return .tuple(
      TupleObject(
        results.map(Value.array)
          + [PlotObjects.artist("BarContainer", "matplotlib.container", call.interpreter)]))
  }

  private static func boxPlot(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1)
    var groups: [[Double]] = []
    if case .array(let tensor) = call[0], tensor.rank == 2 {
      for column in 0..<tensor.shape[1] {
        groups.append(
          try engine { () throws(TensorError) in
            try tensor.subscripted([.slice(start: nil, stop: nil, step: nil), .integer(column)])
          }.doubles)
      }
    } else if case .list(let list) = call[0],
      list.items.contains(where: { if case .float = $0 { false } else if case .int = $0 { false } else { true } })
    {
      for item in list.items { groups.append(try call.interpreter.doubles(item)) }
    } else {
      groups = [try call.doubles(0)]
    }
    var names: [String] = []
    if let labels = options["labels"] ?? options["tick_labels"] {
      for label in try call.interpreter.iterableValues(labels) {
        names.append(try call.interpreter.string(label))
      }
    }
    call.axes.artists.append(.boxPlot(BoxPlot(groups: groups, names: names)))
    return .none
  }

  // MARK: Pictures and fields

  private static func image(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(2)
    var image = Image(try call.interpreter.plotMatrix(call[0]))
    image.minimum = try options.double("vmin")
    image.maximum = try options.double("vmax")
    if case .string(let name) = call[1] { image.colorMap = name.text }
    call.axes.artists.append(.image(image))
    return PlotObjects.artist("AxesImage", "matplotlib.image", call.interpreter)
  }

  /// `contour(Z)`, `contour(X, Y, Z)` and the same with levels behind.
  private static func field(_ call: PlotCall) throws(Raise) -> Contour {
    let options = try call.options(1)
    let arguments = call.rest(0)
    guard !arguments.isEmpty else {
      throw .typeError("contour takes from 1 to 4 positional arguments but 0 were given")
    }
    let hasGrid = arguments.count >= 3
    let matrix = try call.interpreter.plotMatrix(arguments[hasGrid ? 2 : 0])
    var contour = Contour(z: matrix)
    if hasGrid {
      contour.x = try coordinates(arguments[0], count: matrix.columns, alongRows: false, call)
      contour.y = try coordinates(arguments[1], count: matrix.rows, alongRows: true, call)
    }
    let levels = arguments.count == (hasGrid ? 4 : 2) ? arguments.last : options["levels"]
    if let levels, try call.interpreter.index(from: levels) == nil {
      contour.levels = try call.interpreter.doubles(levels)
    }
    contour.color = try options.color()
    return contour
  }

  /// The coordinates along one axis, from a vector or from a coordinate matrix, thinned like the field.
  private static func coordinates(
    _ value: Value, count: Int, alongRows: Bool, _ call: PlotCall
  ) throws(Raise) -> [Double] {
    var tensor = try call.interpreter.tensor(from: value)
    if tensor.rank == 2, tensor.count > 0 {
      let matrix = tensor
      tensor = try engine { () throws(TensorError) in
        let all = IndexItem.slice(start: nil, stop: nil, step: nil)
        return try matrix.subscripted(alongRows ? [all, .integer(0)] : [.integer(0), all])
      }
    }
    guard tensor.rank == 1, count > 0, tensor.count >= count else {
      throw .typeError("Shapes of x and y must match the shape of z")
    }
    let step = max((tensor.count + count - 1) / count, 1)
    let vector = tensor
    return try engine { () throws(TensorError) in
      try vector.sliced(start: nil, stop: nil, step: step)
    }.doubles
  }

  private static func quiver(_ call: PlotCall) throws(Raise) -> Value {
    let arguments = call.rest(0)
    guard arguments.count >= 4 else {
      throw .typeError("quiver needs x, y, u and v here", hint: "plt.quiver(X, Y, U, V) draws an arrow at each point.")
    }
    var parts: [[Double]] = []
    for argument in arguments.prefix(4) { parts.append(try call.interpreter.doubles(argument)) }
    guard parts.allSatisfy({ $0.count == parts[0].count }) else {
      throw .valueError("Argument X, Y, U and V must have the same size")
    }
    call.axes.artists.append(.quiver(Quiver(x: parts[0], y: parts[1], u: parts[2], v: parts[3])))
    return PlotObjects.artist("Quiver", "matplotlib.quiver", call.interpreter)
  }
}

extension Interpreter {
  /// The values of a sequence; a single number or string is a sequence of one.
  func iterableValues(_ value: Value) throws(Raise) -> [Value] {
    switch value {
    case .int, .float, .scalar, .string: [value]
    default: try values(of: value)
    }
  }
}
