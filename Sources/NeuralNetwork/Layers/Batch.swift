import TensorCore

/// What the layers expect of the arrays they are given.
enum Batch {
  /// `x` in C order and of a type that layers compute in; a copy only where it is needed.
  static func prepared(_ x: Tensor, as dtype: DType) throws(TensorError) -> Tensor {
    if x.dtype == dtype { return try x.contiguous() }
    return try x.cast(to: dtype)
  }

  /// As above, in the array's own type: float32 stays, all else becomes float64.
  static func prepared(_ x: Tensor) throws(TensorError) -> Tensor {
    try prepared(x, as: computing(x.dtype))
  }

  static func computing(_ dtype: DType) -> DType { dtype == .float32 ? .float32 : .float64 }

  /// The gradient `dout` in the shape and type of what `forward` returned.
  static func prepared(_ dout: Tensor, like y: Tensor) throws(TensorError) -> Tensor {
    guard dout.shape == y.shape else {
      // A scalar 1 or a row is stretched as NumPy would stretch it in `dout * …`.
      guard let stretched = try? dout.broadcast(to: y.shape) else {
        throw .broadcast([dout.shape, y.shape])
      }
      return try prepared(stretched, as: y.dtype)
    }
    return try prepared(dout, as: y.dtype)
  }

  /// Rows and columns of a batch: one axis is one row, more than two are flattened behind the
  /// first.
  static func matrixShape(of shape: Shape) -> (rows: Int, columns: Int) {
    switch shape.count {
    case 0: return (1, 1)
    case 1: return (1, shape[0])
    default:
      var columns = 1
      // Only an array without elements can have more than an integer holds; its count wraps to 0 too.
      for axis in 1..<shape.count { columns = columns &* shape[axis] }
      return (shape[0], columns)
    }
  }
}
