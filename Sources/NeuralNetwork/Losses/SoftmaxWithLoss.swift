import TensorCore

/// Softmax and cross-entropy together, for classification.
///
/// **Forward** `y = softmax(x)`, `L = -(1/N) Σ_i log(y[i, t_i] + 1e-7)`: scores x (N, K), y (N, K),
/// t class numbers (N) or one-hot rows (N, K), L a number.
///
/// **Backward** `dx = (y - onehot(t)) / N · dout` (N, K).
package final class SoftmaxWithLoss: LossLayer {
  package let name = "SoftmaxWithLoss"
  /// The probabilities (N, K) of the last batch.
  package private(set) var output: Tensor?
  private var labels: [Int] = []
  private var inputShape = Shape()
  private var outputs = OutputBuffer()
  private var gradients = OutputBuffer()

  package init() {}

  package func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    output = nil
    let (rows, columns) = Batch.matrixShape(of: x.shape)
    labels = try Labels.classes(of: t, rows: rows, columns: columns)
    let input = try Batch.prepared(x)
    let y = try outputs.next(Shape(rows, columns), input.dtype)
    try Kernel.softmax(input, into: y, rows: rows, columns: columns)
    output = y
    inputShape = x.shape
    return try Loss.crossEntropy(y, labels: labels, columns: columns)
  }

  package func backward(_ dout: Double) throws(TensorError) -> Tensor {
    guard let output else { throw missingForward() }
    let dx = try gradients.next(inputShape, output.dtype)
    let columns = Batch.matrixShape(of: output.shape).columns
    Kernel.softmaxLossBackward(
      output, labels: labels, into: dx, dout: dout, columns: columns)
    return dx
  }

  package func prediction(_ x: Tensor) throws(TensorError) -> Tensor { try Loss.softmax(x) }
}
