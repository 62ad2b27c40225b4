extension Tensor {
  /// `np.concatenate`: the arrays one after another along an axis, or all elements when it is nil.
  package static func concatenated(_ tensors: [Tensor], axis: Int? = 0, dtype: DType? = nil)
    throws(TensorError) -> Tensor
  {
    guard let first = tensors.first else {
      throw .other(.valueError, "need at least one array to concatenate")
    }
    guard let axis else {
      var lines: [Tensor] = []
      for tensor in tensors { lines.append(try tensor.raveled()) }
      return try concatenated(lines, axis: 0, dtype: dtype)
    }
    guard first.rank > 0 else {
      throw .other(.valueError, "zero-dimensional arrays cannot be concatenated")
    }
    let along = try normalizedAxis(axis, rank: first.rank)
    var shape = first.shape
    var type = first.dtype
    for (number, tensor) in tensors.enumerated().dropFirst() {
      try checkJoin(first, tensor, number, along)
      let (length, overflow) = shape[along].addingReportingOverflow(tensor.shape[along])
      guard !overflow else { throw .tooLarge(shape) }
      shape[along] = length
      type = DType.promoted(type, tensor.dtype)
    }
    let result = try Tensor(uninitialized: shape, dtype: dtype ?? type)
    var start = 0
    for tensor in tensors {
      let end = start + tensor.shape[along]
      try result.sliced(axis: along, start: start, stop: end).assign(tensor)
      start = end
    }
    return result
  }

  private static func checkJoin(_ first: Tensor, _ other: Tensor, _ number: Int, _ along: Int)
    throws(TensorError)
  {
    guard other.rank == first.rank else {
      throw .other(
        .valueError,
        "all the input arrays must have same number of dimensions, but the array at index 0 has "
          + "\(first.rank) dimension(s) and the array at index \(number) has \(other.rank) dimension(s)"
      )
    }
    for axis in 0..<first.rank where axis != along && first.shape[axis] != other.shape[axis] {
      throw .other(
        .valueError,
        "all the input array dimensions except for the concatenation axis must match exactly, but "
          + "along dimension \(axis), the array at index 0 has size \(first.shape[axis]) and the array "
          + "at index \(number) has size \(other.shape[axis])")
    }
  }

  /// `np.stack`: arrays of one shape along a new axis.
  package static func stacked(_ tensors: [Tensor], axis: Int = 0) throws(TensorError) -> Tensor {
    guard let first = tensors.first else {
      throw .other(.valueError, "need at least one array to stack")
    }
    guard tensors.allSatisfy({ $0.shape == first.shape }) else {
      throw .other(.valueError, "all input arrays must have the same shape")
    }
    let along = try normalizedAxis(axis, rank: first.rank + 1)
    var parts: [Tensor] = []
    for tensor in tensors { parts.append(try tensor.expandedDimensions(axes: [along])) }
    return try concatenated(parts, axis: along)
  }

  /// `np.vstack`: rows on top of each other; vectors count as rows.
  package static func verticallyStacked(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
    var parts: [Tensor] = []
    for tensor in tensors { parts.append(try tensor.atLeast(rank: 2)) }
    return try concatenated(parts, axis: 0)
  }

  /// `np.hstack`: side by side; vectors end to end.
  package static func horizontallyStacked(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
    var parts: [Tensor] = []
    for tensor in tensors { parts.append(try tensor.atLeast(rank: 1)) }
    return try concatenated(parts, axis: parts.first?.rank == 1 ? 0 : 1)
  }

  /// `np.dstack`: along the third axis.
  package static func depthStacked(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
    var parts: [Tensor] = []
    for tensor in tensors { parts.append(try tensor.atLeast(rank: 3)) }
    return try concatenated(parts, axis: 2)
  }

  /// `np.column_stack`: vectors become columns.
  package static func columnStacked(_ tensors: [Tensor]) throws(TensorError) -> Tensor {
    var parts: [Tensor] = []
    for tensor in tensors {
      parts.append(
        tensor.rank < 2 ? try tensor.reshaped(to: Shape(tensor.count, 1)) : tensor)
    }
    return try concatenated(parts, axis: 1)
  }

  /// `np.atleast_1d`, `2d` and `3d`: a view with axes of length one added where NumPy adds them.
  package func atLeast(rank wanted: Int) throws(TensorError) -> Tensor {
    guard rank < wanted else { return self }
    switch (rank, wanted) {
    case (0, _): return try reshaped(to: Shape(repeating: 1, count: wanted))
    case (1, 2): return try expandedDimensions(axes: [0])
    case (1, _): return try expandedDimensions(axes: [0, 2])
    default: return try expandedDimensions(axes: [rank])
    }
  }

  /// `np.append`: at the end of an axis, or of the raveled elements.
  package func appending(_ values: Tensor, axis: Int? = nil) throws(TensorError) -> Tensor {
    try Tensor.concatenated([self, values], axis: axis)
  }
}
