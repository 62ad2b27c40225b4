import TensorCore

/// A reduction with `where=` or `initial=`.
struct MaskedReduction {
  private let reduction: Reduction
  private let mask: Tensor?
  private let initial: Operand?
  /// Where the result will go, for the errors that name it.
  private let out: Tensor?

  init(_ reduction: Reduction, mask: Tensor?, initial: Operand?, out: Tensor?) {
    self.reduction = reduction
    self.mask = mask
    self.initial = initial
    self.out = out
  }

  func reduce(
    _ tensor: Tensor, axes: [Int]?, keepDimensions keep: Bool, dtype: DType?
  ) throws(TensorError) -> Tensor {
    switch reduction {
    case .mean:
      guard let mask else { break }
      _ = try mask.broadcast(to: tensor.shape)
      let sum = try MaskedReduction(.sum, mask: mask, initial: nil, out: nil).reduce(
        tensor.dtype.isInexact ? tensor : tensor.cast(to: .float64), axes: axes,
        keepDimensions: keep, dtype: dtype)
      let count = try mask.broadcast(to: tensor.shape).reduced(
        .countNonzero, axes: axes, keepDimensions: keep)
      return try Tensor.binary(.divide, .tensor(sum), .tensor(count)).cast(to: sum.dtype)
    case .std(let ddof): return try spread(tensor, .nanstd(ddof: ddof), axes, keep, dtype)
    case .variance(let ddof): return try spread(tensor, .nanvariance(ddof: ddof), axes, keep, dtype)
    case .nanmean, .nanstd, .nanvariance: return try spread(tensor, reduction, axes, keep, dtype)
    default: break
    }
    let (operation, identity) = try parts()
    var values = tensor
    if let mask {
      try check(mask, over: tensor)
      guard let neutral = identity ?? initial else {
        throw .other(
          .valueError,
          "reduction operation '\(operation.name)' does not have an identity, so to use a where mask "
            + "one has to specify 'initial'")
      }
      values = try Tensor.select(.tensor(mask), .tensor(tensor), neutral)
      if values.dtype != tensor.dtype, tensor.dtype != .bool { values = try values.cast(to: tensor.dtype) }
    }
    guard let initial else {
      return try values.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
    }
    if identity == nil, values.count == 0 {
      // An extreme of nothing is the initial value.
      let shape = try values.reduced(.sum, axes: axes, keepDimensions: keep).shape
      return try Tensor(zeros: shape, dtype: values.dtype).filled(initial.converted(to: values.dtype))
    }
    let result = try values.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
    return try Tensor.binary(operation, .tensor(result), initial.converted(to: result.dtype))
  }

  /// - Throws: NumPy's errors for a mask that would stretch the array, or does not fit it.
  private func check(_ mask: Tensor, over tensor: Tensor) throws(TensorError) {
    guard mask.rank <= tensor.rank else {
      throw .other(.valueError, "input operand has more dimensions than allowed by the axis remapping")
    }
    guard let common = try? Tensor.broadcastShape([tensor.shape, mask.shape]) else {
      let target = out.map { out in
        "\(out.shape.compactDescription)->(\(out.shape.array.map(String.init).joined(separator: ","))) "
      }
      throw .other(
        .valueError,
        "operands could not be broadcast together with remapped shapes [original->remapped]: \(target ?? "")"
          + "\(tensor.shape.compactDescription) \(mask.shape.compactDescription) ")
    }
    guard common == tensor.shape else {
      throw .other(
        .valueError,
        "non-broadcastable operand with shape \(tensor.shape.compactDescription) doesn't match the "
          + "broadcast shape \(common.compactDescription)")
    }
  }

  /// What combines two results, and what leaves a result as it is.
  private func parts() throws(TensorError) -> (BinaryOperation, Operand?) {
    switch reduction {
    case .sum, .nansum: (.add, .weakInt(0))
    case .prod, .nanprod: (.multiply, .weakInt(1))
    case .any: (.logicalOr, .weakBool(false))
    case .all: (.logicalAnd, .weakBool(true))
    case .min, .nanmin: (.minimum, nil)
    case .max, .nanmax: (.maximum, nil)
    default: throw .other(.typeError, "this reduction takes neither where= nor initial=")
    }
  }

  /// Standard deviation and variance leave out what is not a number.
  private func spread(
    _ tensor: Tensor, _ reduction: Reduction, _ axes: [Int]?, _ keep: Bool, _ dtype: DType?
  ) throws(TensorError) -> Tensor {
    let values = tensor.dtype.isInexact ? tensor : try tensor.cast(to: .float64)
    guard let mask else {
      return try values.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
    }
    _ = try mask.broadcast(to: tensor.shape)
    let chosen = try Tensor.select(.tensor(mask), .tensor(values), .weakFloat(.nan))
    return try chosen.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
  }
}

extension Tensor {
  /// Itself, with every element set.
  fileprivate func filled(_ value: Operand) throws(TensorError) -> Tensor {
    try setSubscripted([.ellipsis], to: value)
    return self
  }
}

extension Operand {
  /// The value in the type of a result, as NumPy takes `initial=`.
  fileprivate func converted(to dtype: DType) throws(TensorError) -> Operand {
    switch self {
    case .weakInt(let value):
      return .scalar(try Scalar.int64(value).checkedElement(of: dtype, isWeak: true))
    case .weakFloat(let value): return .scalar(Scalar.float64(value).converted(to: dtype))
    default: return .tensor(try tensor(as: dtype))
    }
  }
}
