import TensorCore

/// A reduction with `where=` or `initial=`.
struct MaskedReduction {
  private let reduction: Reduction
  private let mask: Tensor?
  private let initial: Operand?

  init(_ reduction: Reduction, mask: Tensor?, initial: Operand?) {
    self.reduction = reduction
    self.mask = mask
    self.initial = initial
  }

  func reduce(
    _ tensor: Tensor, axes: [Int]?, keepDimensions keep: Bool, dtype: DType?
  ) throws(TensorError) -> Tensor {
    switch reduction {
    case .mean:
      guard let mask else { break }
      let sum = try MaskedReduction(.sum, mask: mask, initial: nil).reduce(
        tensor.dtype.isFloating ? tensor : tensor.cast(to: .float64), axes: axes,
        keepDimensions: keep, dtype: dtype)
      let count = try mask.broadcast(to: tensor.shape).reduced(
        .countNonzero, axes: axes, keepDimensions: keep)
      return try Tensor.binary(.divide, .tensor(sum), .tensor(count)).cast(to: sum.dtype)
    case .std(let ddof): return try spread(tensor, .nanstd(ddof: ddof), axes, keep, dtype)
    case .variance(let ddof): return try spread(tensor, .nanvariance(ddof: ddof), axes, keep, dtype)
    default: break
    }
    let (operation, identity) = try parts()
    var values = tensor
    if let mask {
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
      return try Tensor.binary(
        operation, initial, .tensor(Tensor(zeros: shape, dtype: values.dtype).filled(initial)))
    }
    let result = try values.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
    return try Tensor.binary(operation, .tensor(result), initial)
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
    let values = tensor.dtype.isFloating ? tensor : try tensor.cast(to: .float64)
    guard let mask else {
      return try values.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
    }
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
