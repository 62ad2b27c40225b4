import CKernels

extension Tensor {
  /// `x[items] = value`, whatever the value is.
  package func setSubscripted(_ items: [IndexItem], to value: Operand) throws(TensorError) {
    switch value {
    case .tensor(let tensor): try setSubscripted(items, to: tensor)
    case .scalar(let scalar): try setSubscripted(items, to: scalar, isWeak: false)
    case .weakBool(let value): try setSubscripted(items, to: .bool(value), isWeak: true)
    case .weakInt(let value): try setSubscripted(items, to: .int64(value), isWeak: true)
    case .weakFloat(let value): try setSubscripted(items, to: .float64(value), isWeak: true)
    case .weakComplex(let number): try setSubscripted(items, to: .complex(number), isWeak: true)
    }
  }

  /// `x[items] = value` with an array: broadcast, converted as C does it, and safe when it overlaps `x`.
  package func setSubscripted(_ items: [IndexItem], to value: Tensor) throws(TensorError) {
    guard !isReadOnly else { throw .readOnly }
    if value.rank > 0, isElementIndex(items) {
      _ = try subscripted(items)
      throw .other(.valueError, "setting an array element with a sequence.")
    }
    if let picks = try vectorPlaces(items), value.count == 1 && value.rank <= 1 || value.shape == picks.shape {
      let values = try value.dtype == dtype ? value.contiguous() : value.cast(to: dtype)
      return try scatter(mayOverlap(values) ? values.duplicate() : values, at: picks)
    }
    switch try layout(of: items) {
    case .view(let view), .viewToCopy(let view): try view.assign(value)
    case .advanced(let index): try assign(value, at: index)
    }
  }

  /// `x[items] = value` with a single value, which is checked against the type when it is Python's.
  package func setSubscripted(_ items: [IndexItem], to value: Scalar, isWeak: Bool)
    throws(TensorError)
  {
    guard !isReadOnly else { throw .readOnly }
    if let position = try elementPosition(items) {
      return store(try value.checkedElement(of: dtype, isWeak: isWeak), at: position)
    }
    if let mask = fullMask(in: items) {
      try checkMask(mask, atAxis: 0)
      fill(with: try value.checkedElement(of: dtype, isWeak: isWeak), where: mask)
      return try LongWork.check()
    }
    if let picks = try vectorPlaces(items) {
      let element = try value.checkedElement(of: dtype, isWeak: isWeak)
      return try scatter(Tensor(element), at: picks)
    }
    let target = try layout(of: items)
    let element = try value.checkedElement(of: dtype, isWeak: isWeak)
    switch target {
    case .view(let view), .viewToCopy(let view): view.fill(with: element)
    case .advanced(let index): index.scatter(one: try Tensor(element), into: self)
    }
    if count > LongWork.block { try LongWork.check() }
  }

  /// Where the element lies that a full set of integers names, or nil for any other index.
  func elementPosition(_ items: [IndexItem]) throws(TensorError) -> Int? {
    guard items.count == rank, rank > 0 else { return nil }
    var position = 0
    for axis in 0..<items.count {
      guard case .integer(let index) = items[axis] else { return nil }
      position &+= (try checked(index, axis: axis)) &* strides[axis]
    }
    return position
  }

  /// The element that a full set of integers names, or nil when the index picks an array.
  package func scalar(at items: [IndexItem]) throws(TensorError) -> Scalar? {
    try elementPosition(items).map { load(at: $0) }
  }

  /// Whether the index is an integer for each axis, so that it names one element.
  func isElementIndex(_ items: [IndexItem]) -> Bool {
    guard items.count == rank else { return false }
    for item in items {
      guard case .integer = item else { return false }
    }
    return true
  }

  /// Writes `value`, broadcast and converted, over all of this array: `x[...] = value`.
  package func assign(_ value: Tensor) throws(TensorError) {
    guard !isReadOnly else { throw .readOnly }
    if count <= LongWork.block, isContiguous, value.isContiguous, value.shape == shape, assignRun(value) { return }
    let source = value.withoutLeadingOnes(downTo: rank)
    guard let sourceStrides = source.broadcastStrides(to: shape) else {
      throw .other(
        .valueError,
        "could not broadcast input array from shape \(source.shape.compactDescription) into shape "
          + shape.compactDescription)
    }
    guard count > 0 else { return }
    if source.dtype != dtype {
      // Converted on the way, unless what is read would change under the reader.
      if mayOverlap(source) { return try assign(source.cast(to: dtype)) }
      overwrite(with: source, strides: sourceStrides)
      if count > LongWork.block { try LongWork.check() }
      return
    }
    if source.isContiguous, isContiguous, source.count == count {
      // memmove: one run may be moved over itself, which is not done in blocks.
      let (size, isApart) = (dtype.size, count > LongWork.block && !mayOverlap(source))
      try LongWork.inBlocks(count, of: isApart ? LongWork.block : count) { range in
        (firstByte + range.lowerBound &* size).copyMemory(
          from: source.firstByte + range.lowerBound &* size, byteCount: range.count &* size)
      }
      return
    }
    if mayOverlap(source) { return try assign(source.duplicate()) }
    StridedCopy.copy(
      shape: shape, elementSize: dtype.size, from: source.firstByte, strides: sourceStrides,
      to: firstByte, strides: strides)
    if count > LongWork.block { try LongWork.check() }
  }

