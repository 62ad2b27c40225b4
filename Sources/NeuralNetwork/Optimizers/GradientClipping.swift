import TensorCore

/// Keeps gradients from growing without bound.
package enum GradientClipping {
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
