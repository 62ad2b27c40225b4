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
    if options["data"] != nil {
      for index in arguments.indices { arguments[index] = try options.named(arguments[index]) }
    }
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
  static func unrolled(_ line: Line, _ axes: Axes) -> Line {
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
  static func places(_ value: Value, _ call: PlotCall, isX: Bool) throws(Raise) -> [Double] {
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

  static func mismatch(_ count: Int, _ shape: String) -> Raise {
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
}
