import CKernels

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
    case .complex64: collectPairs(Float.self)
    case .complex128: collectPairs(Double.self)
    }
    return Tensor.coordinates(of: flat, shape: shape)

    func collectPairs<Part: FloatingPoint & BitwiseCopyable>(_ type: Part.Type) {
      let parts = pointer(as: type)
      walk.forEachPiece { start, index, length in
        for i in 0..<length {
          let place = 2 &* (start &+ i &* step)
          if parts[place] != 0 || parts[place &+ 1] != 0 { flat.append(index &+ i &* flatStep) }
        }
      }
    }

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
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of "
          + "this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.")
    }
    return try nonzeroPlaces()
  }

  /// One int64 array for each axis; none for a 0-d array.
  private func nonzeroPlaces() throws(TensorError) -> [Tensor] {
    let flags = try (dtype == .bool ? self : cast(to: .bool)).contiguous()
    let set = flags.pointer(as: UInt8.self)
    let size = count
    var total = 0
    try LongWork.inBlocks(size) { range in
      total &+= Int(nabla_count_nonzero(set + range.lowerBound, range.count, 1, DType.bool.rawValue))
    }
    var result: [Tensor] = []
    for _ in 0..<rank { result.append(try Tensor(uninitialized: Shape(total), dtype: .int64)) }
    guard total > 0, let last = result.last else { return result }
    let places = last.pointer(as: Int64.self)
    var found = 0
    if rank == 1 {
      try LongWork.inBlocks(size) { range in
        found &+= nabla_flag_places(
          set + range.lowerBound, range.count, 1, Int64(range.lowerBound), places + found,
          total &- found)
      }
      return result
    }
    // Row by row, with the other coordinates of the row beside its places.
    let outer = result.dropLast().map { $0.pointer(as: Int64.self) }
    let length = shape[rank - 1]
    var row = [Int64](repeating: 0, count: outer.count)
    var left = LongWork.block
    for start in stride(from: 0, to: size, by: length) {
      let begun = found
      found &+= nabla_flag_places(set + start, length, 1, 0, places + found, total &- found)
      for axis in outer.indices { (outer[axis] + begun).update(repeating: row[axis], count: found &- begun) }
      for axis in outer.indices.reversed() {
        row[axis] &+= 1
        if row[axis] < Int64(shape[axis]) { break }
        row[axis] = 0
      }
      left &-= length
      if left < 0 {
        try LongWork.check()
        left = LongWork.block
      }
    }
    return result
  }

  /// `np.argwhere`: the coordinates of each non-zero element, a row each.
  package func argwhere() throws(TensorError) -> Tensor {
    if rank == 0 {
      return try Tensor(uninitialized: Shape(load(at: 0).isTrue ? 1 : 0, 0), dtype: .int64)
    }
    let places = try nonzeroPlaces()
    return try Tensor.stacked(places, axis: 1)
  }

  /// `np.flatnonzero`: where in C order the elements are not zero.
  package func flatNonzero() throws(TensorError) -> Tensor {
    try raveled().nonzeroPlaces()[0]
  }
}
