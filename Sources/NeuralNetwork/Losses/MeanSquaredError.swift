import TensorCore

/// Squared distance to the targets, for regression.
///
/// | convention | forward | backward |
/// |---|---|---|
/// | mean | `L = (1/n) Σ (x - t)²` | `dx = 2 (x - t) / n · dout` |
/// | half sum | `L = ½ Σ (x - t)²` | `dx = (x - t) · dout` |
///
/// x, t and dx have one shape of n elements (targets of a single column may be a vector); L is a
/// number.
package final class MeanSquaredError: LossLayer {
  /// Which constant stands before the sum.
  package enum Convention: Sendable {
    /// Keras's: the mean over all elements.
    case mean
    /// The first book's `sum_squared_error`.
    case halfSum
  }

  package let name = "MeanSquaredError"
  package let convention: Convention
  private var input: Tensor?
  private var targets: Tensor?
  private var gradients = OutputBuffer()

  package init(_ convention: Convention = .mean) { self.convention = convention }

  package func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    let isColumn = x.rank == 2 && x.shape[1] == 1 && t.rank == 1 && t.count == x.count
    guard x.shape == t.shape || isColumn else { throw .broadcast([x.shape, t.shape]) }
    let input = try Batch.prepared(x)
    let targets = try Batch.prepared(t, as: input.dtype)
    self.input = input
    self.targets = targets
    let distance = Kernel.squaredDistance(input, targets)
    return convention == .mean ? distance / Double(input.count) : 0.5 * distance
  }

  package func backward(_ dout: Double) throws(TensorError) -> Tensor {
    guard let input, let targets else { throw missingForward() }
    let dx = try gradients.next(input.shape, input.dtype)
    let isMean = convention == .mean
    Kernel.scaledDifference(
      input, targets, scale: isMean ? 2 * dout : dout,
      divisor: isMean ? Double(max(input.count, 1)) : 1, into: dx)
    return dx
  }

  package func prediction(_ x: Tensor) throws(TensorError) -> Tensor { x }
}
