extension DrawingPanel {
  func draw(_ line: Line, _ color: String, _ drawing: inout Drawing) {
    let runs = runs(line)
    if line.style != .none {
      drawing.path(
        runs.flatMap(clipped), color: color, width: line.width, dashes: line.style.dashes)
    }
    let points = runs.joined().count
    guard line.marker != nil || points == 1 || line.style == .none, points <= 20_000 else { return }
    let shape = MarkerShape(line.marker)
    for (number, point) in runs.joined().enumerated() where number % line.markEvery == 0 {
      guard isInside(x: point.0), isInside(y: point.1) else { continue }
      drawing.marker(shape, point.0, point.1, radius: 3, fill: color)
    }
  }

  /// The parts of a line that lie in the frame, after Liang and Barsky.
  private func clipped(_ run: [(Double, Double)]) -> [[(Double, Double)]] {
    var pieces: [[(Double, Double)]] = []
    var piece: [(Double, Double)] = []
    for (a, b) in zip(run, run.dropFirst()) {
      let way = (b.0 - a.0, b.1 - a.1)
      var (enter, leave) = (0.0, 1.0)
      for (from, step, low, high) in [
        (a.0, way.0, frame.left, frame.left + frame.width),
        (a.1, way.1, frame.top, frame.top + frame.height),
      ] {
        if step == 0 {
          if from < low || from > high { leave = -1 }
        } else {
          enter = max(enter, min((low - from) / step, (high - from) / step))
          leave = min(leave, max((low - from) / step, (high - from) / step))
        }
      }
      guard enter <= leave else {
        if piece.count > 1 { pieces.append(piece) }
        piece = []
        continue
      }
      if piece.isEmpty || enter > 0 {
        if piece.count > 1 { pieces.append(piece) }
        piece = [(a.0 + way.0 * enter, a.1 + way.1 * enter)]
      }
      piece.append((a.0 + way.0 * leave, a.1 + way.1 * leave))
    }
    if piece.count > 1 { pieces.append(piece) }
    return pieces
  }

  func draw(_ scatter: Scatter, _ styles: [SeriesStyle], _ drawing: inout Drawing) {
    let plan = ScatterPlan(scatter, styles: styles, number: nil)
    let count = min(scatter.x.count, scatter.y.count)
    // More circles than this would only lie on each other.
    let stride = max(1, count / 20_000)
    for point in Swift.stride(from: 0, to: count, by: stride) {
      guard let px = pixel(x: scatter.x[point]), let py = pixel(y: scatter.y[point]),
        isInside(x: px),
        isInside(y: py)
      else { continue }
      var fill = styles[plan.styleIndex(point)].color.hex
      if let range = plan.shadedRange, let values = scatter.values, point < values.count {
        fill = ColorMap.color(Ramp.fraction(values[point], in: range), map: scatter.colorMap)
      }
      drawing.marker(
        MarkerShape(scatter.marker), px, py, radius: scatter.radius, fill: fill)
    }
  }

  func draw(_ bars: Bars, _ color: String, _ drawing: inout Drawing) {
    for index in 0..<bars.count {
      let half = abs(bars.width) / 2
      let span = bars.span(index)
      let (low, high) = (bars.positions[index] - half, bars.positions[index] + half)
      if bars.isHorizontal {
        box(span.from, span.to, low, high, color, &drawing)
      } else {
        box(low, high, span.from, span.to, color, &drawing)
      }
    }
  }

  /// A filled rectangle between values, cut to the frame.
  func box(
    _ x0: Double, _ x1: Double, _ y0: Double, _ y1: Double, _ color: String,
    _ drawing: inout Drawing
  ) {
    guard y1.isFinite, let left = heldPixel(x: x0), let right = heldPixel(x: x1),
      let from = heldPixel(y: y0) ?? heldPixel(y: yFloor), let to = heldPixel(y: y1)
    else { return }
    drawing.rectangle(
      min(left, right), min(from, to), abs(right - left), abs(to - from), fill: color, opacity: 0.8,
      stroke: "#fff")
  }

  func draw(_ bars: ErrorBars, _ color: String, _ drawing: inout Drawing) {
    if bars.style != .none {
      draw(Line(x: bars.x, y: bars.y, style: bars.style), color, &drawing)
    }
    for index in 0..<min(bars.x.count, bars.y.count) {
      guard let px = pixel(x: bars.x[index]), let py = pixel(y: bars.y[index]), isInside(x: px)
      else {
        continue
      }
      let below = index < bars.below.count ? bars.below[index] : 0
      let above = index < bars.above.count ? bars.above[index] : 0
      if let low = heldPixel(y: bars.y[index] - below),
        let high = heldPixel(y: bars.y[index] + above)
      {
        drawing.line(px, low, px, high, color: color)
      }
      if isInside(y: py), bars.marker != nil || bars.style == .none {
        drawing.marker(MarkerShape(bars.marker), px, py, radius: 3, fill: color)
      }
    }
  }

