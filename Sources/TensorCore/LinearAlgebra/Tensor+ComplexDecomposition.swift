extension Tensor {
  private static var singular: TensorError { .other(.linAlgError, "Singular matrix") }

  func complexInverse() throws(TensorError) -> Tensor {
    let matrices = try ComplexStack(self, isSquare: true)
    let n = matrices.rows
    var results: [ComplexPart] = []
    for index in 0..<matrices.count {
      let factors = try ComplexLowerUpper(matrices[index])
      guard !factors.isSingular else { throw Tensor.singular }
      results += factors.solve(ComplexMatrix(identity: n, n)).values
    }
    return try matrices.collected(results, [n, n])
  }

  func complexLogarithmicDeterminant() throws(TensorError) -> (sign: Tensor, logarithm: Tensor) {
    let matrices = try ComplexStack(self, isSquare: true)
    var signs: [ComplexPart] = []
    var logarithms: [Double] = []
    for index in 0..<matrices.count {
      let (sign, logarithm) = try ComplexLowerUpper(matrices[index]).determinant
      signs.append(sign)
      logarithms.append(logarithm)
    }
    return (try matrices.collected(signs, []), try matrices.collected(real: logarithms, []))
  }

  /// The solutions of `self · x = right`, both with two axes or more.
  func complexSolution(_ right: Tensor, isVector: Bool) throws(TensorError) -> Tensor {
    let matrices = try ComplexStack(self, isSquare: true)
    let sides = try ComplexStack(right)
    let n = matrices.rows
    guard sides.rows == n else { throw Tensor.unsolvable(isVector: isVector, sides.rows, n) }
    let stack = try Tensor.broadcastShape(Shape(matrices.stack), Shape(sides.stack))
    let leftOrder = try Tensor.stackOrder(matrices.stack, stack)
    let rightOrder = try Tensor.stackOrder(sides.stack, stack)
    var results: [ComplexPart] = []
    for index in 0..<leftOrder.count {
      let factors = try ComplexLowerUpper(matrices[leftOrder[index]])
      guard !factors.isSingular else { throw Tensor.singular }
      results += factors.solve(sides[rightOrder[index]]).values
    }
    let isSingle = matrices.dtype == .complex64 && sides.dtype == .complex64
    let shape = Shape(stack.array + (isVector ? [n] : [n, sides.columns]))
    let result = try Tensor(uninitialized: shape, dtype: .complex128)
    for (place, value) in results.enumerated() {
      result.setElement(at: place, to: .complex128(value.re, value.im))
    }
    return isSingle ? try result.cast(to: .complex64) : result
  }

  func complexCholesky(upper: Bool) throws(TensorError) -> Tensor {
    let matrices = try ComplexStack(self, isSquare: true)
    let n = matrices.rows
    var results: [ComplexPart] = []
    for index in 0..<matrices.count {
      let l = try ComplexFactors.cholesky(upper ? matrices[index].adjoint : matrices[index])
      // The diagonal is real, and its zeros stay positive.
      results += upper
        ? l.adjoint.values.map { ComplexPart($0.re, $0.im == 0 ? 0 : $0.im) } : l.values
    }
    return try matrices.collected(results, [n, n])
  }

  func complexOrthogonalFactors(_ mode: OrthogonalMode) throws(TensorError) -> (q: Tensor?, r: Tensor) {
    let matrices = try ComplexStack(self)
    let (m, n) = (matrices.rows, matrices.columns)
    let inner = mode == .complete ? m : min(m, n)
    var q: [ComplexPart] = []
    var r: [ComplexPart] = []
    for index in 0..<matrices.count {
      let factors = try ComplexFactors.orthogonal(matrices[index])
      if mode != .r {
        q += factors.reflections.columns(inner, rows: m).values
      }
      r += factors.r.corner(inner, n).values
    }
    let upper = try matrices.collected(r, [inner, n])
    return (mode == .r ? nil : try matrices.collected(q, [m, inner]), upper)
  }

  /// Eigenvalues and eigenvectors of Hermitian matrices.
  func hermitianEigen(upper: Bool) throws(TensorError) -> (values: Tensor, vectors: Tensor) {
    let matrices = try ComplexStack(self, isSquare: true)
    let n = matrices.rows
    var values: [Double] = []
    var vectors: [ComplexPart] = []
    for index in 0..<matrices.count {
      var matrix = matrices[index]
      // LAPACK begins at the other end with an upper triangle.
      if upper { matrix.values.reverse() }
      let eigen = try ComplexFactors.hermitianEigen(matrix, isReversed: upper)
      values += eigen.values
      guard upper else {
        vectors += eigen.vectors.values
        continue
      }
      for row in (0..<n).reversed() { vectors += eigen.vectors.values[(row * n)..<((row + 1) * n)] }
    }
    return (try matrices.collected(real: values, [n]), try matrices.collected(vectors, [n, n]))
  }

  func complexEigen() throws(TensorError) -> (values: Tensor, vectors: Tensor) {
    let matrices = try ComplexStack(self, isSquare: true)
    let n = matrices.rows
    var values: [ComplexPart] = []
    var vectors: [ComplexPart] = []
    for index in 0..<matrices.count {
      let eigen = try ComplexEigen(matrices[index])
      values += eigen.values
      vectors += eigen.vectors.values
    }
    return (try matrices.collected(values, [n]), try matrices.collected(vectors, [n, n]))
  }

  func complexSingularValues(
    fullMatrices: Bool, hasVectors: Bool = true
  ) throws(TensorError) -> (u: Tensor, s: Tensor, v: Tensor) {
    let matrices = try ComplexStack(self)
    let (m, n) = (matrices.rows, matrices.columns)
    let k = min(m, n)
    let (left, right) = fullMatrices ? (m, n) : (k, k)
    var u: [ComplexPart] = []
    var s: [Double] = []
    var v: [ComplexPart] = []
    for index in 0..<matrices.count {
      let isWide = n > m
      let matrix = isWide ? matrices[index].adjoint : matrices[index]
      let parts = try ComplexFactors.singularValues(
        matrix, leftColumns: isWide ? right : left, isTransposed: isWide, hasVectors: hasVectors)
      s += parts.s
      guard hasVectors else { continue }
      u += isWide ? parts.v.adjoint.values : parts.u.values
      v += isWide ? parts.u.adjoint.values : parts.v.values
    }
    let values = try matrices.collected(real: s, [k])
    guard hasVectors else { return (values, values, values) }
    return (try matrices.collected(u, [m, left]), values, try matrices.collected(v, [right, n]))
  }
}
