import CKernels

extension Tensor {
  /// `np.add.at(x, items, value)` and its relatives: unbuffered, so that repeated places count each time.
  package func accumulate(
    _ operation: BinaryOperation, at items: [IndexItem], _ value: Operand
  ) throws(TensorError) {
    guard !isReadOnly else { throw .readOnly }
    if try accumulateQuickly(operation, at: items, value) { return }
    let target: Shape
    let index: AdvancedIndex
    switch try layout(of: items) {
    case .view(let view), .viewToCopy(let view):
      return try Tensor.binary(operation, .tensor(view), value, into: view)
    case .advanced(let advanced):
      index = advanced
      target = advanced.resultShape
    }
    let operand = try value.tensor()
    guard operand.broadcastStrides(to: target) != nil else {
      throw .other(.valueError, "array is not broadcastable to correct shape")
    }
    // Results are cut to the type after each step, where the values are of a wider one.
    if try Tensor.resultType(operation, .tensor(self), value) != dtype {
      return try combine(operation, operand.broadcast(to: target).contiguous(), index)
    }
    let values = try operand.cast(to: dtype).broadcast(to: target).contiguous()
    if nabla_can_accumulate_at(operation.rawValue, dtype.rawValue), index.picksElements {
      change(by: operation, values, index)
    } else {
      try combine(operation, values, index)
    }
    try LongWork.check()
  }

  /// `np.add.at(x, items, value)`.
  package func addAt(_ items: [IndexItem], _ value: Operand) throws(TensorError) {
    try accumulate(.add, at: items, value)
  }

  /// The usual case, a vector at one array of indices, without a list of positions; false for any other.
  private func accumulateQuickly(
    _ operation: BinaryOperation, at items: [IndexItem], _ value: Operand
  ) throws(TensorError) -> Bool {
    guard nabla_can_accumulate_at(operation.rawValue, dtype.rawValue),
      let picks = try vectorPlaces(items),
      try Tensor.resultType(operation, .tensor(self), value) == dtype
    else { return false }
    let operand = try value.tensor()
    guard operand.count == 1 && operand.rank <= 1 || operand.shape == picks.shape else { return false }
    // Copies, where they share memory with the target.
    try change(by: operation, operand.cast(to: dtype), at: mayOverlap(picks) ? picks.duplicate() : picks)
    return true
  }

  /// Changes one element after another, each by its own value.
  private func change(by operation: BinaryOperation, _ values: Tensor, _ index: AdvancedIndex) {
    let (target, size) = (firstByte, dtype.size)
    var source = values.firstByte
    index.forEachGroup { start, positions, count in
      nabla_accumulate_at(
        operation.rawValue, dtype.rawValue, target + start &* size, 0, 1, positions, count, source, 1)
      source += count &* size
    }
  }

  /// Any operation, an element at a time.
  private func combine(_ operation: BinaryOperation, _ values: Tensor, _ index: AdvancedIndex)
    throws(TensorError)
  {
    var positions: [Int] = []
    index.forEachBlock { start, length, step in
      for i in 0..<length { positions.append(start &+ i &* step) }
    }
    for (number, position) in positions.enumerated() {
      if number & 0xFFF == 0 { try LongWork.check() }
      let result = try Tensor.scalarBinary(
        operation, .scalar(load(at: position)), .scalar(values.load(at: number)))
      store(result.converted(to: dtype), at: position)
    }
  }
}
