import TensorCore

/// Targets of a classification, given as class numbers or one-hot rows.
package enum Labels {
  /// The class of each row, for scores of shape (rows, columns).
  ///
  /// As in the books, targets with as many elements as the scores are one-hot rows, whose largest
  /// element counts. Negative class numbers count from the end, as indices do.
  ///
  /// - Throws: IndexError for a class outside or for class numbers that are not integers,
  ///   ValueError if the numbers of rows differ.
  package static func classes(
    of t: Tensor, rows: Int, columns: Int
  ) throws(TensorError) -> [Int] {
    if t.count == rows * columns {
      return try t.reshaped(to: Shape(rows, columns))
        .reduced(.argmax, axes: [1], keepDimensions: false).integers
    }
    guard t.count == rows else {
      throw .other(
        .valueError,
        "targets of shape \(t.shape) do not match scores of shape \(Shape(rows, columns)): give "
          + "\(rows) class numbers or one-hot rows of \(columns)")
    }
    guard t.dtype.isInteger else {
      throw .other(.indexError, "arrays used as indices must be of integer (or boolean) type")
    }
    var classes = t.integers
    for (row, label) in classes.enumerated() {
      guard label >= -columns, label < columns else {
        throw .indexOutOfBounds(index: label, axis: 1, length: columns)
      }
      if label < 0 { classes[row] = label + columns }
    }
    return classes
  }

  /// One-hot rows (labels, classes) of class numbers.
  package static func oneHot(
    _ labels: [Int], classes: Int, dtype: DType = .float64
  ) throws(TensorError) -> Tensor {
    let rows = try Tensor(zeros: Shape(labels.count, classes), dtype: dtype)
    for (row, label) in labels.enumerated() {
      guard label >= 0, label < classes else {
        throw .indexOutOfBounds(index: label, axis: 1, length: classes)
      }
      rows.setElement(at: row * classes + label, to: .int64(1))
    }
    return rows
  }

  /// The share of rows whose largest score stands at the right class.
  ///
  /// A single column of scores is a yes (at `threshold` or above) or no.
  package static func accuracy(
    _ scores: Tensor, _ t: Tensor, threshold: Double = 0.5
  ) throws(TensorError) -> Double {
    let (rows, columns) = Batch.matrixShape(of: scores.shape)
    guard rows > 0 else { return 0 }
    if columns == 1 {
      guard t.count == rows else { throw .broadcast([scores.shape, t.shape]) }
      let right = zip(scores.doubles, t.doubles).reduce(0) {
        $0 + (($1.0 >= threshold) == ($1.1 >= 0.5) ? 1 : 0)
      }
      return Double(right) / Double(rows)
    }
    let expected = try classes(of: t, rows: rows, columns: columns)
    let answers = try scores.reshaped(to: Shape(rows, columns))
      .reduced(.argmax, axes: [1], keepDimensions: false).integers
    let right = zip(answers, expected).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
    return Double(right) / Double(rows)
  }
}
