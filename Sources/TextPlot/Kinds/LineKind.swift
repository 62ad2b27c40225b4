/// A line and what is known of it before it is drawn.
struct LinePlan {
  let line: Line
  let style: SeriesStyle
  let summary: LineSummary
  /// Whether its points stand far enough apart for a sign at each.
  let isSparse: Bool
  /// Whether columns show a mean and a range.
  let isNoisy: Bool
  /// How many lines share the picture.
  let isAlone: Bool

  init(_ line: Line, style: SeriesStyle, summary: LineSummary, columns: Int, isAlone: Bool) {
    self.line = line
    self.style = style
    self.summary = summary
    self.isAlone = isAlone
    isNoisy = line.style != .none && summary.isNoisy && summary.finiteCount > 2 * columns
    isSparse = line.style == .none || summary.finiteCount <= columns / 2
  }

  /// The sign of the line's points, or of the line itself where they stand close.
  var glyph: Character {
    isAlone && !style.isMarker && !isSparse ? "*" : style.glyph
  }

  /// The number shown at the line's right end, or nil where the line does not end there.
  var endValue: Double? {
    guard let last = summary.last, summary.finiteCount > 1, last.x == summary.xs.upper,
      line.style != .none
    else { return nil }
    return isNoisy ? summary.tailMean : last.y
  }
}

extension PlotArea {
  /// Draws a line by the density and the noise of its points.
  mutating func draw(_ plan: LinePlan) {
    if plan.isNoisy {
      drawNoisy(plan)
    } else if plan.isSparse {
      drawSparse(plan)
    } else {
      drawDense(plan)
    }
  }

  /// Signs at the points and dots between them.
  private mutating func drawSparse(_ plan: LinePlan) {
    let isDotted = canvas.charset != .ascii
    if plan.line.style != .none { drawSegments(plan, inSigns: false) }
    var number = 0
    forEachPoint(plan.line) { area, x, y in
      defer { number += 1 }
      guard number % plan.line.markEvery == 0 else { return }
      area.mark(
        plan.glyph, x: x, y: y, style: plan.style, layer: isDotted ? .text : .mark, covers: isDotted
      )
    }
  }

  private mutating func drawDense(_ plan: LinePlan) {
    // Where points jump about, joining millions of them would only fill the frame.
    if plan.summary.finiteCount > 200_000, !plan.summary.isRising {
      put(lastMarks(plan.line) { _ in 0 }, covers: false) { _ in
        (plan.glyph, plan.style)
      }
    } else {
      drawSegments(plan, inSigns: true)
    }
    if canvas.charset != .ascii, !plan.isAlone { drawReminders(plan) }
  }

  /// In dot charsets lines look alike, so each carries its sign here and there.
  private mutating func drawReminders(_ plan: LinePlan) {
    let spacing = 12
    var nextColumn = 2 + plan.style.index * 3 % spacing
    forEachPoint(plan.line) { area, x, y in
      guard let column = area.column(of: x), column >= nextColumn else { return }
      nextColumn = column + spacing
      area.mark(plan.glyph, x: x, y: y, style: plan.style, layer: .text, covers: true)
    }
  }

  mutating func drawSegments(_ plan: LinePlan, inSigns: Bool) {
    var previous: (x: Double, y: Double)?
    var held: (x: ClosedRange<Double>, y: ClosedRange<Double>)?
    let style = plan.style
    let tracer = tracer
    let (scaleX, scaleY) = (dotX, dotY)
    let inDots = inSigns || canvas.charset != .ascii
    let lineStyle = plan.line.style
    let unit = canvas.dotsPerCell.across
    var (step, lastX, lastY) = (-1, -1, -1)
    LineSummary.withPoints(plan.line) { xs, ys, count in
      for index in 0..<count {
        let point = (x: xs.map { $0[index] } ?? Double(index), y: ys[index])
        // Within one place nothing new would be drawn.
        if let held, held.x.contains(point.x), held.y.contains(point.y) {
          previous = point
          continue
        }
        guard scaleX.place(of: point.x).isFinite, scaleY.place(of: point.y).isFinite else {
          previous = nil
          held = nil
          continue
        }
        if let px = scaleX.cell(of: point.x), let py = scaleY.cell(of: point.y) {
          held = (scaleX.inner(ofCell: px), scaleY.inner(ofCell: py))
        } else {
          held = nil
        }
        tracer.visit(from: previous ?? point, to: point) { dx, dy in
          if lineStyle != .solid {
            // A place that two segments share counts once.
            if dx != lastX || dy != lastY { step += 1 }
            (lastX, lastY) = (dx, dy)
            guard lineStyle.isDrawn(step / unit) else { return }
          }
          if inDots {
            canvas.dot(x: dx, y: dy, glyph: plan.glyph, series: style.index, color: style.color)
          } else {
            canvas.put(
              ".", column: dx, row: dy, layer: .thin, series: style.index, color: style.color)
          }
        }
        previous = point
      }
    }
  }

  /// In each column the mean of its points, with dots from the least to the greatest.
  private mutating func drawNoisy(_ plan: LinePlan) {
    let bins = ColumnBins(plan.line, x: x, yKind: y.kind)
    for column in 0..<columns where bins.counts[column] > 0 {
      let top = nearestRow(of: bins.upper[column]) ?? 0
      let bottom = nearestRow(of: bins.lower[column]) ?? 0
      let isInside =
        bins.upper[column] >= min(y.lower, y.upper)
        && bins.lower[column] <= max(y.lower, y.upper)
      guard isInside else { continue }
      for row in min(top, bottom)...max(top, bottom) {
        canvas.put(
          ".", column: column, row: row, layer: .thin, series: plan.style.index,
          color: plan.style.color)
      }
      guard canvas.charset == .ascii, plan.line.style.isDrawn(column),
        let row = row(of: bins.means[column])
      else { continue }
      canvas.put(
        plan.glyph, column: column, row: row, layer: .mark, series: plan.style.index,
        color: plan.style.color)
    }
    guard canvas.charset != .ascii else { return }
    let filled = (0..<columns).filter { bins.counts[$0] > 0 }
    let means = Line(
      x: filled.map(xValue(column:)), y: filled.map { bins.means[$0] }, style: plan.line.style)
    let summary = LineSummary(means, xScale: x.kind, yScale: y.kind)
    let trend = LinePlan(
      means, style: plan.style, summary: summary, columns: 1, isAlone: plan.isAlone)
    drawDense(trend)
  }

  private mutating func forEachPoint(
    _ line: Line, _ body: (inout PlotArea, Double, Double) -> Void
  ) {
    LineSummary.withPoints(line) { x, y, count in
      for index in 0..<count {
        body(&self, x.map { $0[index] } ?? Double(index), y[index])
      }
    }
  }
}

extension LineStyle {
  /// Whether a cell of a line is drawn, counted from the line's start.
  func isDrawn(_ cell: Int) -> Bool {
    switch self {
    case .solid: true
    case .none: false
    case .dashed: cell % 6 < 4
    case .dotted: cell % 2 == 0
    case .dashDotted: cell % 7 < 4 || cell % 7 == 5
    }
  }
}
