import CKernels

/// The shortest way through an operator: `+ - * /` of dense arrays of one floating-point type and shape, or of
/// such an array and a Python number. Small arrays cost less to compute than to reason about.
package enum DirectCall {
  /// Which operand nobody else holds, so that it can take the result.
  package enum Spare { case none, left, right }

  package enum Result {
    /// The operands need more than a loop over both; nothing has been done.
    case notDirect
    /// The spare operand now is the result.
    case inSpare
    case new(Tensor)
  }

  /// `op(x, y)` for two arrays.
  package static func run(
    _ op: BinaryOperation, _ x: Tensor, _ y: Tensor, spare: Spare
  ) -> Result {
    guard x.dtype == y.dtype, x.rank > 0, x.isContiguous, y.isContiguous, x.shape == y.shape,
      let loop = loop(op, x.dtype)
    else { return .notDirect }
    switch spare {
    case .left:
      loop(x.firstByte, y.firstByte, x.firstByte, x.count, 1, 1, 1)
      return .inSpare
    case .right:
      loop(x.firstByte, y.firstByte, y.firstByte, x.count, 1, 1, 1)
      return .inSpare
    case .none:
      guard let out = try? Tensor(uninitializedLike: x) else { return .notDirect }
      loop(x.firstByte, y.firstByte, out.firstByte, x.count, 1, 1, 1)
      return .new(out)
    }
  }

  /// `op(x, number)`, or `op(number, x)` where the number is on the left.
  package static func run(
    _ op: BinaryOperation, _ x: Tensor, number: Double, isLeft: Bool, takesOperand: Bool
  ) -> Result {
    guard x.rank > 0, x.isContiguous, let loop = loop(op, x.dtype) else { return .notDirect }
    let made = takesOperand ? nil : try? Tensor(uninitializedLike: x)
    guard takesOperand || made != nil else { return .notDirect }
    let out = made?.firstByte ?? x.firstByte
    var slot = number
    if x.dtype == .float32 {
      withUnsafeMutableBytes(of: &slot) { $0.storeBytes(of: Float(number), as: Float.self) }
    }
    withUnsafePointer(to: slot) { number in
      if isLeft {
        loop(number, x.firstByte, out, x.count, 0, 1, 1)
      } else {
        loop(x.firstByte, number, out, x.count, 1, 0, 1)
      }
    }
    return made.map { .new($0) } ?? .inSpare
  }

  @inline(__always)
  private static func loop(_ op: BinaryOperation, _ type: DType) -> BinaryLoop? {
    guard op.rawValue <= BinaryOperation.divide.rawValue, type == .float64 || type == .float32
    else { return nil }
    return nabla_binary_loop(op.rawValue, type.rawValue)
  }
}
