import TensorCore

/// An activation function, applied to each element; any shape.
///
/// | function | forward | backward, from the output y |
/// |---|---|---|
/// | sigmoid | `y = 1 / (1 + exp(-x))` | `dx = dout · (1 - y) · y` |
/// | relu | `y = max(x, 0)` | `dx = dout` where `y > 0`, else 0 |
/// | tanh | `y = tanh(x)` | `dx = dout · (1 - y²)` |
///
/// x, y, dout and dx all have one shape.
package final class Activation: Layer {
  /// Which function.
  package enum Function: String, CaseIterable, Sendable {
    case sigmoid = "Sigmoid"
    case relu = "ReLU"
    case tanh = "Tanh"

    fileprivate var operation: UnaryOperation {
      switch self {
      case .sigmoid: .sigmoid
      case .relu: .relu
      case .tanh: .tanh
      }
    }
  }

  package let function: Function
  private var output: Tensor?
  private var outputs = OutputBuffer()
  private var gradients = OutputBuffer()

  package var name: String { function.rawValue }

  package init(_ function: Function) { self.function = function }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    output = nil
    let input = try Batch.prepared(x)
    let memory = try outputs.next(input.shape, input.dtype)
    let y = try Tensor.unary(function.operation, .tensor(input), reusing: memory)
    output = y
    return y
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let output else { throw missingForward() }
    let gradient = try Batch.prepared(dout, like: output)
    let dx = try gradients.next(output.shape, output.dtype)
    switch function {
    case .sigmoid: Kernel.sigmoidBackward(gradient, output, into: dx)
    case .relu: Kernel.reluBackward(gradient, output, into: dx)
    case .tanh: Kernel.tanhBackward(gradient, output, into: dx)
    }
    return dx
  }
}
