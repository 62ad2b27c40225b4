extension Tensor {
  /// `np.split` into equal parts: views.
  package func split(sections: Int, axis: Int = 0) throws(TensorError) -> [Tensor] {
    guard sections != 0 else { throw .other(.zeroDivisionError, "integer modulo by zero") }
    let along = try splitAxis(axis)
    guard sections > 0 else {
      throw .other(.valueError, "number sections must be larger than 0.")
    }
    guard shape[along] % sections == 0 else {
      throw .other(.valueError, "array split does not result in an equal division")
    }
    return try arraySplit(sections: sections, axis: axis)
  }

  /// `np.array_split` into nearly equal parts, the longer ones first: views.
  package func arraySplit(sections: Int, axis: Int = 0) throws(TensorError) -> [Tensor] {
    guard sections > 0 else {
      throw .other(.valueError, "number sections must be larger than 0.")
    }
    let along = try splitAxis(axis)
    _ = try Tensor.checkedCount(Shape(sections))
    let (length, extra) = (shape[along] / sections, shape[along] % sections)
    var parts: [Tensor] = []
    var start = 0
    for number in 0..<sections {
      let end = start + length + (number < extra ? 1 : 0)
      parts.append(try sliced(axis: along, start: start, stop: end))
      start = end
    }
    return parts
  }

  /// `np.split` at the given positions: views.
  package func split(at positions: [Int], axis: Int = 0) throws(TensorError) -> [Tensor] {
    let along = try splitAxis(axis)
    var parts: [Tensor] = []
    var start = 0
    for position in positions + [shape[along]] {
      parts.append(try sliced(axis: along, start: start, stop: position))
      start = position
    }
    return parts
  }

  /// NumPy looks the length up in the shape tuple before anything else.
  private func splitAxis(_ axis: Int) throws(TensorError) -> Int {
    guard axis >= -rank, axis < rank else {
      throw .other(.indexError, "tuple index out of range")
    }
    return axis < 0 ? axis + rank : axis
  }
}
