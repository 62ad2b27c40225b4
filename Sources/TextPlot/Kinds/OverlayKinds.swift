extension PlotArea {
  /// Marks the ticks' places through the frame, so sparsely that the data stand out.
  mutating func drawGrid(x positions: [Double], y levels: [Double]) {
    let signs: (across: Character, down: Character) =
      switch canvas.charset {
      case .ascii: ("'", "'")
      case .blocks: ("·", "·")
      case .braille: ("⠂", "⠂")
      }
    let ticks = positions.compactMap(column(of:))
    for row in levels.compactMap(row(of:)) {
      for column in stride(from: 1, to: columns, by: 3) {
        canvas.put(signs.across, column: column, row: row, layer: .grid)
      }
    }
    // The axes themselves stand at the first column and below the last row.
    for column in ticks where column > 0 {
      for row in 0..<rows { canvas.put(signs.down, column: column, row: row, layer: .grid) }
    }
  }

  mutating func draw(_ area: FillBetween, glyph: Character, color: PlotColor?) {
    let count = min(area.x.count, area.lower.count, area.upper.count)
    guard count > 0 else { return }
    let order = (0..<count).filter { area.x[$0].isFinite }.sorted { area.x[$0] < area.x[$1] }
    var next = 0
    for column in 0..<columns {
      let value = xValue(column: column)
      while next < order.count, area.x[order[next]] < value { next += 1 }
      guard next < order.count else { break }
      let right = order[next]
      let left = next > 0 ? order[next - 1] : right
      let span = area.x[right] - area.x[left]
      let isOutside = next == 0 && x.cell(of: area.x[right]) != column
      guard !isOutside else { continue }
      let part = span > 0 ? (value - area.x[left]) / span : 0
      let ends = (
        Interpolation.between(area.lower[left], area.lower[right], at: part),
        Interpolation.between(area.upper[left], area.upper[right], at: part)
      )
      guard max(ends.0, ends.1) >= min(y.lower, y.upper),
        min(ends.0, ends.1) <= max(y.lower, y.upper),
        let one = nearestRow(of: ends.0), let other = nearestRow(of: ends.1)
      else { continue }
      for row in min(one, other)...max(one, other) {
        canvas.put(glyph, column: column, row: row, layer: .fill, color: color)
      }
    }
  }

  /// Fills the cells whose middles lie in a band, and at least the one nearest to it.
  mutating func draw(_ band: Band) {
    let axis = band.isHorizontal ? y : x
    let places = [axis.place(of: band.from), axis.place(of: band.to)].sorted()
    let last = axis.cells - 1
    guard places[0].isFinite, places[1].isFinite, places[1] >= -0.5, places[0] <= Double(last) + 0.5 else { return }
    let first = Numeric.index(places[0], in: 0...last)
    for place in first...max(first, Numeric.index(places[1], in: 0...last)) {
      for across in 0..<(band.isHorizontal ? columns : rows) {
        canvas.put(
          ":", column: band.isHorizontal ? across : place, row: band.isHorizontal ? rows - 1 - place : across,
          layer: .fill, color: band.color.flatMap(PlotColor.init))
      }
    }
  }

  mutating func drawHorizontal(_ rule: RuleLine) {
    guard let row = row(of: rule.position) else { return }
    for column in 0..<columns where rule.shows(column) {
      canvas.put("-", column: column, row: row, layer: .rule, color: rule.plotColor)
    }
  }

  mutating func drawVertical(_ rule: RuleLine) {
    guard let column = column(of: rule.position) else { return }
    for row in 0..<rows where rule.style == .solid || row % 2 == 0 {
      canvas.put("|", column: column, row: row, layer: .rule, color: rule.plotColor)
    }
  }

  mutating func draw(_ mark: TextMark) {
    guard let column = column(of: mark.x), let row = row(of: mark.y) else { return }
    // Words that would run over the right edge move left as far as they can.
    let width = DisplayWidth.of(mark.text)
    let start =
      switch mark.alignment {
      case .left: column
      case .center: column - width / 2
      case .right: column - width + 1
      }
    if let target = mark.target { point(from: (mark.x, mark.y), to: target) }
    canvas.write(
      mark.text, column: max(0, min(start, columns - width)), row: row,
      color: mark.color.flatMap(PlotColor.init))
  }

  /// Dots from words to the place that they are about, whose own sign stays.
  private mutating func point(from start: (Double, Double), to end: (Double, Double)) {
    guard let column = column(of: end.0), let row = row(of: end.1) else { return }
    let raster = canvas.dotsPerCell
    tracer.visit(from: (x: start.0, y: start.1), to: (x: end.0, y: end.1)) { dx, dy in
      let place = (dx / raster.across, dy / raster.down)
      guard place != (column, row) else { return }
      canvas.put(".", column: place.0, row: place.1, layer: .thin)
    }
  }

  mutating func draw(_ bars: ErrorBars, style: SeriesStyle) {
    if bars.style != .none {
      let line = Line(x: bars.x, y: bars.y, style: bars.style)
      let summary = LineSummary(line, xScale: x.kind, yScale: y.kind)
      drawSegments(
        LinePlan(line, style: style, summary: summary, columns: columns, isAlone: false),
        inSigns: false)
    }
    for index in 0..<min(bars.x.count, bars.y.count) {
      let middle = bars.y[index]
      guard middle.isFinite, let column = column(of: bars.x[index]) else { continue }
      let below = index < bars.below.count ? bars.below[index] : 0
      let above = index < bars.above.count ? bars.above[index] : 0
      if let low = nearestRow(of: middle - below), let high = nearestRow(of: middle + above) {
        for row in min(low, high)...max(low, high) {
          canvas.put(
            "|", column: column, row: row, layer: .thin, series: style.index, color: style.color)
        }
      }
      mark(style.glyph, x: bars.x[index], y: middle, style: style)
    }
  }
}

extension RuleLine {
  var plotColor: PlotColor? { color.flatMap(PlotColor.init) }

  /// Whether a cell of the rule is drawn in its style.
  fileprivate func shows(_ column: Int) -> Bool {
    switch style {
    case .solid, .none: true
    case .dashed: column % 3 != 2
    case .dotted: column % 2 == 0
    case .dashDotted: column % 4 != 3
    }
  }
}
