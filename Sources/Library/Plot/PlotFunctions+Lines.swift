import Language
import TensorCore
import TextPlot

extension PlotFunctions {
  /// `plot(y)`, `plot(x, y)`, `plot(x, y, 'r--', x2, y2, 'o')`; columns of a matrix are lines of their own.
  static func plot(_ call: PlotCall, _ keywords: PlotKeywords) throws(Raise) -> Value {
    let options = try call.options(1, keywords)
    return try plot(call, options) { line in line }
  }

  static func plot(
    _ call: PlotCall, _ options: PlotOptions, _ shaped: (Line) -> Line
  ) throws(Raise) -> Value {
    var arguments = call.rest(0)[...]
    if call.axes.isInSpace, arguments.count >= 3, !isText(arguments[arguments.startIndex + 2]) {
      call.axes.note = "z is not shown"
      arguments.remove(at: arguments.startIndex + 2)
    }
    var found: [Line] = []
    while let first = arguments.popFirst() {
      var x: Value?
      var y = first
      if let next = arguments.first, !isFormat(next, after: first) {
        x = first
        y = next
        arguments.removeFirst()
      }
      var format: PlotFormat?
      if case .string(let text)? = arguments.first {
        arguments.removeFirst()
        format = try PlotFormat(text.text)
      }
      for var line in try lines(x, y, call) {
        line.label = try options.label()
        line.color = try options.color() ?? format?.color
        line.marker = try options["marker"] == nil ? format?.marker : options.marker()
        line.style = try options.style() ?? format?.style ?? .solid
        if line.style == .none, line.marker == nil { line.marker = format?.marker }
        let every = try options.int("markevery")
        line.markEvery = max(every ?? 1, 1)
        if let width = try options.double("linewidth", "lw"), width.isFinite {
          line.width = max(0, min(50, width * 1.4))
          line.givenWidth = width
        }
        found.append(shaped(line))
      }
    }
    // A label for each column, or one for all.
    if let labels = options["label"], found.count > 1, !isText(labels) {
      let names = try call.interpreter.values(of: labels)
      for index in found.indices where index < names.count {
        found[index].label = MathText.plain(try call.interpreter.string(names[index]))
      }
    }
    let raw = try options.text("label").flatMap { $0.contains("$") ? $0 : nil }
    return .list(
      ListObject(
        found.map { line in
          let drawn = call.add(.line(call.axes.isPolar ? unrolled(line, call.axes) : line), "Line2D", "matplotlib.lines")
          if let raw { AxesState.of(call.axes).labels[call.axes.artists.count - 1] = raw }
          return drawn
        }))
  }

  /// A line given by angles and distances, by its places across and up.
  private static func unrolled(_ line: Line, _ axes: Axes) -> Line {
    axes.aspect = .equal
    axes.note = "angles run from the right against the clock; distances are measured from 0, 0"
    var flat = line
    let angles = line.x.isEmpty ? line.y.indices.map(Double.init) : line.x
    flat.x = zip(angles, line.y).map { $1 * Rotation.cosine($0) }
    flat.y = zip(angles, line.y).map { $1 * Rotation.sine($0) }
    return flat
  }

  /// Whether an argument behind another is a format string rather than the y values.
  private static func isFormat(_ value: Value, after first: Value) -> Bool { isText(value) }

  /// Numbers, or names that stand at 0, 1, 2 and label the axis.
  private static func places(_ value: Value, _ call: PlotCall, isX: Bool) throws(Raise) -> [Double] {
    if case .list(let list) = value, let first = list.items.first, isText(first) {
      var names: [String] = isX ? call.axes.xTicks?.labels ?? [] : call.axes.yTicks?.labels ?? []
      var places: [Double] = []
      for item in list.items {
        let name = try call.interpreter.string(item)
        let index = names.firstIndex(of: name) ?? names.count
        if index == names.count { names.append(name) }
        places.append(Double(index))
      }
      let ticks = TickList(positions: names.indices.map(Double.init), labels: names)
      if isX { call.axes.xTicks = ticks } else { call.axes.yTicks = ticks }
      return places
    }
    return try call.interpreter.doubles(value)
  }

