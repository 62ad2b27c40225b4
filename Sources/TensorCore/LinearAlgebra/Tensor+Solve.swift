extension Tensor {
  private static var singular: TensorError { .other(.linAlgError, "Singular matrix") }

  /// The inverses of a stack of square matrices.
  package func inverse() throws(TensorError) -> Tensor {
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var results: [Double] = []
    for index in 0..<matrices.count {
      let factors = LowerUpper(matrices[index], size: n)
      guard !factors.isSingular else { throw Tensor.singular }
      results += factors.solve(.identity(n), columns: n)
    }
    return try matrices.collected(results, [n, n])
  }

  /// The determinants of a stack of square matrices, as signs and logarithms of their sizes.
  package func logarithmicDeterminant() throws(TensorError) -> (sign: Tensor, logarithm: Tensor) {
    let matrices = try MatrixStack(self, isSquare: true)
    var signs: [Double] = []
    var logarithms: [Double] = []
    for index in 0..<matrices.count {
      let (sign, logarithm) = LowerUpper(matrices[index], size: matrices.rows).determinant
      signs.append(sign)
      logarithms.append(logarithm)
    }
    return (try matrices.collected(signs, []), try matrices.collected(logarithms, []))
  }

  /// The determinants of a stack of square matrices.
  package func determinant() throws(TensorError) -> Tensor {
    let (sign, logarithm) = try logarithmicDeterminant()
    return try Tensor.binary(
      .multiply, .tensor(sign), .tensor(Tensor.unary(.exp, .tensor(logarithm))))
  }

  /// The solutions of `self · x = right`; a vector on the right where it has one axis only.
  package func solution(_ right: Tensor) throws(TensorError) -> Tensor {
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    let isVector = right.rank == 1
    let sides = try MatrixStack(isVector ? right.reshaped(to: Shape(right.count, 1)) : right)
    guard sides.rows == n else {
      let signature = isVector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"
      throw .other(
        .valueError,
        "\(isVector ? "solve1" : "solve"): Input operand 1 has a mismatch in its core dimension 0, "
          + "with gufunc signature \(signature) (size \(sides.rows) is different from \(n))")
    }
    let stack = try Tensor.broadcastShape(Shape(matrices.stack), Shape(sides.stack))
    let leftOrder = try Tensor.stackOrder(matrices.stack, stack)
    let rightOrder = try Tensor.stackOrder(sides.stack, stack)
    var results: [Double] = []
    for index in 0..<leftOrder.count {
      let factors = LowerUpper(matrices[leftOrder[index]], size: n)
      guard !factors.isSingular else { throw Tensor.singular }
      results += factors.solve(sides[rightOrder[index]], columns: sides.columns)
    }
    let shape = Shape(stack.array + (isVector ? [n] : [n, sides.columns]))
    let isSingle = matrices.dtype == .float32 && sides.dtype == .float32
    let result = try Tensor(doubles: results, shape: shape)
    return isSingle ? try result.cast(to: .float32) : result
  }

  /// Which matrix of a stack belongs to each place of the stack it is stretched to.
  private static func stackOrder(_ own: [Int], _ target: Shape) throws(TensorError) -> [Int] {
    let count = own.reduce(1, &*)
    let places = try Tensor(integers: Array(0..<count), shape: Shape(own))
    return try places.broadcast(to: target).integers
  }

  /// The lower (or upper) triangles `L` with `L · Lᵀ = self` of positive definite matrices.
  package func cholesky(upper: Bool) throws(TensorError) -> Tensor {
    let matrices = try MatrixStack(self, isSquare: true)
    let n = matrices.rows
    var results: [Double] = []
    for index in 0..<matrices.count {
      let a = matrices[index]
      var l = [Double](repeating: 0, count: n * n)
      for row in 0..<n {
        for column in 0...row {
          var sum = upper ? a[column * n + row] : a[row * n + column]
          for k in 0..<column { sum -= l[row * n + k] * l[column * n + k] }
          if row == column {
            guard sum > 0 else {
              throw .other(.linAlgError, "Matrix is not positive definite")
            }
            l[row * n + row] = sum.squareRoot()
          } else {
            l[row * n + column] = sum / l[column * n + column]
          }
        }
      }
      results += upper ? l.transposed(rows: n, columns: n) : l
    }
    return try matrices.collected(results, [n, n])
  }
}
