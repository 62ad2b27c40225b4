extension SVGPanel {
  func draw(_ line: Line, _ color: String, _ markup: inout SVGMarkup) {
    let runs = runs(line)
    if line.style != .none {
      let dash: String? =
        switch line.style {
        case .dashed: "6 4"
        case .dotted: "2 3"
        case .dashDotted: "6 3 2 3"
        case .solid, .none: nil
        }
      markup.path(runs, color: color, dash: dash)
    }
    let points = runs.joined().count
    guard line.marker != nil || points == 1, points <= 2000 else { return }
    for (number, point) in runs.joined().enumerated() where number % line.markEvery == 0 {
      guard isInside(x: point.0), isInside(y: point.1) else { continue }
      markup.circle(point.0, point.1, radius: 3, fill: color)
    }
  }

  func draw(_ scatter: Scatter, _ styles: [SeriesStyle], _ markup: inout SVGMarkup) {
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
        fill = SVGColors.gradient(Ramp.fraction(values[point], in: range))
      }
      markup.circle(px, py, radius: 3, fill: fill)
    }
  }

  func draw(_ bars: Bars, _ color: String, _ markup: inout SVGMarkup) {
    for index in 0..<bars.count {
      let half = abs(bars.width) / 2
      let span = bars.span(index)
      box(
        bars.positions[index] - half, bars.positions[index] + half, span.from, span.to, color,
        &markup)
    }
  }

  /// A filled rectangle between values, cut to the frame.
  func box(
    _ x0: Double, _ x1: Double, _ y0: Double, _ y1: Double, _ color: String,
    _ markup: inout SVGMarkup
  ) {
    guard y1.isFinite, let left = heldPixel(x: x0), let right = heldPixel(x: x1),
      let from = heldPixel(y: y0) ?? heldPixel(y: yFloor), let to = heldPixel(y: y1)
    else { return }
    markup.rectangle(
      min(left, right), min(from, to), abs(right - left), abs(to - from), fill: color, opacity: 0.8,
      stroke: "#fff")
  }

  func draw(_ bars: ErrorBars, _ color: String, _ markup: inout SVGMarkup) {
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
        markup.line(px, low, px, high, color: color)
      }
      if isInside(y: py) { markup.circle(px, py, radius: 3, fill: color) }
    }
  }

  func draw(_ area: FillBetween, _ markup: inout SVGMarkup) {
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
    markup.path([outline], color: "none", fill: color, opacity: 0.3)
  }

  func draw(_ plot: BoxPlot, _ markup: inout SVGMarkup) {
    for (index, values) in plot.groups.enumerated() {
      guard let box = BoxStatistics(values), let middle = pixel(x: Double(index + 1)),
        let low = heldPixel(y: box.lowWhisker), let high = heldPixel(y: box.highWhisker),
        let first = heldPixel(y: box.lowQuartile), let third = heldPixel(y: box.highQuartile),
        let median = heldPixel(y: box.median)
      else { continue }
      markup.line(middle, low, middle, high)
      markup.rectangle(middle - 14, third, 28, first - third, fill: "#fff", stroke: "#333")
      markup.line(middle - 14, median, middle + 14, median, color: "#ff7f0e", width: 2)
      for value in box.outliers {
        if let py = pixel(y: value), isInside(y: py) {
          markup.circle(middle, py, radius: 2.5, fill: "#333")
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
            let py = heldPixel(y: y[index])
          {
            if let last = runs[runs.count - 1].last, last == (px, py) { continue }
            runs[runs.count - 1].append((min(frame.left + frame.width, max(frame.left, px)), py))
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
