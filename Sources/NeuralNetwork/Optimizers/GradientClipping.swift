import TensorCore

/// Keeps gradients from growing without bound.
package enum GradientClipping: Sendable, Equatable {
  /// Each number is cut to ±limit.
  case value(Double)
  /// Each array is scaled so that its length `√Σ g²` is at most the limit.
  case norm(Double)
  /// All arrays are scaled so that their common length is at most the limit.
  case globalNorm(Double)

  /// Limited copies of contiguous floating gradients.
  func applied(to gradients: [Tensor]) throws(TensorError) -> [Tensor] {
    var limited: [Tensor] = []
    for gradient in gradients { limited.append(try gradient.copy()) }
    switch self {
    case .value(let limit):
      for gradient in limited { Kernel.clip(gradient, limit: limit) }
    case .norm(let limit):
      for gradient in limited {
        let length = Kernel.sumOfSquares(gradient).squareRoot()
        if length > limit { Kernel.scale(gradient, by: limit / length) }
      }
    case .globalNorm(let limit):
      let length = limited.reduce(0) { $0 + Kernel.sumOfSquares($1) }.squareRoot()
      if length > limit {
        for gradient in limited { Kernel.scale(gradient, by: limit / length) }
      }
    }
    return limited
  }

  /// Scales all gradients so that their common length `√Σ g²` is at most `maximum`, as the second
  /// book's `clip_grads` does; returns the length before.
  @discardableResult
  package static func clip(
    _ gradients: [Tensor], maximum: Double
  ) throws(TensorError) -> Double {
    var sum = 0.0
    for gradient in gradients { sum += Kernel.sumOfSquares(try Batch.prepared(gradient)) }
    let length = sum.squareRoot()
    let factor = maximum / (length + 1e-6)
    guard factor < 1 else { return length }
    for gradient in gradients {
      try Tensor.binary(.multiply, .tensor(gradient), .weakFloat(factor), into: gradient)
    }
    return length
  }
}
