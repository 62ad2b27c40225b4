import CKernels

/// What runs along an axis in `cumsum`, `cumprod` and the `accumulate` of the extremes.
package enum Accumulation: Sendable {
  case sum, product, maximum, minimum

  var operation: BinaryOperation {
    switch self {
    case .sum: .add
    case .product: .multiply
    case .maximum: .maximum
    case .minimum: .minimum
    }
  }
}

extension Tensor {
  /// The running results along an axis, or over all elements in C order (nil). Sums and products of small
  /// integers are int64.
  package func cumulative(
    _ accumulation: Accumulation, axis: Int?, dtype: DType? = nil
  ) throws(TensorError) -> Tensor {
    guard let axis else {
      return try raveled().cumulative(accumulation, axis: 0, dtype: dtype)
    }
    if rank == 0 { return try raveled().cumulative(accumulation, axis: axis, dtype: dtype) }
    let place = try Tensor.normalizedAxis(axis, rank: rank)
    let adds = accumulation == .sum || accumulation == .product
    let type = dtype ?? (adds ? self.dtype.sumType : self.dtype)
    let compute = type == .float16 && adds ? type : type.computationType
    let source = try self.dtype == compute ? self : cast(to: compute)
    guard let loop = nabla_accumulate_loop(accumulation.operation.rawValue, compute.rawValue) else {
      throw .other(.typeError, "cannot accumulate values of type \(type.name)")
    }
    let out = try Tensor(uninitialized: shape, dtype: compute)
    var lines = shape
    lines[place] = min(shape[place], 1)
    let (size, length) = (compute.size, shape[place])
    let (step, stepOut) = (source.strides[place], out.strides[place])
    var walk = Walk(lines, source.strides, out.strides)
    walk.coalesce()
    let (from, to, steps) = (source.firstByte, out.firstByte, walk.steps)
    walk.forEachPiece { offset, count in
      for line in 0..<count {
        if length > 0xFFFF, LongWork.isInterrupted { return }
        loop(
          from + (offset[0] &+ line &* steps[0]) &* size,
          to + (offset[1] &+ line &* steps[1]) &* size, length, step, stepOut)
      }
    }
    if self.count > LongWork.block { try LongWork.check() }
    return compute == type ? out : try out.cast(to: type)
  }

  /// The differences of neighbours along an axis, taken `order` times; of bools, whether they differ.
  package func difference(order: Int = 1, axis: Int = -1) throws(TensorError) -> Tensor {
    guard order >= 0 else {
      throw .other(.valueError, "order must be non-negative but got \(order)")
    }
    if order == 0 { return self }
    guard rank > 0 else {
      throw .other(.valueError, "diff requires input that is at least one dimensional")
    }
    let place = try Tensor.normalizedAxis(axis, rank: rank)
    var result = self
    for _ in 0..<min(order, shape[place]) {
      let length = result.shape[place]
      result = try Tensor.binary(
        dtype == .bool ? .notEqual : .subtract,
        .tensor(result.window(place, from: 1, count: max(length - 1, 0))),
        .tensor(result.window(place, from: 0, count: max(length - 1, 0))))
    }
    return result
  }

  /// A view of `count` neighbouring positions along an axis; they exist, or there are none.
  func window(_ axis: Int, from start: Int, count: Int) -> Tensor {
    var lengths = shape
    lengths[axis] = count
    return Tensor(
      viewOf: self, offset: count == 0 ? offset : offset &+ start &* strides[axis], shape: lengths,
      strides: strides)
  }
}
