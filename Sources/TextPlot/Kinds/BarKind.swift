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
  /// Fills upright bars; side by side bars of other series stay apart by their positions.
  mutating func draw(_ bars: Bars, style: SeriesStyle, glyph: Character) {
    for index in 0..<bars.count {
      let (from, to) = bars.span(index)
      let middle = bars.positions[index]
      let half = abs(bars.width) / 2
      if bars.isHorizontal {
        fillLying(
          from: middle - half, to: middle + half, base: from, end: to, style: style, glyph: glyph)
        continue
      }
      fill(
        from: middle - half, to: middle + half, base: from, end: to, style: style, glyph: glyph)
    }
  }

  /// Fills the bins of a histogram as upright bars.
  mutating func draw(_ histogram: Histogram, style: SeriesStyle, glyph: Character) {
    for index in histogram.counts.indices {
      fill(
        from: histogram.edges[index], to: histogram.edges[index + 1], base: 0,
        end: histogram.counts[index], style: style, glyph: glyph)
    }
  }

  /// Fills a bar that lies: at least one row, as far as its end reaches.
  private mutating func fillLying(
    from: Double, to: Double, base: Double, end: Double, style: SeriesStyle, glyph: Character
  ) {
    let places = (y.place(of: from), y.place(of: to))
    guard places.0.isFinite, places.1.isFinite, end.isFinite, end != base else { return }
    guard max(places.0, places.1) >= -0.5, min(places.0, places.1) <= Double(rows) - 0.5 else {
      return
    }
    let low = Numeric.index((min(places.0, places.1) - 1e-6).rounded(.up), in: 0...(rows - 1))
    let high = max(
      low, Numeric.index((max(places.0, places.1) - 1e-6).rounded(.up) - 1, in: 0...(rows - 1)))
    guard let cells = PlotArea.cells(from: base, to: end, along: x) else { return }
    for row in low...high {
      for column in cells {
        canvas.put(
          glyph, column: column, row: rows - 1 - row, layer: .mark, series: style.index,
          color: style.color)
      }
    }
  }

  private mutating func fill(
    from: Double, to: Double, base: Double, end: Double, style: SeriesStyle, glyph: Character
  ) {
    let places = (x.place(of: from), x.place(of: to))
    guard places.0.isFinite, places.1.isFinite, end.isFinite, end != base else { return }
    guard max(places.0, places.1) >= -0.5, min(places.0, places.1) <= Double(columns) - 0.5 else {
      return
    }
    // The cells whose middles lie in the bar; its right edge belongs to the next one.
    let start = (min(places.0, places.1) - 1e-6).rounded(.up)
    var stop = (max(places.0, places.1) - 1e-6).rounded(.up) - 1
    if max(places.0, places.1) > Double(columns) - 1.001 { stop = Double(columns - 1) }
    let first = Numeric.index(start, in: 0...(columns - 1))
    let last = max(first, Numeric.index(stop, in: 0...(columns - 1)))
    guard let cells = PlotArea.cells(from: base, to: end, along: y) else { return }
    for column in first...last {
      for row in cells {
        canvas.put(
          glyph, column: column, row: rows - 1 - row, layer: .mark, series: style.index, color: style.color)
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
