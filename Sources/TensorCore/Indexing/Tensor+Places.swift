import CKernels

/// Elements of a vector at the places of one array of indices, which need no list of positions.
extension Tensor {
  /// Elements handled between two looks for Ctrl-C.
  private static let placesBlock = 1 << 17

  /// The indices of an item that names elements of this vector one by one, dense; nil for any other item.
  func vectorPlaces(_ items: [IndexItem]) throws(TensorError) -> Tensor? {
    guard rank == 1, items.count == 1, case .tensor(let picks) = items[0], picks.dtype == .int64,
      picks.rank > 0
    else { return nil }
    return try picks.contiguous()
  }

  /// Refuses indices outside this vector.
  func checkPlaces(_ picks: Tensor) throws(TensorError) {
    let (places, length) = (picks.pointer(as: Int64.self), count)
    var wrong = -1
    try LongWork.inBlocks(picks.count, of: Tensor.placesBlock) { range in
      guard wrong < 0 else { return }
      let found = nabla_wrong_place(places + range.lowerBound, range.count, length)
      if found >= 0 { wrong = range.lowerBound + found }
    }
    if wrong >= 0 { throw .indexOutOfBounds(index: Int(places[wrong]), axis: 0, length: length) }
  }

  /// The elements of this vector at places, in their shape.
  func gathered(_ picks: Tensor) throws(TensorError) -> Tensor {
    let picks = try picks.contiguous()
    try checkPlaces(picks)
    let result = try Tensor(uninitialized: picks.shape, dtype: dtype)
    let (source, target, size) = (firstByte, result.firstByte, dtype.size)
    let (places, length, step) = (picks.pointer(as: Int64.self), count, strides[0])
    try LongWork.inBlocks(picks.count, of: Tensor.placesBlock) { range in
      let start = range.lowerBound
      nabla_gather(
        source, length, step, places + start, range.count, target + start &* size, size)
    }
    return result
  }

  /// Writes one value, or one for each place, of this vector's type and apart from it; later ones win.
  func scatter(_ values: Tensor, at picks: Tensor) throws(TensorError) {
    try checkPlaces(picks)
    guard picks.count > 0 else { return }
    let picks = try mayOverlap(picks) ? picks.duplicate() : picks
    let (source, target, size) = (values.firstByte, firstByte, dtype.size)
    let (places, length, step) = (picks.pointer(as: Int64.self), count, strides[0])
    let stepValues = values.count == 1 ? 0 : 1
    try LongWork.inBlocks(picks.count, of: Tensor.placesBlock) { range in
      let start = range.lowerBound
      nabla_scatter(
        target, length, step, places + start, range.count, source + start &* stepValues &* size,
        stepValues, size)
    }
  }

  /// Changes the elements at places one after another, each by its own value or all by one.
  func change(
    by operation: BinaryOperation, _ values: Tensor, at picks: Tensor
  ) throws(TensorError) {
    try checkPlaces(picks)
    guard picks.count > 0 else { return }
    let (source, target, size) = (values.firstByte, firstByte, dtype.size)
    let (places, length, step) = (picks.pointer(as: Int64.self), count, strides[0])
    let stepValues = values.count == 1 ? 0 : 1
    try LongWork.inBlocks(picks.count, of: Tensor.placesBlock) { range in
      let start = range.lowerBound
      nabla_accumulate_at(
        operation.rawValue, dtype.rawValue, target, length, step, places + start, range.count,
        source + start &* stepValues &* size, stepValues)
    }
  }
}
