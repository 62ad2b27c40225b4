import Language
import TensorCore
import TextPlot

extension PlotFunctions {
  static func bars(_ call: PlotCall, isHorizontal: Bool) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.bar)
    let heights = try call.doubles(1)
    var bars = Bars(heights: heights, isHorizontal: isHorizontal)
    let given = try call.interpreter.iterableValues(call[0])
    if given.contains(where: isText) {
      for place in given { bars.names.append(try call.interpreter.string(place)) }
      bars.positions = bars.names.indices.map(Double.init)
    } else {
      bars.positions = try call.doubles(0)
    }
    if call.isGiven(2), let width = try call.doubles(2).first { bars.width = width }
    if call.isGiven(3) { bars.bottom = try call.doubles(3) }
    let places = max(bars.names.count, bars.positions.count)
    let parts = [("x", places), ("height", heights.count), ("y", max(1, bars.bottom.count))]
    // As Matplotlib names them: bars that lie have their widths first.
    let ordered = isHorizontal ? [("width", parts[1].1), ("y", places), ("x", parts[2].1)] : parts
    let count = try broadcast(isHorizontal ? ordered : parts)
    if places == 1, let place = bars.positions.first { bars.positions = [Double](repeating: place, count: count) }
    if heights.count == 1 { bars.heights = [Double](repeating: heights[0], count: count) }
    if try options.text("align") == "edge" {
      bars.positions = bars.positions.map { $0 + bars.width / 2 }
    }
    if let names = options["tick_label"] {
      bars.names = []
      for name in try call.interpreter.iterableValues(names) {
        bars.names.append(try call.interpreter.string(name))
      }
    }
    bars.label = try options.label()
    bars.color = try options.color()
    if let flag = options["log"], try call.interpreter.truth(flag) {
      if isHorizontal { call.axes.xScale = .log } else { call.axes.yScale = .log }
    }
    let place = call.add(.bars(bars))
    if let errors = options["yerr"], !isHorizontal {
      let values = try call.interpreter.doubles(errors)
      let spread = values.count == 1 ? [Double](repeating: values[0], count: count) : values
      _ = call.add(
        .errorBars(ErrorBars(x: bars.positions, y: bars.heights, below: spread, above: spread, color: "k", marker: "+")))
    }
    return PlotArtists.value("BarContainer", "matplotlib.container", [place], call.interpreter)
  }

  /// The common length of lists that are as long or of length 1; NumPy's error where there is none.
  private static func broadcast(_ parts: [(name: String, count: Int)]) throws(Raise) -> Int {
    guard let long = parts.first(where: { $0.count != 1 }) else { return 1 }
    for other in parts where other.count != 1 && other.count != long.count {
      throw .valueError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '\(long.name)' with shape (\(long.count),) and '\(other.name)' with shape (\(other.count),).")
    }
    return long.count
  }

  /// One data set, or a list of several, or a matrix with a column for each.
  static func dataSets(_ value: Value, _ call: PlotCall) throws(Raise) -> [[Double]] {
    if case .array(let tensor) = value {
      guard tensor.rank == 2 else { return [tensor.doubles] }
      let points = tensor.doubles
      let (rows, columns) = (tensor.shape[0], tensor.shape[1])
      return (0..<columns).map { column in (0..<rows).map { points[$0 * columns + column] } }
    }
    let items: [Value] =
      switch value {
      case .list(let list): list.items
      case .tuple(let tuple): tuple.items
      default: []
      }
    guard let first = items.first else { return [try call.interpreter.doubles(value)] }
    switch first {
    case .list, .tuple, .array:
      var sets: [[Double]] = []
      for item in items { sets.append(try call.interpreter.doubles(item)) }
      return sets
    default: return [try call.interpreter.doubles(value)]
    }
  }

  /// A pie's shares as lying bars: angles cannot be compared among signs.
  static func pie(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.pie)
    let sizes = try call.doubles(0)
    guard sizes.allSatisfy({ !($0 < 0) }) else {
      throw .valueError("Wedge sizes 'x' must be non negative values")
    }
    guard sizes.contains(where: { $0 != 0 }) || sizes.isEmpty else {
      throw .valueError("All wedge sizes are zero")
    }
    var names: [String] = []
    if call.isGiven(2) {
      for name in try call.interpreter.values(of: call[2]) { names.append(try call.interpreter.string(name)) }
      guard names.count == sizes.count else {
        throw .valueError("'labels' must be of length 'x', not \(names.count)")
      }
    }
    _ = try options.text("autopct")
    let total = sizes.filter(\.isFinite).reduce(0, +)
    let shares = sizes.map { total > 0 ? ($0 / total * 1000).rounded() / 10 : 0 }
    var bars = Bars(heights: shares, names: names, isHorizontal: true)
    if names.isEmpty { bars.names = sizes.indices.map { "\($0 + 1)" } }
    call.axes.note = "shares in percent; a pie is shown as bars"
    let drawn = call.add(.bars(bars), "Wedge", "matplotlib.patches")
    return .tuple(TupleObject([.list(ListObject([drawn])), .list(ListObject([]))]))
  }

  static func boxPlot(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.boxPlot)
    var names: [String] = []
    if let labels = options["labels"] ?? options["tick_labels"] {
      for label in try call.interpreter.iterableValues(labels) {
        names.append(try call.interpreter.string(label))
      }
    }
    return try boxes(call, names: names)
  }

  static func boxes(_ call: PlotCall, names: [String], isViolin: Bool = false) throws(Raise) -> Value {
    let groups = try dataSets(call[0], call)
    guard names.isEmpty || names.count == groups.count else {
      throw .valueError("Dimensions of labels and X must be compatible")
    }
    var plot = BoxPlot(groups: groups, names: names)
    plot.isViolin = isViolin
    _ = call.add(.boxPlot(plot))
    let parts = DictObject()
    let names = isViolin ? ["bodies", "cmaxes", "cmins", "cbars"] : ["whiskers", "caps", "boxes", "medians", "fliers", "means"]
    for name in names {
      try parts.set(.text(name), .list(ListObject([])), call.interpreter)
    }
    return .dict(parts)
  }
}
