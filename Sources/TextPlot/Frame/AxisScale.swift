/// The way from values to cells along one axis, and back.
struct AxisScale: Equatable {
  /// The value at the first cell's centre.
  let lower: Double
  /// The value at the last cell's centre; less than `lower` on a reversed axis.
  let upper: Double
  let kind: ScaleKind
  let cells: Int
  /// How many places of a finer raster one cell has; 1 for cells themselves.
  private let refinement: Int
  private let start: Double
  private let end: Double
  private let factor: Double
  /// Where the first cell's centre lies among the places.
  private let inset: Double
  /// Halves keep a span from overflowing.
  private let shrink: Double

  init(lower: Double, upper: Double, kind: ScaleKind, cells: Int) {
    self.init(lower: lower, upper: upper, kind: kind, cells: max(1, cells), refinement: 1)
  }

  private init(lower: Double, upper: Double, kind: ScaleKind, cells: Int, refinement: Int) {
    self.lower = lower
    self.upper = upper
    self.kind = kind
    self.cells = cells
    self.refinement = refinement
    inset = Double(refinement - 1) / 2
    start = kind == .log ? Numeric.log10(lower) : lower
    end = kind == .log ? Numeric.log10(upper) : upper
    shrink = (end - start).isFinite ? 1 : 0.25
    let span = end * shrink - start * shrink
    factor = span == 0 ? 0 : Double(cells - refinement) / span
  }

  /// The raster with so many places to each cell, whose middle ones lie about the cell's centre.
  func refined(by count: Int) -> AxisScale {
    AxisScale(lower: lower, upper: upper, kind: kind, cells: cells * count, refinement: count)
  }

  /// The same axis over another count of cells.
  func resized(to cells: Int) -> AxisScale {
    AxisScale(lower: lower, upper: upper, kind: kind, cells: cells)
  }

  /// The place of a value in cells from the first one's centre; NaN where it has none.
  @inline(__always)
  func place(of value: Double) -> Double {
    if kind == .linear { return linearPlace(of: value) }
    return value > 0 ? linearPlace(of: Numeric.log10(value)) : .nan
  }

  @inline(__always)
  private func linearPlace(of value: Double) -> Double {
    (value * shrink - start * shrink) * factor + inset
  }

  /// The cell that a value falls into, or nil where it lies outside.
  @inline(__always)
  func cell(of value: Double) -> Int? {
    let place = place(of: value)
    guard place >= -0.5, place <= Double(cells) - 0.5 else { return nil }
    // Adding and taking 1.5 * 2^52 rounds halves to even, as `rounded` does by a call of the C library.
    return min(cells - 1, max(0, Int((place + 0x1.8p52) - 0x1.8p52)))
  }

  /// Values that fall into a cell for certain; those in its outermost thousandth are left out.
  func inner(ofCell cell: Int) -> ClosedRange<Double> {
    guard cells > refinement else { return lower...lower }
    let share = 0.499 / Double(cells - refinement)
    let middle = (Double(cell) - inset) / Double(cells - refinement)
    var ends = [middle - share, middle + share].map { Interpolation.between(start, end, at: $0) }
    if kind == .log { ends = ends.map(Numeric.exp10) }
    guard let low = ends.min(), let high = ends.max(), low <= high else { return lower...lower }
    return low...high
  }

  /// The value in the middle of a cell.
  func value(ofCell cell: Int) -> Double {
    let fraction = cells == refinement ? 0.5 : (Double(cell) - inset) / Double(cells - refinement)
    let value = Interpolation.between(start, end, at: fraction)
    return kind == .log ? Numeric.exp10(value) : value
  }
}
