/// A rectangle of numbers in row order, the form in which images and fields arrive.
package struct PlotMatrix: Sendable, Equatable {
  /// How many rows there are.
  package let rows: Int

  /// How many values stand in a row.
  package let columns: Int

  /// The values, row after row.
  package let values: [Double]

  /// Takes values in row order; rows that they do not fill and surplus values are left out.
  package init(rows: Int, columns: Int, values: [Double]) {
    self.columns = max(0, columns)
    self.rows = columns > 0 ? min(max(0, rows), values.count / columns) : 0
    // Cannot overflow: the product is at most the count of the values.
    let area = self.rows * self.columns
    self.values = area == values.count ? values : Array(values.prefix(area))
  }

  /// Takes a list of rows; shorter rows are filled with NaN.
  package init(_ rows: [[Double]]) {
    let width = rows.map(\.count).max() ?? 0
    var values: [Double] = []
    values.reserveCapacity(rows.count * width)
    for row in rows {
      values += row
      values += [Double](repeating: .nan, count: width - row.count)
    }
    self.init(rows: rows.count, columns: width, values: values)
  }

  /// The value at a place that lies inside the matrix.
  package subscript(row row: Int, column column: Int) -> Double { values[row * columns + column] }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { values.isEmpty }

  /// The least and greatest finite value, or nil where there is none.
  package var finiteRange: ClosedRange<Double>? { FiniteRange(values).range }
}

/// The least and greatest finite value of a list and how many values are not finite.
struct FiniteRange {
  private(set) var lower = Double.infinity
  private(set) var upper = -Double.infinity
  private(set) var nanCount = 0
  private(set) var infiniteCount = 0

  init() {}

  init(_ values: [Double]) { add(values) }

  var range: ClosedRange<Double>? { lower <= upper ? lower...upper : nil }

  mutating func add(_ value: Double) {
    if value.isFinite {
      if value < lower { lower = value }
      if value > upper { upper = value }
    } else if value.isNaN {
      nanCount += 1
    } else {
      infiniteCount += 1
    }
  }

  mutating func add(_ values: [Double]) {
    var copy = self
    values.withUnsafeBufferPointer { for value in $0 { copy.add(value) } }
    self = copy
  }
}
