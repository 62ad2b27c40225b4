extension Tensor {
  /// The element `position` elements after the first one in memory, where `position` comes from strides.
  @inline(__always)
  func load(at position: Int) -> Scalar {
    switch dtype {
    case .bool: .bool(pointer(as: UInt8.self)[position] != 0)
    case .int8: .int8(pointer(as: Int8.self)[position])
    case .uint8: .uint8(pointer(as: UInt8.self)[position])
    case .int16: .int16(pointer(as: Int16.self)[position])
    case .uint16: .uint16(pointer(as: UInt16.self)[position])
    case .int32: .int32(pointer(as: Int32.self)[position])
    case .uint32: .uint32(pointer(as: UInt32.self)[position])
    case .int64: .int64(pointer(as: Int.self)[position])
    case .uint64: .uint64(pointer(as: UInt64.self)[position])
    case .float16: .float16(Float(Float16(bitPattern: pointer(as: UInt16.self)[position])))
    case .float32: .float32(pointer(as: Float.self)[position])
    case .float64: .float64(pointer(as: Double.self)[position])
    case .complex64: complexElement(Float.self, at: position) { .complex64($0, $1) }
    case .complex128: complexElement(Double.self, at: position) { .complex128($0, $1) }
    }
  }

  @inline(never)
  private func complexElement<Part: BitwiseCopyable>(
    _ type: Part.Type, at position: Int, _ make: (Part, Part) -> Scalar
  ) -> Scalar {
    let parts = pointer(as: type) + 2 &* position
    return make(parts[0], parts[1])
  }

  /// Writes `value`, converted, `position` elements after the first one in memory.
  @inline(__always)
  func store(_ value: Scalar, at position: Int) {
    switch dtype {
    case .float64:
      pointer(as: Double.self)[position] = value.doubleValue
    case .bool, .int8, .uint8:
      pointer(as: UInt8.self)[position] = UInt8(truncatingIfNeeded: value.storedBits(as: dtype))
    case .int16, .uint16, .float16:
      pointer(as: UInt16.self)[position] = UInt16(truncatingIfNeeded: value.storedBits(as: dtype))
    case .int32, .uint32, .float32:
      pointer(as: UInt32.self)[position] = UInt32(truncatingIfNeeded: value.storedBits(as: dtype))
    case .int64:
      pointer(as: Int.self)[position] = value.wrappedInteger
    case .uint64:
      pointer(as: UInt64.self)[position] = value.storedBits(as: dtype)
    case .complex64, .complex128:
      value.stored(as: dtype).withPointer {
        (firstByte + position &* dtype.size).copyMemory(from: $0, byteCount: dtype.size)
      }
    }
  }

  /// Where the element at `index` in C order lies, counted from the first element.
  private func position(ofElement index: Int) -> Int {
    precondition(index >= 0 && index < count, "element outside the array")  // bug: callers check
    if isContiguous { return index }
    var rest = index
    var position = 0
    var axis = rank - 1
    while axis >= 0 {
      let length = shape[axis]
      position &+= (rest % length) &* strides[axis]
      rest /= length
      axis -= 1
    }
    return position
  }

  /// The element at `index`, counted in C order; the caller has checked that it exists.
  package func element(at index: Int) -> Scalar { load(at: position(ofElement: index)) }

  /// Writes `value`, converted to this array's type, at `index`, counted in C order.
  package func setElement(at index: Int, to value: Scalar) {
    store(value, at: position(ofElement: index))
  }

  /// The element of a 1-d array.
  package func element(_ index: Int) throws(TensorError) -> Scalar {
    guard rank == 1 else { return try element(at: [index]) }
    return load(at: try checked(index, axis: 0) &* strides[0])
  }

  /// The element of a 2-d array.
  package func element(_ row: Int, _ column: Int) throws(TensorError) -> Scalar {
    guard rank == 2 else { return try element(at: [row, column]) }
    let first = try checked(row, axis: 0) &* strides[0]
    return load(at: first &+ (try checked(column, axis: 1)) &* strides[1])
  }

  /// The element at one index for each axis; negative ones count from the end.
  package func element(at indices: [Int]) throws(TensorError) -> Scalar {
    load(at: try position(of: indices))
  }

  /// Writes `value`, converted as C does it, at one index for each axis.
  package func setElement(at indices: [Int], to value: Scalar) throws(TensorError) {
    guard !isReadOnly else { throw .readOnly }
    store(value, at: try position(of: indices))
  }

  private func position(of indices: [Int]) throws(TensorError) -> Int {
    guard indices.count <= rank else { throw .tooManyIndices(rank: rank, given: indices.count) }
    precondition(indices.count == rank, "fewer indices than axes")  // bug: callers compare with the rank
    var position = 0
    for axis in 0..<rank {
      position &+= (try checked(indices[axis], axis: axis)) &* strides[axis]
    }
    return position
  }

  /// `index` counted from the start, or NumPy's error when the axis is not that long.
  @inline(__always)
  func checked(_ index: Int, axis: Int) throws(TensorError) -> Int {
    let length = shape[axis]
    let fromStart = index < 0 ? index &+ length : index
    guard fromStart >= 0, fromStart < length else {
      throw .indexOutOfBounds(index: index, axis: axis, length: length)
    }
    return fromStart
  }

  /// The only element, or nil when there is not exactly one.
  package func item() -> Scalar? { count == 1 ? load(at: 0) : nil }

  /// All elements in C order as doubles, whatever their type.
  package var doubles: [Double] {
    if dtype == .float64, isContiguous { return list(of: Double.self) }
    return mapElements { $0.doubleValue }
  }

  /// All elements in C order as integers, floats truncated.
  package var integers: [Int] {
    if dtype == .int64, isContiguous { return list(of: Int.self) }
    return mapElements { $0.wrappedInteger }
  }

  private func list<Element>(of type: Element.Type) -> [Element] {
    Array(UnsafeBufferPointer(start: UnsafePointer(pointer(as: type)), count: count))
  }

  /// All elements in C order as truth values.
  package var bools: [Bool] { mapElements { $0.isTrue } }

  /// All elements in C order.
  package var scalars: [Scalar] { mapElements { $0 } }

  @inline(__always)
  private func mapElements<Result>(_ transform: (Scalar) -> Result) -> [Result] {
    var result: [Result] = []
    result.reserveCapacity(count)
    let walk = StridedWalk(shape: shape, strides: strides)
    let step = walk.firstStep
    walk.forEachPiece { start, _, length in
      for i in 0..<length { result.append(transform(load(at: start &+ i &* step))) }
    }
    // After Ctrl-C nobody reads the elements, but all are there.
    if result.count < count, let first = result.first {
      result.append(contentsOf: repeatElement(first, count: count - result.count))
    }
    return result
  }
}
