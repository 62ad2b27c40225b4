import Language
import TensorCore
import TextPlot

extension PlotFunctions {
  static func bars(_ call: PlotCall, isHorizontal: Bool) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.bar)
    let heights = try call.doubles(1)
    var bars = Bars(heights: heights, isHorizontal: isHorizontal)
    let places = try call.interpreter.iterableValues(call[0])
    if places.contains(where: isText) {
      for place in places { bars.names.append(try call.interpreter.string(place)) }
      bars.positions = bars.names.indices.map(Double.init)
    } else {
      bars.positions = try call.doubles(0)
    }
    let count = max(bars.names.count, bars.positions.count)
    guard heights.count == count || heights.count == 1 else {
      let names = isHorizontal ? ("y", "width") : ("x", "height")
      throw .valueError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '\(names.0)' with shape (\(count),) and '\(names.1)' with shape (\(heights.count),).")
    }
    if heights.count == 1 { bars.heights = [Double](repeating: heights[0], count: count) }
    if call.isGiven(2), let width = try call.doubles(2).first { bars.width = width }
    if call.isGiven(3) { bars.bottom = try call.doubles(3) }
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

  /// One data set, or a list of several, or a matrix with a column for each.
  private static func dataSets(_ value: Value, _ call: PlotCall) throws(Raise) -> [[Double]] {
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

  static func histogram(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(3, PlotKeywords.histogram)
    let sets = try dataSets(call[0], call)
    let edges = try edges(sets, bins: call[1], range: call[2], call)
    var names: [String?] = []
    if let labels = options["label"], !isText(labels) {
      for name in try call.interpreter.values(of: labels) { names.append(try call.interpreter.string(name)) }
    } else {
      names = [try options.label()]
    }
    let isDensity = try options["density"].map { value throws(Raise) in try call.interpreter.truth(value) } ?? false
    let isCumulative =
      try options["cumulative"].map { value throws(Raise) in try call.interpreter.truth(value) } ?? false
    let weights = try options["weights"].map { value throws(Raise) in try call.interpreter.tensor(from: value) }
    var parts: [DrawnArtist] = []
    var counts: [[Double]] = []
    for (index, values) in sets.enumerated() {
      var histogram = Histogram(values: values, edges: edges)
      if let weights, weights.count == values.count {
        let parts = try engine { () throws(TensorError) in
          try Tensor(doubles: values, shape: Shape(values.count)).histogram(
            edges: Tensor(doubles: edges, shape: Shape(edges.count)), weights: weights.raveled(), density: false)
        }
        histogram.counts = parts.counts.doubles
      }
      if isDensity {
        let total = histogram.counts.reduce(0, +)
        histogram.counts = histogram.counts.indices.map {
          total > 0 ? histogram.counts[$0] / total / (edges[$0 + 1] - edges[$0]) : 0
        }
      }
      if isCumulative {
        var sum = 0.0
        histogram.counts = histogram.counts.indices.map {
          sum += histogram.counts[$0] * (isDensity ? edges[$0 + 1] - edges[$0] : 1)
          return sum
        }
      }
      histogram.label = (index < names.count ? names[index] : nil).map(MathText.plain)
      histogram.color = try options.color()
      counts.append(histogram.counts)
      if try options.text("orientation") == "horizontal" {
        let middles = histogram.counts.indices.map { (edges[$0] + edges[$0 + 1]) / 2 }
        var lying = Bars(
          positions: middles, heights: histogram.counts, width: edges[1] - edges[0], isHorizontal: true)
        lying.label = histogram.label
        parts.append(call.add(.bars(lying)))
      } else {
        parts.append(call.add(.histogram(histogram)))
      }
    }
    if let flag = options["log"], try call.interpreter.truth(flag) { call.axes.yScale = .log }
    func array(_ values: [Double], _ shape: Shape) throws(Raise) -> Value {
      .array(try engine { () throws(TensorError) in try Tensor(doubles: values, shape: shape) })
    }
    let flat = counts.flatMap { $0 }
    let table = try array(flat, counts.count == 1 ? Shape(flat.count) : Shape(counts.count, edges.count - 1))
    let drawn = parts.map {
      PlotArtists.value("BarContainer", "matplotlib.container", [$0], call.interpreter)
    }
    return .tuple(
      TupleObject([
        table, try array(edges, Shape(edges.count)), drawn.count == 1 ? drawn[0] : .list(ListObject(drawn)),
      ]))
  }

  private static func edges(
    _ sets: [[Double]], bins: Value, range: Value, _ call: PlotCall
  ) throws(Raise) -> [Double] {
    var limits: ClosedRange<Double>?
    if case .none = range {} else if case .undefined = range {} else {
      let ends = try call.interpreter.doubles(range)
      guard ends.count == 2, ends[0] <= ends[1] else {
        throw .valueError("max must be larger than min in range parameter.")
      }
      guard ends.allSatisfy(\.isFinite) else {
        throw .valueError("supplied range of [\(ends[0]), \(ends[1])] is not finite")
      }
      limits = ends[0]...ends[1]
    }
    let values = sets.flatMap { $0 }
    switch bins {
    case .none, .undefined: return Histogram(values: values, range: limits).edges
    case .string(let name):
      guard ["auto", "fd", "doane", "scott", "stone", "rice", "sturges", "sqrt"].contains(name.text) else {
        throw .valueError("'\(name.text)' is not a valid estimator for `bins`")
      }
      let numpy = try call.interpreter.importModule("numpy")
      let function = try call.interpreter.attribute(
        .module(numpy), call.interpreter.symbols.intern("histogram_bin_edges"))
      let data = try engine { () throws(TensorError) in
        try Tensor(doubles: values.filter(\.isFinite), shape: Shape(values.count { $0.isFinite }))
      }
      return try call.interpreter.doubles(call.interpreter.call(function, [.array(data), bins]))
    default: break
    }
    if case .array(let tensor) = bins, tensor.rank > 0 { return try checked(tensor.doubles) }
    if case .list = bins { return try checked(call.interpreter.doubles(bins)) }
    if case .tuple = bins { return try checked(call.interpreter.doubles(bins)) }
    if case .range = bins { return try checked(call.interpreter.doubles(bins)) }
    let count = try call.interpreter.index(bins)
    guard count > 0 else { throw .valueError("`bins` must be positive, when an integer") }
    return Histogram(values: values, bins: count, range: limits).edges
  }

  private static func checked(_ edges: [Double]) throws(Raise) -> [Double] {
    guard edges.count > 1 else { throw .valueError("`bins` must have at least two edges") }
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw .valueError("`bins` must increase monotonically, when an array")
    }
    return edges
  }

  static func histogram2D(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.histogram2D)
    let numpy = try call.interpreter.importModule("numpy")
    let function = try call.interpreter.attribute(
      .module(numpy), call.interpreter.symbols.intern("histogram2d"))
    let bins: Value = call.isGiven(2) ? call[2] : .int(10)
    let parts = try call.interpreter.values(of: call.interpreter.call(function, [call[0], call[1], bins]))
    guard parts.count == 3 else { throw .valueError("x and y must have the same length.") }
    let counts = try call.interpreter.tensor(from: parts[0])
    let xs = try call.interpreter.doubles(parts[1])
    let ys = try call.interpreter.doubles(parts[2])
    let turned = try engine { () throws(TensorError) in try counts.transposed() }
    var image = Image(PlotMatrix(rows: turned.shape[0], columns: turned.shape[1], values: turned.doubles))
    if let left = xs.first, let right = xs.last, let bottom = ys.first, let top = ys.last {
      image.extent = ImageExtent(left: left, right: right, bottom: bottom, top: top)
    }
    image.startsAtBottom = true
    image.colorMap = try options.colorMap()
    call.axes.aspect = .free
    let drawn = call.add(.image(image), "QuadMesh", "matplotlib.collections")
    return .tuple(TupleObject(parts + [drawn]))
  }

  /// A pie's shares as lying bars: angles cannot be compared among signs.
  static func pie(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.pie)
    let sizes = try call.doubles(0)
    guard sizes.allSatisfy({ !($0 < 0) }) else {
      throw .valueError("Wedge sizes 'x' must be non negative values")
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

  static func boxes(_ call: PlotCall, names: [String]) throws(Raise) -> Value {
    let groups = try dataSets(call[0], call)
    guard names.isEmpty || names.count == groups.count else {
      throw .valueError("Dimensions of labels and X must be compatible")
    }
    _ = call.add(.boxPlot(BoxPlot(groups: groups, names: names)))
    let parts = DictObject()
    for name in ["whiskers", "caps", "boxes", "medians", "fliers", "means"] {
      try parts.set(.text(name), .list(ListObject([])), call.interpreter)
    }
    return .dict(parts)
  }
}
