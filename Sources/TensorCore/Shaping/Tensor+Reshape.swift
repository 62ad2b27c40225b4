extension Tensor {
  /// The elements in C order under another shape, in which one length may be unknown (negative): a view
  /// where the strides allow it, else a copy.
  package func reshaped(to requested: Shape) throws(TensorError) -> Tensor {
    let target = try resolved(requested)
    if isContiguous {
      return Tensor(
        viewOf: self, offset: offset, shape: target, strides: target.contiguousStrides)
    }
    if let strides = Tensor.reshapedStrides(shape, strides, to: target) {
      return Tensor(viewOf: self, offset: offset, shape: target, strides: strides)
    }
    let copy = try duplicate()
    copy.reshape(inPlaceTo: target)
    return copy
  }

  /// `requested` with its unknown length filled in, checked against the number of elements.
  package func resolved(_ requested: Shape) throws(TensorError) -> Shape {
    guard requested.count <= Shape.maximumRank else { throw .tooManyDimensions(requested.count) }
    var known = 1
    var unknown: Int?
    for axis in 0..<requested.count {
      let length = requested[axis]
      if length < 0 {
        guard unknown == nil else {
          throw .other(.valueError, "can only specify one unknown dimension")
        }
        unknown = axis
      } else {
        let (product, overflow) = known.multipliedReportingOverflow(by: length)
        guard !overflow else { throw reshapeError(requested) }
        known = product
      }
    }
    guard let unknown else {
      guard known == count else { throw reshapeError(requested) }
      return requested
    }
    guard known > 0, count % known == 0 else { throw reshapeError(requested) }
    var result = requested
    result[unknown] = count / known
    return result
  }

  /// NumPy leaves unknown lengths out of the message when they lead, and calls later ones `newaxis`.
  private func reshapeError(_ requested: Shape) -> TensorError {
    guard requested.array.contains(where: { $0 < 0 }) else {
      return .reshape(count: count, to: requested)
    }
    let lengths = requested.array.drop { $0 < 0 }.map { $0 < 0 ? "newaxis" : String($0) }
    return .other(
      .valueError,
      "cannot reshape array of size \(count) into shape (\(lengths.joined(separator: ",")))")
  }

  /// The strides under which a window can be seen in another shape without copying, or nil.
  ///
  /// NumPy's `_attempt_nocopy_reshape`: matching groups of old and new axes are found from the left; a
  /// group works when its old axes follow one another evenly.
  static func reshapedStrides(_ shape: Shape, _ strides: Shape, to target: Shape) -> Shape? {
    var lengths: [Int] = []
    var steps: [Int] = []
    for axis in 0..<shape.count where shape[axis] != 1 {
      lengths.append(shape[axis])
      steps.append(strides[axis])
    }
    if lengths.contains(0) { return target.contiguousStrides }
    var result = target
    var (oldStart, oldEnd, newStart, newEnd) = (0, 1, 0, 1)
    while newStart < target.count, oldStart < lengths.count {
      var newCount = target[newStart]
      var oldCount = lengths[oldStart]
      while newCount != oldCount {
        if newCount < oldCount {
          newCount *= target[newEnd]
          newEnd += 1
        } else {
          oldCount *= lengths[oldEnd]
          oldEnd += 1
        }
      }
      for axis in oldStart..<(oldEnd - 1) where steps[axis] != lengths[axis + 1] * steps[axis + 1] {
        return nil
      }
      result[newEnd - 1] = steps[oldEnd - 1]
      var axis = newEnd - 1
      while axis > newStart {
        result[axis - 1] = result[axis] * target[axis]
        axis -= 1
      }
      (newStart, oldStart) = (newEnd, oldEnd)
      newEnd += 1
      oldEnd += 1
    }
    let last = newStart >= 1 ? result[newStart - 1] : 1
    for axis in newStart..<max(target.count, newStart) { result[axis] = last }
    return result
  }

  /// The elements in one axis, in C order: a view where possible.
  package func raveled() throws(TensorError) -> Tensor { try reshaped(to: Shape(count)) }

  /// A copy of the elements in one axis, in C order.
  package func flattened() throws(TensorError) -> Tensor {
    let copy = try duplicate()
    copy.reshape(inPlaceTo: Shape(count))
    return copy
  }

  /// A C-ordered copy.
  func duplicate() throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: dtype)
    if isContiguous, count <= LongWork.block {
      result.firstByte.copyMemory(from: firstByte, byteCount: count &* dtype.size)
      return result
    }
    StridedCopy.copy(
      shape: shape, elementSize: dtype.size, from: firstByte, strides: strides,
      to: result.firstByte, strides: result.strides)
    if count > LongWork.block { try LongWork.check() }
    return result
  }
}
