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
    var counts = [Double](repeating: 0, count: max(0, edges.count - 1))
    if let first = edges.first, let last = edges.last, edges.count > 1 {
      for value in values where value >= first && value <= last {
        counts[Histogram.bin(of: value, among: edges)] += 1
      }
    }
    self.counts = counts
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
    let finite = FiniteRange(values)
    var limits = range ?? finite.range ?? 0...1
    if !(limits.upperBound - limits.lowerBound > 0) {
      limits = (limits.lowerBound - 0.5)...(limits.upperBound + 0.5)
    }
    let bins = min(100_000, max(1, bins))
    // Interpolated from both ends so that a range of 1e308 does not overflow.
    edges = (0...bins).map { Interpolation.between(limits, at: Double($0) / Double(bins)) }
    counts = Histogram.count(values, edges: edges, limits: limits)
    self.label = label
    self.color = color
    skipped = finite.nanCount + finite.infiniteCount
    summary = Summary(values)
  }

  private static func count(
    _ values: [Double], edges: [Double], limits: ClosedRange<Double>
  ) -> [Double] {
    let bins = edges.count - 1
    var counts = [Double](repeating: 0, count: bins)
    let halfSpan = limits.upperBound / 2 - limits.lowerBound / 2
    guard halfSpan > 0 else { return counts }
    for value in values where limits.contains(value) {
      let fraction = (value / 2 - limits.lowerBound / 2) / halfSpan
      var bin = min(bins - 1, max(0, Int(fraction * Double(bins))))
      // The division may be one bin off at an edge; the edges themselves decide.
      if value < edges[bin], bin > 0 { bin -= 1 }
      if value >= edges[bin + 1], bin < bins - 1 { bin += 1 }
      counts[bin] += 1
    }
    return counts
  }
}

extension Histogram.Summary {
  /// Mean and standard deviation of the finite values, or nil where there is none.
  package init?(_ values: [Double]) {
    var count = 0
    var mean = 0.0
    var squares = 0.0
    // Welford's recurrence: no sum of squares that could overflow or cancel.
    for value in values where value.isFinite {
      count += 1
      let step = value - mean
      mean += step / Double(count)
      squares += step * (value - mean)
    }
    guard count > 0 else { return nil }
    self.init(
      count: count, mean: mean, deviation: (squares / Double(count)).squareRoot())
  }
}
