import TensorCore

/// A step of a network: `forward` maps a batch to the next, `backward` maps the gradient of the
/// loss by the output to its gradient by the input and leaves the gradients of the parameters in
/// place.
///
/// Rows are samples. A layer remembers what its `backward` needs from the last `forward`.
package protocol Layer: AnyObject {
  /// The layer's kind, as a summary shows it.
  var name: String { get }

  /// What training changes, in a fixed order; empty for activations.
  var parameters: [Parameter] { get }

  /// What the last `forward` adds to the loss; 0 for all but regularization.
  var penalty: Double { get }

  /// The shape `forward` makes of a batch of this shape, for summaries.
  func outputShape(of input: Shape) -> Shape

  /// The output for a batch. `isTraining` matters to dropout and batch normalisation only.
  func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor

  /// The gradient by the input, for the gradient by the output. Parameter gradients are
  /// overwritten.
  func backward(_ dout: Tensor) throws(TensorError) -> Tensor

  /// As `backward`, where nobody needs the gradient by the input: a network's first layer saves a
  /// matrix product by it.
  func backwardParametersOnly(_ dout: Tensor) throws(TensorError)
}

extension Layer {
  package var parameters: [Parameter] { [] }

  package var penalty: Double { 0 }

  /// Numbers that training changes.
  package var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

  package func outputShape(of input: Shape) -> Shape { input }

  package func forward(_ x: Tensor) throws(TensorError) -> Tensor {
    try forward(x, isTraining: true)
  }

  package func backwardParametersOnly(_ dout: Tensor) throws(TensorError) {
    _ = try backward(dout)
  }

  /// Complaint about a `backward` that no `forward` has gone before.
  func missingForward() -> TensorError {
    .other(.valueError, "\(name): backward needs a forward before it")
  }
}

/// The last step of a network: compares its output with the targets.
package protocol LossLayer: AnyObject {
  var name: String { get }

  /// The loss of a batch, averaged over its samples.
  func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double

  /// The gradient of the loss by `x`, times `dout`.
  func backward(_ dout: Double) throws(TensorError) -> Tensor

  /// What the network answers for scores `x`: probabilities after softmax or sigmoid, else `x`
  /// itself.
  func prediction(_ x: Tensor) throws(TensorError) -> Tensor
}

extension LossLayer {
  package func backward() throws(TensorError) -> Tensor { try backward(1) }

  /// Complaint about a `backward` that no `forward` has gone before.
  func missingForward() -> TensorError {
    .other(.valueError, "\(name): backward needs a forward before it")
  }
}
