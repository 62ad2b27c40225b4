#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The factors `P · A = L · U` of a square complex matrix, with partial pivoting, column by column as OpenBLAS's
/// `zgetf2` finds them.
struct ComplexLowerUpper {
  let size: Int
  private(set) var factors: ComplexMatrix
  /// The row that each row was exchanged with, in order.
  private(set) var pivots: [Int]
  private(set) var isSingular = false

  init(_ matrix: ComplexMatrix) throws(TensorError) {
    size = matrix.rows
    factors = matrix
    pivots = Array(0..<size)
    for j in 0..<size {
      if j & 15 == 15 { try LongWork.check() }
      for i in 0..<j where pivots[i] != i { swap(i, pivots[i], column: j) }
      for i in 0..<j {
        let above = factors[i, j]
        for k in (i + 1)..<max(j, i + 1) {
          factors[k, j] = factors[k, j] - ComplexLowerUpper.fused(above, factors[k, i])
        }
      }
      for i in j..<size {
        var sum = ComplexPart.zero
        for k in 0..<j { sum = sum + ComplexLowerUpper.fused(factors[i, k], factors[k, j]) }
        factors[i, j] = factors[i, j] - sum
      }
      var place = j
      for i in (j + 1)..<max(size, j + 1) where factors[i, j].size > factors[place, j].size { place = i }
      pivots[j] = place
      let pivot = factors[place, j]
      guard pivot.re != 0 || pivot.im != 0 else {
        isSingular = true
        continue
      }
      if place != j {
        for column in 0...j { swap(j, place, column: column) }
      }
      let inverse = ComplexLowerUpper.inverse(pivot)
      for i in (j + 1)..<max(size, j + 1) {
        factors[i, j] = ComplexLowerUpper.fused(inverse, factors[i, j])
      }
    }
  }

  private mutating func swap(_ a: Int, _ b: Int, column: Int) {
    let kept = factors[a, column]
    factors[a, column] = factors[b, column]
    factors[b, column] = kept
  }

  /// A product whose last additions are fused.
  private static func fused(_ x: ComplexPart, _ y: ComplexPart) -> ComplexPart {
    ComplexPart(
      (-(x.im * y.im)).addingProduct(x.re, y.re), (x.im * y.re).addingProduct(x.re, y.im))
  }

  private static func inverse(_ x: ComplexPart) -> ComplexPart {
    if abs(x.re) >= abs(x.im) {
      let ratio = x.im / x.re
      let divisor = 1 / (x.re * (1 + ratio * ratio))
      return ComplexPart(divisor, -ratio * divisor)
    }
    let ratio = x.re / x.im
    let divisor = 1 / (x.im * (1 + ratio * ratio))
    return ComplexPart(ratio * divisor, -divisor)
  }

  /// The determinant as a number of modulus one and the logarithm of its modulus.
  var determinant: (sign: ComplexPart, logarithm: Double) {
    guard !isSingular else { return (.zero, -.infinity) }
    var sign = ComplexPart.one
    for index in 0..<size where pivots[index] != index { sign = -sign }
    var logarithm = 0.0
    for index in 0..<size {
      let value = factors[index, index]
      let modulus = value.modulus
      sign = sign * ComplexPart(value.re / modulus, value.im / modulus)
      logarithm += log(modulus)
    }
    return (sign, logarithm)
  }

  /// Solves `A · X = B`.
  func solve(_ right: ComplexMatrix) -> ComplexMatrix {
    var x = right
    for i in 0..<size where pivots[i] != i {
      for column in 0..<x.columns {
        let kept = x[i, column]
        x[i, column] = x[pivots[i], column]
        x[pivots[i], column] = kept
      }
    }
    let inverses = (0..<size).map { ComplexLowerUpper.inverse(factors[$0, $0]) }
    for column in 0..<x.columns {
      for i in 0..<size {
        let known = x[i, column]
        for k in (i + 1)..<max(size, i + 1) {
          x[k, column] = x[k, column] - ComplexLowerUpper.fused(known, factors[k, i])
        }
      }
      for i in (0..<size).reversed() {
        let known = ComplexLowerUpper.fused(inverses[i], x[i, column])
        x[i, column] = known
        for k in 0..<i { x[k, column] = x[k, column] - ComplexLowerUpper.fused(known, factors[k, i]) }
      }
    }
    return x
  }
}
