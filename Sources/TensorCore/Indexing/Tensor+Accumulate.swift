extension Tensor {
  /// `np.add.at(x, items, value)` and its relatives: unbuffered, so that repeated places count each time.
  package func accumulate(
    _ operation: BinaryOperation, at items: [IndexItem], _ value: Operand
  ) throws(TensorError) {
    guard !isReadOnly else { throw .readOnly }
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
    switch (operation, dtype) {
    case (.add, .float64): add(Double.self, values, index)
    case (.add, .float32): add(Float.self, values, index)
    case (.add, .int64): addIntegers(Int.self, values, index)
    default: try combine(operation, values, index)
    }
    try LongWork.check()
  }

  /// `np.add.at(x, items, value)`.
  package func addAt(_ items: [IndexItem], _ value: Operand) throws(TensorError) {
    try accumulate(.add, at: items, value)
  }

  @inline(__always)
  private func add<Element: FloatingPoint & BitwiseCopyable>(
    _ type: Element.Type, _ values: Tensor, _ index: AdvancedIndex
  ) {
    let target = pointer(as: type)
    var source = values.pointer(as: type)
    index.forEachBlock { start, length, step in
      for i in 0..<length { target[start &+ i &* step] += source[i] }
      source += length
    }
  }

  @inline(__always)
  private func addIntegers<Element: FixedWidthInteger & BitwiseCopyable>(
    _ type: Element.Type, _ values: Tensor, _ index: AdvancedIndex
  ) {
    let target = pointer(as: type)
    var source = values.pointer(as: type)
    index.forEachBlock { start, length, step in
      for i in 0..<length { target[start &+ i &* step] &+= source[i] }
      source += length
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
