/// Which parts of `Q` and `R` are wanted.
package enum OrthogonalMode: String, Sendable { case reduced, complete, r }

extension Tensor {
  /// The factors `Q · R` of a stack of matrices; `Q` is nil where only `R` is wanted.
  package func orthogonalFactors(_ mode: OrthogonalMode) throws(TensorError) -> (q: Tensor?, r: Tensor)
  {
    if dtype.isComplex { return try complexOrthogonalFactors(mode) }
    let matrices = try MatrixStack(self)
    let (m, n) = (matrices.rows, matrices.columns)
    let inner = mode == .complete ? m : min(m, n)
    var q: [Double] = []
    var r: [Double] = []
    for index in 0..<matrices.count {
      let factors = try OrthogonalFactors(matrices[index], rows: m, columns: n)
      if mode != .r { q += try factors.orthogonal(inner) }
      r += factors.upper(inner)
    }
    let upper = try matrices.collected(r, [inner, n])
    return (mode == .r ? nil : try matrices.collected(q, [m, inner]), upper)
  }

  /// What `dgeqrf` leaves: the transposes of R with the reflections' vectors, and the reflections' factors.
  package func rawOrthogonalFactors() throws(TensorError) -> (h: Tensor, tau: Tensor) {
    let matrices = try MatrixStack(self)
    let (m, n) = (matrices.rows, matrices.columns)
    var h: [Double] = []
    var taus: [Double] = []
    for index in 0..<matrices.count {
      let factors = try OrthogonalFactors(matrices[index], rows: m, columns: n)
      h += factors.factors.transposed(rows: m, columns: n)
      taus += factors.taus
    }
    return (try matrices.collected(h, [n, m]), try matrices.collected(taus, [min(m, n)]))
  }

  /// The eigenvalues (ascending) of symmetric matrices, of which one triangle is read.
  package func symmetricEigenvalues(upper: Bool = false) throws(TensorError) -> Tensor {
    if dtype.isComplex { return try hermitianEigen(upper: upper).values }
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var values: [Double] = []
    for index in 0..<matrices.count {
      let matrix = matrices[index]
      values += try SymmetricEigen(
        upper ? matrix.transposed(rows: n, columns: n) : matrix, size: n, hasVectors: false
      ).values
    }
    return try matrices.collected(values, [n])
  }

  /// The singular value decomposition of symmetric matrices by way of their eigenvectors, as NumPy makes it
  /// of those that it is told are Hermitian.
  package func symmetricSingularValues() throws(TensorError) -> (u: Tensor, s: Tensor, v: Tensor) {
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var u: [Double] = []
    var s: [Double] = []
    var v: [Double] = []
    for index in 0..<matrices.count {
      let eigen = try SymmetricEigen(matrices[index], size: n)
      let sizes = eigen.values.map(abs)
      let order = sizes.indices.sorted {
        sizes[$0] > sizes[$1] || (sizes[$0] == sizes[$1] && $0 > $1)
      }
      var left: [Double] = []
      for place in order {
        let vector = eigen.vectors[(place * n)..<((place + 1) * n)]
        let value = eigen.values[place]
        let sign = value > 0 ? 1.0 : value < 0 ? -1 : value
        left += vector
        v += vector.map { $0 * sign }
        s.append(sizes[place])
      }
      u += left.transposed(rows: n, columns: n)
    }
    return (
      try matrices.collected(u, [n, n]), try matrices.collected(s, [n]),
      try matrices.collected(v, [n, n])
    )
  }

  /// The singular values (descending) of a stack of matrices.
  package func singularValues() throws(TensorError) -> Tensor {
    if dtype.isComplex { return try complexSingularValues(fullMatrices: false, hasVectors: false).s }
    let matrices = try MatrixStack(self)
    let (m, n) = (matrices.rows, matrices.columns)
    var values: [Double] = []
    for index in 0..<matrices.count {
      let matrix = matrices[index]
      var tall = n > m ? matrix.transposed(rows: m, columns: n) : matrix
      var rows = max(m, n)
      let columns = min(m, n)
      if rows > columns, rows >= columns * 11 / 6, matrix.allSatisfy(\.isFinite) {
        tall = try OrthogonalFactors(tall, rows: rows, columns: columns).upper(columns)
        rows = columns
      }
      values += try SingularValues(tall, rows: rows, columns: columns, hasVectors: false).values
    }
    return try matrices.collected(values, [min(m, n)])
  }

