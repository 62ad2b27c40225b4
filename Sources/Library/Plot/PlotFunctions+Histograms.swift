import Language
import TensorCore
import TextPlot

extension PlotFunctions {
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
    let kind = try options.text("histtype") ?? "bar"
    guard ["bar", "barstacked", "step", "stepfilled"].contains(kind) else {
      throw .valueError(
        "'\(kind)' is not a valid value for histtype. Supported values are 'bar', 'barstacked', 'step', 'stepfilled'")
    }
    let asked = try options["stacked"].map { value throws(Raise) in try call.interpreter.truth(value) } ?? false
    let isStacked = asked || kind == "barstacked"
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
      histogram.color = try color(options["color"], of: index, call)
      if histogram.color == nil { histogram.color = try options.color() }
      let below = isStacked ? counts.last ?? [] : []
      counts.append(zip(histogram.counts, below + [Double](repeating: 0, count: histogram.counts.count)).map { $0 + $1 })
      let isLying = try options.text("orientation") == "horizontal"
      if isLying || !below.isEmpty {
        let middles = histogram.counts.indices.map { (edges[$0] + edges[$0 + 1]) / 2 }
        var bars = Bars(
          positions: middles, heights: histogram.counts, width: edges[1] - edges[0], bottom: below,
          isHorizontal: isLying)
        bars.label = histogram.label
        bars.color = histogram.color
        parts.append(call.add(.bars(bars)))
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
    let isOutline = kind.hasPrefix("step")
    let drawn = parts.map { part in
      guard isOutline else { return PlotArtists.value("BarContainer", "matplotlib.container", [part], call.interpreter) }
      AxesState.of(call.axes).classes[part.index] = "Polygon"
      return .list(ListObject([PlotArtists.value("Polygon", "matplotlib.patches", [part], call.interpreter)]))
    }
    let containers =
      drawn.count == 1
      ? drawn[0]
      : try call.interpreter.call(
        AxesArray.member("silent_list", call.interpreter),
        [.text(isOutline ? "List[Polygon]" : "BarContainer"), .list(ListObject(drawn))])
    return .tuple(TupleObject([table, try array(edges, Shape(edges.count)), containers]))
  }

  /// The colour of one of several data sets, where a list gives one for each.
  private static func color(_ value: Value?, of index: Int, _ call: PlotCall) throws(Raise) -> String? {
    guard case .list(let list)? = value, index < list.items.count else { return nil }
    return try PlotOptions.color(list.items[index], call.interpreter)
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
    if case .float = bins { throw .typeError("`bins` must be an integer, a string, or an array") }
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

  /// `hexbin`: counts in rectangles, which stand in for hexagons.
  static func hexagons(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(5, PlotKeywords.hexagons)
    let (x, y) = (try call.doubles(0), try call.doubles(1))
    guard x.count == y.count else {
      throw .valueError("operands could not be broadcast together with shapes (\(x.count),) (\(y.count),) ")
    }
    var count = 30
    if call.isGiven(3) { count = try Int(max(1, min(60, call.interpreter.doubles(call[3]).first ?? 30))) }
    let finite = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    let across = Histogram(values: finite.map { x[$0] }, bins: count)
    let up = Histogram(values: finite.map { y[$0] }, bins: max(1, count * 2 / 3))
    var counts = [Double](repeating: 0, count: across.counts.count * up.counts.count)
    for index in finite {
      let column = Histogram.bin(of: x[index], among: across.edges)
      let row = Histogram.bin(of: y[index], among: up.edges)
      counts[row * across.counts.count + column] += 1
    }
    var image = Image(PlotMatrix(rows: up.counts.count, columns: across.counts.count, values: counts))
    if let left = across.edges.first, let right = across.edges.last, let bottom = up.edges.first,
      let top = up.edges.last
    {
      image.extent = ImageExtent(left: left, right: right, bottom: bottom, top: top)
    }
    image.startsAtBottom = true
    image.colorMap = try options.colorMap()
    call.axes.aspect = .free
    return call.add(.image(image), "PolyCollection", "matplotlib.collections")
  }
}
