/// The factors `A = Q · R` of a matrix by Householder reflections, signs as LAPACK's `dgeqrf` leaves them.
struct OrthogonalFactors {
  let rows: Int
  let columns: Int
  /// R on and above the diagonal.
  private var a: [Double]
  private var reflections: [(vector: [Double], tau: Double)] = []

  init(_ matrix: [Double], rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    a = matrix
    for i in 0..<min(rows, columns) {
      let (v, tau, beta) = SingularValues.reflection((i..<rows).map { a[$0 * columns + i] })
      reflections.append((v, tau))
      a[i * columns + i] = beta
      for row in (i + 1)..<max(rows, i + 1) { a[row * columns + i] = 0 }
      for column in (i + 1)..<max(columns, i + 1) where tau != 0 {
        var sum = 0.0
        for (k, value) in v.enumerated() { sum += value * a[(i + k) * columns + column] }
        for (k, value) in v.enumerated() { a[(i + k) * columns + column] -= tau * sum * value }
      }
    }
  }

  /// The first `count` rows of R.
  func upper(_ count: Int) -> [Double] { Array(a.prefix(count * columns)) }

  /// The first `count` columns of Q, row by row.
  func orthogonal(_ count: Int) -> [Double] {
    var q = [Double](repeating: 0, count: rows * count)
    for i in 0..<min(count, rows) { q[i * count + i] = 1 }
    apply(to: &q, columns: count)
    return q
  }

  /// `Q · x` for a matrix of `rows` rows.
  func apply(to x: inout [Double], columns count: Int) {
    for i in stride(from: reflections.count - 1, through: 0, by: -1) {
      let (v, tau) = reflections[i]
      guard tau != 0 else { continue }
      for column in 0..<count {
        var sum = 0.0
        for (k, value) in v.enumerated() { sum += value * x[(i + k) * count + column] }
        for (k, value) in v.enumerated() { x[(i + k) * count + column] -= tau * sum * value }
      }
    }
  }
}
