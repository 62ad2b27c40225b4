import CKernels

extension Tensor {
  private static var singular: TensorError { .other(.linAlgError, "Singular matrix") }

  /// The inverses of a stack of square matrices.
  package func inverse() throws(TensorError) -> Tensor {
    if dtype.isComplex { return try complexInverse() }
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var results: [Double] = []
    for index in 0..<matrices.count {
      let factors = try LowerUpper(matrices[index], size: n)
      guard !factors.isSingular else { throw Tensor.singular }
      results += try factors.solve(.identity(n), columns: n)
    }
    return try matrices.collected(results, [n, n])
  }

  /// The determinants of a stack of square matrices, as signs and logarithms of their sizes.
  package func logarithmicDeterminant() throws(TensorError) -> (sign: Tensor, logarithm: Tensor) {
    if dtype.isComplex { return try complexLogarithmicDeterminant() }
    let matrices = try MatrixStack(self, isSquare: true)
    var signs: [Double] = []
    var logarithms: [Double] = []
    for index in 0..<matrices.count {
      let (sign, logarithm) = try LowerUpper(matrices[index], size: matrices.rows).determinant
      signs.append(sign)
      logarithms.append(logarithm)
    }
    return (try matrices.collected(signs, []), try matrices.collected(logarithms, []))
  }

  /// Products of complex numbers without fused operations, as NumPy's determinant makes them.
  private static func scaledSigns(_ signs: Tensor, _ sizes: Tensor) throws(TensorError) -> Tensor {
    let result = try signs.copy()
    for place in 0..<result.count {
      let product = try scalarBinary(
        .multiply, .scalar(signs.element(at: place)), .scalar(sizes.element(at: place)))
      result.setElement(at: place, to: product)
    }
    return result
  }

  /// The determinants of a stack of square matrices.
  package func determinant() throws(TensorError) -> Tensor {
    if dtype.isComplex {
      let (sign, logarithm) = try cast(to: .complex128).logarithmicDeterminant()
      let size = try Tensor.unary(.exp, .tensor(logarithm)).cast(to: .complex128)
      return try Tensor.scaledSigns(sign, size).cast(to: dtype)
    }
    if dtype == .float32 {
      // In double precision, rounded once.
      return try cast(to: .float64).determinant().cast(to: .float32)
    }
    let (sign, logarithm) = try logarithmicDeterminant()
    return try Tensor.binary(
      .multiply, .tensor(sign), .tensor(Tensor.unary(.exp, .tensor(logarithm))))
  }

  /// The solutions of `self · x = right`; a vector on the right where it has one axis only.
  package func solution(_ right: Tensor) throws(TensorError) -> Tensor {
    let isVector = right.rank == 1
    if dtype.isComplex || right.dtype.isComplex, right.rank > 0 {
      return try complexSolution(
        isVector ? right.reshaped(to: Shape(right.count, 1)) : right, isVector: isVector)
    }
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    guard right.rank > 0 else {
      throw .other(
        .valueError,
        "solve: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature "
          + "(m,m),(m,n)->(m,n) requires 2)")
    }
    let right = isVector ? try right.reshaped(to: Shape(right.count, 1)) : right
    let sides = try MatrixStack(right)
    guard sides.rows == n else { throw Tensor.unsolvable(isVector: isVector, sides.rows, n) }
    let stack = try Tensor.broadcastShape(Shape(matrices.stack), Shape(sides.stack))
    let leftOrder = try Tensor.stackOrder(matrices.stack, stack)
    let rightOrder = try Tensor.stackOrder(sides.stack, stack)
    var results: [Double] = []
    for index in 0..<leftOrder.count {
      let factors = try LowerUpper(matrices[leftOrder[index]], size: n)
      guard !factors.isSingular else { throw Tensor.singular }
      results += try factors.solve(sides[rightOrder[index]], columns: sides.columns)
    }
    let shape = Shape(stack.array + (isVector ? [n] : [n, sides.columns]))
    let isSingle = matrices.dtype == .float32 && sides.dtype == .float32
    let result = try Tensor(doubles: results, shape: shape)
    return isSingle ? try result.cast(to: .float32) : result
  }

  /// The right side has another number of rows than there are unknowns.
  static func unsolvable(isVector: Bool, _ rows: Int, _ size: Int) -> TensorError {
    let signature = isVector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"
    return .other(
      .valueError,
      "\(isVector ? "solve1" : "solve"): Input operand 1 has a mismatch in its core dimension 0, "
        + "with gufunc signature \(signature) (size \(rows) is different from \(size))")
  }

  /// Which matrix of a stack belongs to each place of the stack it is stretched to.
  static func stackOrder(_ own: [Int], _ target: Shape) throws(TensorError) -> [Int] {
    let count = own.reduce(1, &*)
    let places = try Tensor(integers: Array(0..<count), shape: Shape(own))
    return try places.broadcast(to: target).integers
  }

  /// The lower (or upper) triangles `L` with `L · Lᵀ = self` of positive definite matrices.
  package func cholesky(upper: Bool) throws(TensorError) -> Tensor {
    if dtype.isComplex { return try complexCholesky(upper: upper) }
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var results: [Double] = []
    for index in 0..<matrices.count {
      var l = upper ? matrices[index].transposed(rows: n, columns: n) : matrices[index]
      var failed = false
      let state = l.withUnsafeMutableBufferPointer {
        nabla_cholesky($0.baseAddress, n, n, &failed)
      }
      try TensorError.check(kernelState: state)
      guard !failed else { throw .other(.linAlgError, "Matrix is not positive definite") }
      for row in 0..<n {
        for column in (row + 1)..<max(n, row + 1) { l[row * n + column] = 0 }
      }
      results += upper ? l.transposed(rows: n, columns: n) : l
    }
    return try matrices.collected(results, [n, n])
  }
}
