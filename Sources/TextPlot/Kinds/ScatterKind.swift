/// A scatter with the style and the class of its points.
struct ScatterPlan {
  let scatter: Scatter
  let styles: [SeriesStyle]
  /// How many points each style has.
  let counts: [Int]
  /// The class that each style stands for, or nil where classes are not known.
  let classes: [Int]?
  private let values: [Double]?
  private let shades: ClosedRange<Double>?

  /// - Parameter number: the class of the whole scatter where it is one of several.
  init(_ scatter: Scatter, styles: [SeriesStyle], number: Int?) {
    self.scatter = scatter
    self.styles = styles
    let count = min(scatter.x.count, scatter.y.count)
    let values = scatter.values.flatMap { $0.count >= count && count > 0 ? $0 : nil }
    self.values = values
    let found = ClassValues(values)?.classes
    if let found, found.count == styles.count, found.count > 1 || number == nil {
      classes = found
      counts = found.map { number in values?.prefix(count).count { $0 == Double(number) } ?? 0 }
      shades = nil
    } else {
      classes = number.map { [$0] }
      counts = [count]
      shades = found == nil ? values.flatMap { FiniteRange($0).range } : nil
    }
  }

  /// Which of the styles a point has.
  func styleIndex(_ point: Int) -> Int {
    guard styles.count > 1, let classes, let values, point < values.count else { return 0 }
    return classes.firstIndex { Double($0) == values[point] } ?? 0
  }

  /// The sign of a point: its style's, or a shade by its value.
  func glyph(_ point: Int, style: SeriesStyle) -> Character {
    guard let shades, let values, point < values.count else { return style.glyph }
    // The blank end of the ramp would hide a point.
    return Ramp.glyph(max(0.11, Ramp.fraction(values[point], in: shades)))
  }

  /// The range of the values that shade the points.
  var shadedRange: ClosedRange<Double>? { shades }
}

extension PlotArea {
  /// Puts a sign at each point; where a region disagrees with the point's class, the wrong sign.
  ///
  /// Returns how many points disagree.
  mutating func draw(_ plan: ScatterPlan, regions: RegionMap?, inDots: Bool) -> Int {
    var wrong = 0
    let count = min(plan.scatter.x.count, plan.scatter.y.count)
    for point in 0..<count {
      let px = plan.scatter.x[point]
      let py = plan.scatter.y[point]
      guard px.isFinite, py.isFinite else { continue }
      let index = plan.styleIndex(point)
      let style = plan.styles[index]
      var glyph = plan.glyph(point, style: style)
      if let regions, let classes = plan.classes, let region = regions.classNumber(x: px, y: py),
        region != classes[index]
      {
        wrong += 1
        glyph = SeriesTable.wrong(glyph)
      }
      if inDots {
        if let dx = dotX.cell(of: px), let dy = dotY.cell(of: py) {
          canvas.dot(
            x: dx, y: dotY.cells - 1 - dy, glyph: glyph, series: style.index, color: style.color)
        }
      } else {
        mark(glyph, x: px, y: py, style: style, covers: true)
      }
    }
    return wrong
  }
}
