import TensorCore

/// Sigmoid and binary cross-entropy together, for yes-or-no questions.
///
/// **Forward** `y = 1 / (1 + exp(-x))`,
/// `L = -(1/N) Σ (t log(y + 1e-7) + (1 - t) log(1 - y + 1e-7))`: scores x (N) or (N, 1), targets t of 0 or 1 with N elements, L a number.
///
/// **Backward** `dx = (y - t) / N · dout`, of x's shape.
package final class SigmoidWithLoss: LossLayer {
  package let name = "SigmoidWithLoss"
  /// The probabilities of the last batch, of x's shape.
  package private(set) var output: Tensor?
  private var targets: Tensor?
  private var outputs = OutputBuffer()
  private var gradients = OutputBuffer()

  package init() {}

  package func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    output = nil
    guard x.count == t.count else { throw .broadcast([x.shape, t.shape]) }
    let input = try Batch.prepared(x)
    let memory = try outputs.next(input.shape, input.dtype)
    let y = try Tensor.unary(.sigmoid, .tensor(input), reusing: memory)
    targets = try Batch.prepared(t, as: input.dtype)
    output = y
    return try Loss.binaryCrossEntropy(y, t)
  }

  package func backward(_ dout: Double) throws(TensorError) -> Tensor {
    guard let output, let targets else { throw missingForward() }
    let dx = try gradients.next(output.shape, output.dtype)
    Kernel.scaledDifference(
      output, targets, scale: dout, divisor: Double(max(output.count, 1)), into: dx)
    return dx
  }

  package func prediction(_ x: Tensor) throws(TensorError) -> Tensor {
    try Tensor.unary(.sigmoid, .tensor(Batch.prepared(x)))
  }
}
