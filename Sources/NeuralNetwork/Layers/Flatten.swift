import TensorCore

/// One row a sample, without moving anything.
///
/// **Forward** x (N, …) to y (N, D), D the product of the other axes; **backward** dout (N, D) to
/// dx (N, …).
package final class Flatten: Layer {
  package let name = "Flatten"
  private var inputShape: Shape?

  package init() {}

  package func outputShape(of input: Shape) -> Shape {
    let (rows, columns) = Batch.matrixShape(of: input)
    return Shape(rows, columns)
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    inputShape = x.shape
    return try x.reshaped(to: outputShape(of: x.shape))
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let inputShape else { throw missingForward() }
    guard dout.count == inputShape.elementCount else {
      throw .reshape(count: dout.count, to: inputShape)
    }
    return try dout.reshaped(to: inputShape)
  }
}
