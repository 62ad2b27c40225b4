/// The order of elements in memory that `order=` asks for.
package enum MemoryOrder: String, Sendable {
  case rowsFirst = "C"
  case columnsFirst = "F"
  /// Columns first where the array lies so, else rows first.
  case either = "A"
  /// As near to that of the array as can be.
  case kept = "K"
}

extension Tensor {
  /// Whether the elements lie without gaps, columns first.
  package var isColumnContiguous: Bool { reversedAxes.isContiguous }

  /// The axes by their steps in memory, the widest first.
  package var axesByStep: [Int] {
    let steps = strides.array.map { abs($0) }
    return (0..<rank).sorted { (steps[$0], $1) > (steps[$1], $0) }
  }

  /// A copy in an order, converted to a type where one is given.
  package func copy(in order: MemoryOrder, as type: DType? = nil) throws(TensorError) -> Tensor {
    try copy(along: axes(in: order, like: self), as: type ?? dtype)
  }

  /// The array itself where it lies in an order, else a copy.
  package func inOrder(_ order: MemoryOrder) throws(TensorError) -> Tensor {
    switch order {
    case .rowsFirst: isContiguous ? self : try copy(in: order)
    case .columnsFirst: isColumnContiguous ? self : try copy(in: order)
    case .either, .kept: self
    }
  }

  /// The elements, which lie rows first, in an order; `kept` and `either` are those of a model.
  package func laid(like model: Tensor, _ order: MemoryOrder) throws(TensorError) -> Tensor {
    guard let axes = axes(in: order, like: model.rank == rank ? model : self) else { return self }
    return try copy(along: axes, as: dtype)
  }

  /// The axes, the slowest first, of an order; nil where they stand as they are.
  private func axes(in order: MemoryOrder, like model: Tensor) -> [Int]? {
    guard rank > 1 else { return nil }
    switch order {
    case .rowsFirst: return nil
    case .columnsFirst: return (0..<rank).reversed()
    case .either: return !model.isContiguous && model.isColumnContiguous ? (0..<rank).reversed() : nil
    case .kept: return model.isContiguous ? nil : model.axesByStep
    }
  }

  private func copy(along axes: [Int]?, as type: DType) throws(TensorError) -> Tensor {
    guard let axes else { return try cast(to: type) }
    var dense = Shape(repeating: 1, count: rank)
    var step = 1
    for axis in axes.reversed() {
      dense[axis] = step
      step &*= max(shape[axis], 1)
    }
    let result = try Tensor(uninitialized: shape, permutedStrides: dense, dtype: type)
    result.overwrite(with: self, strides: strides)
    if count > LongWork.block { try LongWork.check() }
    return result
  }
}
