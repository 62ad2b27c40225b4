extension Scatter {
  /// One value for each point, or nil where there are too few.
  var pointValues: [Double]? {
    let count = min(x.count, y.count)
    guard let values, count > 0, values.count >= count else { return nil }
    return values.count == count ? values : Array(values.prefix(count))
  }
}

/// A scatter with the style and the class of its points.
struct ScatterPlan {
  let scatter: Scatter
  let styles: [SeriesStyle]
  /// How many points each style has.
  let counts: [Int]
  /// The class that each style stands for, or nil where classes are not known.
  let classes: [Int]?
  private let values: [Double]?
  /// The style of each class from 0 to 9.
  private let styleOfClass: [Int]
  private let shades: ClosedRange<Double>?

  /// - Parameter number: the class of the whole scatter where it is one of several.
  init(_ scatter: Scatter, styles: [SeriesStyle], number: Int?) {
    self.scatter = scatter
    self.styles = styles
    let count = min(scatter.x.count, scatter.y.count)
    let values = scatter.pointValues
    self.values = values
    let found = ClassValues(values)?.classes
    var places = [Int](repeating: 0, count: 10)
    for (place, number) in (found ?? []).enumerated() { places[number] = place }
    styleOfClass = places
    if let found, found.count == styles.count, found.count > 1 || number == nil {
      classes = found
      counts = ClassValues.counts(values ?? [], of: found)
      shades = nil
    } else {
      classes = number.map { [$0] }
      counts = [count]
      shades = found == nil ? values.flatMap { FiniteRange($0).range } : nil
    }
  }

  /// Which of the styles a point has.
  func styleIndex(_ point: Int) -> Int {
    guard styles.count > 1, classes != nil, let values, point < values.count,
      let number = ClassValues.number(values[point])
    else { return 0 }
    return styleOfClass[number]
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
    let scatter = plan.scatter
    // A line without x would stand for 0, 1, 2 and so on.
    guard !scatter.x.isEmpty else { return 0 }
    let points = Line(x: scatter.x, y: scatter.y)
    if inDots {
      drawDots(scatter, style: plan.styles[0])
      return 0
    }
    if plan.shadedRange != nil {
      let marks = lastMarks(points) { $0 }
      put(marks, covers: true) { (plan.glyph($0, style: plan.styles[0]), plan.styles[0]) }
      return 0
    }
    var wrong = 0
    // The number of a mark is twice its style's, one more where it lies in the wrong region.
    let marks = lastMarks(points) { point in
      let style = plan.styleIndex(point)
      guard let regions, let classes = plan.classes,
        let region = regions.classNumber(x: scatter.x[point], y: scatter.y[point]),
        region != classes[style]
      else { return 2 * style }
      wrong += 1
      return 2 * style + 1
    }
    put(marks, covers: true) { number in
      let style = plan.styles[number / 2]
      return (number % 2 == 0 ? style.glyph : SeriesTable.wrong(style.glyph), style)
    }
    return wrong
  }

  /// Sets the dots of all points; millions of points touch only a list of the places, never cells.
  private mutating func drawDots(_ scatter: Scatter, style: SeriesStyle) {
    let (across, up) = (dotX, dotY)
    var isSet = [Bool](repeating: false, count: across.cells * up.cells)
    LineSummary.withPoints(Line(x: scatter.x, y: scatter.y)) { xs, ys, count in
      isSet.withUnsafeMutableBufferPointer { isSet in
        for index in 0..<count {
          guard let dx = across.cell(of: xs.map { $0[index] } ?? Double(index)), let dy = up.cell(of: ys[index])
          else { continue }
          isSet[dy * across.cells + dx] = true
        }
      }
    }
    for (place, isDot) in isSet.enumerated() where isDot {
      canvas.dot(
        x: place % across.cells, y: up.cells - 1 - place / across.cells, glyph: style.glyph, series: style.index,
        color: style.color)
    }
  }

  /// The number of the last point in each cell, -1 where there is none, row by row.
  ///
  /// Millions of points touch only this list, never cells.
  func lastMarks(_ points: Line, _ number: (Int) -> Int) -> [Int] {
    var marks = [Int](repeating: -1, count: rows * columns)
    let (scaleX, scaleY) = (x, y)
    let (width, height) = (columns, rows)
    LineSummary.withPoints(points) { xs, ys, count in
      marks.withUnsafeMutableBufferPointer { marks in
        for index in 0..<count {
          guard let column = scaleX.cell(of: xs.map { $0[index] } ?? Double(index)),
            let row = scaleY.cell(of: ys[index])
          else { continue }
          marks[(height - 1 - row) * width + column] = number(index)
        }
      }
    }
    return marks
  }

  /// Puts the sign of each mark's number into its cell.
  mutating func put(
    _ marks: [Int], covers: Bool, _ sign: (Int) -> (Character, SeriesStyle)
  ) {
    for (place, number) in marks.enumerated() where number >= 0 {
      let (glyph, style) = sign(number)
      canvas.put(
        glyph, column: place % columns, row: place / columns, layer: .mark, series: style.index,
        color: style.color, covers: covers)
    }
  }
}
