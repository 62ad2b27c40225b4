/// A matrix of complex numbers inside the decompositions, row by row.
struct ComplexMatrix {
  let rows: Int
  let columns: Int
  var values: [ComplexPart]

  init(_ rows: Int, _ columns: Int, _ values: [ComplexPart]) {
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  init(zeros rows: Int, _ columns: Int) {
    self.init(rows, columns, [ComplexPart](repeating: .zero, count: rows * columns))
  }

  /// Ones on the diagonal.
  init(identity rows: Int, _ columns: Int) {
    self.init(zeros: rows, columns)
    for i in 0..<min(rows, columns) { self[i, i] = .one }
  }

  /// Real numbers at the left top, zeros elsewhere.
  init(_ rows: Int, _ columns: Int, real: [Double], of width: Int) {
    self.init(zeros: rows, columns)
    for (place, value) in real.enumerated() { self[place / width, place % width] = ComplexPart(value) }
  }

  subscript(row: Int, column: Int) -> ComplexPart {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  var isFinite: Bool { values.allSatisfy(\.isFinite) }

  /// The transpose of the conjugates.
  var adjoint: ComplexMatrix {
    var result = ComplexMatrix(zeros: columns, rows)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column].conjugate }
    }
    return result
  }

  /// The first columns and rows.
  func corner(_ height: Int, _ width: Int) -> ComplexMatrix {
    var result = ComplexMatrix(zeros: height, width)
    for row in 0..<height {
      for column in 0..<width { result[row, column] = self[row, column] }
    }
    return result
  }

  /// `self · other`.
  func times(_ other: ComplexMatrix) -> ComplexMatrix {
    var result = ComplexMatrix(zeros: rows, other.columns)
    for row in 0..<rows {
      for k in 0..<columns {
        let factor = self[row, k]
        for column in 0..<other.columns {
          result[row, column] = result[row, column] + factor * other[k, column]
        }
      }
    }
    return result
  }

  // MARK: Reflections

  /// The reflection `I - tau v vᴴ`, v beginning with one, whose adjoint makes `x` a multiple of the first axis
  /// (LAPACK's `zlarfg`).
  static func reflection(_ x: [ComplexPart]) -> (beta: Double, tau: ComplexPart, v: [ComplexPart]) {
    guard let alpha = x.first else { return (0, .zero, []) }
    let rest = length(x.dropFirst())
    guard rest != 0 || alpha.im != 0 else { return (alpha.re, .zero, x) }
    let whole = length([alpha, ComplexPart(rest)])
    let beta = alpha.re < 0 || (alpha.re == 0 && alpha.re.sign == .minus) ? whole : -whole
    let tau = ComplexPart((beta - alpha.re) / beta, -alpha.im / beta)
    let factor = ComplexPart.one / (alpha - ComplexPart(beta))
    return (beta, tau, [.one] + x.dropFirst().map { $0 * factor })
  }

  /// The square root of the sum of the squares of all parts.
  static func length<Numbers: Sequence<ComplexPart>>(_ x: Numbers) -> Double {
    var largest = 0.0
    for value in x { largest = max(largest, abs(value.re), abs(value.im)) }
    guard largest > 0, largest.isFinite else { return largest }
    var sum = 0.0
    for value in x {
      let (re, im) = (value.re / largest, value.im / largest)
      sum += re * re + im * im
    }
    return largest * sum.squareRoot()
  }

  /// `(I - tau v vᴴ) · self` in the rows from `row` on and the columns from `column` on.
  mutating func reflectRows(_ v: [ComplexPart], _ tau: ComplexPart, row: Int, column: Int) {
    guard tau != .zero else { return }
    for j in column..<max(columns, column) {
      var sum = ComplexPart.zero
      for i in v.indices { sum = sum + v[i].conjugate * self[row + i, j] }
      let step = tau * sum
      for i in v.indices { self[row + i, j] = self[row + i, j] - v[i] * step }
    }
  }

  /// `self · (I - tau v vᴴ)` in the same part.
  mutating func reflectColumns(_ v: [ComplexPart], _ tau: ComplexPart, row: Int, column: Int) {
    guard tau != .zero else { return }
    for i in row..<max(rows, row) {
      var sum = ComplexPart.zero
      for j in v.indices { sum = sum + self[i, column + j] * v[j] }
      let step = tau * sum
      for j in v.indices { self[i, column + j] = self[i, column + j] - step * v[j].conjugate }
    }
  }
}