  /// Writes a run of as many elements; false, with nothing written, where converting would change what is read.
  private func assignRun(_ source: Tensor) -> Bool {
    if source.dtype == dtype {
      firstByte.copyMemory(from: source.firstByte, byteCount: count &* dtype.size)
      return true
    }
    guard !mayOverlap(source), let loop = nabla_cast_loop(source.dtype.rawValue, dtype.rawValue) else { return false }
    loop(source.firstByte, firstByte, count, 1, 1)
    return true
  }

  /// `x[i, j] = value` in a matrix; false, with nothing written, where a position lies outside.
  package func setElement(_ i: Int, _ j: Int, to value: Scalar, isWeak: Bool) throws(TensorError) -> Bool {
    guard !isReadOnly else { throw .readOnly }
    let (row, column) = (i < 0 ? i &+ shape[0] : i, j < 0 ? j &+ shape[1] : j)
    guard row >= 0, row < shape[0], column >= 0, column < shape[1] else { return false }
    let element = try value.checkedElement(of: dtype, isWeak: isWeak)
    store(element, at: row &* strides[0] &+ column &* strides[1])
    return true
  }

  /// Writes a single value over all of this array; Python's own numbers are checked against the type.
  package func assign(_ value: Scalar, isWeak: Bool) throws(TensorError) {
    guard !isReadOnly else { throw .readOnly }
    fill(with: try value.checkedElement(of: dtype, isWeak: isWeak))
    if count > LongWork.block { try LongWork.check() }
  }

  /// This array without axes of length one in front, as far as it has more axes than `rank`.
  func withoutLeadingOnes(downTo rank: Int) -> Tensor {
    var drop = 0
    while self.rank - drop > rank, shape[drop] == 1 { drop += 1 }
    return drop == 0 ? self : permuted(Array(drop..<self.rank))
  }

  private func assign(_ value: Tensor, at index: AdvancedIndex) throws(TensorError) {
    let target = index.resultShape
    if index.isFullMask {
      guard value.rank <= 1 else {
        throw .other(
          .typeError,
          "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has "
            + "\(value.rank) dimensions")
      }
      guard value.count == 1 || value.count == target[0] else {
        throw .other(
          .valueError,
          "NumPy boolean array indexing assignment cannot assign \(value.count) input values to the "
            + "\(target[0]) output values where the mask is true")
      }
    }
    let source = value.withoutLeadingOnes(downTo: target.count)
    guard source.broadcastStrides(to: target) != nil else {
      throw .other(
        .valueError,
        "shape mismatch: value array of shape \(value.shape.compactDescription) could not be broadcast "
          + "to indexing result of shape \(target.compactDescription)")
    }
    var elements = source.dtype == dtype ? source : try source.cast(to: dtype)
    if elements.count == 1 {
      index.scatter(one: mayOverlap(elements) ? try elements.duplicate() : elements, into: self)
      return try LongWork.check()
    }
    if elements.shape != target { elements = try elements.broadcast(to: target) }
    if !elements.isContiguous || mayOverlap(elements) { elements = try elements.duplicate() }
    index.scatter(elements, into: self)
    try LongWork.check()
  }
}

extension Scalar {
  /// The value as an element of an array of type `dtype`, with the errors NumPy raises for single values:
  /// NaN and infinity are no integers, and Python's integers must fit.
  package func checkedElement(of dtype: DType, isWeak: Bool) throws(TensorError) -> Scalar {
    if case .complex = self, isWeak, !dtype.isComplex, dtype != .bool {
      throw .other(
        .typeError,
        dtype.isFloating
          ? "float() argument must be a string or a real number, not 'complex'"
          : "int() argument must be a string, a bytes-like object or a real number, not 'complex'")
    }
    guard dtype.isInteger, isWeak || !dtype.isUnsigned else { return converted(to: dtype) }
    if case .uint64(let value) = self, value > UInt64(Int.max) {
      if dtype == .uint64 { return self }
      throw .other(.overflowError, "Python int too large to convert to C long")
    }
    if integerValue == nil {
      let value = doubleValue
      if value.isNaN { throw .other(.valueError, "cannot convert float NaN to integer") }
      if value.isInfinite {
        throw .other(.overflowError, "cannot convert float infinity to integer")
      }
      guard value >= -0x1p63, value < 0x1p63 else {
        throw .other(.overflowError, "Python int too large to convert to C long")
      }
    }
    let integer = wrappedInteger
    guard dtype.holds(integer) else {
      throw .other(
        .overflowError, "Python integer \(integer) out of bounds for \(dtype.name)")
    }
    return converted(to: dtype)
  }
}
