import TensorCore

/// A fully connected layer without bias.
///
/// **Forward** `y = x·W`: x (N, D), W (D, H), y (N, H).
///
/// **Backward** `dx = dout·Wᵀ` (N, D), `dW = xᵀ·dout` (D, H).
package final class MatMul: Layer {
  package let name = "MatMul"
  private let product: Affine

  package var weight: Parameter { product.weight }
  package var parameters: [Parameter] { product.parameters }

  /// Takes an existing array W (D, H), which is trained in place.
  package init(W: Tensor) throws(TensorError) {
    product = try Affine(W: W, b: nil)
  }

  package func outputShape(of input: Shape) -> Shape { product.outputShape(of: input) }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    try product.forward(x, isTraining: isTraining)
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor { try product.backward(dout) }

  package func backwardParametersOnly(_ dout: Tensor) throws(TensorError) {
    try product.backwardParametersOnly(dout)
  }
}
