/// Reads a field at any place of its grid.
struct FieldSampler {
  let contour: Contour
  private let x: GridLine
  private let y: GridLine

  init(_ contour: Contour) {
    self.contour = contour
    x = GridLine(contour.x)
    y = GridLine(contour.y)
  }

  /// The value of the grid point nearest to a place, or nil outside the grid.
  func nearest(x px: Double, y py: Double) -> Double? {
    guard let column = x.place(of: px), let row = y.place(of: py) else { return nil }
    let z = contour.z
    return z[
      row: Numeric.index(row, in: 0...(z.rows - 1)),
      column: Numeric.index(column, in: 0...(z.columns - 1))]
  }

  /// The value at a place between its four neighbours, or nil outside the grid.
  func interpolated(x px: Double, y py: Double) -> Double? {
    guard let column = x.place(of: px), let row = y.place(of: py) else { return nil }
    let z = contour.z
    let left = min(max(0, z.columns - 2), max(0, Int(column)))
    let top = min(max(0, z.rows - 2), max(0, Int(row)))
    let right = min(z.columns - 1, left + 1)
    let bottom = min(z.rows - 1, top + 1)
    let partX = column - Double(left)
    let partY = row - Double(top)
    let upper = Interpolation.between(
      z[row: top, column: left], z[row: top, column: right], at: partX)
    let lower = Interpolation.between(
      z[row: bottom, column: left], z[row: bottom, column: right], at: partX)
    return Interpolation.between(upper, lower, at: partY)
  }
}

/// The places of grid lines along one axis.
private struct GridLine {
  private let positions: [Double]
  private let isFalling: Bool

  init(_ positions: [Double]) {
    self.positions = positions
    isFalling = (positions.first ?? 0) > (positions.last ?? 0)
  }

  /// The number of the grid line at a value, with a fraction between two; nil outside.
  func place(of value: Double) -> Double? {
    guard let first = positions.first, let last = positions.last else { return nil }
    guard positions.count > 1 else { return value == first ? 0 : nil }
    // The ends get some slack, so that rounding on the way through the axis does not lose them.
    let slack = abs(last - first) * 1e-9
    guard value >= min(first, last) - slack, value <= max(first, last) + slack else { return nil }
    var low = 0
    var high = positions.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if (positions[middle] <= value) != isFalling { low = middle } else { high = middle }
    }
    let span = positions[high] - positions[low]
    guard span != 0, span.isFinite else { return Double(low) }
    return Double(low) + min(1, max(0, (value - positions[low]) / span))
  }
}
