import TensorCore

/// A row that is used N times, as a bias is by a batch.
///
/// **Forward** x (1, D) to y (N, D), N copies; **backward** `dx = Σ_rows dout` (1, D).
package final class Repeat: Layer {
  package let name = "Repeat"
  package let count: Int

  /// - Throws: ValueError for a negative count.
  package init(count: Int) throws(TensorError) {
    guard count >= 0 else {
      throw .other(.valueError, "Repeat: a row cannot be repeated \(count) times")
    }
    self.count = count
  }

  package func outputShape(of input: Shape) -> Shape {
    var shape = input
    if shape.count > 0 { shape[0] = count }
    return shape
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    guard x.rank > 0, x.shape[0] == 1 else {
      throw .other(.valueError, "Repeat: x must be one row (1, D), not shape \(x.shape)")
    }
    return try x.repeated(counts: [count], axis: 0)
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard dout.rank > 0, dout.shape[0] == count else {
      throw .other(
        .valueError, "Repeat: dout must have \(count) rows, not shape \(dout.shape)")
    }
    return try dout.reduced(.sum, axes: [0], keepDimensions: true)
  }
}

/// The sum of all rows.
///
/// **Forward** `y = Σ_rows x`: x (N, D), y (1, D); **backward** dx (N, D), dout (1, D) in each row.
package final class Sum: Layer {
  package let name = "Sum"
  private var rows: Int?

  package init() {}

  package func outputShape(of input: Shape) -> Shape {
    var shape = input
    if shape.count > 0 { shape[0] = 1 }
    return shape
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    guard x.rank > 0 else {
      throw .other(.valueError, "Sum: x must have rows, not shape \(x.shape)")
    }
    rows = x.shape[0]
    return try x.reduced(.sum, axes: [0], keepDimensions: true)
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let rows else { throw missingForward() }
    guard dout.rank > 0, dout.shape[0] == 1 else {
      throw .other(.valueError, "Sum: dout must be one row (1, D), not shape \(dout.shape)")
    }
    return try dout.repeated(counts: [rows], axis: 0)
  }
}
