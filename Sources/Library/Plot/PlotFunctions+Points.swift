import Language
import TensorCore
import TextPlot

extension PlotFunctions {
  static func scatter(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(3, PlotKeywords.scatter)
    var arguments = call.rest(2)
    if call.axes.isInSpace, !arguments.isEmpty {
      call.axes.note = "z is not shown"
      arguments.removeFirst()
    }
    var x = try places(options.named(call[0]), call, isX: true)
    var y = try places(options.named(call[1]), call, isX: false)
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
}
