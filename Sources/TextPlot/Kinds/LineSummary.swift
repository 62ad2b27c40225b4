/// What one pass over a line's points finds out.
struct LineSummary {
  private(set) var count = 0
  private(set) var finiteCount = 0
  private(set) var nanCount = 0
  private(set) var infiniteCount = 0
  /// Points that a logarithmic axis cannot show.
  private(set) var hiddenCount = 0
  private(set) var xs = FiniteRange()
  private(set) var ys = FiniteRange()
  private(set) var first: Double?
  private(set) var last: (x: Double, y: Double)?
  private(set) var leastAt = 0.0
  /// The mean of the last 20 points that are drawn.
  private(set) var tailMean = 0.0
  private(set) var tailCount = 0
  /// Whether x never falls.
  private(set) var isRising = true
  /// How often y turns from rising to falling or back.
  private(set) var turns = 0
  private(set) var isIntegral = true

  /// Whether the points scatter about a trend rather than follow a curve.
  var isNoisy: Bool { isRising && turns > finiteCount / 10 }

  init(_ line: Line, xScale: ScaleKind, yScale: ScaleKind) {
    LineSummary.withPoints(line) { x, y, count in
      self.count = count
      var previousX = -Double.infinity
      var previousY = Double.nan
      var direction = 0
      for index in 0..<count {
        let px = x.map { $0[index] } ?? Double(index)
        let py = y[index]
        guard px.isFinite, py.isFinite else {
          if px.isNaN || py.isNaN { nanCount += 1 } else { infiniteCount += 1 }
          continue
        }
        if (xScale == .log && px <= 0) || (yScale == .log && py <= 0) {
          hiddenCount += 1
          continue
        }
        if first == nil { first = py }
        if py < ys.lower { leastAt = px }
        if px < previousX { isRising = false }
        let way = py > previousY ? 1 : py < previousY ? -1 : 0
        if way != 0 {
          if way == -direction { turns += 1 }
          direction = way
        }
        previousX = px
        previousY = py
        xs.add(px)
        ys.add(py)
        finiteCount += 1
      }
      if finiteCount > 0 { last = (previousX, previousY) }
      if let x { isIntegral = (0..<min(count, 1000)).allSatisfy { x[$0] == x[$0].rounded() } }
      summariseTail(x, y, count, xScale, yScale)
    }
  }

  private mutating func summariseTail(
    _ x: UnsafeBufferPointer<Double>?, _ y: UnsafeBufferPointer<Double>, _ count: Int,
    _ xScale: ScaleKind, _ yScale: ScaleKind
  ) {
    var index = count - 1
    while index >= 0, tailCount < 20 {
      let px = x.map { $0[index] } ?? Double(index)
      let py = y[index]
      index -= 1
      guard px.isFinite, py.isFinite, xScale == .linear || px > 0, yScale == .linear || py > 0 else {
        continue
      }
      tailCount += 1
      // A running mean stays within the values, where a sum could overflow.
      tailMean += py / Double(tailCount) - tailMean / Double(tailCount)
    }
  }

  /// Gives the points as buffers, x nil where it is the index, with the count common to both.
  static func withPoints<Result>(
    _ line: Line,
    _ body: (UnsafeBufferPointer<Double>?, UnsafeBufferPointer<Double>, Int) -> Result
  ) -> Result {
    line.y.withUnsafeBufferPointer { y in
      if line.x.isEmpty { return body(nil, y, y.count) }
      return line.x.withUnsafeBufferPointer { x in body(x, y, min(x.count, y.count)) }
    }
  }
}
