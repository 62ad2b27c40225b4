import CKernels

/// A stack of matrices, dense and in double precision: what the decompositions work on.
struct MatrixStack {
  /// The axes before the matrices'.
  let stack: [Int]
  let rows: Int
  let columns: Int
  let values: [Double]
  /// What results are converted to: float32 for float32, else float64.
  let dtype: DType

  init(_ tensor: Tensor, isSquare: Bool = false) throws(TensorError) {
    guard tensor.rank >= 2 else {
      throw .other(
        .linAlgError,
        "\(tensor.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard tensor.dtype != .float16 else {
      throw .other(.typeError, "array type float16 is unsupported in linalg")
    }
    guard !tensor.dtype.isComplex else {
      throw .other(.typeError, "array type \(tensor.dtype.name) is unsupported in linalg")
    }
    stack = Array(tensor.shape.array.dropLast(2))
    rows = tensor.shape[tensor.rank - 2]
    columns = tensor.shape[tensor.rank - 1]
    guard !isSquare || rows == columns else {
      throw .other(.linAlgError, "Last 2 dimensions of the array must be square")
    }
    dtype = tensor.dtype == .float32 ? .float32 : .float64
    values = tensor.doubles
  }

  var count: Int { stack.reduce(1, &*) }

  /// The elements of one matrix, row by row.
  subscript(index: Int) -> [Double] {
    let size = rows * columns
    return Array(values[(index * size)..<((index + 1) * size)])
  }

  /// An array of results, one a matrix, in this stack's shape.
  func collected(_ values: [Double], _ shape: [Int]) throws(TensorError) -> Tensor {
    let result = try Tensor(doubles: values, shape: Shape(stack + shape))
    return dtype == .float64 ? result : try result.cast(to: dtype)
  }
}

extension [Double] {
  /// The transpose of a matrix of `rows` rows.
  func transposed(rows: Int, columns: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    for row in 0..<rows {
      for column in 0..<columns { result[column * rows + row] = self[row * columns + column] }
    }
    return result
  }

  /// Replaces the lines x and y of a matrix by `c · x + s · y` and `c · y - s · x`.
  mutating func rotateLines(_ x: Int, _ y: Int, length: Int, _ rotation: (c: Double, s: Double)) {
    withUnsafeMutableBufferPointer { matrix in
      guard let start = matrix.baseAddress else { return }
      nabla_rotate(start + x * length, start + y * length, length, rotation.c, rotation.s)
    }
  }

  static func identity(_ size: Int) -> [Double] {
    var result = [Double](repeating: 0, count: size * size)
    for index in 0..<size { result[index * size + index] = 1 }
    return result
  }
}