/// Reflections one after another, the first row each acts on, and their product's action.
struct ComplexReflections {
  var steps: [(v: [ComplexPart], tau: ComplexPart, row: Int)] = []

  /// `H₁ · H₂ · … · x`.
  func apply(to x: inout ComplexMatrix) {
    for step in steps.reversed() { x.reflectRows(step.v, step.tau, row: step.row, column: 0) }
  }

  /// `x · (H₁ · H₂ · …)ᴴ`.
  func applyAdjoint(toTheRightOf x: inout ComplexMatrix) {
    for step in steps.reversed() {
      x.reflectColumns(step.v, step.tau.conjugate, row: 0, column: step.row)
    }
  }

  /// The first `count` columns of `H₁ · H₂ · …`, which begin in rows 0, 1, …, with the signs of zeros that LAPACK's
  /// `zung2r` gives them.
  func columns(_ count: Int, rows: Int) -> ComplexMatrix {
    var q = ComplexMatrix(identity: rows, count)
    for (i, step) in steps.enumerated().reversed() where i < count {
      q.reflectRows(step.v, step.tau, row: i, column: i + 1)
      for row in (i + 1)..<max(rows, i + 1) {
        let part = step.v[row - i]
        q[row, i] = step.tau.im == 0 ? part.scaled(-step.tau.re) : -step.tau * part
      }
      q[i, i] = .one - step.tau
    }
    return q
  }
}

/// A stack of complex matrices: what the decompositions work on.
struct ComplexStack {
  /// The axes before the matrices'.
  let stack: [Int]
  let rows: Int
  let columns: Int
  let dtype: DType
  private let values: [ComplexPart]

  init(_ tensor: Tensor, isSquare: Bool = false) throws(TensorError) {
    guard tensor.rank >= 2 else {
      throw .other(
        .linAlgError,
        "\(tensor.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard tensor.dtype != .float16 else {
      throw .other(.typeError, "array type float16 is unsupported in linalg")
    }
    stack = Array(tensor.shape.array.dropLast(2))
    rows = tensor.shape[tensor.rank - 2]
    columns = tensor.shape[tensor.rank - 1]
    guard !isSquare || rows == columns else {
      throw .other(.linAlgError, "Last 2 dimensions of the array must be square")
    }
    dtype = tensor.dtype == .complex64 || tensor.dtype == .float32 ? .complex64 : .complex128
    let dense = try tensor.cast(to: .complex128)
    let parts = dense.pointer(as: Double.self)
    values = withExtendedLifetime(dense) {
      (0..<dense.count).map { ComplexPart(parts[2 * $0], parts[2 * $0 + 1]) }
    }
  }

  var count: Int { stack.reduce(1, &*) }

  subscript(index: Int) -> ComplexMatrix {
    let size = rows * columns
    return ComplexMatrix(rows, columns, Array(values[(index * size)..<((index + 1) * size)]))
  }

  /// An array of results, one a matrix, in this stack's shape.
  func collected(_ values: [ComplexPart], _ shape: [Int]) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: Shape(stack + shape), dtype: .complex128)
    guard result.count == values.count else { throw .reshape(count: values.count, to: result.shape) }
    let parts = result.pointer(as: Double.self)
    for (place, value) in values.enumerated() {
      parts[2 * place] = value.re
      parts[2 * place + 1] = value.im
    }
    return dtype == .complex128 ? result : try result.cast(to: dtype)
  }

  func collected(real values: [Double], _ shape: [Int]) throws(TensorError) -> Tensor {
    let result = try Tensor(doubles: values, shape: Shape(stack + shape))
    return dtype == .complex128 ? result : try result.cast(to: .float32)
  }
}
