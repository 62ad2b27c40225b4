import TensorCore

/// A fully connected layer (Keras: Dense).
///
/// **Forward** `y = x·W + b`: x (N, D), W (D, H), b (H), y (N, H).
///
/// **Backward** `dx = dout·Wᵀ` (N, D), `dW = xᵀ·dout` (D, H), `db = Σ_rows dout` (H).
///
/// A batch with more than two axes is flattened behind the first, and `dx` gets its shape back.
package final class Affine: Layer {
  package let name = "Affine"
  package let weight: Parameter
  /// nil for a layer without bias (`MatMul`).
  package let bias: Parameter?
  package let inputSize: Int
  package let outputSize: Int

  private var input: Tensor?
  private var inputShape = Shape()
  private var output = OutputBuffer()
  private var inputGradient = OutputBuffer()

  package var parameters: [Parameter] {
    if let bias { return [weight, bias] }
    return [weight]
  }

  /// Takes existing arrays W (D, H) and b (H); both are trained in place.
  ///
  /// - Throws: ValueError if the shapes do not belong together, TypeError for types that cannot be
  ///   trained.
  package init(W: Tensor, b: Tensor?) throws(TensorError) {
    guard W.rank == 2 else {
      throw .other(
        .valueError, "Affine: W must have two axes (inputs, outputs), not shape \(W.shape)")
    }
    if let b {
      guard b.shape == Shape(W.shape[1]) else {
        throw .other(
          .valueError,
          "Affine: b must have shape (\(W.shape[1]),), one for each column of W \(W.shape), "
            + "not \(b.shape)")
      }
      guard b.dtype == W.dtype else {
        throw .other(
          .typeError, "Affine: W is \(W.dtype.name) and b is \(b.dtype.name); use one type for both"
        )
      }
    }
    weight = try Parameter("W", W)
    if let b { bias = try Parameter("b", b) } else { bias = nil }
    inputSize = W.shape[0]
    outputSize = W.shape[1]
  }

  /// A layer with random weights and zero bias.
  package convenience init(
    inputSize: Int, outputSize: Int, initializer: Initializer = .he, random: RandomState,
    dtype: DType = .float32
  ) throws(TensorError) {
    let W = try initializer.weights(
      inputSize: inputSize, outputSize: outputSize, random: random, dtype: dtype)
    try self.init(W: W, b: Tensor(zeros: Shape(outputSize), dtype: dtype))
  }

  package func outputShape(of input: Shape) -> Shape {
    input.count < 2 ? Shape(outputSize) : Shape(input[0], outputSize)
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    let (rows, columns) = Batch.matrixShape(of: x.shape)
    guard columns == inputSize, x.rank > 0 else {
      throw .notAligned(
        x.rank > 2 ? Shape(rows, columns) : x.shape, weight.value.shape,
        leftAxis: max(0, min(x.rank, 2) - 1), rightAxis: 0)
    }
    input = nil
    let prepared = try Batch.prepared(x, as: weight.value.dtype)
    let matrix = x.rank == 2 ? prepared : try prepared.reshaped(to: Shape(rows, columns))
    let y = try output.next(Shape(rows, outputSize), weight.value.dtype)
    try Tensor.matmul(matrix, weight.value, into: y)
    if let bias {
      Kernel.addBias(try bias.value.contiguous(), to: y, rows: rows, columns: outputSize)
    }
    input = matrix
    inputShape = x.shape
    return x.rank == 1 ? try y.reshaped(to: Shape(outputSize)) : y
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    let gradient = try parameterGradients(dout)
    let dx = try inputGradient.next(Shape(gradient.shape[0], inputSize), weight.value.dtype)
    try Tensor.matmul(gradient, weight.value.transposed(), into: dx)
    return inputShape.count == 2 ? dx : try dx.reshaped(to: inputShape)
  }

  package func backwardParametersOnly(_ dout: Tensor) throws(TensorError) {
    _ = try parameterGradients(dout)
  }

  /// Writes dW and db; returns `dout` as the matrix (N, H) it was used as.
  private func parameterGradients(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let input else { throw missingForward() }
    let rows = input.shape[0]
    guard dout.count == rows * outputSize else {
      throw .broadcast([dout.shape, Shape(rows, outputSize)])
    }
    let prepared = try Batch.prepared(dout, as: weight.value.dtype)
    let gradient = dout.rank == 2 ? prepared : try prepared.reshaped(to: Shape(rows, outputSize))
    try Tensor.matmul(input.transposed(), gradient, into: weight.gradient)
    if let bias {
      Kernel.columnSums(gradient, into: bias.gradient, rows: rows, columns: outputSize)
    }
    return gradient
  }
}
