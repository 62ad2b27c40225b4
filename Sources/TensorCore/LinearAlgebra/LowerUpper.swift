#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The factors `P · A = L · U` of a square matrix, with partial pivoting.
///
/// Column after column, as OpenBLAS's `getf2` computes them: multipliers are products with the reciprocal of the
/// pivot, so that determinants of small matrices agree with NumPy's to the last digit.
struct LowerUpper {
  let size: Int
  /// L below the diagonal (its ones are not stored), U on and above it.
  private(set) var factors: [Double]
  /// The row that each row was exchanged with, in order.
  private(set) var pivots: [Int]
  /// Whether a pivot was exactly zero.
  private(set) var isSingular = false

  init(_ matrix: [Double], size: Int) {
    self.size = size
    pivots = []
    pivots.reserveCapacity(size)
    var a = matrix
    for column in 0..<size {
      for (row, other) in pivots.enumerated() where other != row {
        a.swapAt(row * size + column, other * size + column)
      }
      for row in 1..<max(size, 1) {
        var sum = 0.0
        for k in 0..<min(row, column) {
          sum = a[row * size + k].addingFused(sum, a[k * size + column])
        }
        a[row * size + column] -= sum
      }
      var pivot = column
      for row in column..<size
      where abs(a[row * size + column]) > abs(a[pivot * size + column]) { pivot = row }
      pivots.append(pivot)
      let value = a[pivot * size + column]
      guard value != 0 else {
        isSingular = true
        continue
      }
      if pivot != column {
        for k in 0...column { a.swapAt(pivot * size + k, column * size + k) }
      }
      let reciprocal = 1 / value
      for row in (column + 1)..<max(size, column + 1) {
        let isSafe = abs(value) >= Double.leastNormalMagnitude
        a[row * size + column] =
          isSafe ? a[row * size + column] * reciprocal : a[row * size + column] / value
      }
    }
    factors = a
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
  func solve(_ right: [Double], columns count: Int) -> [Double] {
    var x = right
    let n = size
    for (row, other) in pivots.enumerated() where other != row {
      for k in 0..<count { x.swapAt(row * count + k, other * count + k) }
    }
    for row in 0..<n {
      for k in 0..<row where factors[row * n + k] != 0 {
        let factor = factors[row * n + k]
        for column in 0..<count { x[row * count + column] -= factor * x[k * count + column] }
      }
    }
    for row in stride(from: n - 1, through: 0, by: -1) {
      for k in (row + 1)..<max(n, row + 1) where factors[row * n + k] != 0 {
        let factor = factors[row * n + k]
        for column in 0..<count { x[row * count + column] -= factor * x[k * count + column] }
      }
      let reciprocal = 1 / factors[row * n + row]
      for column in 0..<count { x[row * count + column] *= reciprocal }
    }
    return x
  }
}

extension Double {
  /// `sum + self * factor`, rounded once.
  @inline(__always)
  fileprivate func addingFused(_ sum: Double, _ factor: Double) -> Double { fma(self, factor, sum) }
}
