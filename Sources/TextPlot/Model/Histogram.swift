/// Counts of values between edges.
package struct Histogram: Sendable {
  /// One more edge than there are counts, rising.
  package var edges: [Double]
  /// How many values lie between each edge and the next.
  package var counts: [Double]
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?
  /// How many finite values were counted or fell outside, with their mean and standard deviation.
  package var summary: Summary?
  /// How many values were NaN or infinite.
  package var skipped: Int

  /// What is told about the values beside the counts.
  package struct Summary: Sendable, Equatable {
    /// How many values are finite.
    package var count: Int
    /// Their mean.
    package var mean: Double
    /// Their standard deviation, divided by the count.
    package var deviation: Double
  }

  /// Takes counts that were made elsewhere.
  package init(
    edges: [Double], counts: [Double], label: String? = nil, color: String? = nil
  ) {
    self.edges = edges
    self.counts = Array(counts.prefix(max(0, edges.count - 1)))
    self.label = label
    self.color = color
    summary = nil
    skipped = 0
  }

  /// Counts `values` between edges that rise; the last bin holds its upper edge.
  package init(values: [Double], edges: [Double]) {
    self.edges = edges
    let finite = FiniteRange(values)
    skipped = finite.nanCount + finite.infiniteCount
    summary = Summary(values)
    counts = BinFinder(edges).counts(of: values)
    label = nil
    color = nil
  }

  /// The number of the bin that holds a value: the last edge that is not above it, found by halves.
  package static func bin(of value: Double, among edges: [Double]) -> Int {
    var low = 0
    var high = max(1, edges.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// Counts `values` in equal bins as `numpy.histogram` does: the last bin holds its upper edge.
  package init(
    values: [Double], bins: Int = 10, range: ClosedRange<Double>? = nil, label: String? = nil,
    color: String? = nil
  ) {
    edges = Histogram.equalEdges(values, bins: bins, range: range)
    let finite = FiniteRange(values)
    counts = BinFinder(edges).counts(of: values)
    self.label = label
    self.color = color
    skipped = finite.nanCount + finite.infiniteCount
    summary = Summary(values)
  }

  /// The edges of equal bins over a range, or over the finite values; one value alone gets a bin around it.
  package static func equalEdges(
    _ values: [Double], bins: Int = 10, range: ClosedRange<Double>? = nil
  ) -> [Double] {
    var limits = range ?? FiniteRange(values).range ?? 0...1
    if !(limits.upperBound - limits.lowerBound > 0) {
      limits = (limits.lowerBound - 0.5)...(limits.upperBound + 0.5)
    }
    let bins = min(100_000, max(1, bins))
    let span = limits.upperBound - limits.lowerBound
    // As `numpy.linspace` rounds; from both ends where a range of 1e308 would overflow.
    let step = span / Double(bins)
    return (0...bins).map { number in
      if number == bins { return limits.upperBound }
      return span.isFinite
        ? limits.lowerBound + Double(number) * step
        : Interpolation.between(limits, at: Double(number) / Double(bins))
    }
  }

  /// Counts of points in rectangles, a row for each bin of `y`; points outside are left out.
  package static func counts(
    x: [Double], y: [Double], xEdges: [Double], yEdges: [Double]
  ) -> PlotMatrix {
    let (across, up) = (BinFinder(xEdges), BinFinder(yEdges))
    var counts = [Double](repeating: 0, count: across.count * up.count)
    counts.withUnsafeMutableBufferPointer { counts in
      for index in 0..<min(x.count, y.count) {
        guard let column = across.bin(of: x[index]), let row = up.bin(of: y[index]) else { continue }
        counts[row * across.count + column] += 1
      }
    }
    return PlotMatrix(rows: up.count, columns: across.count, values: counts)
  }
}

/// Finds the bin of a value: the last edge that is not above it; the last bin holds its upper edge.
struct BinFinder {
  private let edges: [Double]
  private let first: Double
  private let last: Double
  /// Bins to a unit where all are equally wide; nil where halves must find them.
  private let density: Double?

  /// How many bins there are.
  var count: Int { max(0, edges.count - 1) }

  init(_ edges: [Double]) {
    self.edges = edges
    first = edges.first ?? 0
    last = edges.last ?? 0
    let width = (last - first) / Double(max(1, edges.count - 1))
    let start = first
    let isEven = edges.indices.allSatisfy { abs(edges[$0] - (start + Double($0) * width)) <= width * 1e-6 }
    density = isEven && width > 1e-290 && (1 / width).isFinite ? 1 / width : nil
  }

  /// The number of the bin, nil for a value outside.
  @inline(__always)
  func bin(of value: Double) -> Int? {
    guard value >= first, value <= last, edges.count > 1 else { return nil }
    guard let density else { return Histogram.bin(of: value, among: edges) }
    var bin = min(edges.count - 2, Int((value - first) * density))
    // The product may be one bin off at an edge; the edges themselves decide.
    if value < edges[bin], bin > 0 { bin -= 1 }
    if value >= edges[bin + 1], bin < edges.count - 2 { bin += 1 }
    return bin
  }

  /// How many values lie in each bin.
  func counts(of values: [Double]) -> [Double] {
    var counts = [Double](repeating: 0, count: count)
    guard count > 0 else { return counts }
    values.withUnsafeBufferPointer { values in
      counts.withUnsafeMutableBufferPointer { counts in
        for value in values {
          if let bin = bin(of: value) { counts[bin] += 1 }
        }
      }
    }
    return counts
  }
}

extension Histogram.Summary {
  /// Mean and standard deviation of the finite values, or nil where there is none.
  package init?(_ values: [Double]) {
    guard let first = values.first(where: \.isFinite) else { return nil }
    var summary = Histogram.Summary.about(first, values)
    // Far from the mean the difference of squares loses digits: once more, from the mean.
    if abs(summary.mean - first) > 100 * summary.deviation { summary = .about(summary.mean, values) }
    self = summary.deviation.isFinite && summary.mean.isFinite ? summary : .careful(values)
  }

  /// Sums of distances from a place and of their squares.
  private static func about(_ place: Double, _ values: [Double]) -> Histogram.Summary {
    var (count, sum, squares) = (0, 0.0, 0.0)
    values.withUnsafeBufferPointer { values in
      for value in values where value.isFinite {
        let distance = value - place
        count += 1
        sum += distance
        squares += distance * distance
      }
    }
    let mean = sum / Double(count)
    let variance = max(0, squares / Double(count) - mean * mean)
    return Histogram.Summary(count: count, mean: place + mean, deviation: variance.squareRoot())
  }

  /// Welford's recurrence: no sum of squares that could overflow.
  private static func careful(_ values: [Double]) -> Histogram.Summary {
    var (count, mean, squares) = (0, 0.0, 0.0)
    for value in values where value.isFinite {
      count += 1
      let step = value - mean
      mean += step / Double(count)
      squares += step * (value - mean)
    }
    return Histogram.Summary(
      count: count, mean: mean, deviation: (squares / Double(max(1, count))).squareRoot())
  }
}
