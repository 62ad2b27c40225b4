/// Orthogonal and triangular factors of complex matrices.
enum ComplexFactors {
  /// The reflections of `A = Q · R`, signs as LAPACK's `zgeqrf` leaves them, and R.
  static func orthogonal(
    _ matrix: ComplexMatrix
  ) throws(TensorError) -> (reflections: ComplexReflections, r: ComplexMatrix) {
    var a = matrix
    var reflections = ComplexReflections()
    for k in 0..<min(a.rows, a.columns) {
      try LongWork.check()
      let (beta, tau, v) = ComplexMatrix.reflection((k..<a.rows).map { a[$0, k] })
      a.reflectRows(v, tau.conjugate, row: k, column: k + 1)
      a[k, k] = ComplexPart(beta)
      for row in (k + 1)..<max(a.rows, k + 1) { a[row, k] = .zero }
      reflections.steps.append((v, tau, k))
    }
    return (reflections, a)
  }

  /// The lower triangle `L` with `L · Lᴴ = A` of a positive definite matrix, of which the lower triangle is read.
  static func cholesky(_ matrix: ComplexMatrix) throws(TensorError) -> ComplexMatrix {
    let n = matrix.rows
    var l = ComplexMatrix(zeros: n, n)
    for j in 0..<n {
      try LongWork.check()
      var diagonal = matrix[j, j].re
      for k in 0..<j { diagonal -= l[j, k].re * l[j, k].re + l[j, k].im * l[j, k].im }
      guard diagonal > 0 else { throw .other(.linAlgError, "Matrix is not positive definite") }
      let root = diagonal.squareRoot()
      l[j, j] = ComplexPart(root)
      for i in (j + 1)..<max(n, j + 1) {
        var sum = matrix[i, j]
        for k in 0..<j { sum = sum - l[i, k] * l[j, k].conjugate }
        l[i, j] = sum.scaled(1 / root)
      }
    }
    return l
  }

  /// The eigenvalues (ascending) and vectors (columns) of a Hermitian matrix, of which the lower triangle is read:
  /// reflections to a real tridiagonal matrix (LAPACK's `zhetd2`), whose eigenvectors they turn back. `isReversed` says
  /// that rows and columns stand in the opposite order, in which the tridiagonal matrix is not to be looked at.
  static func hermitianEigen(
    _ matrix: ComplexMatrix, isReversed: Bool = false, hasVectors: Bool = true
  ) throws(TensorError) -> (values: [Double], vectors: ComplexMatrix) {
    let n = matrix.rows
    guard matrix.isFinite else { throw .other(.linAlgError, "Eigenvalues did not converge") }
    var a = matrix
    for row in 0..<n {
      a[row, row] = ComplexPart(a[row, row].re)
      for column in (row + 1)..<max(n, row + 1) { a[row, column] = a[column, row].conjugate }
    }
    var reflections = ComplexReflections()
    var tridiagonal = [Double](repeating: 0, count: n * n)
    for k in 0..<max(n - 1, 0) {
      try LongWork.check()
      let (beta, tau, v) = ComplexMatrix.reflection(((k + 1)..<n).map { a[$0, k] })
      a.reflectRows(v, tau.conjugate, row: k + 1, column: k + 1)
      a.reflectColumns(v, tau, row: k + 1, column: k + 1)
      tridiagonal[(k + 1) * n + k] = beta
      tridiagonal[k * n + k + 1] = beta
      reflections.steps.append((v, tau, k + 1))
    }
    for k in 0..<n { tridiagonal[k * n + k] = a[k, k].re }
    if isReversed { tridiagonal.reverse() }
    let eigen = try SymmetricEigen(tridiagonal, size: n, hasVectors: hasVectors)
    guard hasVectors else { return (eigen.values, ComplexMatrix(zeros: 0, 0)) }
    var vectors = ComplexMatrix(n, n, real: eigen.vectors.transposed(rows: n, columns: n), of: max(n, 1))
    if isReversed {
      let kept = vectors
      for row in 0..<n {
        for column in 0..<n { vectors[row, column] = kept[n - 1 - row, column] }
      }
    }
    reflections.apply(to: &vectors)
    return (eigen.values, vectors)
  }

  /// `A = U · diag(s) · Vᴴ` of a matrix with no fewer rows than columns, with as many left vectors as are wanted:
  /// reflections to a real bidiagonal matrix (LAPACK's `zgebd2`), whose vectors they turn back. `isTransposed` says that
  /// the matrix is the adjoint of the one asked for, which shows in signs.
  static func singularValues(
    _ matrix: ComplexMatrix, leftColumns: Int, isTransposed: Bool = false, hasVectors: Bool = true
  ) throws(TensorError) -> (u: ComplexMatrix, s: [Double], v: ComplexMatrix) {
    let (m, n) = (matrix.rows, matrix.columns)
    guard matrix.isFinite else { throw .other(.linAlgError, "SVD did not converge") }
    if m > n, m >= n * 17 / 9 {
      let (outer, r) = try orthogonal(matrix)
      let triangle = r.corner(n, n)
      let parts = try singularValues(
        isTransposed ? triangle.adjoint : triangle, leftColumns: n, hasVectors: hasVectors)
      guard hasVectors else { return parts }
      var u = ComplexMatrix(identity: m, m)
      let inner = isTransposed ? parts.v.adjoint : parts.u
      for row in 0..<n {
        for column in 0..<n { u[row, column] = inner[row, column] }
      }
      outer.apply(to: &u)
      return (u.corner(m, leftColumns), parts.s, isTransposed ? parts.u.adjoint : parts.v)
    }
    var a = matrix
    var (left, right) = (ComplexReflections(), ComplexReflections())
    var bidiagonal = [Double](repeating: 0, count: n * n)
    for k in 0..<n {
      try LongWork.check()
      let (beta, tau, v) = ComplexMatrix.reflection((k..<a.rows).map { a[$0, k] })
      a.reflectRows(v, tau.conjugate, row: k, column: k + 1)
      left.steps.append((v, tau, k))
      bidiagonal[k * n + k] = beta
      guard k + 1 < n else { continue }
      let (above, factor, w) = ComplexMatrix.reflection(((k + 1)..<n).map { a[k, $0].conjugate })
      a.reflectColumns(w, factor, row: k + 1, column: k + 1)
      right.steps.append((w, factor, k + 1))
      bidiagonal[k * n + k + 1] = above
    }
    let parts = try SingularValues(
      bidiagonal, rows: n, columns: n, isTransposed: isTransposed, hasVectors: hasVectors)
    guard hasVectors else { return (matrix, parts.values, matrix) }
    var u = ComplexMatrix(m, m, real: parts.left, of: max(n, 1))
    for extra in n..<max(m, n) { u[extra, extra] = .one }
    left.apply(to: &u)
    var v = ComplexMatrix(n, n, real: parts.right, of: max(n, 1))
    right.applyAdjoint(toTheRightOf: &v)
    return (u.corner(m, leftColumns), parts.values, v)
  }
}
