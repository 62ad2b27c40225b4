extension Tensor {
  /// The coordinates of the elements that are not zero, one list for each axis, in C order. Ctrl-C ends it early.
  func nonzeroCoordinates() -> [[Int]] {
    var flat: [Int] = []
    let walk = StridedWalk(shape: shape, first: strides, second: shape.contiguousStrides)
    let (step, flatStep) = (walk.firstStep, walk.secondStep)
    switch dtype {
    case .bool, .int8, .uint8: collect(UInt8.self)
    case .int16, .uint16: collect(UInt16.self)
    case .int32, .uint32: collect(UInt32.self)
    case .int64, .uint64: collect(Int.self)
    case .float16:
      let values = pointer(as: UInt16.self)
      walk.forEachPiece { start, index, length in
        for i in 0..<length where values[start &+ i &* step] & 0x7FFF != 0 {
          flat.append(index &+ i &* flatStep)
        }
      }
    case .float32: collect(Float.self)
    case .float64: collect(Double.self)
    }
    return Tensor.coordinates(of: flat, shape: shape)

    func collect<Element: Numeric & BitwiseCopyable>(_ type: Element.Type) {
      let values = pointer(as: type)
      // Every place is written, and overwritten where the element is zero: no branch to guess.
      flat = [Int](unsafeUninitializedCapacity: count) { buffer, used in
        guard let places = buffer.baseAddress else { return }
        var found = 0
        walk.forEachPiece { start, index, length in
          for i in 0..<length {
            places[found] = index &+ i &* flatStep
            found &+= values[start &+ i &* step] != 0 ? 1 : 0
          }
        }
        used = found
      }
    }
  }

  /// `np.unravel_index` for indices known to be inside.
  static func coordinates(of flat: [Int], shape: Shape) -> [[Int]] {
    guard shape.count > 1 else { return shape.count == 0 ? [] : [flat] }
    var result = [[Int]](repeating: [], count: shape.count)
    var rest = flat
    for axis in stride(from: shape.count - 1, through: 0, by: -1) {
      let length = max(shape[axis], 1)
      result[axis] = rest.map { $0 % length }
      for i in 0..<rest.count { rest[i] /= length }
    }
    return result
  }

  /// `x.nonzero()`: one int64 array for each axis. A 0-d array has no axes to name.
  package func nonzero() throws(TensorError) -> [Tensor] {
    guard rank > 0 else {
      throw .other(
        .valueError,
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.")
    }
    var result: [Tensor] = []
    for list in nonzeroCoordinates() { result.append(try Tensor(integers: list)) }
    try LongWork.check()
    return result
  }

  /// `np.argwhere`: the coordinates of each non-zero element, a row each.
  package func argwhere() throws(TensorError) -> Tensor {
    if rank == 0 {
      return try Tensor(uninitialized: Shape(load(at: 0).isTrue ? 1 : 0, 0), dtype: .int64)
    }
    let lists = nonzeroCoordinates()
    let rows = lists.first?.count ?? 0
    let result = try Tensor(uninitialized: Shape(rows, rank), dtype: .int64)
    let target = result.pointer(as: Int.self)
    for axis in 0..<rank {
      for i in 0..<rows { target[i * rank + axis] = lists[axis][i] }
    }
    return result
  }

  /// `np.flatnonzero`: where in C order the elements are not zero.
  package func flatNonzero() throws(TensorError) -> Tensor {
    try Tensor(integers: try raveled().nonzeroCoordinates().first ?? [])
  }
}
