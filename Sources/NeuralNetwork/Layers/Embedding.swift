import TensorCore

/// Rows of a table, looked up by number: the words of a vocabulary as vectors.
///
/// **Forward** `y[i] = W[x[i]]`: x integers (N, …) in 0 ..< V, W (V, D), y (N, …, D).
///
/// **Backward** `dW[x[i]] += dout[i]`, all other rows 0: dout (N, …, D), dW (V, D). Numbers have no
/// gradient; dx is zeros (N, …).
package final class Embedding: Layer {
  package let name = "Embedding"
  package let weight: Parameter
  private var indices: [Int]?
  private var inputShape = Shape()
  private var outputs = OutputBuffer()

  package var parameters: [Parameter] { [weight] }

  /// Takes an existing table W (V, D), which is trained in place.
  package init(W: Tensor) throws(TensorError) {
    guard W.rank == 2, W.isContiguous else {
      throw .other(
        .valueError,
        "Embedding: W must have two axes (words, dimensions) in C order, not shape \(W.shape)")
    }
    weight = try Parameter("W", W)
  }

  package func outputShape(of input: Shape) -> Shape {
    Shape(input.array + [weight.value.shape[1]])
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    guard x.dtype.isInteger else {
      throw .other(.indexError, "arrays used as indices must be of integer (or boolean) type")
    }
    let W = weight.value
    var rows = try x.contiguous().integers
    for (place, row) in rows.enumerated() {
      guard row >= -W.shape[0], row < W.shape[0] else {
        throw .indexOutOfBounds(index: row, axis: 0, length: W.shape[0])
      }
      if row < 0 { rows[place] = row + W.shape[0] }
    }
    let y = try outputs.next(outputShape(of: x.shape), W.dtype)
    Kernel.gatherRows(W, rows[...], into: y)
    indices = rows
    inputShape = x.shape
    return y
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    try backwardParametersOnly(dout)
    return try Tensor(zeros: inputShape, dtype: weight.value.dtype)
  }

  package func backwardParametersOnly(_ dout: Tensor) throws(TensorError) {
    guard let indices else { throw missingForward() }
    let size = weight.value.shape[1]
    guard dout.count == indices.count * size else {
      throw .broadcast([dout.shape, outputShape(of: inputShape)])
    }
    let gradient = try Batch.prepared(dout, as: weight.value.dtype)
    weight.gradient.fill(with: .float64(0))
    // In the order of the samples, as np.add.at adds them.
    for (place, row) in indices.enumerated() {
      if gradient.dtype == .float32 {
        let (from, to) = (gradient.f32 + place * size, weight.gradient.f32 + row * size)
        for column in 0..<size { to[column] += from[column] }
      } else {
        let (from, to) = (gradient.f64 + place * size, weight.gradient.f64 + row * size)
        for column in 0..<size { to[column] += from[column] }
      }
    }
  }
}