  /// Eigenvalues (ascending) and eigenvectors (columns) of symmetric matrices, of which one triangle is read.
  package func symmetricEigen(upper: Bool = false) throws(TensorError) -> (values: Tensor, vectors: Tensor)
  {
    if dtype.isComplex { return try hermitianEigen(upper: upper) }
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var values: [Double] = []
    var vectors: [Double] = []
    for index in 0..<matrices.count {
      let matrix = matrices[index]
      let eigen = try SymmetricEigen(
        upper ? matrix.transposed(rows: n, columns: n) : matrix, size: n)
      values += eigen.values
      vectors += eigen.vectors.transposed(rows: n, columns: n)
    }
    return (try matrices.collected(values, [n]), try matrices.collected(vectors, [n, n]))
  }

  /// Eigenvalues and eigenvectors (columns) of square matrices; they are complex where any value is.
  package func eigen() throws(TensorError) -> (values: Tensor, vectors: Tensor) {
    if dtype.isComplex { return try complexEigen() }
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var found: [GeneralEigen] = []
    for index in 0..<matrices.count { found.append(try GeneralEigen(matrices[index], size: n)) }
    let values = try matrices.collected(found.flatMap(\.values), [n])
    guard found.contains(where: { $0.imaginaryValues.contains { $0 != 0 } }) else {
      return (values, try matrices.collected(found.flatMap(\.vectors), [n, n]))
    }
    let imaginary = try matrices.collected(found.flatMap(\.imaginaryValues), [n])
    let parts = found.map(\.separatedVectors)
    return (
      try Tensor.complex(real: values, imaginary: imaginary),
      try Tensor.complex(
        real: matrices.collected(parts.flatMap(\.real), [n, n]),
        imaginary: matrices.collected(parts.flatMap(\.imaginary), [n, n]))
    )
  }

  /// `U`, the singular values (descending) and `Vᵀ` of a stack of matrices.
  package func singularValues(fullMatrices: Bool) throws(TensorError) -> (u: Tensor, s: Tensor, v: Tensor)
  {
    if dtype.isComplex { return try complexSingularValues(fullMatrices: fullMatrices) }
    let matrices = try MatrixStack(self)
    let (m, n) = (matrices.rows, matrices.columns)
    let k = min(m, n)
    let (left, right) = fullMatrices ? (m, n) : (k, k)
    var u: [Double] = []
    var s: [Double] = []
    var v: [Double] = []
    for index in 0..<matrices.count {
      let matrix = matrices[index]
      // A wide matrix is taken apart as its transpose.
      let isWide = n > m
      let tall = isWide ? matrix.transposed(rows: m, columns: n) : matrix
      let parts = try TallSingularValues(
        tall, rows: max(m, n), columns: k, leftColumns: isWide ? right : left,
        isTransposed: isWide)
      s += parts.values
      if isWide {
        u += parts.right.transposed(rows: k, columns: k)
        v += parts.left.transposed(rows: n, columns: right)
      } else {
        u += parts.left
        v += parts.right
      }
    }
    return (
      try matrices.collected(u, [m, left]), try matrices.collected(s, [k]),
      try matrices.collected(v, [right, n])
    )
  }
}

/// The singular values of a matrix with no fewer rows than columns, with as many left vectors as are wanted.
private struct TallSingularValues {
  let values: [Double]
  let left: [Double]
  let right: [Double]

  init(
    _ matrix: [Double], rows: Int, columns: Int, leftColumns: Int, isTransposed: Bool
  ) throws(TensorError) {
    // As LAPACK does it: a matrix much taller than wide goes through its triangle R first.
    guard rows >= columns * 11 / 6, rows > columns else {
      let parts = try SingularValues(
        matrix, rows: rows, columns: columns, leftColumns: leftColumns, isTransposed: isTransposed)
      (values, left, right) = (parts.values, parts.left, parts.right)
      return
    }
    guard matrix.allSatisfy(\.isFinite) else { throw .other(.linAlgError, "SVD did not converge") }
    let factors = try OrthogonalFactors(matrix, rows: rows, columns: columns)
    var triangle = factors.upper(columns)
    if isTransposed { triangle = triangle.transposed(rows: columns, columns: columns) }
    let parts = try SingularValues(triangle, rows: columns, columns: columns)
    var (inner, outer) = (parts.left, parts.right)
    if isTransposed {
      inner = parts.right.transposed(rows: columns, columns: columns)
      outer = parts.left.transposed(rows: columns, columns: columns)
    }
    var padded = [Double](repeating: 0, count: rows * leftColumns)
    for i in columns..<max(leftColumns, columns) { padded[i * leftColumns + i] = 1 }
    for row in 0..<columns {
      for column in 0..<columns { padded[row * leftColumns + column] = inner[row * columns + column] }
    }
    try factors.apply(to: &padded, columns: leftColumns)
    (values, left, right) = (parts.values, padded, outer)
  }
}
