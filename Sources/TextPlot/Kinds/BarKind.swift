extension Bars {
  /// The lower and upper end of a bar; bars start at 0 where no base is given.
  func span(_ index: Int) -> (from: Double, to: Double) {
    let base = index < bottom.count ? bottom[index] : bottom.count == 1 ? bottom[0] : 0
    return (base, base + heights[index])
  }

  /// How many bars have both a position and a height.
  var count: Int { min(positions.count, heights.count) }
}

extension Axes {
  /// Ticks with the names of the first bars that have some and stand, or lie.
  package func barNames(horizontal: Bool) -> TickList? {
    for case .bars(let bars) in artists where !bars.names.isEmpty && bars.isHorizontal == horizontal {
      let count = min(bars.names.count, bars.positions.count)
      return TickList(
        positions: Array(bars.positions.prefix(count)), labels: Array(bars.names.prefix(count)))
    }
    return nil
  }
}

extension PlotArea {
  /// Fills bars that stand or lie; side by side bars of other series stay apart by their positions.
  mutating func draw(_ bars: Bars, style: SeriesStyle, glyph: Character) {
    let half = abs(bars.width) / 2
    for index in 0..<bars.count {
      let middle = bars.positions[index]
      fill(
        from: middle - half, to: middle + half, span: bars.span(index), isLying: bars.isHorizontal,
        style: style, glyph: glyph)
    }
  }

  /// Fills the bins of a histogram as upright bars.
  mutating func draw(_ histogram: Histogram, style: SeriesStyle, glyph: Character) {
    for index in histogram.counts.indices {
      fill(
        from: histogram.edges[index], to: histogram.edges[index + 1], span: (0, histogram.counts[index]),
        isLying: false, style: style, glyph: glyph)
    }
  }

  /// Fills a bar between two places of one axis, from its base to its end along the other.
  private mutating func fill(
    from: Double, to: Double, span: (from: Double, to: Double), isLying: Bool, style: SeriesStyle,
    glyph: Character
  ) {
    let (across, along) = isLying ? (y, x) : (x, y)
    let places = (across.place(of: from), across.place(of: to))
    let last = across.cells - 1
    let (low, high) = (min(places.0, places.1), max(places.0, places.1))
    guard places.0.isFinite, places.1.isFinite, span.to.isFinite, span.to != span.from, high >= -0.5,
      low <= Double(last) + 0.5, let cells = PlotArea.cells(from: span.from, to: span.to, along: along)
    else { return }
    // The cells whose middles lie in the bar; its far edge belongs to the next one.
    var stop = (high - 1e-6).rounded(.up) - 1
    if !isLying, high > Double(last) - 0.001 { stop = Double(last) }
    let first = Numeric.index((low - 1e-6).rounded(.up), in: 0...last)
    for place in first...max(first, Numeric.index(stop, in: 0...last)) {
      for cell in cells {
        canvas.put(
          glyph, column: isLying ? cell : place, row: rows - 1 - (isLying ? place : cell), layer: .mark,
          series: style.index, color: style.color)
      }
    }
  }

  /// The cells along an axis that a bar covers; nil where it lies outside.
  ///
  /// A bar from 0 covers its foot, so that the least count shows; one on top of another begins above it.
  private static func cells(from base: Double, to end: Double, along axis: AxisScale) -> ClosedRange<Int>? {
    let isLog = axis.kind == .log
    let places = (
      axis.place(of: isLog && base <= 0 ? min(axis.lower, axis.upper) : base),
      axis.place(of: isLog && end <= 0 ? min(axis.lower, axis.upper) : end)
    )
    let last = axis.cells - 1
    guard places.0.isFinite, places.1.isFinite, max(places.0, places.1) >= -0.5,
      min(places.0, places.1) <= Double(last) + 0.5
    else { return nil }
    let foot = Numeric.index(places.0, in: 0...last)
    let head = Numeric.index(places.1, in: 0...last)
    if base == 0 || isLog && base <= 0 { return min(foot, head)...max(foot, head) }
    guard foot != head else { return nil }
    return foot < head ? (foot + 1)...head : head...(foot - 1)
  }
}
