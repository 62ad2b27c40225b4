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
  private(set) var isIntegral = true
  /// Whether the points scatter about a trend rather than follow a curve.
  private(set) var isNoisy = false

  init(_ line: Line, xScale: ScaleKind, yScale: ScaleKind) {
    LineSummary.withPoints(line) { x, y, count in
      self.count = count
      let floors = (x: LineSummary.floor(xScale), y: LineSummary.floor(yScale))
      scan(x, y, floors)
      guard finiteCount > 0 else { return }
      if let x { isIntegral = (0..<min(count, 1000)).allSatisfy { x[$0] == x[$0].rounded() } }
      summariseTail(x, y, floors)
      isNoisy = isRising && LineSummary.turnsOften(y)
    }
  }

  /// The least value that an axis can show.
  private static func floor(_ kind: ScaleKind) -> Double {
    kind == .log ? .leastNonzeroMagnitude : -.greatestFiniteMagnitude
  }

  private mutating func scan(
    _ x: UnsafeBufferPointer<Double>?, _ y: UnsafeBufferPointer<Double>,
    _ floors: (x: Double, y: Double)
  ) {
    // Locals stay in registers, where fields would be stored at every point.
    var (low, high, lowAt) = (Double.infinity, -Double.infinity, 0.0)
    var (left, right, previous) = (Double.infinity, -Double.infinity, -Double.infinity)
    var rising = true
    var seen = 0
    var (firstIndex, lastIndex) = (0, 0)
    let top = Double.greatestFiniteMagnitude
    for index in 0..<count {
      let py = y[index]
      let px = x.map { $0[index] } ?? Double(index)
      guard py >= floors.y, py <= top, px >= floors.x, px <= top else {
        noteHidden(px, py)
        continue
      }
      if seen == 0 { firstIndex = index }
      seen += 1
      lastIndex = index
      if py < low {
        low = py
        lowAt = px
      }
      if py > high { high = py }
      if px < left { left = px }
      if px > right { right = px }
      if px < previous { rising = false }
      previous = px
    }
    finiteCount = seen
    isRising = rising
    guard seen > 0 else { return }
    first = y[firstIndex]
    last = (x.map { $0[lastIndex] } ?? Double(lastIndex), y[lastIndex])
    leastAt = lowAt
    [left, right].forEach { xs.add($0) }
    [low, high].forEach { ys.add($0) }
  }

  private mutating func noteHidden(_ px: Double, _ py: Double) {
    if px.isNaN || py.isNaN {
      nanCount += 1
    } else if px.isInfinite || py.isInfinite {
      infiniteCount += 1
    } else {
      hiddenCount += 1
    }
  }

  private mutating func summariseTail(
    _ x: UnsafeBufferPointer<Double>?, _ y: UnsafeBufferPointer<Double>,
    _ floors: (x: Double, y: Double)
  ) {
    var index = count - 1
    while index >= 0, tailCount < 20 {
      let px = x.map { $0[index] } ?? Double(index)
      let py = y[index]
      index -= 1
      guard px.isFinite, py.isFinite, px >= floors.x, py >= floors.y else { continue }
      tailCount += 1
      // A running mean stays within the values, where a sum could overflow.
      tailMean += py / Double(tailCount) - tailMean / Double(tailCount)
    }
  }

  /// Whether more than a tenth of the points turn from rising to falling or back.
  ///
  /// Long series are judged by 64 stretches of 1,000 points.
  private static func turnsOften(_ y: UnsafeBufferPointer<Double>) -> Bool {
    let stretches = y.count > 100_000 ? 64 : 1
    let length = stretches == 1 ? y.count : 1000
    var turns = 0
    for stretch in 0..<stretches {
      let start = (y.count - length) / max(1, stretches - 1) * stretch
      var direction = 0
      var previous = Double.nan
      for index in start..<min(y.count, start + length) where y[index].isFinite {
        let way = y[index] > previous ? 1 : y[index] < previous ? -1 : 0
        previous = y[index]
        guard way != 0 else { continue }
        if way == -direction { turns += 1 }
        direction = way
      }
    }
    return turns > stretches * length / 10
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
