import CKernels

extension Tensor {
  /// `np.repeat`: each element (or each slice along `axis`) as often as `counts` says; one count is for all.
  package func repeated(counts: [Int], axis: Int? = nil) throws(TensorError) -> Tensor {
    guard let axis else { return try raveled().repeated(counts: counts, axis: 0) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let length = shape[along]
    guard counts.count == 1 || counts.count == length else {
      throw .other(
        .valueError,
        "operands could not be broadcast together with shape (\(length),) (\(counts.count),)")
    }
    if length > 0, counts.contains(where: { $0 < 0 }) {
      if counts.count == 1 { throw .negativeDimension }
      throw .other(.valueError, "repeats may not contain negative values.")
    }
    var total = 0
    for i in 0..<length {
      let (sum, overflow) = total.addingReportingOverflow(counts[counts.count == 1 ? 0 : i])
      guard !overflow else { throw .tooLarge(shape) }
      total = sum
    }
    var target = shape
    target[along] = total
    _ = try Tensor.checkedCount(target)
    if along == rank - 1, total > 0 {
      let source = try contiguous()
      let result = try Tensor(uninitialized: target, dtype: dtype)
      let (from, to, size) = (source.firstByte, result.firstByte, dtype.size)
      if counts.count == 1 {
        let times = counts[0]
        try LongWork.inBlocks(count, of: max(LongWork.block / times, 1)) { range in
          nabla_repeat(
            from + range.lowerBound &* size, range.count, times, to + range.lowerBound &* times &* size,
            size)
        }
        return result
      }
      if rank == 1, counts.allSatisfy({ $0 <= LongWork.block }) {
        let times = counts.map(Int64.init)
        var done = 0
        try LongWork.inBlocks(count, of: 1 << 12) { range in
          times.withUnsafeBufferPointer { times in
            guard let times = times.baseAddress else { return }
            nabla_repeat_counts(
              from + range.lowerBound &* size, range.count, times + range.lowerBound, to + done &* size,
              size)
          }
          for i in range { done &+= counts[i] }
        }
        return result
      }
    }
    if counts.count == 1, counts[0] >= 0 {
      // A new axis of stride zero behind `along`, merged with it by the copy.
      var lengths = shape.array
      var steps = strides.array
      lengths.insert(counts[0], at: along + 1)
      steps.insert(0, at: along + 1)
      let view = Tensor(viewOf: self, offset: offset, shape: Shape(lengths), strides: Shape(steps))
      let result = try view.duplicate()
      result.reshape(inPlaceTo: target)
      return result
    }
    var picks: [Int] = []
    picks.reserveCapacity(total)
    for i in 0..<length {
      if i & 0xFFFF == 0 { try LongWork.check() }
      picks.append(contentsOf: repeatElement(i, count: counts[i]))
    }
    return try taken(Tensor(integers: picks), axis: along)
  }

  /// `np.tile`: the whole array side by side, as often as `repetitions` says for each axis.
  package func tiled(_ repetitions: [Int]) throws(TensorError) -> Tensor {
    let total = max(rank, repetitions.count)
    guard total <= Shape.maximumRank else { throw .tooManyDimensions(total) }
    let times = [Int](repeating: 1, count: total - repetitions.count) + repetitions
    let own = [Int](repeating: 1, count: total - rank) + shape.array
    let steps = [Int](repeating: 0, count: total - rank) + strides.array
    guard times.allSatisfy({ $0 >= 0 }) else { throw .negativeDimension }
    var target = Shape()
    var lengths: [Int] = []
    var walkSteps: [Int] = []
    for axis in 0..<total {
      let (product, overflow) = times[axis].multipliedReportingOverflow(by: own[axis])
      guard !overflow else { throw .tooLarge(shape) }
      target.append(product)
      lengths += [times[axis], own[axis]]
      walkSteps += [0, steps[axis]]
    }
    let result = try Tensor(uninitialized: target, dtype: dtype)
    let interleaved = Shape(lengths)
    StridedCopy.copy(
      shape: interleaved, elementSize: dtype.size, from: firstByte, strides: Shape(walkSteps),
      to: result.firstByte, strides: interleaved.contiguousStrides)
    if result.count > LongWork.block { try LongWork.check() }
    return result
  }

  /// `np.roll`: elements shifted along axes, those pushed out coming back at the other end; nil rolls the
  /// raveled elements.
  package func rolled(shifts: [Int], axes: [Int]?) throws(TensorError) -> Tensor {
    guard let axes else {
      let total = shifts.reduce(0, &+)
      return try raveled().rolled(shifts: [total], axes: [0]).reshaped(to: shape)
    }
    let pairs = try Tensor.jointShape([Shape(shifts.count), Shape(axes.count)])[0]
    var offsets = [Int](repeating: 0, count: rank)
    for i in 0..<pairs {
      let axis = try Tensor.normalizedAxis(axes[axes.count == 1 ? 0 : i], rank: rank)
      let length = max(shape[axis], 1)
      let shift = shifts[shifts.count == 1 ? 0 : i] % length
      offsets[axis] = ((offsets[axis] + shift) % length + length) % length
    }
    let result = try Tensor(uninitialized: shape, dtype: dtype)
    try rollAxis(0, offsets, self, result)
    return result
  }

  /// Copies the two parts of each axis to their new places.
  private func rollAxis(_ axis: Int, _ offsets: [Int], _ source: Tensor, _ target: Tensor)
    throws(TensorError)
  {
    guard axis < rank else { return try target.assign(source) }
    let (length, shift) = (shape[axis], offsets[axis])
    guard shift != 0 else { return try rollAxis(axis + 1, offsets, source, target) }
    for (from, to) in [(0..<(length - shift), shift), ((length - shift)..<length, 0)] {
      try rollAxis(
        axis + 1, offsets,
        source.sliced(axis: axis, start: from.lowerBound, stop: from.upperBound),
        target.sliced(axis: axis, start: to, stop: to + from.count))
    }
  }

  /// `np.rot90`: a view turned by quarter turns in the plane of two axes.
  package func rotatedByQuarterTurns(_ turns: Int = 1, axes: (Int, Int) = (0, 1))
    throws(TensorError) -> Tensor
  {
    guard axes.0 != axes.1, abs(axes.0 &- axes.1) != rank else {
      throw .other(.valueError, "Axes must be different.")
    }
    guard [axes.0, axes.1].allSatisfy({ $0 >= -rank && $0 < rank }) else {
      throw .other(
        .valueError, "Axes=(\(axes.0), \(axes.1)) out of range for array of ndim=\(rank).")
    }
    switch ((turns % 4) + 4) % 4 {
    case 0: return try flipped(axes: [])
    case 1: return try flipped(axes: [axes.1]).swappedAxes(axes.0, axes.1)
    case 2: return try flipped(axes: [axes.0, axes.1])
    default: return try swappedAxes(axes.0, axes.1).flipped(axes: [axes.1])
    }
  }

  /// `np.resize`: the elements in C order, repeated as often as needed to fill `target`.
  package func resized(to target: Shape) throws(TensorError) -> Tensor {
    guard target.array.allSatisfy({ $0 >= 0 }) else {
      throw .other(.valueError, "all elements of `new_shape` must be non-negative")
    }
    let wanted = try Tensor.checkedCount(target)
    guard count > 0 else { return try Tensor(zeros: target, dtype: dtype) }
    let line = try flattened()
    let result = try Tensor(uninitialized: target, dtype: dtype)
    // What is there already is copied behind itself: whole lines, until they are as many as are copied at once.
    let most = max(LongWork.block / count, 1) * count
    var start = min(count, wanted)
    result.memory.copyMemory(from: line.memory, byteCount: start * dtype.size)
    while start < wanted {
      let length = min(start, most, wanted - start)
      (result.memory + start * dtype.size).copyMemory(
        from: result.memory, byteCount: length * dtype.size)
      start += length
      try LongWork.check()
    }
    return result
  }
}