  func draw(_ area: FillBetween, _ drawing: inout Drawing) {
    let count = min(area.x.count, area.lower.count, area.upper.count)
    var outline: [(Double, Double)] = []
    for index in 0..<count {
      if let px = heldPixel(x: area.x[index]), let py = heldPixel(y: area.upper[index]) {
        outline.append((px, py))
      }
    }
    for index in (0..<count).reversed() {
      if let px = heldPixel(x: area.x[index]), let py = heldPixel(y: area.lower[index]) {
        outline.append((px, py))
      }
    }
    let color = area.color.flatMap(PlotColor.init)?.hex ?? PlotColor.series(0).hex
    drawing.path([outline], color: "none", fill: color, opacity: 0.3)
  }

  func draw(_ mark: TextMark, _ drawing: inout Drawing) {
    guard let px = pixel(x: mark.x), let py = pixel(y: mark.y), isInside(x: px), isInside(y: py)
    else { return }
    if let target = mark.target, let tx = pixel(x: target.x), let ty = pixel(y: target.y) {
      drawing.path(clipped([(px, py), (tx, ty)]), color: "#333", width: 1)
      drawing.marker(.disc, tx, ty, radius: 2, fill: "#333")
    }
    drawing.words(
      mark.text, px, py + 4, anchor: mark.alignment,
      color: mark.color.flatMap(PlotColor.init)?.hex ?? "#000")
  }

  /// The density of each group's values about its place, with the median as a line.
  private func drawViolins(_ plot: BoxPlot, _ drawing: inout Drawing) {
    for (index, values) in plot.groups.enumerated() {
      guard let box = BoxStatistics(values), let density = Density(values), let middle = pixel(x: Double(index + 1)),
        let beside = pixel(x: Double(index) + 1.4), let median = heldPixel(y: box.median)
      else { continue }
      let places = (0...60).map { Interpolation.between(box.least, box.greatest, at: Double($0) / 60) }
      let heights = places.map(density.height)
      let top = max(heights.max() ?? 0, .leastNormalMagnitude)
      let right = zip(places, heights).compactMap { place, height in
        heldPixel(y: place).map { (middle + height / top * (beside - middle), $0) }
      }
      let left = right.reversed().map { (2 * middle - $0.0, $0.1) }
      drawing.path(
        [right + left], color: PlotColor.series(0).hex, width: 1, fill: PlotColor.series(0).hex, opacity: 0.4)
      drawing.line(middle - 10, median, middle + 10, median, color: "#333", width: 2)
    }
  }

  func draw(_ plot: BoxPlot, _ drawing: inout Drawing) {
    if plot.isViolin { return drawViolins(plot, &drawing) }
    for (index, values) in plot.groups.enumerated() {
      guard let box = BoxStatistics(values), let middle = pixel(x: Double(index + 1)),
        let low = heldPixel(y: box.lowWhisker), let high = heldPixel(y: box.highWhisker),
        let first = heldPixel(y: box.lowQuartile), let third = heldPixel(y: box.highQuartile),
        let median = heldPixel(y: box.median)
      else { continue }
      drawing.line(middle, low, middle, high)
      drawing.rectangle(middle - 14, third, 28, first - third, fill: "#fff", stroke: "#333")
      drawing.line(middle - 14, median, middle + 14, median, color: "#ff7f0e", width: 2)
      for value in box.outliers {
        if let py = pixel(y: value), isInside(y: py) {
          drawing.marker(.disc, middle, py, radius: 2.5, fill: "#333")
        }
      }
    }
  }

  /// The least value of the vertical axis, where bars on a logarithmic axis start.
  private var yFloor: Double { y(atShare: 0) }

  /// The line's points in pixels, broken where a point cannot be drawn.
  private func runs(_ line: Line) -> [[(Double, Double)]] {
    var runs: [[(Double, Double)]] = [[]]
    LineSummary.withPoints(line) { x, y, count in
      let stride = max(1, count / 8000)
      var start = 0
      while start < count {
        let end = min(count, start + stride)
        // Of many points in one place the least and the greatest keep the outline.
        var picks = [start]
        if stride > 1 {
          let least = (start..<end).min { y[$0] < y[$1] } ?? start
          let greatest = (start..<end).max { y[$0] < y[$1] } ?? start
          picks = least < greatest ? [least, greatest] : [greatest, least]
        }
        for index in picks {
          if let px = pixel(x: x.map { $0[index] } ?? Double(index)),
            let py = pixel(y: y[index])
          {
            if let last = runs[runs.count - 1].last, last == (px, py) { continue }
            runs[runs.count - 1].append((px, py))
          } else if !runs[runs.count - 1].isEmpty {
            runs.append([])
          }
        }
        start = end
      }
    }
    return runs
  }
}
