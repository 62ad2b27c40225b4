import CKernels

/// The shortest way through an operator: `+ - * /` of dense arrays of one floating-point type and shape, or of
/// such an array and a number. Small arrays cost less to compute than to reason about.
package struct DirectCall {
  private let loop: NablaBinaryLoop

  /// The call for two arrays; nil where they need more than a loop over both.
  @inline(__always)
  package init?(_ op: BinaryOperation, _ x: Tensor, _ y: Tensor) {
    guard x.dtype == y.dtype, x.isContiguous, y.isContiguous, x.shape == y.shape,
      let loop = DirectCall.loop(op, x.dtype)
    else { return nil }
    self.loop = loop
  }

  /// The call for an array and a Python number.
  @inline(__always)
  package init?(_ op: BinaryOperation, numberAnd x: Tensor) {
    guard x.isContiguous, let loop = DirectCall.loop(op, x.dtype) else { return nil }
    self.loop = loop
  }

  @inline(__always)
  private static func loop(_ op: BinaryOperation, _ type: DType) -> NablaBinaryLoop? {
    guard op.rawValue <= BinaryOperation.divide.rawValue, type == .float64 || type == .float32
    else { return nil }
    return nabla_binary_loop(op.rawValue, type.rawValue)
  }

  /// Computes all elements into `out`, which may be an operand.
  @inline(__always)
  package func run(_ x: Tensor, _ y: Tensor, into out: Tensor) {
    loop(x.firstByte, y.firstByte, out.firstByte, out.count, 1, 1, 1)
  }

  /// The same with a number on the right (or the left).
  @inline(__always)
  package func run(_ x: Tensor, number: Double, isLeft: Bool, into out: Tensor) {
    if x.dtype == .float64 {
      run(x, number, isLeft, out)
    } else {
      run(x, Float(number), isLeft, out)
    }
  }

  @inline(__always)
  private func run<Number>(_ x: Tensor, _ number: Number, _ isLeft: Bool, _ out: Tensor) {
    withUnsafePointer(to: number) { number in
      if isLeft {
        loop(number, x.firstByte, out.firstByte, out.count, 0, 1, 1)
      } else {
        loop(x.firstByte, number, out.firstByte, out.count, 1, 0, 1)
      }
    }
  }
}
