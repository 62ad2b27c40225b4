import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The factors `P · A = L · U` of a square matrix, with partial pivoting.
///
/// Cut as OpenBLAS cuts it, with its way of dividing by the pivot, so that determinants of small matrices
/// agree with NumPy's to the last digit.
struct LowerUpper {
  let size: Int
  /// L below the diagonal (its ones are not stored), U on and above it.
  private(set) var factors: [Double]
  /// The row that each row was exchanged with, in order.
  private(set) var pivots: [Int]
  /// Whether a pivot was exactly zero.
  let isSingular: Bool

  init(_ matrix: [Double], size: Int) throws(TensorError) {
    self.size = size
    var a = matrix
    var exchanges = [Int](repeating: 0, count: size)
    let state = a.withUnsafeMutableBufferPointer { a in
      exchanges.withUnsafeMutableBufferPointer {
        nabla_lower_upper(a.baseAddress, size, size, $0.baseAddress)
      }
    }
    try TensorError.check(kernelState: state)
    isSingular = (0..<size).contains { a[$0 * size + $0] == 0 }
    factors = a
    pivots = exchanges
  }

  /// The determinant as a sign and the logarithm of its size.
  var determinant: (sign: Double, logarithm: Double) {
    guard !isSingular else { return (0, -.infinity) }
    var sign = 1.0
    var logarithm = 0.0
    for index in 0..<size {
      let value = factors[index * size + index]
      if pivots[index] != index { sign = -sign }
      if value < 0 { sign = -sign }
      logarithm += log(abs(value))
    }
    return (sign, logarithm)
  }

  /// Solves `A · X = B` for a right side of `count` columns.
  func solve(_ right: [Double], columns count: Int) throws(TensorError) -> [Double] {
    var x = right
    let state = x.withUnsafeMutableBufferPointer {
      nabla_lower_upper_solve(factors, size, size, pivots, $0.baseAddress, count, count)
    }
    try TensorError.check(kernelState: state)
    return x
  }
}
