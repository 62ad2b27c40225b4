import CKernels

/// The factors `A = Q · R` of a matrix by Householder reflections, signs as LAPACK's `dgeqrf` leaves them.
struct OrthogonalFactors {
  let rows: Int
  let columns: Int
  /// R on and above the diagonal, the reflections' vectors below it.
  let factors: [Double]
  let taus: [Double]

  init(_ matrix: [Double], rows: Int, columns: Int) throws(TensorError) {
    self.rows = rows
    self.columns = columns
    var factors = matrix
    var taus = [Double](repeating: 0, count: min(rows, columns))
    let state = factors.withUnsafeMutableBufferPointer { a in
      taus.withUnsafeMutableBufferPointer {
        nabla_orthogonal(a.baseAddress, columns, rows, columns, $0.baseAddress)
      }
    }
    try TensorError.check(kernelState: state)
    self.factors = factors
    self.taus = taus
  }

  /// The first `count` rows of R.
  func upper(_ count: Int) -> [Double] {
    var result = Array(factors.prefix(count * columns))
    for row in 0..<count {
      for column in 0..<min(row, columns) { result[row * columns + column] = 0 }
    }
    return result
  }

  /// The first `count` columns of Q, row by row.
  func orthogonal(_ count: Int) throws(TensorError) -> [Double] {
    var q = [Double](repeating: 0, count: rows * count)
    for i in 0..<min(count, rows) { q[i * count + i] = 1 }
    try apply(to: &q, columns: count)
    // LAPACK multiplies the vectors of reflections that do nothing by minus zero.
    for i in 0..<min(count, taus.count) {
      guard taus[i] == 0 else { break }
      for row in (i + 1)..<max(rows, i + 1) where q[row * count + i] == 0 { q[row * count + i] = -0.0 }
    }
    return q
  }

  /// `Q · x` for a matrix of `rows` rows.
  func apply(to x: inout [Double], columns count: Int) throws(TensorError) {
    try factors.applyReflections(
      to: &x, columns: count, rows: rows, rowStep: columns, columnStep: 1, taus: taus[...])
  }
}

extension [Double] {
  /// `x = H₁ · … · H_k · x` for the reflections, one for each of `taus`, whose vectors this matrix holds: vector i
  /// begins in row i + shift, and its steps between rows and between vectors are given.
  func applyReflections(
    to x: inout [Double], columns count: Int, rows: Int, rowStep: Int, columnStep: Int, shift: Int = 0,
    taus: ArraySlice<Double>
  ) throws(TensorError) {
    let state = x.withUnsafeMutableBufferPointer { x in
      taus.withUnsafeBufferPointer { taus in
        nabla_apply_reflections(
          self, rowStep, columnStep, rows, taus.count, shift, taus.baseAddress, x.baseAddress, count,
          count)
      }
    }
    try TensorError.check(kernelState: state)
  }
}
