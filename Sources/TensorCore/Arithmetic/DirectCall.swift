import CKernels

/// The shortest way through an operator: `+ - * /` of dense arrays of one floating-point type and shape, or of
/// such an array and a number. Small arrays cost less to compute than to reason about, so everything here is
/// plain data, which is not reference counted.
package struct DirectCall {
  private let loop: BinaryLoop
  private let a: Window
  private let b: Window

  /// What a loop has to know of a dense array of up to four axes.
  package struct Window {
    fileprivate let start: UnsafeMutableRawPointer
    fileprivate let count: Int
    fileprivate let dtype: DType
    fileprivate let rank: Int
    fileprivate let lengths: (Int, Int, Int, Int)
  }

  /// The call for two arrays; nil where they need more than a loop over both.
  @inline(__always)
  package init?(_ op: BinaryOperation, _ x: Window?, _ y: Window?) {
    guard let x, let y, x.dtype == y.dtype, x.rank == y.rank, x.lengths == y.lengths,
      let loop = DirectCall.loop(op, x.dtype)
    else { return nil }
    self.loop = loop
    (a, b) = (x, y)
  }

  /// The call for an array and a Python number; nil where it needs more than a loop.
  @inline(__always)
  package init?(_ op: BinaryOperation, numberAnd x: Window?) {
    guard let x, let loop = DirectCall.loop(op, x.dtype) else { return nil }
    self.loop = loop
    (a, b) = (x, x)
  }

  @inline(__always)
  private static func loop(_ op: BinaryOperation, _ type: DType) -> BinaryLoop? {
    guard op.rawValue <= BinaryOperation.divide.rawValue, type == .float64 || type == .float32
    else { return nil }
    return nabla_binary_loop(op.rawValue, type.rawValue)
  }

  /// Computes all elements into an array of the operands' form, which may be one of them; where there is none,
  /// into their left or right one.
  @inline(__always)
  package func run(into out: UnsafeMutableRawPointer) {
    loop(a.start, b.start, out, a.count, 1, 1, 1)
  }

  /// The same with a number on the right (or the left).
  @inline(__always)
  package func run(number: Double, isLeft: Bool, into out: UnsafeMutableRawPointer) {
    if a.dtype == .float64 {
      run(number, isLeft, out)
    } else {
      run(Float(number), isLeft, out)
    }
  }

  @inline(__always)
  private func run<Number>(_ number: Number, _ isLeft: Bool, _ out: UnsafeMutableRawPointer) {
    withUnsafePointer(to: number) { number in
      if isLeft {
        loop(number, a.start, out, a.count, 0, 1, 1)
      } else {
        loop(a.start, number, out, a.count, 1, 0, 1)
      }
    }
  }
}

extension Tensor {
  /// The array as plain data, where it is dense and has few axes.
  @inline(__always)
  package var window: DirectCall.Window? {
    guard isContiguous, rank <= 4 else { return nil }
    return DirectCall.Window(
      start: firstByte, count: count, dtype: dtype, rank: rank, lengths: shape.inlineLengths)
  }
}
