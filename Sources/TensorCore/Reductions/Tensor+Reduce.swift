import CKernels

extension Tensor {
  /// The array, or each of its lines along `axes`, reduced; 0-d for all axes (nil).
  ///
  /// Sums add in NumPy's pairwise order, so that they agree with it to the last bit.
  package func reduced(
    _ reduction: Reduction, axes: [Int]?, keepDimensions: Bool, dtype: DType? = nil
  ) throws(TensorError) -> Tensor {
    let axes = try ReductionAxes(axes, shape: shape)
    let result = try kept(reduction, axes, dtype)
    return keepDimensions ? result : result.droppingAxes(axes)
  }

  /// The reduction with reduced axes kept at length one.
  private func kept(
    _ reduction: Reduction, _ axes: ReductionAxes, _ type: DType?
  ) throws(TensorError) -> Tensor {
    switch reduction {
    case .sum: return try folded(.add, axes, as: type ?? self.dtype.sumType)
    case .prod: return try folded(.multiply, axes, as: type ?? self.dtype.sumType)
    case .max: return try extreme(.maximum, axes)
    case .min: return try extreme(.minimum, axes)
    case .any: return try folded(.logicalOr, axes, as: .bool)
    case .all: return try folded(.logicalAnd, axes, as: .bool)
    case .ptp:
      let high = try extreme(.maximum, axes)
      return try Tensor.binary(.subtract, .tensor(high), .tensor(extreme(.minimum, axes)))
    case .countNonzero:
      let flags = try dtype == .bool ? self : cast(to: .bool)
      if !axes.flags.contains(false), flags.isContiguous {
        let bytes = flags.pointer(as: UInt8.self)
        var total = 0
        try LongWork.inBlocks(count) { range in
          total &+= Int(
            nabla_count_nonzero(bytes + range.lowerBound, range.count, 1, DType.bool.rawValue))
        }
        return try Tensor(filled: axes.keptShape, with: .int64(total)).cast(to: .int64)
      }
      return try flags.folded(.add, axes, as: .int64)
    case .mean: return try mean(axes, type)
    case .variance(let ddof): return try variance(axes, ddof, type)
    case .std(let ddof):
      let variance = try variance(axes, ddof, type)
      let root = try Tensor.unary(.sqrt, .tensor(variance), reusing: variance)
      return root.dtype == variance.dtype ? root : try root.cast(to: variance.dtype)
    case .argmax: return try searched(nabla_argmax, nabla_argmax_lines, "argmax", axes)
    case .argmin: return try searched(nabla_argmin, nabla_argmin_lines, "argmin", axes)
    case .nansum, .nanprod, .nanmean, .nanmax, .nanmin, .nanstd, .nanvariance:
      return try ignoringNaN(reduction, axes, type)
    }
  }

  /// `max` or `min`, which have no value for an empty line.
  func extreme(_ op: BinaryOperation, _ axes: ReductionAxes) throws(TensorError) -> Tensor {
    if axes.count == 0 && axes.keptShape.elementCount != 0 {
      throw .other(
        .valueError,
        "zero-size array to reduction operation \(op.name) which has no identity")
    }
    return try folded(op, axes, as: dtype)
  }

  /// The sum divided by the number of elements, in float64 for integers and single for half precision.
  func mean(_ axes: ReductionAxes, _ type: DType?) throws(TensorError) -> Tensor {
    let result = type ?? (dtype.isInexact ? dtype : .float64)
    let compute = type == nil ? result.computationType : result
    let sum = try folded(.add, axes, as: compute)
    let mean = try sum.divided(by: axes.count)
    return mean.dtype == result ? mean : try mean.cast(to: result)
  }

  /// The quotient, in place where this is a floating type.
  private func divided(by count: Int) throws(TensorError) -> Tensor {
    guard dtype.isInexact else {
      return try Tensor.binary(.divide, .tensor(self), .weakInt(count))
    }
    try Tensor.binary(.divide, .tensor(self), .scalar(.int64(count)), into: self)
    return self
  }

