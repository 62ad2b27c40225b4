extension Tensor {
  /// The reductions that leave NaN out, as `np.nansum` and its kin define them.
  func ignoringNaN(
    _ reduction: Reduction, _ axes: ReductionAxes, _ type: DType?
  ) throws(TensorError) -> Tensor {
    switch reduction {
    case .nansum: return try replacingNaN(by: 0).folded(.add, axes, as: type ?? dtype.sumType)
    case .nanprod:
      return try replacingNaN(by: 1).folded(.multiply, axes, as: type ?? dtype.sumType)
    case .nanmax: return try extreme(dtype.isInexact ? .fmax : .maximum, axes)
    case .nanmin: return try extreme(dtype.isInexact ? .fmin : .minimum, axes)
    case .nanmean:
      guard dtype.isInexact else { return try mean(axes, type) }
      let sum = try replacingNaN(by: 0).folded(.add, axes, as: type ?? dtype)
      return try Tensor.binary(
        .divide, .tensor(sum), .tensor(countOfNumbers(axes).cast(to: sum.dtype)), reusing: sum)
    case .nanvariance(let ddof): return try varianceIgnoringNaN(axes, ddof, type)
    case .nanstd(let ddof):
      let variance = try varianceIgnoringNaN(axes, ddof, type)
      return try Tensor.unary(.sqrt, .tensor(variance), reusing: variance)
    default: throw .other(.typeError, "not a reduction that ignores NaN")
    }
  }

  private func replacingNaN(by value: Double) throws(TensorError) -> Tensor {
    guard dtype.isInexact else { return self }
    let isNaN = try Tensor.unary(.isnan, .tensor(self))
    return try Tensor.select(.tensor(isNaN), .weakFloat(value), .tensor(self))
  }

  private func countOfNumbers(_ axes: ReductionAxes) throws(TensorError) -> Tensor {
    let isNumber = try Tensor.binary(.equal, .tensor(self), .tensor(self))
    return try isNumber.folded(.add, axes, as: .int64)
  }

  private func varianceIgnoringNaN(
    _ axes: ReductionAxes, _ ddof: Int, _ type: DType?
  ) throws(TensorError) -> Tensor {
    guard dtype.isInexact else { return try variance(axes, ddof, type) }
    let numbers = try countOfNumbers(axes)
    let count = try numbers.cast(to: dtype)
    let isNaN = try Tensor.unary(.isnan, .tensor(self))
    let sum = try replacingNaN(by: 0).folded(.add, axes, as: type ?? dtype)
    let mean = try Tensor.binary(.divide, .tensor(sum), .tensor(count))
    let distance = try Tensor.binary(.subtract, .tensor(self), .tensor(mean))
    let kept = try Tensor.select(.tensor(isNaN), .weakFloat(0), .tensor(distance))
    let square = try kept.squaredSizes()
    let freedom = try Tensor.binary(.subtract, .tensor(numbers), .weakInt(ddof))
    let variance = try Tensor.binary(
      .divide, .tensor(square.folded(.add, axes, as: (type ?? dtype).realType)),
      .tensor(freedom.cast(to: dtype.realType)))
    let isUndefined = try Tensor.binary(.lessEqual, .tensor(freedom), .weakInt(0))
    return try Tensor.select(.tensor(isUndefined), .weakFloat(.nan), .tensor(variance))
  }
}
