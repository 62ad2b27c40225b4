import TensorCore

/// Turns each row of scores into probabilities.
///
/// **Forward** `y_k = exp(x_k - max x) / Σ_j exp(x_j - max x)`: x (N, K), y (N, K).
///
/// **Backward** `dx = y · (dout - Σ_j dout_j y_j)`: dout (N, K), dx (N, K).
package final class Softmax: Layer {
  package let name = "Softmax"
  private var output: Tensor?
  private var outputs = OutputBuffer()
  private var gradients = OutputBuffer()

  package init() {}

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    output = nil
    let input = try Batch.prepared(x)
    let y = try outputs.next(input.shape, input.dtype)
    let (rows, columns) = Softmax.rows(of: input.shape)
    try Kernel.softmax(input, into: y, rows: rows, columns: columns)
    output = y
    return y
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let output else { throw missingForward() }
    let gradient = try Batch.prepared(dout, like: output)
    let dx = try gradients.next(output.shape, output.dtype)
    let (rows, columns) = Softmax.rows(of: output.shape)
    Kernel.softmaxBackward(gradient, output, into: dx, rows: rows, columns: columns)
    return dx
  }

  /// The last axis is normalised; all others count rows.
  static func rows(of shape: Shape) -> (rows: Int, columns: Int) {
    guard shape.count > 0 else { return (1, 1) }
    let columns = shape[shape.count - 1]
    return (columns == 0 ? 0 : shape.elementCount / columns, columns)
  }
}
