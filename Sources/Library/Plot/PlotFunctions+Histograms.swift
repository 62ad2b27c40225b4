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
        PlotClasses.member("silent_list", call.interpreter),
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
    let values = sets.count == 1 ? sets[0] : sets.flatMap { $0 }
    if limits == nil, !isEdges(bins) { try checkFinite(values, call.interpreter) }
    switch bins {
    case .none, .undefined: return Histogram.equalEdges(values, range: limits)
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
    if isEdges(bins) { return try checked(call.interpreter.doubles(bins)) }
    if case .float = bins { throw .typeError("`bins` must be an integer, a string, or an array") }
    let count = try call.interpreter.index(bins)
    guard count > 0 else { throw .valueError("`bins` must be positive, when an integer") }
    return Histogram.equalEdges(values, bins: count, range: limits)
  }

  /// Whether bins are given by their edges.
  private static func isEdges(_ bins: Value) -> Bool {
    switch bins {
    case .list, .tuple, .range: true
    case .array(let tensor): tensor.rank > 0
    default: false
    }
  }

  /// NumPy's errors for values between whose ends no equal bins lie.
  private static func checkFinite(_ values: [Double], _ interpreter: Interpreter) throws(Raise) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where !value.isNaN {
      if value < low { low = value }
      if value > high { high = value }
    }
    guard !values.isEmpty else { return }
    guard low <= high else { throw .valueError("autodetected range of [nan, nan] is not finite") }
    guard low.isFinite, high.isFinite else {
      let ends = try [low, high].map { end throws(Raise) in try interpreter.representation(.float(end)) }
      throw .valueError("supplied range of [\(ends[0]), \(ends[1])] is not finite")
    }
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
    if let drawn = try plainHistogram2D(call, options) { return drawn }
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
    return .tuple(TupleObject(parts + [try addMesh(image, options, call)]))
  }

  /// Counts in equal bins between the least and the greatest values, made in one pass; nil for anything else.
  private static func plainHistogram2D(_ call: PlotCall, _ options: PlotOptions) throws(Raise) -> Value? {
    var bins = 10
    switch call[2] {
    case .none, .undefined: break
    case .int(let count) where count > 0 && count <= 2000: bins = count
    default: return nil
    }
    guard !call.isGiven(3), options.names.allSatisfy({ ["cmap", "alpha", "label"].contains($0) }) else { return nil }
    let (x, y) = (try call.doubles(0), try call.doubles(1))
    guard x.count == y.count, !x.isEmpty, x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { return nil }
    let (xs, ys) = (Histogram.equalEdges(x, bins: bins), Histogram.equalEdges(y, bins: bins))
    let counts = Histogram.counts(x: x, y: y, xEdges: xs, yEdges: ys)
    let turned = (0..<bins).flatMap { column in (0..<bins).map { counts[row: $0, column: column] } }
    let parts = try [(turned, Shape(bins, bins)), (xs, Shape(bins + 1)), (ys, Shape(bins + 1))].map {
      part throws(Raise) -> Value in
      .array(try engine { () throws(TensorError) in try Tensor(doubles: part.0, shape: part.1) })
    }
    var image = Image(counts)
    image.extent = ImageExtent(left: xs[0], right: xs[bins], bottom: ys[0], top: ys[bins])
    return .tuple(TupleObject(parts + [try addMesh(image, options, call)]))
  }

  /// Draws counts over a plane.
  private static func addMesh(_ mesh: Image, _ options: PlotOptions, _ call: PlotCall) throws(Raise) -> Value {
    var image = mesh
    image.startsAtBottom = true
    image.colorMap = try options.colorMap()
    call.axes.aspect = .free
    return call.add(.image(image), "QuadMesh", "matplotlib.collections")
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
    let across = Histogram.equalEdges(finite.map { x[$0] }, bins: count)
    let up = Histogram.equalEdges(finite.map { y[$0] }, bins: max(1, count * 2 / 3))
    var image = Image(Histogram.counts(x: x, y: y, xEdges: across, yEdges: up))
    if let left = across.first, let right = across.last, let bottom = up.first, let top = up.last {
      image.extent = ImageExtent(left: left, right: right, bottom: bottom, top: top)
    }
    image.startsAtBottom = true
    image.colorMap = try options.colorMap()
    call.axes.aspect = .free
    return call.add(.image(image), "PolyCollection", "matplotlib.collections")
  }
}
