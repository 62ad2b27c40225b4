/// A canvas with the two axes that tell where a value belongs on it.
struct PlotArea {
  var canvas: Canvas
  /// From x to a column.
  let x: AxisScale
  /// From y to a row counted from the bottom.
  let y: AxisScale
  /// The same for the finer raster of dots.
  let dotX: AxisScale
  let dotY: AxisScale

  init(x: AxisRange, y: AxisRange, columns: Int, rows: Int, charset: Charset) {
    canvas = Canvas(columns: columns, rows: rows, charset: charset)
    let raster = canvas.dotsPerCell
    self.x = x.scale(cells: canvas.columns)
    self.y = y.scale(cells: canvas.rows)
    dotX = self.x.refined(by: raster.across)
    dotY = self.y.refined(by: raster.down)
  }

  var columns: Int { canvas.columns }
  var rows: Int { canvas.rows }

  func column(of value: Double) -> Int? { x.cell(of: value) }

  func row(of value: Double) -> Int? { y.cell(of: value).map { rows - 1 - $0 } }

  /// The nearest column inside the frame; nil for NaN.
  func nearestColumn(of value: Double) -> Int? {
    let place = x.place(of: value)
    return place.isNaN ? nil : Numeric.index(place, in: 0...(columns - 1))
  }

  /// The nearest row inside the frame; nil for NaN.
  func nearestRow(of value: Double) -> Int? {
    let place = y.place(of: value)
    return place.isNaN ? nil : rows - 1 - Numeric.index(place, in: 0...(rows - 1))
  }

  /// The value of x in the middle of a column.
  func xValue(column: Int) -> Double { x.value(ofCell: column) }

  /// The value of y in the middle of a row.
  func yValue(row: Int) -> Double { y.value(ofCell: rows - 1 - row) }

  /// Puts a sign where a point lies; points outside are left away.
  mutating func mark(
    _ glyph: Character, x px: Double, y py: Double, style: SeriesStyle, layer: Layer = .mark,
    covers: Bool = false
  ) {
    guard let column = column(of: px), let row = row(of: py) else { return }
    canvas.put(
      glyph, column: column, row: row, layer: layer, series: style.index, color: style.color,
      covers: covers)
  }

  /// The way from values to the dot raster, to be followed while drawing.
  var tracer: SegmentTracer { SegmentTracer(x: dotX, y: dotY) }
}

/// Finds the places of the dot raster along straight segments.
struct SegmentTracer {
  let x: AxisScale
  let y: AxisScale

  /// Visits the places of the dot raster on the way between two points, cut to the frame.
  func visit(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ body: (Int, Int) -> Void
  ) {
    var ax = x.place(of: start.x)
    var ay = y.place(of: start.y)
    var bx = x.place(of: end.x)
    var by = y.place(of: end.y)
    guard ax.isFinite, ay.isFinite, bx.isFinite, by.isFinite else { return }
    // Liang and Barsky's clipping against the frame, half a place beyond its outer centres.
    var enter = 0.0
    var leave = 1.0
    for (from, way, limit) in [(ax, bx - ax, x.cells), (ay, by - ay, y.cells)] {
      let low = -0.5 - from
      let high = Double(limit) - 0.5 - from
      if way == 0 {
        if low > 0 || high < 0 { return }
      } else {
        enter = max(enter, min(low / way, high / way))
        leave = min(leave, max(low / way, high / way))
      }
    }
    guard enter <= leave else { return }
    let (wayX, wayY) = (bx - ax, by - ay)
    (bx, by) = (ax + wayX * leave, ay + wayY * leave)
    (ax, ay) = (ax + wayX * enter, ay + wayY * enter)
    // One place for each step along the longer side, the other read off the true line.
    if abs(bx - ax) >= abs(by - ay) {
      SegmentTracer.follow((ax, ay), (bx, by), (x.cells, y.cells)) { body($0, y.cells - 1 - $1) }
    } else {
      SegmentTracer.follow((ay, ax), (by, bx), (y.cells, x.cells)) { body($1, y.cells - 1 - $0) }
    }
  }

  private static func follow(
    _ start: (Double, Double), _ end: (Double, Double), _ cells: (Int, Int),
    _ body: (Int, Int) -> Void
  ) {
    let first = Numeric.index(start.0, in: 0...(cells.0 - 1))
    let last = Numeric.index(end.0, in: 0...(cells.0 - 1))
    let span = end.0 - start.0
    // The ends lie where they are, not where a rounded step would put them.
    for place in stride(from: first, through: last, by: first <= last ? 1 : -1) {
      let part = span == 0 ? 0 : min(1, max(0, (Double(place) - start.0) / span))
      let across = place == first ? start.1 : place == last ? end.1 : start.1 + (end.1 - start.1) * part
      body(place, Numeric.index(across, in: 0...(cells.1 - 1)))
    }
    if first == last { body(last, Numeric.index(end.1, in: 0...(cells.1 - 1))) }
  }
}
