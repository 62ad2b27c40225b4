extension Tensor {
  /// Every element of `a` times every element of `b`, both flattened: a matrix.
  package static func outer(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let column = try a.raveled().reshaped(to: Shape(a.count, 1))
    return try binary(.multiply, .tensor(column), .tensor(b.raveled()))
  }

  /// The sums of products over the last axes of both.
  package static func inner(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    if a.rank == 0 || b.rank == 0 { return try binary(.multiply, .tensor(a), .tensor(b)) }
    guard a.shape[a.rank - 1] == b.shape[b.rank - 1] else {
      // NumPy multiplies by the second operand with its last axis moved before the others but one.
      var order = Array(0..<b.rank)
      if b.rank > 1 { order.swapAt(b.rank - 2, b.rank - 1) }
      throw .notAligned(
        a.shape, Shape(order.map { b.shape[$0] }), leftAxis: a.rank - 1,
        rightAxis: max(b.rank - 2, 0))
    }
    return try tensordot(a, b, leftAxes: [a.rank - 1], rightAxes: [b.rank - 1])
  }

  /// The sums of products over the last `count` axes of `a` and the first of `b`.
  package static func tensordot(
    _ a: Tensor, _ b: Tensor, axes count: Int
  ) throws(TensorError) -> Tensor {
    let number = max(count, 0)
    guard number <= a.rank, number <= b.rank else {
      throw .other(.indexError, "tuple index out of range")
    }
    return try tensordot(
      a, b, leftAxes: Array((a.rank - number)..<a.rank), rightAxes: Array(0..<number))
  }

  /// The sums of products over pairs of axes; the other axes of `a`, then those of `b`, remain.
  package static func tensordot(
    _ a: Tensor, _ b: Tensor, leftAxes: [Int], rightAxes: [Int]
  ) throws(TensorError) -> Tensor {
    guard leftAxes.count == rightAxes.count else { throw shapeMismatch }
    var left: [Int] = []
    var right: [Int] = []
    for (x, y) in zip(leftAxes, rightAxes) {
      guard x >= -a.rank, x < a.rank, y >= -b.rank, y < b.rank else {
        throw .other(.indexError, "tuple index out of range")
      }
      let i = try normalizedAxis(x, rank: a.rank)
      let j = try normalizedAxis(y, rank: b.rank)
      guard a.shape[i] == b.shape[j] else { throw shapeMismatch }
      left.append(i)
      right.append(j)
    }
    guard Set(left).count == left.count, Set(right).count == right.count else {
      throw shapeMismatch
    }
    let rows = (0..<a.rank).filter { !left.contains($0) }
    let columns = (0..<b.rank).filter { !right.contains($0) }
    let inner = left.reduce(1) { $0 &* a.shape[$1] }
    let rowLengths = rows.map { a.shape[$0] }
    let columnLengths = columns.map { b.shape[$0] }
    let x = try a.permuted(rows + left).reshaped(to: Shape(rowLengths.reduce(1, &*), inner))
    let y = try b.permuted(right + columns).reshaped(to: Shape(inner, columnLengths.reduce(1, &*)))
    return try matmul(x, y).reshaped(to: Shape(rowLengths + columnLengths))
  }

  private static var shapeMismatch: TensorError {
    .other(.valueError, "shape-mismatch for sum")
  }
}
