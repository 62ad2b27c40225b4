/// What `take` and `put` do with an index outside the array.
package enum IndexMode: String, Sendable {
  case raise, wrap, clip
}

extension Tensor {
  /// `np.take`: slices along an axis, or elements in C order, at the given places.
  package func taken(_ indices: Tensor, axis: Int? = nil, mode: IndexMode = .raise)
    throws(TensorError) -> Tensor
  {
    guard let axis else {
      return try (rank == 1 ? self : raveled()).taken(indices, axis: 0, mode: mode)
    }
    if rank == 0 { return try raveled().taken(indices, axis: axis, mode: mode) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    if shape[along] == 0, indices.count > 0 {
      throw .other(.indexError, "cannot do a non-empty take from an empty axes.")
    }
    let picks = try indices.integerIndices().adjusted(mode, length: shape[along])
    if rank == 1 { return try gathered(picks) }
    var items = [IndexItem](repeating: .all, count: along)
    items.append(.tensor(picks))
    do {
      return try subscripted(items)
    } catch .indexOutOfBounds(let index, _, let length) {
      throw .indexOutOfBounds(index: index, axis: along, length: length)
    }
  }

  /// The array as int64 indices; NumPy cuts the fractions off.
  private func integerIndices() throws(TensorError) -> Tensor {
    dtype == .int64 ? self : try cast(to: .int64)
  }

  private func adjusted(_ mode: IndexMode, length: Int) throws(TensorError) -> Tensor {
    guard mode != .raise else { return self }
    let values = integers.map { index in
      mode == .clip ? min(max(index, 0), length - 1) : ((index % length) + length) % length
    }
    return try Tensor(integers: values, shape: shape)
  }

  /// Whether all of these indices are places of `count` elements.
  private func areWithin(_ count: Int) -> Bool {
    integers.allSatisfy { $0 < count && $0 >= -count }
  }

  /// `np.put`: writes values, repeated as needed, at places counted in C order.
  package func put(_ indices: Tensor, _ values: Tensor, mode: IndexMode = .raise)
    throws(TensorError)
  {
    guard !isReadOnly else { throw .readOnly }
    guard values.count > 0, indices.count > 0 else { return }
    guard count > 0 else { throw .other(.indexError, "cannot replace elements of an empty array") }
    let picks = try indices.integerIndices().adjusted(mode, length: max(count, 1))
    if isContiguous, values.count == 1 || values.count == picks.count, picks.areWithin(count) {
      let elements = try values.cast(to: dtype).raveled()
      return try reshaped(to: Shape(count)).scatter(elements, at: picks.raveled().contiguous())
    }
    let places = picks.integers
    let elements = try values.cast(to: dtype).scalars
    for (number, index) in places.enumerated() {
      if number & 0xFFFF == 0xFFFF { try LongWork.check() }
      let place = index < 0 ? index &+ count : index
      guard place >= 0, place < count else {
        throw .indexOutOfBounds(index: index, axis: 0, length: count)
      }
      setElement(at: place, to: elements[number % elements.count])
    }
  }

  /// `np.take_along_axis`: along one axis the given places, which go in step with the other axes.
  package func takenAlong(_ indices: Tensor, axis: Int) throws(TensorError) -> Tensor {
    try subscripted(alongItems(indices, axis))
  }

  /// `np.put_along_axis`: writes where `takenAlong` reads.
  package func putAlong(_ indices: Tensor, _ values: Operand, axis: Int) throws(TensorError) {
    try setSubscripted(alongItems(indices, axis), to: values)
  }

  private func alongItems(_ indices: Tensor, _ axis: Int) throws(TensorError) -> [IndexItem] {
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    guard indices.dtype.isInteger else {
      throw .other(.indexError, "`indices` must be an integer array")
    }
    guard indices.rank == rank else {
      throw .other(
        .valueError, "`indices` and `arr` must have the same number of dimensions")
    }
    var items: [IndexItem] = []
    for other in 0..<rank {
      guard other != along else {
        items.append(.tensor(indices))
        continue
      }
      var column = Shape(repeating: 1, count: rank)
      column[other] = shape[other]
      items.append(.tensor(try Tensor.arange(stop: .int64(shape[other])).reshaped(to: column)))
    }
    return items
  }

  /// `np.compress`: the slices along an axis (or the elements) whose flag is set.
  package func compressed(_ flags: Tensor, axis: Int? = nil) throws(TensorError) -> Tensor {
    guard flags.rank == 1 else { throw .other(.valueError, "condition must be a 1-d array") }
    return try taken(flags.nonzero()[0], axis: axis)
  }

  /// `np.extract`: the elements, in C order, where the condition holds.
  package func extracted(where condition: Tensor) throws(TensorError) -> Tensor {
    try taken(condition.flatNonzero(), axis: nil)
  }

  /// `np.ix_`: vectors shaped so that together they pick a grid.
  package static func grid(_ vectors: [Tensor]) throws(TensorError) -> [Tensor] {
    var result: [Tensor] = []
    for (number, vector) in vectors.enumerated() {
      guard vector.rank == 1 else {
        throw .other(.valueError, "Cross index must be 1 dimensional")
      }
      let picks =
        vector.dtype == .bool
        ? try vector.nonzero()[0] : vector.count == 0 ? try vector.cast(to: .int64) : vector
      var column = Shape(repeating: 1, count: vectors.count)
      column[number] = picks.count
      result.append(try picks.reshaped(to: column))
    }
    return result
  }

  /// `np.delete`: a copy without the given places of an axis, or of the raveled elements.
  package func deleting(_ positions: [Int], axis: Int? = nil) throws(TensorError) -> Tensor {
    guard let axis else { return try raveled().deleting(positions, axis: 0) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    var kept = [Bool](repeating: true, count: shape[along])
    for position in positions {
      let place = position < 0 ? position &+ kept.count : position
      guard place >= 0, place < kept.count else {
        throw .indexOutOfBounds(index: position, axis: along, length: kept.count)
      }
      kept[place] = false
    }
    return try compressed(Tensor(bools: kept), axis: along)
  }

  /// `np.insert` at one place of an axis, or of the raveled elements; the values broadcast.
  package func inserting(_ values: Tensor, at position: Int, axis: Int? = nil)
    throws(TensorError) -> Tensor
  {
    guard let axis else { return try raveled().inserting(values, at: position, axis: 0) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let place = position < 0 ? position &+ shape[along] : position
    guard place >= 0, place <= shape[along] else {
      throw .indexOutOfBounds(index: position, axis: along, length: shape[along])
    }
    // A scalar position puts the values' first axis along `along`, as assignment to one place would.
    let missing = max(rank - values.rank, 0)
    let aligned =
      values.rank == 0
      ? values
      : try values.expandedDimensions(axes: Array(0..<missing)).movedAxis(from: [0], to: [along])
    var gap = shape
    gap[along] = values.rank == 0 ? 1 : aligned.shape[along]
    let filler = try Tensor(uninitialized: gap, dtype: dtype)
    try filler.assign(aligned)
    return try Tensor.concatenated(
      [
        sliced(axis: along, start: 0, stop: place), filler,
        sliced(axis: along, start: place, stop: nil),
      ], axis: along)
  }
}