  /// The mean of the squared distances from the mean, in NumPy's order of operations.
  func variance(
    _ axes: ReductionAxes, _ ddof: Int, _ type: DType?
  ) throws(TensorError) -> Tensor {
    // Half precision is rounded after each step.
    let compute = type ?? (dtype.isInexact ? dtype : .float64)
    let result = compute.realType
    let mean = try folded(.add, axes, as: compute).divided(by: axes.count)
    let distance = try Tensor.binary(.subtract, .tensor(self), .tensor(mean))
    let square = try distance.squaredSizes()
    let sum = try square.folded(.add, axes, as: result)
    let (divisor, overflow) = axes.count.subtractingReportingOverflow(ddof)
    let variance = try sum.divided(by: overflow ? 0 : Swift.max(divisor, 0))
    return variance.dtype == result ? variance : try variance.cast(to: result)
  }

  /// The squares of the elements; of complex ones the sums of the squares of their parts. They may be written over the
  /// elements.
  func squaredSizes() throws(TensorError) -> Tensor {
    guard dtype.isComplex else { return try Tensor.unary(.square, .tensor(self), reusing: self) }
    let (real, imaginary) = (realPart, imaginaryPart)
    try Tensor.unary(.square, .tensor(real), into: real)
    try Tensor.unary(.square, .tensor(imaginary), into: imaginary)
    try Tensor.binary(.add, .tensor(real), .tensor(imaginary), into: real)
    return real
  }

  /// The index of an extreme along one axis, or in the flattened array.
  private func searched(
    _ search: (UnsafeRawPointer?, Int, Int, UInt8) -> Int64,
    _ searchLines: (UnsafeRawPointer?, Int, Int, Int, UnsafeMutablePointer<Int64>?, UInt8) -> Void,
    _ name: String, _ axes: ReductionAxes
  ) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: axes.keptShape, dtype: .int64)
    if result.count == 0 { return result }
    guard axes.count > 0 else {
      throw .other(.valueError, "attempt to get \(name) of an empty sequence")
    }
    let source = try dtype == .float16 ? cast(to: .float32) : self
    let out = result.pointer(as: Int.self)
    if !axes.flags.contains(false) {
      let dense = try source.contiguous()
      out.pointee = Int(search(dense.firstByte, dense.count, 1, source.dtype.rawValue))
      return result
    }
    guard let axis = axes.flags.firstIndex(of: true) else {
      for index in 0..<result.count { out[index] = 0 }
      return result
    }
    let (size, length, step) = (source.dtype.size, source.shape[axis], source.strides[axis])
    let start = source.firstByte
    if axis == source.rank - 1, source.isContiguous, source.count <= LongWork.block {
      for line in 0..<result.count {
        out[line] = Int(search(start + line &* length &* size, length, 1, source.dtype.rawValue))
      }
      return result
    }
    var lines = source.strides
    lines[axis] = 0
    var walk = Walk(axes.keptShape, lines, result.strides)
    walk.coalesce()
    let steps = walk.steps
    let places = result.pointer(as: Int64.self)
    let isSideBySide =
      steps[0] == 1 && steps[1] == 1 && step != 1 && length <= Int(Int32.max)
    walk.forEachPiece { offset, count in
      if isSideBySide {
        return searchLines(
          start + offset[0] &* size, count, length, step, places + offset[1],
          source.dtype.rawValue)
      }
      for index in 0..<count {
        if length > 0xFFFF, LongWork.isInterrupted { return }
        let line = start + (offset[0] &+ index &* steps[0]) &* size
        out[offset[1] &+ index &* steps[1]] = Int(
          search(line, length, step, source.dtype.rawValue))
      }
    }
    if self.count > LongWork.block { try LongWork.check() }
    return result
  }
}

extension DType {
  /// The type in which `sum` and `prod` add: at least 64 bits for integers.
  package var sumType: DType { isInexact ? self : isUnsigned ? .uint64 : .int64 }
}
