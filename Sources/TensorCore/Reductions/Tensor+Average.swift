extension Tensor {
  /// The mean of elements by weight, and the sum of the weights: `Σ w x / Σ w`.
  package func average(
    weights: Tensor?, axes: [Int]?, keepDimensions: Bool = false
  ) throws(TensorError) -> (average: Tensor, weightSum: Tensor) {
    for axis in axes ?? [] where axis < -rank || axis >= rank {
      let plain = TensorError.axisOutOfBounds(axis: axis, rank: rank)
      throw .other(.axisError, "axis: \(plain.message)")
    }
    let axes = axes.map { axes in axes.map { $0 < 0 ? $0 + rank : $0 } }
    if let axes, Set(axes).count < axes.count {
      throw .other(.valueError, "repeated axis in `axis` argument")
    }
    guard let weights else {
      let mean = try reduced(.mean, axes: axes, keepDimensions: keepDimensions)
      let count = try ReductionAxes(axes, shape: shape).count
      let sum = try Tensor.binary(
        .add, .tensor(Tensor.binary(.multiply, .tensor(mean), .weakInt(0))), .weakInt(count))
      return (mean, sum)
    }
    let spread = try weights.spread(over: self, axes: axes)
    let common = DType.promoted(dtype, weights.dtype)
    let type = dtype.isInexact ? common : DType.promoted(common, .float64)
    let weightSum = try spread.reduced(
      .sum, axes: axes, keepDimensions: keepDimensions, dtype: type)
    if weightSum.hasZero {
      throw .other(.zeroDivisionError, "Weights sum to zero, can't be normalized")
    }
    let weighted = try Tensor.binary(
      .multiply, .tensor(cast(to: type)), .tensor(spread.cast(to: type)))
    let sum = try weighted.reduced(.sum, axes: axes, keepDimensions: keepDimensions)
    return (try Tensor.binary(.divide, .tensor(sum), .tensor(weightSum)), weightSum)
  }

  /// These weights in the shape of the array they belong to.
  private func spread(over values: Tensor, axes: [Int]?) throws(TensorError) -> Tensor {
    if shape == values.shape { return self }
    guard let axes else {
      throw .other(
        .typeError, "Axis must be specified when shapes of a and weights differ.")
    }
    guard shape.array == axes.map({ values.shape[$0] }) else {
      throw .other(
        .valueError, "Shape of weights must be consistent with shape of a along specified axis.")
    }
    // The weights' axes in the order of the array's, with lengths of one between them.
    let order = axes.indices.sorted { axes[$0] < axes[$1] }
    var lengths = [Int](repeating: 1, count: values.rank)
    for axis in axes { lengths[axis] = values.shape[axis] }
    return try transposed(order).reshaped(to: Shape(lengths)).broadcast(to: values.shape)
  }

  /// The sum along a diagonal of the first two axes.
  package func trace(offset: Int = 0) throws(TensorError) -> Tensor {
    guard rank >= 2 else {
      throw .other(.valueError, "diag requires an array of at least two dimensions")
    }
    return try diagonal(offset: offset).reduced(.sum, axes: [-1], keepDimensions: false)
  }
}