  private static func lines(_ x: Value?, _ y: Value, _ call: PlotCall) throws(Raise) -> [Line] {
    let positions = if let x { try places(x, call, isX: true) } else { [Double]() }
    if case .list(let list) = y, list.items.contains(where: { if case .none = $0 { true } else { isText($0) } }) {
      let points = try places(y, call, isX: false)
      guard x == nil || positions.count == points.count else {
        throw mismatch(positions.count, "(\(points.count),)")
      }
      return [Line(x: positions, y: points)]
    }
    if case .dict = y { _ = try call.interpreter.doubles(y) }
    let values = try call.interpreter.tensor(from: y)
    guard values.rank > 1 else {
      let points = values.doubles
      guard x == nil || positions.count == points.count else {
        throw mismatch(positions.count, "(\(points.count),)")
      }
      return [Line(x: positions, y: points)]
    }
    guard values.rank == 2 else {
      throw .valueError("x and y can be no greater than 2D, but have shapes (\(values.shape[0]),) and \(values.shape)")
    }
    // The places may be a matrix with a column for each line.
    let isGrid = x != nil && positions.count == values.count && values.shape[1] > 1
    let rows = values.shape[0]
    let columns = values.shape[1]
    let points = values.doubles
    guard x == nil || isGrid || positions.count == rows else {
      throw mismatch(positions.count, "\(values.shape)")
    }
    return (0..<columns).map { column in
      let y = (0..<rows).map { points[$0 * columns + column] }
      return Line(x: isGrid ? (0..<rows).map { positions[$0 * columns + column] } : positions, y: y)
    }
  }

  private static func mismatch(_ count: Int, _ shape: String) -> Raise {
    .valueError("x and y must have same first dimension, but have shapes (\(count),) and \(shape)")
  }

