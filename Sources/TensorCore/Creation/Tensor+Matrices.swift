extension Tensor {
  /// Ones on the k-th diagonal, zeros elsewhere.
  package static func eye(_ rows: Int, _ columns: Int? = nil, k: Int = 0, dtype: DType = .float64)
    throws(TensorError) -> Tensor
  {
    let result = try Tensor(zeros: Shape(rows, columns ?? rows), dtype: dtype)
    if result.count > 0 { try result.diagonal(offset: k).fill(with: .int64(1)) }
    return result
  }

  /// The identity matrix.
  package static func identity(_ size: Int, dtype: DType = .float64) throws(TensorError) -> Tensor {
    try eye(size, dtype: dtype)
  }

  /// Ones at and below the k-th diagonal, zeros above.
  package static func tri(_ rows: Int, _ columns: Int? = nil, k: Int = 0, dtype: DType = .float64)
    throws(TensorError) -> Tensor
  {
    let result = try Tensor(zeros: Shape(rows, columns ?? rows), dtype: dtype)
    for row in 0..<rows {
      let ones = try result.row(row).sliced(start: nil, stop: result.firstAbove(row: row, k))
      ones.fill(with: .int64(1))
    }
    return result
  }

  /// The first column right of the k-th diagonal.
  private func firstAbove(row: Int, _ k: Int) -> Int {
    let columns = shape[rank - 1]
    let (sum, overflow) = (row + 1).addingReportingOverflow(k)
    if overflow { return columns }
    return min(max(sum, 0), columns)
  }

  /// A copy with zeros above the k-th diagonal of the last two axes.
  package func lowerTriangle(k: Int = 0) throws(TensorError) -> Tensor {
    try triangle { row, matrix throws(TensorError) in
      try matrix.row(row).sliced(start: matrix.firstAbove(row: row, k), stop: nil)
    }
  }

  /// A copy with zeros below the k-th diagonal of the last two axes.
  package func upperTriangle(k: Int = 0) throws(TensorError) -> Tensor {
    try triangle { row, matrix throws(TensorError) in
      let before = k == Int.min ? k : k - 1
      return try matrix.row(row).sliced(start: nil, stop: matrix.firstAbove(row: row, before))
    }
  }

  /// Zeroes the part of each row that `cleared` gives, in a copy; a vector is repeated as rows first.
  private func triangle(
    clearing cleared: (_ row: Int, _ matrix: Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    guard rank > 0 else {
      throw .other(.typeError, "tri() missing 1 required positional argument: 'N'")
    }
    let square = rank == 1 ? try broadcast(to: Shape(count, count)) : self
    let result = try square.duplicate()
    let (rows, columns) = (result.shape[result.rank - 2], result.shape[result.rank - 1])
    guard result.count > 0 else { return result }
    let stack = try result.reshaped(to: Shape([-1, rows, columns]))
    for index in 0..<stack.shape[0] {
      let matrix = try stack.row(index)
      for row in 0..<rows { try cleared(row, matrix).fill(with: .int64(0)) }
    }
    return result
  }

  /// `np.diag`: the k-th diagonal of a matrix as a read-only view, or the matrix that has this diagonal.
  package func diagonalOrMatrix(k: Int = 0) throws(TensorError) -> Tensor {
    switch rank {
    case 1:
      let (size, overflow) = count.addingReportingOverflow(
        Int(clamping: k.magnitude))
      guard !overflow else { throw .tooLarge(Shape(Int.max, Int.max)) }
      let result = try Tensor(zeros: Shape(size, size), dtype: dtype)
      if count > 0 { try result.diagonal(offset: k).assign(self) }
      return result
    case 2:
      let view = try diagonal(offset: k)
      return Tensor(
        viewOf: view, offset: view.offset, shape: view.shape, strides: view.strides, readOnly: true)
    default: throw .other(.valueError, "Input must be 1- or 2-d.")
    }
  }

  /// `np.indices`: the coordinates along each axis of a grid, stacked in front.
  package static func indices(_ shape: Shape, dtype: DType = .int64) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: Shape([shape.count] + shape.array), dtype: dtype)
    for axis in 0..<shape.count {
      var column = Shape(repeating: 1, count: shape.count)
      column[axis] = shape[axis]
      let line = try arange(stop: .int64(shape[axis]), dtype: dtype)
      try result.row(axis).assign(line.reshaped(to: column))
    }
    return result
  }

  /// `np.meshgrid`: coordinate matrices from vectors; `matrixIndexing` is NumPy's `indexing="ij"`.
  package static func meshgrid(_ tensors: [Tensor], matrixIndexing: Bool = false)
    throws(TensorError) -> [Tensor]
  {
    let rank = tensors.count
    guard rank <= Shape.maximumRank else { throw .tooManyDimensions(rank) }
    let place = { (number: Int) in matrixIndexing || rank < 2 || number > 1 ? number : 1 - number }
    var shape = Shape(repeating: 1, count: rank)
    for (number, tensor) in tensors.enumerated() { shape[place(number)] = tensor.count }
    var result: [Tensor] = []
    for (number, tensor) in tensors.enumerated() {
      var column = Shape(repeating: 1, count: rank)
      column[place(number)] = tensor.count
      let line = try tensor.raveled().reshaped(to: column)
      result.append(try line.broadcast(to: shape).duplicate())
    }
    return result
  }
}
