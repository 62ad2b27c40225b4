import TensorCore

/// Lets values pass and adds a penalty on them to the loss (Keras: ActivityRegularization).
///
/// **Forward** `y = x`, with the penalty `(λ₁ Σ |x| + λ₂ Σ x²) / N` for N samples. **Backward**
/// `dx = dout + (λ₁ sign(x) + 2 λ₂ x) / N`. x, y, dout and dx all have one shape (N, …).
package final class ActivityRegularization: Layer {
  package let name = "ActivityRegularization"
  /// λ₁.
  package let absolute: Double
  /// λ₂.
  package let square: Double
  package private(set) var penalty = 0.0
  private var input: Tensor?

  package init(absolute: Double = 0, square: Double = 0) {
    self.absolute = absolute
    self.square = square
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    let input = try Batch.prepared(x)
    self.input = input
    penalty = try Penalty.value(input, absolute: absolute, square: square) / samples(input)
    return input
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let input else { throw missingForward() }
    let dx = try Batch.prepared(dout, like: input).copy()
    try Penalty.addGradient(
      input, absolute: absolute, square: square, factor: 1 / samples(input), to: dx)
    return dx
  }

  private func samples(_ x: Tensor) -> Double { Double(x.rank > 0 ? max(x.shape[0], 1) : 1) }
}