  static func step(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.step)
    let place = try options.text("where") ?? "pre"
    guard ["pre", "post", "mid"].contains(place) else {
      throw .valueError("'\(place)' is not a valid value for where. Supported values are 'pre', 'post', 'mid'")
    }
    return try plot(call, options) { line in
      let xs = line.x.isEmpty ? line.y.indices.map(Double.init) : line.x
      guard let first = xs.first, let height = line.y.first else { return line }
      var stepped = line
      stepped.x = [first]
      stepped.y = [height]
      for index in 1..<max(1, min(xs.count, line.y.count)) {
        let corner =
          switch place {
          case "pre": [(xs[index - 1], line.y[index])]
          case "post": [(xs[index], line.y[index - 1])]
          default:
            [
              (xs[index - 1] / 2 + xs[index] / 2, line.y[index - 1]),
              (xs[index - 1] / 2 + xs[index] / 2, line.y[index]),
            ]
          }
        stepped.x += corner.map(\.0) + [xs[index]]
        stepped.y += corner.map(\.1) + [line.y[index]]
      }
      return stepped
    }
  }

  static func scatter(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(3, PlotKeywords.scatter)
    var arguments = call.rest(2)
    if call.axes.isInSpace, !arguments.isEmpty {
      call.axes.note = "z is not shown"
      arguments.removeFirst()
    }
    var x = try places(call[0], call, isX: true)
    var y = try places(call[1], call, isX: false)
    guard x.count == y.count else { throw .valueError("x and y must be the same size") }
    if call.axes.isPolar {
      let flat = unrolled(Line(x: x, y: y), call.axes)
      (x, y) = (flat.x, flat.y)
    }
    var points = Scatter(x: x, y: y)
    points.label = try options.label()
    points.colorMap = try options.colorMap()
    let sizes = options["s"] ?? (arguments.count > 0 ? arguments[0] : nil)
    if let sizes, case .none = sizes {} else if let sizes {
      let areas = try call.interpreter.doubles(sizes).filter { $0.isFinite && $0 >= 0 }
      let mean = areas.isEmpty ? 36 : areas.reduce(0) { $0 + $1 / Double(areas.count) }
      // Matplotlib's size is an area in square points; 36 is a disc of radius 3 points.
      points.radius = max(0.5, min(40, (mean / 36).squareRoot() * 3 * 1.39))
    } else {
      points.radius = 4
    }
    var colors = options["c"] ?? (arguments.count > 1 ? arguments[1] : nil)
    if let given = colors, case .none = given { colors = nil }
    if let colors { try color(&points, by: colors, call) } else { points.color = try options.color() }
    if arguments.count > 2 {
      points.marker = try PlotOptions.checked(marker: call.interpreter.string(arguments[2]))
    }
    if options["marker"] != nil { points.marker = try options.marker() }
    return call.add(.scatter(points), "PathCollection", "matplotlib.collections")
  }

  /// `c=`: a colour's name, a number for each point, or a colour for each point.
  private static func color(_ points: inout Scatter, by colors: Value, _ call: PlotCall) throws(Raise) {
    let count = points.x.count
    if case .string(let name) = colors {
      guard PlotColor(name: name.text) != nil || PlotColor.isNamed(name.text) || name.text == "none" else {
        throw .valueError(
          "'c' argument must be a color, a sequence of colors, or a sequence of numbers, not '\(name.text)'")
      }
      points.color = name.text
      return
    }
    let items: [Value] = if case .list(let list) = colors { list.items } else { [] }
    if let first = items.first, isText(first) {
      // Each colour that occurs is a class of its own.
      var names: [String] = []
      for item in items { names.append(try call.interpreter.string(item)) }
      guard names.count == count || names.count == 1 else { throw inconsistent(names.count, count) }
      var known: [String] = []
      for name in names where !known.contains(name) { known.append(name) }
      if known.count == 1 || known.count > 10 {
        points.color = known.first
      } else {
        points.values = names.map { Double(known.firstIndex(of: $0) ?? 0) }
      }
      return
    }
    let isOneColor = if case .tuple(let parts) = colors { parts.items.count != count } else { true }
    if isOneColor, let color = try PlotOptions.color(colors, call.interpreter) {
      points.color = color
      return
    }
    let tensor = try call.interpreter.tensor(from: colors)
    if tensor.rank == 2, tensor.shape[1] == 3 || tensor.shape[1] == 4, tensor.shape[0] == count || tensor.shape[0] == 1 {
      // A colour for each point, as red, green and blue: nothing that signs could tell apart.
      let levels = tensor.doubles
      if levels.count >= 3, levels[..<3].allSatisfy({ $0 >= 0 && $0 <= 1 }) {
        points.color = PlotColor(levels[0], levels[1], levels[2]).hex
      }
      return
    }
    guard tensor.count == count else { throw inconsistent(tensor.count, count) }
    points.values = tensor.doubles
  }

  private static func inconsistent(_ given: Int, _ count: Int) -> Raise {
    .valueError("'c' argument has \(given) elements, which is inconsistent with 'x' and 'y' with size \(count).")
  }

  static func errorBars(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(5, PlotKeywords.errorBars)
    let x = try places(call[0], call, isX: true)
    let y = try places(call[1], call, isX: false)
    guard x.count == y.count else { throw .valueError("'x' and 'y' must have the same size") }
    let errors = call.isGiven(2) ? try call.doubles(2) : [0]
    guard !errors.contains(where: { $0 < 0 }) else {
      throw .valueError("'yerr' must not contain negative values")
    }
    func spread(_ values: ArraySlice<Double>) -> [Double] {
      values.count == 1 ? [Double](repeating: values[values.startIndex], count: x.count) : Array(values)
    }
    let isPair = errors.count == 2 * x.count && x.count > 1
    let below = spread(isPair ? errors[..<x.count] : errors[...])
    let above = isPair ? spread(errors[x.count...]) : below
    guard below.count == x.count else {
      throw .valueError(
        "'yerr' (shape: (\(errors.count),)) must be a scalar or a 1D or (2, n) array-like whose shape matches 'y' (shape: (\(y.count),))")
    }
    let name = call.isGiven(4) ? try call.text(4) : ""
    let format = ["", "none"].contains(name.lowercased()) ? nil : try PlotFormat(name)
    var bars = ErrorBars(x: x, y: y, below: below, above: above)
    bars.label = try options.label()
    bars.color = try options.color() ?? format?.color
    bars.marker = try options["marker"] == nil ? format?.marker : options.marker()
    bars.style = try options.style() ?? format?.style ?? (name.lowercased() == "none" ? LineStyle.none : .solid)
    return call.add(.errorBars(bars), "ErrorbarContainer", "matplotlib.container")
  }

  static func stem(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.stem)
    let arguments = call.rest(0).filter { !isText($0) }
    guard let last = arguments.last else {
      throw .typeError("stem expected between 1 or 3 positional arguments, got 0")
    }
    let y = try call.interpreter.doubles(last)
    let x = arguments.count > 1 ? try call.interpreter.doubles(arguments[0]) : y.indices.map(Double.init)
    guard x.count == y.count else { throw mismatch(x.count, "(\(y.count),)") }
    var bars = ErrorBars(x: x, y: y, below: y.map { max(0, $0) }, above: y.map { max(0, -$0) }, marker: "o")
    bars.label = try options.label()
    _ = call.add(.horizontalLine(RuleLine(0)))
    return call.add(.errorBars(bars), "StemContainer", "matplotlib.container")
  }

  static func fillBetween(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(6, PlotKeywords.fill)
    let x = try call.doubles(0)
    func curve(_ position: Int) throws(Raise) -> [Double] {
      let values = call.isGiven(position) ? try call.doubles(position) : [0]
      if values.count == 1 { return [Double](repeating: values[0], count: x.count) }
      guard values.count == x.count else {
        throw .valueError("'x' has size \(x.count), but 'y\(position)' has an unequal size of \(values.count)")
      }
      return values
    }
    var area = FillBetween(x: x, lower: try curve(1), upper: try curve(2))
    if call.isGiven(3) {
      let shown = try call.doubles(3)
      guard shown.count == x.count else {
        throw .valueError("where size (\(shown.count)) does not match 'x' size (\(x.count))")
      }
      for index in shown.indices where shown[index] == 0 {
        area.lower[index] = .nan
        area.upper[index] = .nan
      }
    }
    area.label = try options.label()
    area.color = try options.color()
    return call.add(.fillBetween(area), "FillBetweenPolyCollection", "matplotlib.collections")
  }

  static func polygon(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.polygon)
    let arguments = call.rest(0).filter { !isText($0) }
    guard arguments.count >= 2 else { return .list(ListObject([])) }
    var line = Line(
      x: try call.interpreter.doubles(arguments[0]), y: try call.interpreter.doubles(arguments[1]))
    guard line.x.count == line.y.count else { throw mismatch(line.x.count, "(\(line.y.count),)") }
    if let first = line.x.first, let start = line.y.first {
      line.x.append(first)
      line.y.append(start)
    }
    line.label = try options.label()
    line.color = try options.color()
    return .list(ListObject([call.add(.line(line), "Polygon", "matplotlib.patches")]))
  }

  static func stack(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(2, PlotKeywords.stack)
    let x = try call.doubles(0)
    var rows: [[Double]] = []
    for argument in call.rest(1) {
      let values = try call.interpreter.doubles(argument)
      guard !x.isEmpty, values.count % x.count == 0 else {
        throw .valueError("'x' has size \(x.count), but 'y' has an unequal size of \(values.count)")
      }
      for start in stride(from: 0, to: values.count, by: x.count) {
        rows.append(Array(values[start..<start + x.count]))
      }
    }
    var names: [String] = []
    if let labels = options["labels"] {
      for label in try call.interpreter.values(of: labels) { names.append(try call.interpreter.string(label)) }
    }
    var base = [Double](repeating: 0, count: x.count)
    var drawn: [Value] = []
    for (index, row) in rows.enumerated() {
      base = zip(base, row).map { $0 + $1 }
      let line = Line(x: x, y: base, label: index < names.count ? names[index] : nil)
      drawn.append(call.add(.line(line), "FillBetweenPolyCollection", "matplotlib.collections"))
    }
    AxesState.of(call.axes).floors.append(0)
    call.axes.note = "each line is the sum of the areas below it"
    return .list(ListObject(drawn))
  }

  static func rule(_ call: PlotCall) throws(Raise) -> RuleLine {
    let options = try call.options(3, PlotKeywords.rule)
    let position = call.isGiven(0) ? try call.double(0) : 0
    return RuleLine(
      position, label: try options.label(), color: try options.color(), style: try options.style() ?? .solid)
  }

  /// `hlines` and `vlines`: each a line of two points.
  static func segments(_ call: PlotCall, isHorizontal: Bool) throws(Raise) -> Value {
    let options = try call.options(6, PlotKeywords.collection)
    let places = try call.doubles(0)
    let from = try call.doubles(1)
    let to = try call.doubles(2)
    guard from.count == 1 || from.count == places.count, to.count == 1 || to.count == places.count else {
      throw .valueError("shape mismatch: objects cannot be broadcast to a single shape")
    }
    var line = Line(y: [], style: .solid)
    line.hasGaps = true
    for (index, place) in places.enumerated() {
      let ends = [from.count == 1 ? from[0] : from[index], to.count == 1 ? to[0] : to[index]]
      // A gap keeps one line from running into the next.
      line.x += (isHorizontal ? ends : [place, place]) + [.nan]
      line.y += (isHorizontal ? [place, place] : ends) + [.nan]
    }
    if !line.x.isEmpty {
      line.x.removeLast()
      line.y.removeLast()
    }
    if call.isGiven(3) { line.color = try PlotOptions.color(call[3], call.interpreter) }
    if call.isGiven(5) { line.label = try call.text(5) }
    if let color = try options.color() { line.color = color }
    if line.label?.isEmpty ?? false { line.label = nil }
    return call.add(.line(line), "LineCollection", "matplotlib.collections")
  }

  /// `axhspan` and `axvspan`: a band across the axes.
  static func span(_ call: PlotCall, isHorizontal: Bool) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.polygon)
    var band = Band(from: try call.double(0), to: try call.double(1), isHorizontal: isHorizontal)
    band.label = try options.label()
    band.color = try options.color()
    return call.add(.band(band), "Rectangle", "matplotlib.patches")
  }
}
